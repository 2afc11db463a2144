# Gradient Lab: Under- and overfitting
# Training error keeps falling; test error rises again.
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

    def shuffle(self, order):
        for i, u in zip(range(len(order) - 1, 0, -1), self.uniform(len(order) - 1)):
            j = int(u * (i + 1))
            order[i], order[j] = order[j], order[i]
        return order


# The points.
def f(x):
    return np.sin(2 * math.pi * x)


def sample(random):
    # Draws x, then y: the function and noise.
    x = (np.arange(20) + random.uniform(20)) / 20
    return x, f(x) + 0.25 * random.normal(20)


random = Random(50001)
x, y = sample(random)
test_x = random.uniform(200)
test_y = f(test_x) + 0.25 * random.normal(200)


# The model, at every capacity at once.
CAPACITIES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]


def z(x):
    return 2 * x - 1


def basis(x, D, l2):
    # QR of Legendre polynomials, whose first d + 1 columns serve degree d.
    return np.polynomial.legendre.legvander(z(x), D)


def factors(x, D, l2):
    return np.linalg.qr(basis(x, D, l2)[:, : len(np.unique(x))])


def coefficients(x, y, d, l2):
    # Of the powers of z.
    q, r = factors(x, d, l2)
    c = np.linalg.solve(r, q[: len(x)].T @ y)
    return np.polynomial.legendre.leg2poly(c)


def predict(x, y, at, capacities=CAPACITIES, l2=0):
    # A row a degree; NaN where there are too few places.
    D = max(capacities)
    q, r = factors(x, D, l2)
    psi = np.linalg.solve(r.T, basis(at, D, l2)[:, : len(r)].T)
    fits = np.full((D + 1, len(at)), np.nan)
    fits[: len(r)] = np.cumsum((q[: len(x)].T @ y)[:, None] * psi, 0)
    return fits[capacities]


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
fits = predict(x, y, np.concatenate([x, test_x]))
train = errors(fits[:, :n], y)
test = errors(fits[:, n : n + len(test_x)], test_y)
fx, fy = x, y
fold = np.empty(len(fx), int)
fold[Random(50001 + 2000).shuffle(list(range(len(fx))))] = np.arange(len(fx)) % 5
folds = left_out(fx, fy, fold, 5)
mean = folds.sum(0) / 5
se = np.sqrt(((folds - mean) ** 2).sum(0) / (5 - 1) / 5)
# Each point left out: by the diagonal of the hat matrix no fit is repeated (Allen 1974).
hat = np.array([predict(x, np.eye(n)[i], x)[:, i] for i in range(n)])
rest = np.where(1 - hat > 1e-12, 1 - hat, np.nan)
loo = (((y - predict(x, y, x)).T / rest) ** 2).mean(0)
own = CAPACITIES.index(9)
found = {"train_mse": plain(train[own])}
found["test_mse"] = plain(test[own])
found["coefficients"] = plain(coefficients(x, y, 9, 0))
chosen = None if np.isnan(mean).all() else CAPACITIES[int(np.nanargmin(mean))]
found["cross_validation"] = {
    "fold_mse": plain(folds[:, own]), "mean": plain(mean[own]), "se": plain(se[own]), "chosen": chosen
}
found["leave_one_out"] = plain(loo[own])
names = ["capacity", "train_mse", "test_mse", "cv_mean", "cv_se", "leave_one_out"]
columns = [CAPACITIES, train, test, mean, se, loo]
found["capacities"] = [dict(zip(names, plain(row))) for row in zip(*columns)]
print(json.dumps(found))
