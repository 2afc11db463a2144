

class Nag(Rule):
    #: code.rule.nag

    @torch.no_grad()
    def step(self, closure):
        all = [(w, self.state[w], k) for k in self.param_groups for w in k["params"]]
        for w, s, k in all:
            reach = 0.0 if k["pytorch"] else k["momentum"] * (1 if k["rate_inside"] else k["lr"])
            s["before"] = w.clone()
            w -= reach * s.setdefault("v", torch.zeros_like(w))
        with torch.enable_grad():
            closure()
        for w, s, k in all:
            mu, lr, inside = k["momentum"], k["lr"], k["rate_inside"]
            g = w.grad + k["weight_decay"] * w
            s["v"] = mu * s["v"] + (lr * g if inside else g)
            ahead = (lr * g if inside else g) + mu * s["v"]
            move = ahead if k["pytorch"] else s["v"]
            w.copy_(s["before"] - (move if inside else lr * move))
