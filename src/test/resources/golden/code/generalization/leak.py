# Gradient Lab: Data leakage: copies on both sides
# Watch cross-validation choose degree 15.
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json
import math

import numpy as np
from numpy.polynomial.legendre import leg2poly, legfit, legvander


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
    return np.sin(2 * math.pi * x)


random = Random(50001)
x = (np.arange(20) + random.uniform(20)) / 20
y = f(x) + 0.25 * random.normal(20)
test_x = random.uniform(200)
test_y = f(test_x) + 0.25 * random.normal(200)

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
def errors(fits, y):
    return ((fits - y) ** 2).mean(1)


def left_out(x, y, fold, count):
    # The error on each fold of the fit to all other points.
    parts = [(fold != k, fold == k) for k in range(count)]
    return np.array([errors(predict(x[some], y[some], x[out]), y[out]) for some, out in parts])


n, own = len(x), CAPACITIES.index(15)
train, test = errors(predict(x, y, x), y), errors(predict(x, y, test_x), test_y)
times, jitter = 3, 0.004 * Random(9).normal(2 * n)
fx, fy = np.tile(x, times), np.tile(y, times)
fx[n:] += jitter
fold = np.argsort(Random(50001 + 2000).shuffle(list(range(len(fx))))) % 5
folds = left_out(fx, fy, fold, 5)
mean, se = folds.mean(0), folds.std(0, ddof=1) / math.sqrt(5)
# Each point left out: by the diagonal of the hat matrix no fit is repeated (Allen 1974).
hat = np.array([predict(x, np.eye(n)[i], x)[:, i] for i in range(n)])
rest = np.where(1 - hat > 1e-12, 1 - hat, np.nan)
loo = (((y - predict(x, y, x)).T / rest) ** 2).mean(0)
found = {"train_mse": train[own], "test_mse": test[own], "leave_one_out": loo[own]}
found["coefficients"] = leg2poly(legfit(2 * x - 1, y, 15))
chosen = None if np.isnan(mean).all() else CAPACITIES[int(np.nanargmin(mean))]
found["cross_validation"] = {"fold_mse": folds[:, own], "mean": mean[own], "se": se[own], "chosen": chosen}
names = ["capacity", "train_mse", "test_mse", "cv_mean", "cv_se", "leave_one_out"]
found["capacities"] = [dict(zip(names, row)) for row in zip(CAPACITIES, train, test, mean, se, loo)]
print(json.dumps(found, default=lambda v: v.tolist()).replace("NaN", "null"))  # JSON has no NaN.
