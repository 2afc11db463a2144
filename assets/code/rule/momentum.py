

class Momentum(Rule):
    #: code.rule.momentum

    def move(self, w, g, s, k):
        inside = k["rate_inside"]
        s["v"] = k["momentum"] * s.get("v", torch.zeros_like(w)) + (k["lr"] * g if inside else g)
        return s["v"] if inside else k["lr"] * s["v"]
