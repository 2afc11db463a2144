

class RAdam(Rule):
    #: code.rule.radam

    def move(self, w, g, s, k):
        m, v = self.average(s, "m", g, k["beta1"]), self.average(s, "v", g * g, k["beta2"])
        t, rest = s["t"], k["beta2"] ** s["t"]
        m, v = m / (1 - k["beta1"] ** t), v / (1 - rest)
        most = 2 / (1 - k["beta2"]) - 1
        rho = most - 2 * t * rest / (1 - rest)
        if rho <= 5:
            return k["lr"] * m
        rectified = ((rho - 4) * (rho - 2) * most / ((most - 4) * (most - 2) * rho)) ** 0.5
        return k["lr"] * rectified * m / (v.sqrt() + k["eps"])
