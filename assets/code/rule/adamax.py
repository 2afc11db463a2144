

class AdaMax(Rule):
    #: code.rule.adamax

    def move(self, w, g, s, k):
        m = self.average(s, "m", g, k["beta1"])
        s["u"] = torch.maximum(k["beta2"] * s.get("u", torch.zeros_like(w)), g.abs())
        return k["lr"] / (1 - k["beta1"] ** s["t"]) * m / (s["u"] + k["eps"])
