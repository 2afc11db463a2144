# Gradient Lab: ensembles
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json
import math

import numpy as np


# Random numbers as in Gradient Lab: Knuth's MMIX generator, the first eight draws thrown away.
class Random:
    def __init__(self, seed):
        self.state = seed
        self.uniform(8)

    def uniform(self, *shape):
        a = np.full((math.prod(shape),), 6364136223846793005).cumprod(0)
        states = a * self.state + (a.cumsum(0) - a + 1) * 1442695040888963407
        self.state = states[-1]
        return ((states >> 11) % 2**53).reshape(shape) * 2.0**-53

    def shuffle(self, order):
        for i, u in zip(range(len(order) - 1, 0, -1), self.uniform(len(order) - 1).tolist()):
            j = int(u * (i + 1))
            order[i], order[j] = order[j], order[i]
        return order


# The points.
y, draws = np.arange(160) % 2, Random(4).uniform(160, 25)
angle, radius = 2 * math.pi * draws[:, 0], np.where(y == 0, 1.0, 0.5)
x = np.stack([radius * np.cos(angle), radius * np.sin(angle)], 1)
x += 0.15 * (draws[:, 1:].reshape(-1, 2, 12).sum(-1) - 6)
x, test_x = x[:60], x[60:]
y, test_y = 2 * y[:60] - 1, 2 * y[60:] - 1
wrong = Random(4 + 1000).shuffle(list(range(60)))[:6]
y[wrong] *= -1


# The ensemble.
def split(x, y, w, depth):
    # A tree on weighted points, by Gini impurity.
    whole = np.array([w[y < 0].sum(), w[y > 0].sum()])
    leaf, least, best = (1 if whole[1] > whole[0] else -1), math.inf, None
    if depth == 0 or not whole.all():
        return leaf
    for feature in range(x.shape[1]):
        order = np.argsort(x[:, feature], kind="stable")
        values, sides = x[order, feature], np.stack([w * (y < 0), w * (y > 0)])[:, order]
        low = sides.cumsum(1)[:, :-1]
        gini = sum(
            np.where((a <= 0) | (b <= 0), 0, 2 * a * b / np.where(a + b > 0, a + b, 1))
            for a, b in (low, whole[:, None] - low)
        )
        gini = np.where(values[:-1] < values[1:], gini, math.inf)
        for i in np.flatnonzero(gini < least):
            if gini[i] < least - 1e-12 * whole.sum():
                least, best = gini[i], (feature, float(values[i] / 2 + values[i + 1] / 2))
    if best is None:
        return leaf
    on = x[:, best[0]] <= best[1]
    return (*best, split(x[on], y[on], w[on], depth - 1), split(x[~on], y[~on], w[~on], depth - 1))


def answers(tree, at):
    if not isinstance(tree, tuple):
        return np.full(len(at), tree)
    feature, threshold, low, high = tree
    return np.where(at[:, feature] <= threshold, answers(low, at), answers(high, at))


# Trees in turn on weights that grow where those before were wrong (SAMME).
w, rounds, on_wrong = np.full(len(x), 1 / len(x)), [], []
for _ in range(12):
    tree = split(x, y, w, 3)
    off = answers(tree, x) != y
    error = w[off].sum() / w.sum()
    if error >= 0.5:
        break
    vote = math.log((1 - error) / error) if error > 0 else 1.0
    if error > 0:
        w = w * np.where(off, math.exp(vote), 1)
        w /= w.sum()
    rounds.append((tree, float(max(error, 0)), vote))
    on_wrong.append(float(w[wrong].sum()))
    if error <= 0:
        break


def votes(at):
    # The sum of the votes of the first 0, 1, ... trees.
    return np.cumsum([np.zeros(len(at)), *(vote * answers(tree, at) for tree, _, vote in rounds)], 0)


def mistakes(at, labels):
    # The share that the vote gets wrong after each round.
    return (np.where(votes(at)[1:] > 0, 1, -1) != labels).mean(1).tolist()


def told(tree, error, vote):
    if not isinstance(tree, tuple):
        return [None, None, None, None, error, vote]
    stump = not isinstance(tree[2], tuple) and not isinstance(tree[3], tuple)
    return [tree[0], tree[1], tree[2] if stump else None, tree[3] if stump else None, error, vote]


train = mistakes(x, y)
test = mistakes(test_x, test_y)
found = {"rounds": [told(*each) for each in rounds]}
if rounds:
    found["train_error"] = train[-1]
    found["test_error"] = test[-1]
found["prediction"] = np.where(votes(np.array([[0.0, 0.0], [1.0, 1.0]]))[-1] > 0, 1, -1).tolist()
names = "rounds", "train_error", "test_error", "weight_on_wrong", "error", "alpha"
columns = [range(1, len(rounds) + 1), train, test, on_wrong, *zip(*((e, v) for _, e, v in rounds))]
found["errors"] = [dict(zip(names, row)) for row in zip(*columns)]
print(json.dumps(found))
