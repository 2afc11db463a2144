# Gradient Lab: fit
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json
import math

import numpy as np
import torch

torch.set_default_dtype(torch.float64)


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
x, y = np.array([0.1, 0.3, 0.5, 0.7, 0.9]), np.array([0.5, 1.0, 0.0, -1.0, -0.5])
test_x, test_y = np.array([]), np.array([])


# The model, at every capacity at once.
CAPACITIES = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64]


def z(x):
    return 2 * x - 1


def predict(x, y, at, capacities=CAPACITIES):
    # One hidden layer of tanh units, Adam on all points at once.
    fits = []
    for units in capacities:
        random = Random(50001 + 2000)
        net = torch.nn.Sequential(torch.nn.Linear(1, units), torch.nn.Tanh(), torch.nn.Linear(units, 1))
        for layer in net[::2]:
            layer.weight.data = torch.tensor(math.sqrt(2 / layer.in_features) * random.normal(*layer.weight.shape))
            layer.bias.data.zero_()
        rule = torch.optim.Adam(net.parameters(), lr=0.01)
        places, targets = torch.tensor(z(x))[:, None], torch.tensor(y)[:, None]
        for _ in range(2000):
            rule.zero_grad()
            ((net(places) - targets) ** 2).mean().backward()
            rule.step()
        with torch.no_grad():
            fits.append(net(torch.tensor(z(at))[:, None])[:, 0].numpy())
    return np.array(fits)


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
test = np.full(len(train), np.nan)
fx, fy = x, y
fold = np.arange(len(fx)) % 2
folds = left_out(fx, fy, fold, 2)
mean = folds.sum(0) / 2
se = np.sqrt(((folds - mean) ** 2).sum(0) / (2 - 1) / 2)
# A network is not trained once for each point.
loo = np.full(len(CAPACITIES), np.nan)
own = CAPACITIES.index(4)
found = {"train_mse": plain(train[own])}
chosen = None if np.isnan(mean).all() else CAPACITIES[int(np.nanargmin(mean))]
found["cross_validation"] = {
    "fold_mse": plain(folds[:, own]), "mean": plain(mean[own]), "se": plain(se[own]), "chosen": chosen
}
names = ["capacity", "train_mse", "test_mse", "cv_mean", "cv_se", "leave_one_out"]
columns = [CAPACITIES, train, test, mean, se, loo]
found["capacities"] = [dict(zip(names, plain(row))) for row in zip(*columns)]
print(json.dumps(found))
