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

    def normal(self, *shape):
        return self.uniform(*shape, 12).sum(-1) - 6  # The sum of twelve uniforms less 6.

    def shuffle(self, order):
        for i, u in zip(range(len(order) - 1, 0, -1), self.uniform(len(order) - 1).tolist()):
            j = int(u * (i + 1))
            order[i], order[j] = order[j], order[i]
        return order


# The points.
def f(x):
    return 2 * x - 1


def sample(random):
    # Draws x, then y: the function and noise.
    x = (np.arange(20) + random.uniform(20)) / 20
    return x, f(x) + 0.3 * random.normal(20)


random = Random(2)
x, y = sample(random)
test_x = random.uniform(40)
test_y = f(test_x) + 0.3 * random.normal(40)


# The ensemble.
def grown(x, y, depth, counts=None):
    # A regression tree: thresholds and the mean of each leaf. Of splits that take equally much the
    # leftmost is taken; scikit-learn rounds places to 32 bits.
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


def bootstraps(random, trees, n, m):
    return [np.bincount((random.uniform(m) * n).astype(int), minlength=n) for _ in range(trees)]


def subsets(random, trees, n, m):
    draws = [random.shuffle(list(range(n)))[:m] for _ in range(trees)]
    return [np.bincount(draw, minlength=n) for draw in draws]


def errors(fits, y):
    return ((fits - y) ** 2).mean(1)


def running(values):
    # The mean of the first 1, 2, ... trees.
    return np.cumsum(values, 0) / np.arange(1, len(values) + 1)[:, None]


n = len(x)
counts = subsets(Random(2 + 1000), 50, 20, 12)
trees = [grown(x, y, 2, count) for count in counts]
missing = np.array([count == 0 for count in counts])
some = [0, 2, 3, 5, 6, 7, 8]
found = {"members": len(some)}
here = np.array([answers(trees[b], x) for b in some])
train = errors(running(here), y)
test = errors(running(np.array([answers(trees[b], test_x) for b in some])), test_y)
# Each point judged by the trees whose sample it is missing from.
judges = missing[some].cumsum(0)
with np.errstate(invalid="ignore"):
    off = ((here * missing[some]).cumsum(0) / judges - y) ** 2
oob = np.where(judges > 0, off, 0).sum(1) / np.maximum(1, (judges > 0).sum(1))
found |= {"train_mse": train[-1], "oob_mse": oob[-1], "oob_points": int((judges[-1] > 0).sum())}
found["test_mse"] = test[-1]
found["single_tree_test_mse"] = ((answers(grown(x, y, 2), test_x) - test_y) ** 2).mean()
found["prediction"] = np.mean([answers(trees[b], np.array([0.2, 0.7])) for b in some], 0)
# The same on many fresh samples, each with its own trees.
places, random, means, inside = (np.arange(200) + 0.5) / 200, Random(5001), [], 0.0
for _ in range(5):
    fresh_x, fresh_y = sample(random)
    draws = subsets(random, 50, 20, 12)
    told = np.array([answers(grown(fresh_x, fresh_y, 2, count), places) for count in draws])
    means.append(running(told))
    inside += ((told - told.mean(0)) ** 2).sum()
B = len(trees)
variance = np.var(means, 0, ddof=1).mean(1)
within = inside / ((B - 1) * 5 * len(places))
covariance = variance[-1] - within / B
found |= {"s2": covariance + within, "rho": covariance / (covariance + within), "limit": covariance}
formula = covariance + within / np.arange(1, B + 1)
names = "trees", "train_mse", "test_mse", "oob_mse", "missing", "variance", "variance_formula"
columns = [range(1, len(some) + 1), train, test, oob, missing.sum(1), variance, formula]
found["trees"] = [dict(zip(names, row)) for row in zip(*columns)]
print(json.dumps(found, default=lambda v: v.tolist()).replace("NaN", "null"))  # JSON has no NaN.
