

class Newton(Rule):
    #: code.rule.newton

    def move(self, w, g, s, k):
        if not g.any():
            return g
        h = hessian(lambda v: f(*v), w.detach()) + k["weight_decay"] * torch.eye(len(w))
        return k["lr"] * torch.linalg.solve_ex(h, g)[0]
