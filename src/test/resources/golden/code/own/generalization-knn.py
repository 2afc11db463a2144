# Gradient Lab: fit
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json
import math

import numpy as np


# Random numbers, the same as in Gradient Lab.
class Random:
    # Uniform in [0, 1): Knuth's MMIX generator, the first eight draws thrown away.

    def __init__(self, seed):
        self.state = np.uint64(seed % 2**64)
        self.uniform(8)

    def uniform(self, *shape):
        a = np.full(math.prod(shape), 6364136223846793005, np.uint64).cumprod()
        c = np.append(np.uint64(1), a[:-1]).cumsum() * np.uint64(1442695040888963407)
        states = a * self.state + c
        self.state = states[-1]
        return (states >> np.uint64(11)).reshape(shape) * 2.0**-53

    def normal(self, *shape):
        # The sum of twelve uniforms less 6.
        return self.uniform(*shape, 12).sum(-1) - 6


# The points.
def f(x):
    return np.abs(4 * x - 2) - 1


def sample(random):
    # Draws x, then y: the function and noise.
    x = random.uniform(15)
    return x, f(x) + 0.2 * random.normal(15)


random = Random(3)
x, y = sample(random)
test_x = random.uniform(50)
test_y = f(test_x) + 0.2 * random.normal(50)


# The model, at every capacity at once.
CAPACITIES = [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]


def z(x):
    return 2 * x - 1


def predict(x, y, at, capacities=CAPACITIES):
    # The mean of the k nearest points; of two equally near, the left one counts first.
    apart = np.abs(at[:, None] - x)
    nearest = np.lexsort((np.broadcast_to(x, apart.shape), apart), axis=1)
    means = np.cumsum(y[nearest], 1) / np.arange(1, len(x) + 1)
    return np.array([means[:, k - 1] if k <= len(x) else np.full(len(at), np.nan) for k in capacities])


# Its errors: training, test, folds.
def plain(values):
    # JSON has no number that is not finite.
    if np.ndim(values):
        return [plain(value) for value in values]
    return float(values) if math.isfinite(values) else None if math.isnan(values) else str(float(values))


def errors(fits, y):
    return ((fits - y) ** 2).mean(1)


def left_out(x, y, fold, count):
    # The error on each fold of the fit to all other points.
    found = []
    for k in range(count):
        out = fold == k
        found.append(errors(predict(x[~out], y[~out], x[out]), y[out]))
    return np.array(found)


n = len(x)
fits = predict(x, y, np.concatenate([x, test_x, [0.1, 0.9]]))
train = errors(fits[:, :n], y)
test = errors(fits[:, n : n + len(test_x)], test_y)
fx, fy = x, y
fold = np.empty(len(fx), int)
fold[np.argsort(fx, kind="stable")] = np.arange(len(fx)) * 3 // len(fx)
folds = left_out(fx, fy, fold, 3)
mean = folds.sum(0) / 3
se = np.sqrt(((folds - mean) ** 2).sum(0) / (3 - 1) / 3)
# Each point left out, and the rest fitted again.
loo = left_out(x, y, np.arange(n), n).mean(0)
own = CAPACITIES.index(3)
found = {"train_mse": plain(train[own])}
found["test_mse"] = plain(test[own])
found["prediction"] = plain(fits[own, n + len(test_x) :])
chosen = None if np.isnan(mean).all() else CAPACITIES[int(np.nanargmin(mean))]
found["cross_validation"] = {
    "fold_mse": plain(folds[:, own]), "mean": plain(mean[own]), "se": plain(se[own]), "chosen": chosen
}
found["leave_one_out"] = plain(loo[own])
names = ["capacity", "train_mse", "test_mse", "cv_mean", "cv_se", "leave_one_out"]
columns = [CAPACITIES, train, test, mean, se, loo]
found["capacities"] = [dict(zip(names, plain(row))) for row in zip(*columns)]
print(json.dumps(found))
