

class Nag(Rule):
    #: code.rule.nag

    @torch.no_grad()
    def step(self, closure):
        k = self.param_groups[0]
        mu, lr, inside = k["momentum"], k["lr"], k["rate_inside"]
        reach = 0.0 if k["pytorch"] else mu if inside else lr * mu
        for w in k["params"]:
            s = self.state[w]
            s["before"] = w.clone()
            w -= reach * s.setdefault("v", torch.zeros_like(w))
        with torch.enable_grad():
            closure()
        for w in k["params"]:
            s = self.state[w]
            g = w.grad + k["weight_decay"] * w
            s["v"] = mu * s["v"] + (lr * g if inside else g)
            ahead = (lr * g if inside else g) + mu * s["v"]
            move = ahead if k["pytorch"] else s["v"]
            w.copy_(s["before"] - (move if inside else lr * move))
