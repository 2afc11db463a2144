#% about
import json
import math

import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
T, LR, STEPS = {{length}}, {{lr}}, {{steps}}
#% code.time.cliff


def loss_of(w, b):
    #: code.time.cliff.loss
    h = torch.tensor(0.5)
    for _ in range(T):
        h = F.logsigmoid(w * h + b).exp()
    return (h - 0.7) ** 2
{{exactly}}  #? exactly


def descend(clip):
    place = [torch.tensor(v, requires_grad=True) for v in ({{w}}, {{b}})]
    rule, rows = torch.optim.SGD(place, lr=LR), []
    while len(rows) <= STEPS and all(v.isfinite() for v in place):
        rule.zero_grad()
        loss = loss_of(*place)
        loss.backward()
        (w, b), (dw, db) = (v.item() for v in place), (v.grad.item() for v in place)
        if clip:
            clip(place)
        cw, cb = (v.grad.item() for v in place)
        turned, along = abs(dw * cb - db * cw), dw * cw + db * cb
        angle = math.degrees(math.atan2(turned, along)) if turned or along else None
        rows.append({
            "step": len(rows), "w": w, "b": b, "loss": loss.item(), "dw": dw, "db": db,
            "gradient": math.hypot(dw, db), "clipped_dw": cw, "clipped_db": cb,
            "clipped": math.hypot(cw, cb), "angle": angle,
        })
        rule.step()
    return rows


def told(name, clip):
    #: code.time.cliff.told
    rows, longest, thrown = descend(clip), 0.0, None
    for row in rows[:-1]:
        length = LR * row["clipped"]
        if thrown is None and length > 0.5 and length > 10 * longest:
            thrown = row["step"] + 1
        longest = max(longest, length)
    reached = next((row["step"] for row in rows if row["loss"] < 1e-4), None)
    lost = next((row["step"] for row in rows if row["gradient"] == 0), None)
    return {"clip": name, "thrown_at": thrown, "reached_at": reached, "no_gradient_from": lost, "steps": rows}
#% code.time.cliff.run

found = {"runners": [
{{runners}}
]}
#! print
print(json.dumps(found))
#! plot
import matplotlib.pyplot as plt

for runner in found["runners"]:
    rows = runner["steps"]
    plt.plot([row["w"] for row in rows], [row["b"] for row in rows], ".-", label=str(runner["clip"]))
plt.gca().set(xlabel="w", ylabel="b")
plt.legend()
plt.show()
