

class AdamW(Rule):
    #: code.rule.adamw

    def move(self, w, g, s, k):
        g = w.grad
        m, v = self.average(s, "m", g, k["beta1"]), self.average(s, "v", g * g, k["beta2"])
        root = (1 - k["beta2"] ** s["t"]) ** 0.5
        eps = k["eps"] if k["epsilon_hat"] else k["eps"] * root
        share = k["lr"] / k["lr0"] if k["unscaled"] else k["lr"]
        move = k["lr"] / (1 - k["beta1"] ** s["t"]) * m * root / (v.sqrt() + eps)
        return share * k["weight_decay"] * w + move
