

class AdaGrad(Rule):
    #: code.rule.adagrad

    def move(self, w, g, s, k):
        s["G"] = s.get("G", torch.full_like(w, k["initial_accumulator_value"])) + g * g
        return k["lr"] * g / (s["G"] + k["eps"]).sqrt()
