# Gradient Lab: Noise and schedules
# The noise is the same; lowering the rate makes the last steps less than half as long.
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json
import math

import torch

torch.set_default_dtype(torch.float64)
START, STEPS = [-7.0, 2.0], 150
# How far is diverged, and the loss that counts as arrived.
BOUND, TARGET = 10000, 0.001


# The loss surface; autograd takes its gradient.
def f(x, y):
    """u²/κ + v²,  u = x cos θ + y sin θ,  v = y cos θ − x sin θ"""
    cos, sin = math.cos(math.radians(30)), math.sin(math.radians(30))
    u, v = x * cos + y * sin, y * cos - x * sin
    return u**2 / 4 + v**2


# Random numbers as in Gradient Lab: Knuth's MMIX generator, the first eight draws thrown away.
class Random:
    def __init__(self, seed):
        self.state = seed
        self.uniform(8)

    def uniform(self, *shape):
        a = torch.full((math.prod(shape),), 6364136223846793005).cumprod(0)
        states = a * self.state + (a.cumsum(0) - a + 1) * 1442695040888963407
        self.state = states[-1]
        return ((states >> 11) % 2**53).reshape(shape) * 2.0**-53

    def normal(self, *shape):
        return self.uniform(*shape, 12).sum(-1) - 6  # The sum of twelve uniforms less 6.


SEED = 1


# A run of one optimizer, and what the program says of it.
def race(make, schedule=lambda k: 1, noise=0.0, changes={}, seed=SEED):
    # Rows of step, x, y, f, its gradient, and the update that leads to the next row.
    w = torch.tensor(START, requires_grad=True)
    rule, rows = make([w]), []
    group = rule.param_groups[0]
    lr = group["lr"]
    # Two numbers a step; every optimizer gets the same.
    normals = Random(seed).normal(STEPS, 2)
    for k in range(STEPS + 1):
        rule.zero_grad()
        loss = f(*w)
        loss.backward()
        rows.append([k, *w.tolist(), loss.item(), *w.grad.tolist(), None, None])
        if k == STEPS or not w.isfinite().all():
            break
        group.update(changes.get(k, {}))
        lr = changes.get(k, {}).get("lr", lr)
        group["lr"] = lr * schedule(k)
        w.grad += noise * normals[k]
        rule.step()
        rows[k][6:] = [after - before for after, before in zip(w.tolist(), rows[k][1:3])]
    return rows


def rests_at(rows):
    # The step from which on it rests at a minimum; None if it does not.
    short = [max(math.hypot(*row[4:6]), math.hypot(*row[6:8])) <= 1e-6 for row in rows[:-1]]
    at = max((k + 1 for k, low in enumerate(short) if not low), default=0)
    end, g = torch.tensor(rows[-1][1:3]), torch.tensor(rows[-1][4:6])
    if at == len(short) or g.norm() > 1e-6:
        return None
    h = torch.autograd.functional.hessian(lambda p: f(*p), end)
    return at if torch.linalg.eigvalsh(h)[0] > 0 and torch.linalg.solve(h, g).norm() <= 1e-3 else None


def result(optimizer, rows):
    # Diverged: outside the bound from that step to the end.
    gone = max((k + 1 for k, row in enumerate(rows) if all(abs(v) <= BOUND for v in row[1:3])), default=0)
    out = gone if gone < len(rows) else None
    losses = [row[3] for row in rows]
    return {
        "optimizer": optimizer,
        "diverged_at": out,
        "converged_at": None if out is not None else rests_at(rows),
        "steps_to_target": next((k for k, loss in enumerate(losses) if loss <= TARGET), None),
        "best_loss": min(losses),
        "columns": ["step", "x", "y", "f", "gx", "gy", "dx", "dy"],
        "rows": rows,
    }


# The optimizers, each with its knobs.
runners = [
    ("sgd", race(lambda w: torch.optim.SGD(w, lr=0.3), noise=2)),
    ("sgd", race(lambda w: torch.optim.SGD(w, lr=0.3), schedule=lambda k: (1 + math.cos(math.pi * k / STEPS)) / 2, noise=2)),
    ("sgd", race(lambda w: torch.optim.SGD(w, lr=0.3), schedule=lambda k: 1 / (1 + 0.05 * k), noise=2)),
    ("sgd", race(lambda w: torch.optim.SGD(w, lr=0.3), noise=2, changes={75: {"lr": 0.03}})),
]
found = {"runners": [result(*runner) for runner in runners]}
print(json.dumps(found))
