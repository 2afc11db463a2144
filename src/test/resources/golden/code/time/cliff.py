# Gradient Lab: A cliff in the loss surface
# Watch the first step after the cliff.
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json
import math

import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
T, LR, STEPS = 50, 0.1, 300


# The loss of an RNN with one unit, and SGD over its cliff.
def loss_of(w, b):
    # h = sigmoid(w h + b), written so that its derivative is not rounded to 0 where h is all but 1.
    h = torch.tensor(0.5)
    for _ in range(T):
        h = F.logsigmoid(w * h + b).exp()
    return (h - 0.7) ** 2


def descend(clip):
    place = [torch.tensor(v, requires_grad=True) for v in (5.0, -2.3)]
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
    # Thrown: by a step longer than 0.5 and ten times any before.
    rows, longest, thrown = descend(clip), 0.0, None
    for row in rows[:-1]:
        length = LR * row["clipped"]
        if thrown is None and length > 0.5 and length > 10 * longest:
            thrown = row["step"] + 1
        longest = max(longest, length)
    reached = next((row["step"] for row in rows if row["loss"] < 1e-4), None)
    lost = next((row["step"] for row in rows if row["gradient"] == 0), None)
    return {"clip": name, "thrown_at": thrown, "reached_at": reached, "no_gradient_from": lost, "steps": rows}


# The ways of clipping.
found = {"runners": [
    told("off", None),
    told({"norm": 0.5}, lambda w: nn.utils.clip_grad_norm_(w, 0.5)),
    told({"value": 0.5}, lambda w: nn.utils.clip_grad_value_(w, 0.5)),
]}
print(json.dumps(found))
