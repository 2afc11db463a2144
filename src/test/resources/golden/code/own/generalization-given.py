# Gradient Lab: bias_variance
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


x, y = np.array([0.1, 0.3, 0.45, 0.6, 0.8, 0.95]), np.array([0.6, 1.0, 0.2, -0.5, -0.9, -0.2])
test_x, test_y = np.array([]), np.array([])

# The samples: each is fitted.
samples = [(x, np.array(row)) for row in [[0.6, 1.0, 0.2, -0.5, -0.9, -0.2], [0.4, 0.8, 0.4, -0.7,
    -1.0, -0.4], [0.7, 0.9, 0.1, -0.6, -0.8, 0.0]]]
grid = (np.arange(200) + 0.5) / 200
truth = f(grid)
fresh = truth + 0.2 * Random(50001 + 300).normal(len(samples), len(grid))

# The model, at every capacity at once.
CAPACITIES = [1, 2, 3, 5, 6, 7, 8, 10, 14, 30, 50, 70, 100, 140, 200, 300, 500, 700, 1000]


def z(x):
    return 2 * x - 1


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


def lasso(x, y, d, alphas, ratio):
    # Coordinate descent, then the exact minimum over those that are not 0.
    powers = np.vander(z(x), d + 1, increasing=True)[:, 1:]
    means, c, path = powers.mean(0), np.zeros(d), []
    A = (powers - means).T @ (powers - means) / len(x)
    b = (powers - means).T @ (y - y.mean()) / len(x)
    for alpha in alphas:
        l1, l2 = alpha * ratio, alpha * (1 - ratio)
        for _ in range(20000):
            pull = b - A @ c - l2 * c
            miss = np.where(c == 0, np.maximum(abs(pull) - l1, 0), abs(pull - np.sign(c) * l1))
            if miss.max(initial=0) <= 1e-12 * abs(b).max(initial=1):
                break
            for k in [*range(d)] * 2:
                pull = b[k] - A[k] @ c + A[k, k] * c[k]
                c[k] = math.copysign(max(abs(pull) - l1, 0), pull) / (A[k, k] + l2)
            step = 0
            while step < 1 and c.any():
                on = np.flatnonzero(c)
                aim = np.linalg.solve(A[np.ix_(on, on)] + l2 * np.eye(len(on)), b[on] - l1 * np.sign(c[on]))
                ends = np.where(aim * c[on] > 0, 2, c[on] / np.where(aim == c[on], 1, c[on] - aim))
                step = min(1, ends.min())
                c[on] = np.where((ends <= step) & (step < 1), 0, c[on] + step * (aim - c[on]))
        path.append(np.array([y.mean() - c @ means, *c]))
    return path


def features(at, draw, count):
    # tanh(w (z - v)) with drawn w and v; a smaller model has the first of them.
    random = Random(50001 + 4000 + 37 * draw)
    u = random.uniform(count, 13)
    w, v = 4 * (u[:, :12].sum(-1) - 6), 2 * u[:, 12] - 1
    return np.tanh(w * (z(at)[:, None] - v))


def predict(x, y, at, capacities=CAPACITIES, draw=0, l2=0):
    # Of all least squares solutions that of the smallest norm, or ridge.
    here, there, fits = features(x, draw, max(capacities)), features(at, draw, max(capacities)), []
    for p in capacities:
        u, s, vt = np.linalg.svd(here[:, :p] / math.sqrt(p), full_matrices=False)
        kept = s > 1e-10 * s.max()
        factors = np.where(kept, s / np.where(kept, s**2 + l2, 1), 0)
        fits.append(there[:, :p] @ (vt.T @ (factors * (u.T @ y))) / math.sqrt(p))
    return np.array(fits)


beside_1_bags = Random(50001 + 1000)


def beside_1(x, y, at, capacities=CAPACITIES):
    # Trees of bootstrap samples, all from one stream.
    return np.array([
        np.mean([answers(grown(x, y, depth, counts), at)
                 for counts in bootstraps(beside_1_bags, 3, len(x), len(x))], 0)
        for depth in capacities
    ])


def beside_2(x, y, at, capacities=CAPACITIES):
    # The mean of the k nearest points; of two equally near, the left one counts first.
    apart = np.abs(at[:, None] - x)
    nearest = np.lexsort((np.broadcast_to(x, apart.shape), apart), axis=1)
    means = np.cumsum(y[nearest], 1) / np.arange(1, len(x) + 1)
    return np.array([means[:, k - 1] if k <= len(x) else np.full(len(at), np.nan) for k in capacities])


def beside_4(x, y, at, capacities=CAPACITIES):
    fits = [lasso(x, y, d, [0.01], 1)[0] for d in capacities]
    return np.array([np.polynomial.polynomial.polyval(z(at), c) for c in fits])


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
    return told | {"noise": 0.2 ** 2, "left_out": int(len(curves) - count)}


def fitted(predict, at, capacities):
    return np.array([predict(sx, sy, at, capacities) for sx, sy in samples]).swapaxes(0, 1)


curves = fitted(predict, grid, CAPACITIES)
told = [terms(each) for each in curves]
k = CAPACITIES.index(3)
found = dict(told[k])
values = fitted(predict, np.array([0.5]), [3])[0][:, 0]
values = values[~np.isnan(values)]
found["at_x"] = {"x": 0.5, "truth": float(f(np.array([0.5]))[0]), "values": values}
# The models side by side.
found["compared"] = [
    terms(fitted(beside_1, grid, [2])[0]),
    terms(fitted(beside_2, grid, [1])[0]),
    told[CAPACITIES.index(5)],
    terms(fitted(beside_4, grid, [2])[0]),
]
# What both are in expectation: the model is linear in y.
smooth = np.array([predict(x, each, grid) for each in np.eye(len(x))])
expected = (predict(x, f(x), grid) - truth) ** 2
spread = 0.2 ** 2 * (smooth**2).sum(0)
found["capacities"] = []
for k, row in enumerate(told):
    row = {"capacity": CAPACITIES[k], **row, "sum": None, "theory_bias2": None, "theory_variance": None}
    del row["plain"], row["mse_vs_truth"]
    if row["noise"] is not None:
        row["sum"] = row["bias2"] + row["variance"] + row["noise"]
    row |= {"theory_bias2": expected[k].mean(), "theory_variance": spread[k].mean()}
    found["capacities"].append(row)
print(json.dumps(found, default=lambda v: v.tolist()).replace("NaN", "null"))  # JSON has no NaN.
