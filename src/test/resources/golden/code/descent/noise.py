# Gradient Lab: Noise and schedules
# The noise is the same; lowering the rate makes the last steps less than half as long.
# Prints the experiment's numbers as JSON, in the places of the program's export.
import itertools
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


# Random numbers, the same as in Gradient Lab.
def lcg(seed):
    # Uniform in [0, 1): Knuth's MMIX generator, the first eight draws thrown away.
    state = seed % 2**64
    for draw in itertools.count():
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        if draw >= 8:
            yield (state >> 11) * 2.0**-53


def noise_of(seed):
    # Two numbers a step of mean 0 and variance 1: the sum of twelve uniforms less 6.
    # Every optimizer gets the same.
    uniform = lcg(seed)
    return [[sum(next(uniform) for _ in range(12)) - 6 for _ in START] for _ in range(STEPS)]


SEED = 1


# A run of one optimizer, and what the program says of it.
def race(make, schedule=lambda k: 1, noise=0.0, changes={}, seed=SEED):
    # Rows of step, x, y, f, its gradient, and the update that leads to the next row.
    w = torch.tensor(START, requires_grad=True)
    rule, rows = make([w]), []
    group = rule.param_groups[0]
    lr = group["lr"]
    normals = noise_of(seed)

    def closure():
        # The gradient the rule is handed: of the batch, with noise, clipped.
        rule.zero_grad()
        loss = f(*w)
        loss.backward()
        w.grad += noise * torch.tensor(normals[k])
        return loss

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
        rule.step(closure)
        rows[k][6:] = [after - before for after, before in zip(w.tolist(), rows[k][1:3])]
    return rows


def rests_at(rows):
    # The step from which on it rests at a minimum; None if it does not.
    short = [max(math.hypot(*row[4:6]), math.hypot(*row[6:8])) <= 1e-6 for row in rows[:-1]]
    at = len(short)
    while at and short[at - 1]:
        at -= 1
    end, g = torch.tensor(rows[-1][1:3]), torch.tensor(rows[-1][4:6])
    h = torch.autograd.functional.hessian(lambda p: f(*p), end)
    if at == len(short) or g.norm() > 1e-6:
        return None
    lowest = torch.linalg.eigvalsh(h)[0]
    return at if lowest > 0 and torch.linalg.solve(h, g).norm() <= 1e-3 else None


def result(optimizer, rows):
    # Diverged: outside the bound from that step to the end.
    gone = len(rows)
    while gone and not all(abs(v) <= BOUND for v in rows[gone - 1][1:3]):
        gone -= 1
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
