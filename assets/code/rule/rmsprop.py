

class RmsProp(Rule):
    #: code.rule.rmsprop

    def move(self, w, g, s, k):
        v = self.average(s, "v", g * g, k["alpha"])
        if k["centered"]:
            v = (v - self.average(s, "m", g, k["alpha"]) ** 2).clamp(min=0)
        u = g / ((v + k["eps"]).sqrt() if k["eps_inside"] else v.sqrt() + k["eps"])
        inside = k["rate_inside"]
        s["b"] = k["momentum"] * s.get("b", torch.zeros_like(w)) + (k["lr"] * u if inside else u)
        return s["b"] if inside else k["lr"] * s["b"]
