# Gradient Lab: Double descent
# Watch the peak and the second descent; ridge removes the peak.
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
    return np.sin(2 * math.pi * x)


random = Random(50001)
x = (np.arange(20) + random.uniform(20)) / 20
y = f(x) + 0.25 * random.normal(20)
test_x = random.uniform(200)
test_y = f(test_x) + 0.25 * random.normal(200)

# The model, at every capacity at once.
CAPACITIES = [1, 2, 3, 5, 7, 10, 14, 17, 19, 20, 21, 22, 24, 30, 50, 70, 100, 140, 200, 300, 500,
    700, 1000]


def z(x):
    return 2 * x - 1


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


# Its errors: training, test, folds.
def errors(fits, y):
    return ((fits - y) ** 2).mean(1)


n, own = len(x), CAPACITIES.index(1000)
train, test = errors(predict(x, y, x), y), errors(predict(x, y, test_x), test_y)
# The fold of each point; the error there is that of the fit to all other points.
fold = np.argsort(Random(50001 + 2000).shuffle(list(range(n)))) % 5
folds = np.array([errors(predict(x[fold != k], y[fold != k], x[fold == k]), y[fold == k]) for k in range(5)])
mean, se = folds.mean(0), folds.std(0, ddof=1) / math.sqrt(5)
# Each point left out: by the diagonal of the hat matrix no fit is repeated (Allen 1974).
hat = np.array([predict(x, np.eye(n)[i], x)[:, i] for i in range(n)])
rest = np.where(1 - hat > 1e-12, 1 - hat, np.nan)
loo = (((y - predict(x, y, x)).T / rest) ** 2).mean(0)
found = {"train_mse": train[own], "test_mse": test[own], "leave_one_out": loo[own]}
chosen = None if np.isnan(mean).all() else CAPACITIES[int(np.nanargmin(mean))]
found["cross_validation"] = {"fold_mse": folds[:, own], "mean": mean[own], "se": se[own], "chosen": chosen}
# Random features depend on their draw: medians over several, also with a ridge penalty.
drawn = [[], [], []]
for draw in range(21):
    drawn[0].append(errors(predict(x, y, x, draw=draw, l2=0), y))
    drawn[1].append(errors(predict(x, y, test_x, draw=draw, l2=0), test_y))
    drawn[2].append(errors(predict(x, y, test_x, draw=draw, l2=0.001), test_y))
medians = [np.sort(each, 0)[21 // 2] for each in drawn]
names = ["capacity", "train_mse", "test_mse", "cv_mean", "cv_se", "leave_one_out",
    "median_train_mse", "median_test_mse", "median_ridge_test_mse"]
found["capacities"] = [dict(zip(names, row)) for row in zip(CAPACITIES, train, test, mean, se, loo, *medians)]
print(json.dumps(found, default=lambda v: v.tolist()).replace("NaN", "null"))  # JSON has no NaN.
