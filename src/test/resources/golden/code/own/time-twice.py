# Gradient Lab: lstm, rnn_tanh
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json
import math
import re

import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
SEED, STEPS, N, T = 1, 24, 6, 8


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


# The task: sequences x [T, N, inputs] with their targets, drawn from one stream.
def deal(random, N, T):
    # A sign, then noise; the class is the sign.
    signs = (random.uniform(N) * 2).long()
    x = torch.cat([2.0 * signs[:, None] - 1, random.normal(N, T - 1)], 1)
    return x.T.unsqueeze(-1), signs


# A recurrent network, with the weights it starts with.
def rnn_tanh(a, h, c, W, b):
    z = a + F.linear(h, W, b)
    return torch.tanh(z), c


def lstm(a, h, c, W, b):
    i, f, g, o = (a + F.linear(h, W, b)).chunk(4, -1)
    c = f.sigmoid() * c + i.sigmoid() * g.tanh()
    return o.sigmoid() * c.tanh(), c


class Recurrent(nn.Module):
    # Keeps its states, and a copy of its weights for each time step: autograd tells what each adds.
    def __init__(self, step, gates, forget_bias):
        super().__init__()
        self.step = step
        random = Random(SEED)

        def drawn(*shape):
            return nn.Parameter((2 * random.uniform(*shape) - 1) / math.sqrt(4))

        self.W_ih, self.W_hh = drawn(gates * 4, 1), drawn(gates * 4, 4)
        self.b_ih, self.b_hh = drawn(gates * 4), drawn(gates * 4)
        self.W_out, self.b_out = drawn(2, 4), drawn(2)
        self.b_ih.data[4 : 2 * 4] += forget_bias

    def forward(self, xs, steps_back=None):
        h = c = torch.zeros(len(xs[0]), 4)
        self.h, self.c, self.W = [h], [c], []
        for t, x in enumerate(xs):
            if steps_back and t and (len(xs) - t) % steps_back == 0:
                h, c = h.detach(), c.detach()
            W_ih, W_hh = self.W_ih.clone(), self.W_hh.clone()
            h, c = self.step(F.linear(x, W_ih, self.b_ih), h, c, W_hh, self.b_hh)
            self.h.append(h)
            self.c.append(c)
            self.W += [W_ih, W_hh]
        return F.linear(self.h[-1], self.W_out, self.b_out)


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


class Momentum(Rule):
    # Written out since torch.optim.SGD has no such form: the rate may stand inside the velocity
    # (Polyak, Keras), and the velocity is kept where momentum is 0.

    def move(self, w, g, s, k):
        inside = k["rate_inside"]
        s["v"] = k["momentum"] * s.get("v", torch.zeros_like(w)) + (k["lr"] * g if inside else g)
        return s["v"] if inside else k["lr"] * s["v"]


# A training, and what of the gradient reaches each time step.
def norm(v):
    # The Euclidean norm, also of numbers whose squares underflow or overflow.
    return math.hypot(*v.flatten().tolist())


def radius(net, xs):
    # The largest |eigenvalue| of W_hh, or of a gated cell's Jacobian at the last time step.
    if not torch.cat([net.h[-1][0], net.W_hh.flatten()]).isfinite().all():
        return None
    if len(net.W_hh) == 4:
        return torch.linalg.eigvals(net.W_hh).abs().max().item()

    def after(state):
        h, c = state.chunk(2, -1) if net.step == lstm else (state, state)
        h, c = net.step(F.linear(xs[-1][:1].detach(), net.W_ih, net.b_ih), h, c, net.W_hh, net.b_hh)
        return torch.cat([h, c], -1) if net.step == lstm else h

    state = net.h[-2][:1].detach()
    if net.step == lstm:
        state = torch.cat([state, net.c[-2][:1].detach()], -1)
    jacobian = torch.autograd.functional.jacobian(after, state, vectorize=True)
    return torch.linalg.eigvals(jacobian[0, :, 0]).abs().max().item()


def reached(net, xs, last):
    # Norms of the last loss's gradient by h, c and x of each time step and its weights (G).
    T = len(xs)
    dc = net.c[1:] if net.step == lstm else []
    asked = [*net.h[1:], *xs, *net.W, *dc]
    found = torch.autograd.grad(last, asked, retain_graph=True, allow_unused=True)
    sizes = [0.0 if g is None else norm(g) for g in found]
    G = [math.hypot(*sizes[at : at + 2]) for at in range(2 * T, 4 * T, 2)]
    told = {"dh": sizes[:T], "dx": sizes[T : 2 * T], "G": G}
    return told | ({"dc": sizes[4 * T :]} if dc else {})


def train(net, steps_back=None, length=T, clip=None, changes={}):
    # A row a step: the passes over its batch, then the update that leads to the next.
    rule = Momentum(net.parameters(), lr=0.05, momentum=0.9, rate_inside=False)
    random, rows, gradient, clipped = Random(SEED + 1000), [], None, None
    for step in range(STEPS + 1):
        turned = changes.get(step, {})
        rule = turned["make"](net) if "make" in turned else rule
        for group in rule.param_groups:
            group.update(turned.get("knobs", {}))
        clip = turned.get("clip", clip)
        length = turned.get("length", length)
        steps_back = turned.get("steps_back", steps_back)
        net.W_hh.data *= turned.get("gain", 1)
        net.b_ih.data[4 : 2 * 4] += turned.get("forget_bias", 0)
        if step % 50 == 0:
            # Sequences kept apart, answered every 50 steps.
            x, t = deal(Random(99), 512, length)
            with torch.no_grad():
                y = net(x)
            right = (y.argmax(-1) == t).double().mean().item()
            test = {"test_loss": F.cross_entropy(y, t).item(), "test_accuracy": right}
        x, t = deal(random, N, length)
        xs = [x_t.clone().requires_grad_() for x_t in x]
        loss = F.cross_entropy(net(xs, steps_back), t)
        rule.zero_grad()
        row = {"step": step, "loss": loss.item(), "last_loss": loss.item(), **test}
        row |= reached(net, xs, loss)
        loss.backward()
        size = 4 * (2 if net.step == lstm else 1)
        cheap = 25 * size**3 <= 4 * len(xs) * N * len(net.W_hh) * (4 + 1)
        row["rho"] = radius(net, xs) if cheap else None
        row["gradients"] = {name: norm(w.grad) for name, w in net.named_parameters()}
        stopped = not all(map(math.isfinite, [loss.item(), *row["gradients"].values()]))
        row |= {"gradient": None if stopped else gradient, "clipped": None if stopped else clipped}
        rows.append(row)
        if stopped or step == STEPS:
            return {"steps": rows, "stopped_at": step if stopped else None}
        gradient = math.hypot(*row["gradients"].values())
        if clip:
            clip(list(net.parameters()))
        clipped = math.hypot(*(norm(w.grad) for w in net.parameters()))
        rule.step()


# The networks, each on the same sequences.
found = {"networks": [
    {"network": 1, "cell": "lstm", **train(
        Recurrent(lstm, 4, 1),
        clip=lambda w: nn.utils.clip_grad_norm_(w, 1),
        changes={
            4: {"knobs": {"lr": 0.02, "momentum": 0.5}, "clip": lambda w: nn.utils.clip_grad_norm_(w, 0.1)},
            5: {"gain": 1.5 / 1, "forget_bias": 0.5, "length": 10},
            8: {"make": lambda net: torch.optim.Adam(net.parameters(), lr=0.01), "clip": None},
            10: {"gain": 1 / 1.5, "length": 8},
            12: {"make": lambda net: torch.optim.SGD(net.parameters(), lr=0.2)},
            16: {"make": lambda net: torch.optim.SGD(net.parameters(), lr=0.2)},
        },
    )},
    {"network": 2, "cell": "rnn_tanh", **train(
        Recurrent(rnn_tanh, 1, 0),
        clip=lambda w: nn.utils.clip_grad_norm_(w, 1),
        changes={
            4: {"knobs": {"lr": 0.02, "momentum": 0.5}, "clip": lambda w: nn.utils.clip_grad_norm_(w, 0.1)},
            5: {"gain": 0.9 / 1, "length": 10},
            8: {"make": lambda net: torch.optim.Adam(net.parameters(), lr=0.01), "clip": None},
            10: {"gain": 1 / 0.9, "steps_back": 5, "length": 8},
            12: {"make": lambda net: torch.optim.SGD(net.parameters(), lr=0.2)},
            16: {"make": lambda net: torch.optim.SGD(net.parameters(), lr=0.2)},
        },
    )},
]}
print(re.sub("-?Infinity|NaN", r'"\g<0>"', json.dumps(found)))  # JSON has no number that is not finite.
