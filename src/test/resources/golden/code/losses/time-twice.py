# Gradient Lab: lstm, rnn_tanh
# Computes its losses and accuracies: found holds them in the places of the JSON export.
import json
import math

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
        self.h = [h]
        for t, x in enumerate(xs):
            if steps_back and t and (len(xs) - t) % steps_back == 0:
                h, c = h.detach(), c.detach()
            h, c = self.step(F.linear(x, self.W_ih, self.b_ih), h, c, self.W_hh, self.b_hh)
            self.h.append(h)
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


# A training: the losses at each step, before its update.
def train(net, steps_back=None, length=T, clip=None, changes={}):
    rule = Momentum(net.parameters(), lr=0.05, momentum=0.9, rate_inside=False)
    random, rows = Random(SEED + 1000), []
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
        loss = F.cross_entropy(net(x, steps_back), t)
        rule.zero_grad()
        loss.backward()
        if not all(w.grad.isfinite().all() for w in net.parameters()):
            break
        rows.append({"step": step, "loss": loss.item(), **test})
        if clip:
            clip(list(net.parameters()))
        rule.step()
    return {"steps": rows}


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
print(json.dumps(found))
