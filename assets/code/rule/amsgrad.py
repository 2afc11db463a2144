

class AmsGrad(Rule):
    #: code.rule.amsgrad

    def move(self, w, g, s, k):
        m, v = self.average(s, "m", g, k["beta1"]), self.average(s, "v", g * g, k["beta2"])
        bias1, bias2 = 1 - k["beta1"] ** s["t"], 1 - k["beta2"] ** s["t"]
        eps = k["eps"] / bias2**0.5 if k["epsilon_hat"] else k["eps"]
        kept = v / bias2 if k["form"] == "corrected" else v
        s["V"] = torch.maximum(s.get("V", torch.zeros_like(w)), kept)
        if k["form"] == "without":
            return k["lr"] * m / (s["V"].sqrt() + k["eps"])
        square = s["V"] if k["form"] == "corrected" else s["V"] / bias2
        return k["lr"] / bias1 * m / (square.sqrt() + eps)
