

class AdaBelief(Rule):
    #: code.rule.adabelief

    def move(self, w, g, s, k):
        m = self.average(s, "m", g, k["beta1"])
        v = self.average(s, "s", (g - m) ** 2, k["beta2"]).add_(k["eps_root"])
        m, v = m / (1 - k["beta1"] ** s["t"]), v / (1 - k["beta2"] ** s["t"])
        return k["lr"] * m / (v.sqrt() + k["eps"])
