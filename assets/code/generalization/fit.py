#% about
import json
import math

import numpy as np
import torch  #? torch
from numpy.polynomial.legendre import {{legendre}}  #? legendre

torch.set_default_dtype(torch.float64)  #? torch
#% code.random.same
{{random}}
#% code.gen.points
{{curve}}
#% code.gen.model
{{capacities}}


def z(x):  #? z
    return {{scaled}}  #? z


{{model}}
#% code.gen.judge
def errors(fits, y):
    return ((fits - y) ** 2).mean(1)


def left_out(x, y, fold, count):  #? refits
    #: code.gen.left_out #? refits
    parts = [(fold != k, fold == k) for k in range(count)]  #? refits
    return np.array([errors(predict(x[some], y[some], x[out]), y[out]) for some, out in parts])  #? refits


n, own = len(x), CAPACITIES.index({{capacity}})
fits = predict(x, y, np.concatenate([x, test_x{{asked}}]))  #? grid|torch|!tests
train, test = errors(fits[:, :n], y), errors(fits[:, n : n + len(test_x)], test_y)  #? grid&tests|torch&tests
train, test = errors(fits[:, :n], y), np.full(len(CAPACITIES), np.nan)  #? !tests
train, test = errors(predict(x, y, x), y), errors(predict(x, y, test_x), test_y)  #? !grid&!torch&tests
{{copies}}  #? copies
#: code.gen.folds #? !refits
{{fold}}
folds = left_out({{fx}}, {{fy}}, fold, {{folds}})  #? refits
folds = np.array([errors(predict(x[fold != k], y[fold != k], x[fold == k]), y[fold == k]) for k in range({{folds}})])  #? !refits
mean, se = folds.mean(0), folds.std(0, ddof=1) / math.sqrt({{folds}})
#: code.gen.leave.hat #? hat
#: code.gen.leave.refit #? !hat&loo
#: code.gen.leave.none #? !loo
{{loo}}
{{figures}}
q, r = factors(x, {{capacity}}, {{own l2}})  #? solved&ridge
found["coefficients"] = {{coefficients}}  #? coefficients
chosen = None if np.isnan(mean).all() else CAPACITIES[int(np.nanargmin(mean))]
found["cross_validation"] = {"fold_mse": folds[:, own], "mean": mean[own], "se": se[own], "chosen": chosen}
{{penalty}}  #? penalty
{{draws}}  #? draws
{{names}}  #? !penalty
found["capacities"] = [dict(zip(names, row)) for row in zip(CAPACITIES, train, test, mean, se, loo{{medians}})]  #? !penalty
#! print
print(json.dumps(found, default=lambda v: v.tolist()).replace("NaN", "null"))  #: code.gen.print
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
