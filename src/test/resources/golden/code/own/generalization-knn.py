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


# The points.
def f(x):
    return np.abs(4 * x - 2) - 1


random = Random(3)
x = random.uniform(15)
y = f(x) + 0.2 * random.normal(15)
test_x = random.uniform(50)
test_y = f(test_x) + 0.2 * random.normal(50)

# The model, at every capacity at once.
CAPACITIES = [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]


def predict(x, y, at, capacities=CAPACITIES):
    # The mean of the k nearest points; of two equally near, the left one counts first.
    apart = np.abs(at[:, None] - x)
    nearest = np.lexsort((np.broadcast_to(x, apart.shape), apart), axis=1)
    means = np.cumsum(y[nearest], 1) / np.arange(1, len(x) + 1)
    return np.array([means[:, k - 1] if k <= len(x) else np.full(len(at), np.nan) for k in capacities])


# Its errors: training, test, folds.
def errors(fits, y):
    return ((fits - y) ** 2).mean(1)


def left_out(x, y, fold, count):
    # The error on each fold of the fit to all other points.
    parts = [(fold != k, fold == k) for k in range(count)]
    return np.array([errors(predict(x[some], y[some], x[out]), y[out]) for some, out in parts])


n, own = len(x), CAPACITIES.index(3)
fits = predict(x, y, np.concatenate([x, test_x, [0.1, 0.9]]))
train, test = errors(fits[:, :n], y), errors(fits[:, n : n + len(test_x)], test_y)
fold = np.argsort(np.argsort(x, kind="stable")) * 3 // n
folds = left_out(x, y, fold, 3)
mean, se = folds.mean(0), folds.std(0, ddof=1) / math.sqrt(3)
# Each point left out, and the rest fitted again.
loo = left_out(x, y, np.arange(n), n).mean(0)
found = {"train_mse": train[own], "test_mse": test[own], "leave_one_out": loo[own],
    "prediction": fits[own, n + len(test_x) :]}
chosen = None if np.isnan(mean).all() else CAPACITIES[int(np.nanargmin(mean))]
found["cross_validation"] = {"fold_mse": folds[:, own], "mean": mean[own], "se": se[own], "chosen": chosen}
names = ["capacity", "train_mse", "test_mse", "cv_mean", "cv_se", "leave_one_out"]
found["capacities"] = [dict(zip(names, row)) for row in zip(CAPACITIES, train, test, mean, se, loo)]
print(json.dumps(found, default=lambda v: v.tolist()).replace("NaN", "null"))  # JSON has no NaN.
