# Gradient Lab: fit
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json
import math

import numpy as np
import torch

torch.set_default_dtype(torch.float64)


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
def errors(fits, y):
    return ((fits - y) ** 2).mean(1)


n, own = len(x), CAPACITIES.index(4)
fits = predict(x, y, np.concatenate([x, test_x]))
train, test = errors(fits[:, :n], y), np.full(len(CAPACITIES), np.nan)
# The fold of each point; the error there is that of the fit to all other points.
fold = np.arange(n) % 2
folds = np.array([errors(predict(x[fold != k], y[fold != k], x[fold == k]), y[fold == k]) for k in range(2)])
mean, se = folds.mean(0), folds.std(0, ddof=1) / math.sqrt(2)
# A network is not trained once for each point.
loo = np.full(len(CAPACITIES), np.nan)
found = {"train_mse": train[own]}
chosen = None if np.isnan(mean).all() else CAPACITIES[int(np.nanargmin(mean))]
found["cross_validation"] = {"fold_mse": folds[:, own], "mean": mean[own], "se": se[own], "chosen": chosen}
names = ["capacity", "train_mse", "test_mse", "cv_mean", "cv_se", "leave_one_out"]
found["capacities"] = [dict(zip(names, row)) for row in zip(CAPACITIES, train, test, mean, se, loo)]
print(json.dumps(found, default=lambda v: v.tolist()).replace("NaN", "null"))  # JSON has no NaN.
