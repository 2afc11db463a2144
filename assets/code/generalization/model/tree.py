

def grown(x, y, depth, counts=None):
    #: code.gen.model.tree
    order = np.argsort(x, kind="stable")
    counts = (np.ones(len(x)) if counts is None else counts)[order]
    some = counts > 0
    x, y, w = x[order][some], y[order][some], counts[some]

    def split(a, b, depth):
        ys, ws = y[a:b], w[a:b]
        mean, total = (ws * ys).sum() / ws.sum(), ws.sum()
        if depth == 0 or (ys == ys[0]).all() or x[a] == x[b - 1]:
            return [], [ys[0] if (ys == ys[0]).all() else mean]
        left, sums = ws.cumsum()[:-1], (ws * (ys - mean)).cumsum()[:-1]
        gains = np.where(x[a : b - 1] < x[a + 1 : b], sums**2 * total / (left * (total - left)), -1)
        cut = a + 1 + int(np.argmax(gains >= gains.max() * (1 - 1e-12)))
        (low, means), (high, others) = split(a, cut, depth - 1), split(cut, b, depth - 1)
        return [*low, x[cut - 1] / 2 + x[cut] / 2, *high], [*means, *others]

    thresholds, means = split(0, len(x), depth)
    return np.array(thresholds), np.array(means)


def answers(tree, at):
    return tree[1][np.searchsorted(tree[0], at)]
