

class Yogi(Rule):
    #: code.rule.yogi

    def move(self, w, g, s, k):
        start, square = k["initial_accumulator_value"], g * g
        m = self.average(s, "m", g, k["beta1"], start)
        v = s.get("v", torch.full_like(w, start))
        s["v"] = v - (1 - k["beta2"]) * (v - square).sign() * square
        m, v = m / (1 - k["beta1"] ** s["t"]), s["v"] / (1 - k["beta2"] ** s["t"])
        return k["lr"] * m / (v.sqrt() + k["eps"])
