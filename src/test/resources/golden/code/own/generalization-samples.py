# Gradient Lab: bias_variance
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json
import math

import numpy as np
from numpy.polynomial.legendre import legvander


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
    return np.where(x < 0.5, -1.0, 1.0)


random = Random(3)
x = (np.arange(15) + random.uniform(15)) / 15
y = f(x) + 0.2 * random.normal(15)
test_x = random.uniform(50)
test_y = f(test_x) + 0.2 * random.normal(50)

# The samples: each is fitted.
random = Random(3 + 1000)
drawn = (random.uniform(12, len(x)) * len(x)).astype(int)
samples = [(x[some], y[some]) for some in drawn]
grid = (np.arange(200) + 0.5) / 200

# The model, at every capacity at once.
CAPACITIES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]


def z(x):
    return 2 * x - 1


def basis(x, D, l2):
    # QR of powers above the rows of the ridge penalty, whose first d + 1 columns serve degree d.
    if l2:
        return np.vander(z(x), D + 1, increasing=True)
    return legvander(z(x), D)


def factors(x, D, l2):
    if l2:
        return np.linalg.qr(np.vstack([basis(x, D, l2), math.sqrt(l2) * np.eye(D + 1)[1:]]))
    return np.linalg.qr(basis(x, D, l2)[:, : len(np.unique(x))])


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


def predict(x, y, at, capacities=CAPACITIES, l2=0.1):
    # A row a degree; NaN where there are too few places.
    D = max(capacities)
    q, r = factors(x, D, l2)
    psi = np.linalg.solve(r.T, basis(at, D, l2)[:, : len(r)].T)
    fits = np.full((D + 1, len(at)), np.nan)
    fits[: len(r)] = np.cumsum((q[: len(x)].T @ y)[:, None] * psi, 0)
    return fits[capacities]


def beside_1(x, y, at, capacities=CAPACITIES):
    # The mean of the k nearest points; of two equally near, the left one counts first.
    apart = np.abs(at[:, None] - x)
    nearest = np.lexsort((np.broadcast_to(x, apart.shape), apart), axis=1)
    means = np.cumsum(y[nearest], 1) / np.arange(1, len(x) + 1)
    return np.array([means[:, k - 1] if k <= len(x) else np.full(len(at), np.nan) for k in capacities])


def beside_2(x, y, at, capacities=CAPACITIES):
    return np.array([answers(grown(x, y, depth), at) for depth in capacities])


def beside_4(x, y, at, capacities=CAPACITIES):
    return np.array([
        y.mean() + 0.5 * sum(answers(tree, at) for tree in boosted(x, y, 5, 0.5, depth))
        for depth in capacities
    ])


# Its errors: training, test, folds.
def terms(curves):
    # Bias² and variance over the fits, neither of which depends on their number; the standard error
    # by the jackknife.
    some = ~np.isnan(curves[:, 0])
    kept, count = curves[some], some.sum()
    found = dict.fromkeys(("bias2", "variance", "mse_vs_truth", "bias2_se", "measured"), math.nan)
    if count > 1:
        found["variance"] = kept.var(0, ddof=1).mean()
    spread = found["variance"] / max(1, count)
    told = dict(found)
    told["plain"] = {"bias2": found["bias2"] + spread, "variance": found["variance"] - spread}
    return told | {"noise": 0.2 ** 2, "left_out": int(len(curves) - count)}


def fitted(predict, at, capacities):
    return np.array([predict(sx, sy, at, capacities) for sx, sy in samples]).swapaxes(0, 1)


curves = fitted(predict, grid, CAPACITIES)
told = [terms(each) for each in curves]
k = CAPACITIES.index(4)
found = dict(told[k])
values = fitted(predict, np.array([0.3]), [4])[0][:, 0]
values = values[~np.isnan(values)]
found["at_x"] = {"x": 0.3, "truth": float(f(np.array([0.3]))[0]), "values": values}
# The models side by side.
found["compared"] = [
    terms(fitted(beside_1, grid, [2])[0]),
    terms(fitted(beside_2, grid, [2])[0]),
    told[CAPACITIES.index(3)],
    terms(fitted(beside_4, grid, [1])[0]),
]
found["capacities"] = []
for k, row in enumerate(told):
    row = {"capacity": CAPACITIES[k], **row, "sum": None, "theory_bias2": None, "theory_variance": None}
    del row["plain"], row["mse_vs_truth"]
    if row["noise"] is not None:
        row["sum"] = row["bias2"] + row["variance"] + row["noise"]
    found["capacities"].append(row)
print(json.dumps(found, default=lambda v: v.tolist()).replace("NaN", "null"))  # JSON has no NaN.
