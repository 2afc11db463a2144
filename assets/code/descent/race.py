#% about
import itertools  #? batches
import json
import math

import torch
import torch.nn.functional as F  #? logistic
from torch.autograd.functional import hessian  #? newton

torch.set_default_dtype(torch.float64)
START, STEPS = [{{x}}, {{y}}], {{steps}}
#: code.descent.bound
BOUND, TARGET = {{bound}}, {{target}}
#% code.descent.surface
{{surface}}
#% code.random.same #? random
{{random}}  #? random
{{dealt}}  #? random
#% code.rule.own #? rules
{{rules}}  #? rules
#% code.descent.race


def race(make{{options}}):
    #: code.descent.row
    w = torch.tensor(START, requires_grad=True)
    rule, rows = make([w]), []
    group = rule.param_groups[0]  #? group
    lr = group["lr"]  #? schedule
    #: code.descent.normals #? noise
    normals = Random(seed).normal(STEPS, 2)  #? noise
    dealt = batches(size, seed, own) if size else itertools.repeat(slice(None))  #? batches
#? closure
    def closure():  #? closure
        #: code.descent.handed #? closure
        rule.zero_grad()  #? closure
        loss = f(*w{{batch}})  #? closure
        loss.backward()  #? closure
        w.grad += noise * normals[k]  #? noise&closure
        if clip:  #? clip&closure
            clip(w)  #? clip&closure
        return loss  #? closure
#? closure
    for k in range({{stop}} + 1):
        rule.zero_grad()
        loss = f(*w)
        loss.backward()
        rows.append([k, *w.tolist(), loss.item(), *w.grad.tolist(), None, None])
        if k == {{stop}} or not w.isfinite().all():  #? !holes
        if k == {{stop}} or not all(map(math.isfinite, rows[k][1:6])):  #? holes
            break
        group.update(changes.get(k, {}))  #? changes
        lr = changes.get(k, {}).get("lr", lr)  #? changes&schedule
        group["lr"] = lr * schedule(k)  #? schedule
        batch = next(dealt)  #? batches
        w.grad += noise * normals[k]  #? noise&!closure
        if clip:  #? clip&!closure
            clip(w)  #? clip&!closure
        rule.step({{handed}})
        rows[k][6:] = [after - before for after, before in zip(w.tolist(), rows[k][1:3])]
    return rows


def rests_at(rows):
    #: code.descent.rests
    short = [max(math.hypot(*row[4:6]), math.hypot(*row[6:8])) <= 1e-6 for row in rows[:-1]]
    at = max((k + 1 for k, low in enumerate(short) if not low), default=0)
    end, g = torch.tensor(rows[-1][1:3]), torch.tensor(rows[-1][4:6])
    if at == len(short) or g.norm() > 1e-6:
        return None
    if any(math.dist(end, known) <= 1e-6 for known in {{minima}}):  #? minima
        return at  #? minima
    h = torch.autograd.functional.hessian(lambda p: f(*p), end)
    return at if torch.linalg.eigvalsh(h)[0] > 0 and torch.linalg.solve(h, g).norm() <= 1e-3 else None


def plain(v):  #? plain
    #: code.plain #? plain
    return {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}.get(str(v), v)  #? plain


def result(optimizer, rows):
    #: code.descent.result
    gone = max((k + 1 for k, row in enumerate(rows) if all(abs(v) <= BOUND for v in row[1:3])), default=0)
    out = gone if gone < len(rows) else None
    counted = rows  #? holes
    if not all(map(math.isfinite, rows[-1][1:6])):  #? holes
        counted, out = rows[:-1], len(rows) - 1 if out is None else out  #? holes
    losses = [row[3] for row in rows]  #? !holes
    losses = [row[3] for row in counted]  #? holes
    undefined = {}  #? holes
    there = next(row for row in reversed(rows) if math.isfinite(row[1] + row[2]))  #? holes
    if out == len(rows) - 1 and len(counted) < len(rows) and max(map(abs, there[1:3])) < 1e9:  #? holes
        part = next((text for text, v in parts(*map(torch.tensor, there[1:3])) if not v.isfinite()), "f")  #? holes
        undefined = {"undefined_at": out, "undefined": part}  #? holes
    return {
        "optimizer": optimizer,
        "diverged_at": out,  #? !holes
        "diverged_at": None if undefined else out,  #? holes
        **undefined,  #? holes
        "converged_at": None if out is not None else rests_at(rows),
        "steps_to_target": next((k for k, loss in enumerate(losses) if loss <= TARGET), None),
        "best_loss": min(losses),  #? !plain
        "best_loss": plain(min(losses, key=lambda loss: (loss != loss, loss))),  #? plain
        "columns": ["step", "x", "y", "f", "gx", "gy", "dx", "dy"],
        "rows": rows,  #? !plain
        "rows": [[plain(v) for v in row] for row in rows],  #? plain
    }
#% code.descent.runners

{{runners}}
found = {"runners": [result(*runner) for runner in runners]}
{{more}}  #? more
#! print
print(json.dumps(found))
#! plot
import matplotlib.pyplot as plt

fig, (plane, chart) = plt.subplots(1, 2, figsize=(11, 4))
for runner in found["runners"]:
    rows = [row for row in runner["rows"] if all(isinstance(v, (int, float)) for v in row[:4])]
    plane.plot([row[1] for row in rows], [row[2] for row in rows], ".-", label=runner["optimizer"])
    chart.plot([row[0] for row in rows], [row[3] for row in rows])
plane.set(xlabel="x", ylabel="y")
plane.legend()
chart.set(xlabel="step", ylabel="f(x, y)", yscale="symlog")
plt.show()
