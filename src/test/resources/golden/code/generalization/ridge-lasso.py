# Gradient Lab: Ridge and lasso
# Watch the curve smooth out and the lasso drop powers.
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json
import math

import numpy as np
from numpy.polynomial.legendre import leg2poly, legvander


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


def coefficients(x, y, d, l2):
    # Of the powers of z.
    q, r = factors(x, d, l2)
    c = np.linalg.solve(r, q[: len(x)].T @ y)
    return c if l2 else leg2poly(c)


def predict(x, y, at, capacities=CAPACITIES, l2=0.01):
    # A row a degree; NaN where there are too few places.
    D = max(capacities)
    q, r = factors(x, D, l2)
    psi = np.linalg.solve(r.T, basis(at, D, l2)[:, : len(r)].T)
    fits = np.full((D + 1, len(at)), np.nan)
    fits[: len(r)] = np.cumsum((q[: len(x)].T @ y)[:, None] * psi, 0)
    return fits[capacities]


# Its errors: training, test, folds.
def errors(fits, y):
    return ((fits - y) ** 2).mean(1)


n, own = len(x), CAPACITIES.index(15)
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
found["coefficients"] = coefficients(x, y, 15, 0.01)
chosen = None if np.isnan(mean).all() else CAPACITIES[int(np.nanargmin(mean))]
found["cross_validation"] = {"fold_mse": folds[:, own], "mean": mean[own], "se": se[own], "chosen": chosen}


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


def fit(alpha, c):
    def error(x, y):
        return ((np.polynomial.polynomial.polyval(z(x), c) - y) ** 2).mean()

    test = error(test_x, test_y)
    return {"alpha": alpha, "coefficients": c, "train_mse": error(x, y), "test_mse": test}


# The fit of one degree at every strength of the ridge penalty and of the lasso's.
strong = [np.exp(np.log(a) + np.arange(41) * (np.log(b) - np.log(a)) / 40).tolist() for a, b in ((100, 1e-8), (1, 1e-4))]
ridges = [fit(alpha, coefficients(x, y, 15, alpha)) for alpha in strong[0]]
lassos = [fit(alpha, c) for alpha, c in zip(strong[1], lasso(x, y, 15, strong[1], 1))]
found["no_penalty"] = fit(0, coefficients(x, y, 15, 0))
found["ridge"] = fit(0.01, coefficients(x, y, 15, 0.01))
found["lasso"] = fit(0.003, lasso(x, y, 15, [0.003], 1)[0])
names = ("alpha", "train_mse", "test_mse")
found["strengths"] = [
    {"ridge_" + name: ridge[name] for name in names} | {"lasso_" + name: each[name] for name in names}
    | {"lasso_not_zero": np.count_nonzero(each["coefficients"][1:])}
    for ridge, each in zip(ridges, lassos)
]
print(json.dumps(found, default=lambda v: v.tolist()).replace("NaN", "null"))  # JSON has no NaN.
