# Gradient Lab: fit
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
    return np.sin(4 * math.pi * x)


random = Random(5)
x = random.uniform(24)
y = f(x) + 0.2 * random.normal(24)
test_x = random.uniform(50)
test_y = f(test_x) + 0.2 * random.normal(50)

# The model, at every capacity at once.
CAPACITIES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]


def z(x):
    return 2 * x - 1


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


def predict(x, y, at, capacities=CAPACITIES):
    fits = [lasso(x, y, d, [0.02], 0.8)[0] for d in capacities]
    return np.array([np.polynomial.polynomial.polyval(z(at), c) for c in fits])


# Its errors: training, test, folds.
def errors(fits, y):
    return ((fits - y) ** 2).mean(1)


def left_out(x, y, fold, count):
    # The error on each fold of the fit to all other points.
    parts = [(fold != k, fold == k) for k in range(count)]
    return np.array([errors(predict(x[some], y[some], x[out]), y[out]) for some, out in parts])


n, own = len(x), CAPACITIES.index(6)
train, test = errors(predict(x, y, x), y), errors(predict(x, y, test_x), test_y)
fold = np.argsort(Random(5 + 2000).shuffle(list(range(n)))) % 4
folds = left_out(x, y, fold, 4)
mean, se = folds.mean(0), folds.std(0, ddof=1) / math.sqrt(4)
# Each point left out, and the rest fitted again.
loo = left_out(x, y, np.arange(n), n).mean(0)
found = {"train_mse": train[own], "test_mse": test[own], "leave_one_out": loo[own]}
found["coefficients"] = lasso(x, y, 6, [0.02], 0.8)[0]
chosen = None if np.isnan(mean).all() else CAPACITIES[int(np.nanargmin(mean))]
found["cross_validation"] = {"fold_mse": folds[:, own], "mean": mean[own], "se": se[own], "chosen": chosen}
names = ["capacity", "train_mse", "test_mse", "cv_mean", "cv_se", "leave_one_out"]
found["capacities"] = [dict(zip(names, row)) for row in zip(CAPACITIES, train, test, mean, se, loo)]
print(json.dumps(found, default=lambda v: v.tolist()).replace("NaN", "null"))  # JSON has no NaN.
