#% about
import json
import math

import numpy as np
#% code.random.same
{{random}}
#% code.gen.points
{{curve}}
#% code.gen.ensemble
{{model}}


def errors(fits, y):
    return ((fits - y) ** 2).mean(1)


def running(values):
    #: code.gen.running
    return np.cumsum(values, 0) / np.arange(1, len(values) + 1)[:, None]


n = len(x)
counts = {{counts}}
trees = [grown(x, y, {{depth}}, count) for count in counts]
missing = np.array([count == 0 for count in counts])
some = {{some}}
found = {"members": len(some)}
here = np.array([answers(trees[b], x) for b in some])
train = errors(running(here), y)
test = errors(running(np.array([answers(trees[b], test_x) for b in some])), test_y)  #? tests
test = np.full(len(train), np.nan)  #? !tests
#: code.gen.oob
judges = missing[some].cumsum(0)
with np.errstate(invalid="ignore"):
    off = ((here * missing[some]).cumsum(0) / judges - y) ** 2
oob = np.where(judges > 0, off, 0).sum(1) / np.maximum(1, (judges > 0).sum(1))
found |= {"train_mse": train[-1], "oob_mse": oob[-1], "oob_points": int((judges[-1] > 0).sum())}
found["test_mse"] = test[-1]  #? tests
found["single_tree_test_mse"] = ((answers(grown(x, y, {{depth}}), test_x) - test_y) ** 2).mean()  #? tests
found["prediction"] = np.mean([answers(trees[b], np.array({{asked}})) for b in some], 0)  #? asked
variance = formula = np.full(len(trees), np.nan)  #? !fresh
{{fresh}}  #? fresh
names = "trees", "train_mse", "test_mse", "oob_mse", "missing", "variance", "variance_formula"
columns = [range(1, len(some) + 1), train, test, oob, missing.sum(1), variance, formula]
found["trees"] = [dict(zip(names, row)) for row in zip(*columns)]
#! print
print(json.dumps(found, default=lambda v: v.tolist()).replace("NaN", "null"))  #: code.gen.print
#! plot
import matplotlib.pyplot as plt

for name in names[1:4]:
    plt.plot([row["trees"] for row in found["trees"]], [row[name] for row in found["trees"]], label=name)
plt.gca().set(xlabel="trees", ylabel="mean squared error")
plt.legend()
plt.show()
