# Gradient Lab: One stump after another
# Watch each stump fit the residuals.
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


# The points.
def f(x):
    return np.sin(2 * math.pi * x)


def sample(random):
    # Draws x, then y: the function and noise.
    x = random.uniform(50)
    return x, f(x) + 0.3 * random.normal(50)


random = Random(1)
x, y = sample(random)
test_x = random.uniform(200)
test_y = f(test_x) + 0.3 * random.normal(200)


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


def boosted(x, y, stages, rate, depth):
    # Trees, each of what those before it left.
    left, trees = y - y.mean(), []
    for _ in range(stages):
        trees.append(grown(x, left, depth))
        left = left - rate * answers(trees[-1], x)
    return trees


def stages(x, y, at, at_once):
    # What the model says after 0, 1, ... stages; at once each stage is fitted to what the mean
    # leaves.
    trees = boosted(x, y, 1 if at_once else 300, 0.3, 1)
    told = [answers(tree, at) for tree in trees * (300 if at_once else 1)]
    return y.mean() + 0.3 * np.cumsum([np.zeros(len(at)), *told], 0)


def errors(fits, y):
    return ((fits - y) ** 2).mean(1)


train = errors(stages(x, y, x, False), y)
test = errors(stages(x, y, test_x, False), test_y)
found = {"train_mse": train[-1]}
found["test_mse"] = test[-1]
means = np.full((3, len(train)), np.nan)
# The same on many fresh samples, each with its own trees.
places, random, means = (np.arange(200) + 0.5) / 200, Random(6001), 0
for _ in range(50):
    fresh_x, fresh_y = sample(random)
    unseen = errors(stages(fresh_x, fresh_y, places, False), f(places))
    seen = errors(stages(fresh_x, fresh_y, fresh_x, False), fresh_y)
    once = errors(stages(fresh_x, fresh_y, places, True), f(places))
    means = means + np.array([unseen, seen, once]) / 50
means[[0, 2]] += 0.3 ** 2
names = "stages", "train_mse", "test_mse", "mean_unseen_mse", "mean_train_mse", "mean_at_once_mse"
found["stages"] = [dict(zip(names, row)) for row in zip(range(len(train)), train, test, *means)]
print(json.dumps(found, default=lambda v: v.tolist()).replace("NaN", "null"))  # JSON has no NaN.
