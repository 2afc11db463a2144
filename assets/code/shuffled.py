

def shuffled(rows, seed):
    #: code.shuffled
    uniform, order = lcg(seed), list(range(rows))
    for i in range(rows - 1, 0, -1):
        j = int(next(uniform) * (i + 1))
        order[i], order[j] = order[j], order[i]
    return order
