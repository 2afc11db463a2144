

class Lion(Rule):
    #: code.rule.lion

    def move(self, w, g, s, k):
        m = s.get("m", torch.zeros_like(w))
        sign = (k["beta1"] * m + (1 - k["beta1"]) * w.grad).sign()
        s["m"] = k["beta2"] * m + (1 - k["beta2"]) * w.grad
        return k["lr"] * (sign + k["weight_decay"] * w)
