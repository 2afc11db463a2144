

class Random:
    def __init__(self, seed):
        self.state = seed  #? !wide
        self.state = (seed + 2**63) % 2**64 - 2**63  #? wide
        self.uniform(8)

    def uniform(self, *shape):
        a = {{library}}.full((math.prod(shape),), 6364136223846793005).cumprod(0)
        states = a * self.state + (a.cumsum(0) - a + 1) * 1442695040888963407
        self.state = states[-1]
        return ((states >> 11) % 2**53).reshape(shape) * 2.0**-53

    def normal(self, *shape):  #? normal
        return self.uniform(*shape, 12).sum(-1) - 6  #: code.random.normal #? normal

    def shuffle(self, order):  #? shuffle
        for i, u in zip(range(len(order) - 1, 0, -1), self.uniform(len(order) - 1).tolist()):  #? shuffle
            j = int(u * (i + 1))  #? shuffle
            order[i], order[j] = order[j], order[i]  #? shuffle
        return order  #? shuffle
