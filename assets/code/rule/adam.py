

class Adam(Rule):
    #: code.rule.adam

    def move(self, w, g, s, k):
        m, v = self.average(s, "m", g, k["beta1"]), self.average(s, "v", g * g, k["beta2"])
        root = (1 - k["beta2"] ** s["t"]) ** 0.5
        return k["lr"] / (1 - k["beta1"] ** s["t"]) * m * root / (v.sqrt() + k["eps"])
