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


def stages(x, y, at, at_once):
    #: code.gen.stages
    trees = boosted(x, y, 1 if at_once else {{rounds}}, {{rate}}, {{depth}})
    told = [answers(tree, at) for tree in trees * ({{rounds}} if at_once else 1)]
    return y.mean() + {{rate}} * np.cumsum([np.zeros(len(at)), *told], 0)


def errors(fits, y):
    return ((fits - y) ** 2).mean(1)


train = errors(stages(x, y, x, {{at once}}), y)
test = errors(stages(x, y, test_x, {{at once}}), test_y)  #? tests
test = np.full(len(train), np.nan)  #? !tests
found = {"train_mse": train[-1]}
found["test_mse"] = test[-1]  #? tests
found["prediction"] = stages(x, y, np.array({{asked}}), {{at once}})[-1]  #? asked
means = np.full((3, len(train)), np.nan)
#: code.gen.fresh #? fresh
places, random, means = (np.arange(200) + 0.5) / 200, Random(6001), 0  #? fresh
for _ in range({{samples}}):  #? fresh
    fresh_x, fresh_y = sample(random)  #? fresh
    unseen = errors(stages(fresh_x, fresh_y, places, False), f(places))  #? fresh
    seen = errors(stages(fresh_x, fresh_y, fresh_x, False), fresh_y)  #? fresh
    once = errors(stages(fresh_x, fresh_y, places, True), f(places))  #? fresh
    means = means + np.array([unseen, seen, once]) / {{samples}}  #? fresh
means[[0, 2]] += {{sigma}} ** 2  #? fresh
names = "stages", "train_mse", "test_mse", "mean_unseen_mse", "mean_train_mse", "mean_at_once_mse"
found["stages"] = [dict(zip(names, row)) for row in zip(range(len(train)), train, test, *means)]
#! print
print(json.dumps(found, default=lambda v: v.tolist()).replace("NaN", "null"))  #: code.gen.print
#! plot
import matplotlib.pyplot as plt

for name in names[1:]:
    plt.plot([row["stages"] for row in found["stages"]], [row[name] for row in found["stages"]], label=name)
plt.gca().set(xlabel="stages", ylabel="mean squared error", yscale="log")
plt.legend()
plt.show()
