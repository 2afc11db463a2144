

class Random:
    #: code.random

    def __init__(self, seed):
        self.state = np.uint64(seed % 2**64)
        self.uniform(8)

    def uniform(self, *shape):
        a = np.full(math.prod(shape), 6364136223846793005, np.uint64).cumprod()
        c = np.append(np.uint64(1), a[:-1]).cumsum() * np.uint64(1442695040888963407)
        states = a * self.state + c
        self.state = states[-1]
        return (states >> np.uint64(11)).reshape(shape) * 2.0**-53

    def normal(self, *shape):  #? normal
        #: code.random.normal #? normal
        return self.uniform(*shape, 12).sum(-1) - 6  #? normal

    def shuffle(self, order):  #? shuffle
        for i, u in zip(range(len(order) - 1, 0, -1), self.uniform(len(order) - 1)):  #? shuffle
            j = int(u * (i + 1))  #? shuffle
            order[i], order[j] = order[j], order[i]  #? shuffle
        return order  #? shuffle
