# Gradient Lab: Bagging and boosting lower different terms
# Bagging lowers variance. Boosting lowers bias.
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


random = Random(5001)
x, y = sample(random)
test_x = random.uniform(200)
test_y = f(test_x) + 0.3 * random.normal(200)

# The samples: each is fitted.
random = Random(5001)
samples = [sample(random) for _ in range(50)]
grid = (np.arange(200) + 0.5) / 200
truth = f(grid)
fresh = truth + 0.3 * Random(5001 + 300).normal(len(samples), len(grid))

# The model, at every capacity at once.
CAPACITIES = [0, 1, 2, 3, 4, 5, 6, 7, 8]


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


def boosted(x, y, stages, rate, depth):
    # Trees, each of what those before it left.
    left, trees = y - y.mean(), []
    for _ in range(stages):
        trees.append(grown(x, left, depth))
        left = left - rate * answers(trees[-1], x)
    return trees


def predict(x, y, at, capacities=CAPACITIES):
    return np.array([answers(grown(x, y, depth), at) for depth in capacities])


beside_2_bags = Random(5001 + 1000)


def beside_2(x, y, at, capacities=CAPACITIES):
    # Trees of bootstrap samples, all from one stream.
    return np.array([
        np.mean([answers(grown(x, y, depth, counts), at)
                 for counts in bootstraps(beside_2_bags, 50, len(x), len(x))], 0)
        for depth in capacities
    ])


def beside_3(x, y, at, capacities=CAPACITIES):
    return np.array([
        y.mean() + 0.3 * sum(answers(tree, at) for tree in boosted(x, y, 50, 0.3, depth))
        for depth in capacities
    ])


beside_4_bags = Random(5001 + 1000)


def beside_4(x, y, at, capacities=CAPACITIES):
    # Trees of bootstrap samples, all from one stream.
    return np.array([
        np.mean([answers(grown(x, y, depth, counts), at)
                 for counts in bootstraps(beside_4_bags, 50, len(x), len(x))], 0)
        for depth in capacities
    ])


# Its errors: training, test, folds.
def bias2(curves):
    return ((curves.mean(0) - truth) ** 2).mean() - curves.var(0, ddof=1).mean() / len(curves)


def terms(curves):
    # Bias² and variance over the fits, neither of which depends on their number; the standard error
    # by the jackknife.
    some = ~np.isnan(curves[:, 0])
    kept, count = curves[some], some.sum()
    found = dict.fromkeys(("bias2", "variance", "mse_vs_truth", "bias2_se", "measured"), math.nan)
    if count > 1:
        found["variance"] = kept.var(0, ddof=1).mean()
        found |= {"bias2": bias2(kept), "mse_vs_truth": ((kept - truth) ** 2).mean()}
        found["measured"] = ((kept - fresh[some]) ** 2).mean()
    if count > 2:
        without = np.array([bias2(np.delete(kept, r, 0)) for r in range(count)])
        found["bias2_se"] = math.sqrt(without.var() * (count - 1))
    spread = found["variance"] / max(1, count)
    told = dict(found)
    told["plain"] = {"bias2": found["bias2"] + spread, "variance": found["variance"] - spread}
    return told | {"noise": 0.3 ** 2, "left_out": int(len(curves) - count)}


def fitted(predict, at, capacities):
    return np.array([predict(sx, sy, at, capacities) for sx, sy in samples]).swapaxes(0, 1)


curves = fitted(predict, grid, CAPACITIES)
told = [terms(each) for each in curves]
k = CAPACITIES.index(1)
found = dict(told[k])
values = fitted(predict, np.array([0.25]), [1])[0][:, 0]
values = values[~np.isnan(values)]
found["at_x"] = {"x": 0.25, "truth": float(f(np.array([0.25]))[0]), "values": values}
# The models side by side.
found["compared"] = [
    told[CAPACITIES.index(1)],
    terms(fitted(beside_2, grid, [1])[0]),
    terms(fitted(beside_3, grid, [1])[0]),
    terms(fitted(beside_4, grid, [2147483647])[0]),
]
found["capacities"] = []
for k, row in enumerate(told):
    row = {"capacity": CAPACITIES[k], **row, "sum": None, "theory_bias2": None, "theory_variance": None}
    del row["plain"], row["mse_vs_truth"]
    if row["noise"] is not None:
        row["sum"] = row["bias2"] + row["variance"] + row["noise"]
    found["capacities"].append(row)
print(json.dumps(found, default=lambda v: v.tolist()).replace("NaN", "null"))  # JSON has no NaN.
