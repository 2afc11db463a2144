#% about
import json
import math

import numpy as np
import torch  #? torch
from numpy.polynomial.legendre import legvander  #? legendre

torch.set_default_dtype(torch.float64)  #? torch
#% code.random.same
{{random}}
#% code.gen.points
{{curve}}
#% code.gen.samples
{{sampling}}
grid = {{grid}}
truth = {{truth values}}  #? known
fresh = truth + {{sigma}} * Random({{seed}} + 300).normal(len(samples), len(grid))  #? known
#% code.gen.model

{{capacities}}


def z(x):  #? z
    return {{scaled}}  #? z


{{models}}
#% code.gen.judge
def bias2(curves):  #? known
    return ((curves.mean(0) - truth) ** 2).mean() - curves.var(0, ddof=1).mean() / len(curves)  #? known


def terms(curves):
    #: code.gen.terms
    some = ~np.isnan(curves[:, 0])
    kept, count = curves[some], some.sum()
    found = dict.fromkeys(("bias2", "variance", "mse_vs_truth", "bias2_se", "measured"), math.nan)
    if count > 1:
        found["variance"] = kept.var(0, ddof=1).mean()
        found |= {"bias2": bias2(kept), "mse_vs_truth": ((kept - truth) ** 2).mean()}  #? known
        found["measured"] = ((kept - fresh[some]) ** 2).mean()  #? known
    if count > 2:  #? known
        without = np.array([bias2(np.delete(kept, r, 0)) for r in range(count)])  #? known
        found["bias2_se"] = math.sqrt(without.var() * (count - 1))  #? known
    spread = found["variance"] / max(1, count)
    told = dict(found)
    told["plain"] = {"bias2": found["bias2"] + spread, "variance": found["variance"] - spread}
    return told | {"noise": {{noise}}, "left_out": int(len(curves) - count)}


def fitted(predict, at, capacities):
    return np.array([predict(sx, sy, at, capacities) for sx, sy in samples]).swapaxes(0, 1)


curves = fitted(predict, grid, CAPACITIES)
told = [terms(each) for each in curves]
k = CAPACITIES.index({{capacity}})
found = dict(told[k])
values = fitted(predict, np.array([{{x}}]), [{{capacity}}])[0][:, 0]  #? again
g = max(1, min(int(np.searchsorted(grid, {{x}})), len(grid) - 1))  #? !again
share = ({{x}} - grid[g - 1]) / (grid[g] - grid[g - 1])  #? !again
values = curves[k][:, g - 1] + share * (curves[k][:, g] - curves[k][:, g - 1])  #? !again
values = values[~np.isnan(values)]
found["at_x"] = {"x": {{x}}, "truth": {{truth at}}, "values": values}
#: code.gen.compare
found["compared"] = [
{{compared}}
]
#: code.gen.theory #? theory
smooth = np.array([predict(x, each, grid) for each in np.eye(len(x))])  #? theory
expected = (predict(x, f(x), grid) - truth) ** 2  #? theory
spread = {{sigma}} ** 2 * (smooth**2).sum(0)  #? theory
found["capacities"] = []
for k, row in enumerate(told):
    row = {"capacity": CAPACITIES[k], **row, "sum": None, "theory_bias2": None, "theory_variance": None}
    del row["plain"], row["mse_vs_truth"]
    if row["noise"] is not None:
        row["sum"] = row["bias2"] + row["variance"] + row["noise"]
    row |= {"theory_bias2": expected[k].mean(), "theory_variance": spread[k].mean()}  #? theory
    found["capacities"].append(row)
#! print
print(json.dumps(found, default=lambda v: v.tolist()).replace("NaN", "null"))  #: code.gen.print
#! plot
import matplotlib.pyplot as plt

for name in ("bias2", "variance", "noise"):
    plt.plot(CAPACITIES, [row[name] for row in found["capacities"]], "o-", label=name)
plt.gca().set(xlabel="capacity", ylabel="mean squared error", yscale="log")
plt.legend()
plt.show()
