# Gradient Lab: Fifty samples
# Watch bias shrink at first and variance grow.
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
    return np.sin(2 * math.pi * x)


random = Random(50001)
x = (np.arange(20) + random.uniform(20)) / 20
y = f(x) + 0.25 * random.normal(20)
test_x = random.uniform(200)
test_y = f(test_x) + 0.25 * random.normal(200)

# The samples: each is fitted.
noise = 0.25 * Random(50001 + 100).normal(50, len(x))
samples = [(x, f(x) + row) for row in noise]
grid = (np.arange(200) + 0.5) / 200
truth = f(grid)
fresh = truth + 0.25 * Random(50001 + 300).normal(len(samples), len(grid))

# The model, at every capacity at once.
CAPACITIES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]


def predict(x, y, at, capacities=CAPACITIES):
    # QR of Legendre polynomials, whose first d + 1 columns serve degree d.
    D = max(capacities)
    q, r = np.linalg.qr(legvander(2 * x - 1, D)[:, : len(np.unique(x))])
    psi = np.linalg.solve(r.T, legvander(2 * at - 1, D)[:, : len(r)].T)
    fits = np.full((D + 1, len(at)), np.nan)
    fits[: len(r)] = np.cumsum((q.T @ y)[:, None] * psi, 0)
    return fits[capacities]


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
    return told | {"noise": 0.25 ** 2, "left_out": int(len(curves) - count)}


def fitted(predict, at, capacities):
    return np.array([predict(sx, sy, at, capacities) for sx, sy in samples]).swapaxes(0, 1)


curves = fitted(predict, grid, CAPACITIES)
told = [terms(each) for each in curves]
k = CAPACITIES.index(12)
found = dict(told[k])
values = fitted(predict, np.array([0.06]), [12])[0][:, 0]
values = values[~np.isnan(values)]
found["at_x"] = {"x": 0.06, "truth": float(f(np.array([0.06]))[0]), "values": values}
# The models side by side.
found["compared"] = [
    told[CAPACITIES.index(1)],
    told[CAPACITIES.index(3)],
    told[CAPACITIES.index(9)],
    told[CAPACITIES.index(12)],
]
# What both are in expectation: the model is linear in y.
smooth = np.array([predict(x, each, grid) for each in np.eye(len(x))])
expected = (predict(x, f(x), grid) - truth) ** 2
spread = 0.25 ** 2 * (smooth**2).sum(0)
found["capacities"] = []
for k, row in enumerate(told):
    row = {"capacity": CAPACITIES[k], **row, "sum": None, "theory_bias2": None, "theory_variance": None}
    del row["plain"], row["mse_vs_truth"]
    if row["noise"] is not None:
        row["sum"] = row["bias2"] + row["variance"] + row["noise"]
    row |= {"theory_bias2": expected[k].mean(), "theory_variance": spread[k].mean()}
    found["capacities"].append(row)
print(json.dumps(found, default=lambda v: v.tolist()).replace("NaN", "null"))  # JSON has no NaN.
