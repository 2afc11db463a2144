# Gradient Lab: Rastrigin's local minima
# Each stops at a local minimum; the global one is at (0, 0).
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json
import math

import torch

torch.set_default_dtype(torch.float64)
START, STEPS = [-3.4, 2.6], 150
# How far is diverged, and the loss that counts as arrived.
BOUND, TARGET = 5120, 0.001


# The loss surface; autograd takes its gradient.
def f(x, y):
    """20 + x² − 10cos(2πx) + y² − 10cos(2πy)"""
    return x**2 + y**2 + 20 * (torch.sin(math.pi * x) ** 2 + torch.sin(math.pi * y) ** 2)


# Rules that torch.optim does not have, or has in another form.
class Rule(torch.optim.Optimizer):
    # An update written out: k holds the knobs, s what is remembered of the parameter w, g the
    # gradient with L2 decay.

    def __init__(self, params, **knobs):
        super().__init__(params, {"weight_decay": 0.0, **knobs})

    @torch.no_grad()
    def step(self, closure=None):
        if closure:
            with torch.enable_grad():
                closure()
        for k in self.param_groups:
            for w in k["params"]:
                s = self.state[w]
                s["t"] = s.get("t", 0) + 1
                w -= self.move(w, w.grad + k["weight_decay"] * w, s, k)

    def average(self, s, name, value, beta, start=0.0):
        # A moving average; it starts at start.
        s[name] = beta * s.get(name, torch.full_like(value, start)) + (1 - beta) * value
        return s[name]


class Nag(Rule):
    # Nesterov's method as its author plots it: the gradient is taken ahead of w.
    # torch.optim.SGD(nesterov=True) keeps the point ahead instead.

    @torch.no_grad()
    def step(self, closure):
        all = [(w, self.state[w], k) for k in self.param_groups for w in k["params"]]
        for w, s, k in all:
            reach = 0.0 if k["pytorch"] else k["momentum"] * (1 if k["rate_inside"] else k["lr"])
            s["before"] = w.clone()
            w -= reach * s.setdefault("v", torch.zeros_like(w))
        with torch.enable_grad():
            closure()
        for w, s, k in all:
            mu, lr, inside = k["momentum"], k["lr"], k["rate_inside"]
            g = w.grad + k["weight_decay"] * w
            s["v"] = mu * s["v"] + (lr * g if inside else g)
            ahead = (lr * g if inside else g) + mu * s["v"]
            move = ahead if k["pytorch"] else s["v"]
            w.copy_(s["before"] - (move if inside else lr * move))


# A run of one optimizer, and what the program says of it.
def race(make):
    # Rows of step, x, y, f, its gradient, and the update that leads to the next row.
    w = torch.tensor(START, requires_grad=True)
    rule, rows = make([w]), []

    def closure():
        # The gradient the rule is handed: of the batch, with noise, clipped.
        rule.zero_grad()
        loss = f(*w)
        loss.backward()
        return loss

    for k in range(STEPS + 1):
        rule.zero_grad()
        loss = f(*w)
        loss.backward()
        rows.append([k, *w.tolist(), loss.item(), *w.grad.tolist(), None, None])
        if k == STEPS or not w.isfinite().all():
            break
        rule.step(closure)
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
    ("sgd", race(lambda w: torch.optim.SGD(w, lr=0.002))),
    ("momentum", race(lambda w: torch.optim.SGD(w, lr=0.005, momentum=0.9))),
    ("nag", race(lambda w: Nag(w, lr=0.003, momentum=0.9, rate_inside=False, pytorch=False))),
    ("adagrad", race(lambda w: torch.optim.Adagrad(w, lr=0.5))),
    ("rmsprop", race(lambda w: torch.optim.RMSprop(w, lr=0.02))),
    ("adam", race(lambda w: torch.optim.Adam(w, lr=0.3))),
]
found = {"runners": [result(*runner) for runner in runners]}
print(json.dumps(found))
