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

    def shuffle(self, order):
        for i, u in zip(range(len(order) - 1, 0, -1), self.uniform(len(order) - 1)):
            j = int(u * (i + 1))
            order[i], order[j] = order[j], order[i]
        return order


# The points.
def f(x):
    return np.sin(4 * math.pi * x)


def sample(random):
    # Draws x, then y: the function and noise.
    x = random.uniform(24)
    return x, f(x) + 0.2 * random.normal(24)


random = Random(5)
x, y = sample(random)
test_x = random.uniform(50)
test_y = f(test_x) + 0.2 * random.normal(50)


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
fold[Random(5 + 2000).shuffle(list(range(len(fx))))] = np.arange(len(fx)) % 4
folds = left_out(fx, fy, fold, 4)
mean = folds.sum(0) / 4
se = np.sqrt(((folds - mean) ** 2).sum(0) / (4 - 1) / 4)
# Each point left out, and the rest fitted again.
loo = left_out(x, y, np.arange(n), n).mean(0)
own = CAPACITIES.index(6)
found = {"train_mse": plain(train[own])}
found["test_mse"] = plain(test[own])
found["coefficients"] = plain(lasso(x, y, 6, [0.02], 0.8)[0])
chosen = None if np.isnan(mean).all() else CAPACITIES[int(np.nanargmin(mean))]
found["cross_validation"] = {
    "fold_mse": plain(folds[:, own]), "mean": plain(mean[own]), "se": plain(se[own]), "chosen": chosen
}
found["leave_one_out"] = plain(loo[own])
names = ["capacity", "train_mse", "test_mse", "cv_mean", "cv_se", "leave_one_out"]
columns = [CAPACITIES, train, test, mean, se, loo]
found["capacities"] = [dict(zip(names, plain(row))) for row in zip(*columns)]
print(json.dumps(found))
