#% about
import json
import math

import numpy as np
import torch  #? torch

torch.set_default_dtype(torch.float64)  #? torch
#% code.random.same
{{random}}
#% code.gen.points


{{curve}}
#% code.gen.model

{{capacities}}


def z(x):
    return {{scaled}}


{{model}}
#% code.gen.judge


{{plain}}


def errors(fits, y):
    return ((fits - y) ** 2).mean(1)


def left_out(x, y, fold, count):
    #: code.gen.left_out
    found = []
    for k in range(count):
        out = fold == k
        found.append(errors(predict(x[~out], y[~out], x[out]), y[out]))
    return np.array(found)


n = len(x)
fits = predict(x, y, np.concatenate([x, test_x{{asked}}]))
train = errors(fits[:, :n], y)
test = errors(fits[:, n : n + len(test_x)], test_y)  #? tests
test = np.full(len(train), np.nan)  #? !tests
fx, fy = x, y
{{copies}}  #? copies
{{fold}}
folds = left_out(fx, fy, fold, {{folds}})
mean = folds.sum(0) / {{folds}}
se = np.sqrt(((folds - mean) ** 2).sum(0) / ({{folds}} - 1) / {{folds}})
#: code.gen.leave.hat #? hat
#: code.gen.leave.refit #? !hat&loo
#: code.gen.leave.none #? !loo
{{loo}}
own = CAPACITIES.index({{capacity}})
found = {"train_mse": plain(train[own])}
found["test_mse"] = plain(test[own])  #? tests
found["prediction"] = plain(fits[own, n + len(test_x) :])  #? grid
found["coefficients"] = plain({{coefficients}})  #? coefficients
chosen = None if np.isnan(mean).all() else CAPACITIES[int(np.nanargmin(mean))]
found["cross_validation"] = {
    "fold_mse": plain(folds[:, own]), "mean": plain(mean[own]), "se": plain(se[own]), "chosen": chosen
}
found["leave_one_out"] = plain(loo[own])  #? loo
{{penalty}}  #? penalty
names = ["capacity", "train_mse", "test_mse", "cv_mean", "cv_se", "leave_one_out"]  #? !penalty
columns = [CAPACITIES, train, test, mean, se, loo]  #? !penalty
{{draws}}  #? draws
found["capacities"] = [dict(zip(names, plain(row))) for row in zip(*columns)]  #? !penalty
#! print
print(json.dumps(found))
#! plot
import matplotlib.pyplot as plt

fig, (fits, chart) = plt.subplots(1, 2, figsize=(11, 4))
at = np.linspace({{from}}, {{to}}, 401)
fits.plot(x, y, "o")
fits.plot(at, predict(x, y, at)[own])
fits.set(xlabel="x", ylabel="y", ylim=(2 * y.min() - y.mean(), 2 * y.max() - y.mean()))
for name, values in (("training", train), ("test", test), ("folds", mean)):
    chart.plot(CAPACITIES, values, "o-", label=name)
chart.set(xlabel="capacity", ylabel="mean squared error", yscale="log")
chart.legend()
plt.show()
