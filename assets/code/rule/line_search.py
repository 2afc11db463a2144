

class LineSearch(Rule):
    #: code.rule.line_search

    def move(self, w, g, s, k):
        def height(v):
            return f(*v) + k["weight_decay"] / 2 * (v @ v)

        here, slope, rate = height(w), g @ g, k["lr"]
        while slope.isfinite() and not torch.equal(w - rate * g, w):
            if height(w - rate * g) <= here - k["armijo"] * rate * slope:
                break
            rate *= k["shrink"]
        return rate * g
