

class NAdam(Rule):
    #: code.rule.nadam

    def move(self, w, g, s, k):
        m, v = self.average(s, "m", g, k["beta1"]), self.average(s, "v", g * g, k["beta2"])
        s["P"] = s.get("P", 1.0) * k["beta1"]
        ahead = (1 - k["beta1"]) / (1 - s["P"]) * g + k["beta1"] / (1 - s["P"] * k["beta1"]) * m
        return k["lr"] * ahead / ((v / (1 - k["beta2"] ** s["t"])).sqrt() + k["eps"])
