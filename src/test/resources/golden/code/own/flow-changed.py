# Gradient Lab: Tanh, Residual
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json
import math
import re

import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
STEPS, BATCH, TRAINING = 24, 25, 200


# Random numbers as in Gradient Lab: Knuth's MMIX generator, the first eight draws thrown away.
# SplitMix64 made each stream's seed of the recipe's.
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

    def shuffle(self, order):
        for i, u in zip(range(len(order) - 1, 0, -1), self.uniform(len(order) - 1).tolist()):
            j = int(u * (i + 1))
            order[i], order[j] = order[j], order[i]
        return order


# What is learned: shuffled, split, standardised by the training part.
y, draws = torch.arange(200) % 4, Random(-621772950581698083).uniform(200, 25)
angle = 2 * math.pi * y / 4 + math.pi / 2
x = torch.stack([torch.cos(angle), torch.sin(angle)], 1)
x += 0.25 * (draws[:, 1:].reshape(-1, 2, 12).sum(-1) - 6)
order = Random(-1407484600305285887).shuffle(list(range(len(x))))
x, y = x[order], y[order]
x = (x - x[:TRAINING].mean(0)) / x[:TRAINING].std(0, correction=0)
t = F.one_hot(y, 4).double()

# Networks, with the weights they start with.
# How weights are drawn, row by row.
DRAWS = {
    "normal 0.3": lambda random, units, inputs: 0.3 * random.normal(units, inputs),
    "he_uniform": lambda random, units, inputs: (
        math.sqrt(6 / inputs) * (2 * random.uniform(units, inputs) - 1)
    ),
}


class Layer(nn.Linear):
    # z = W h + b, u = BN(z) or z, h = act(u), after a skip h + branch * act(u); keeps what it went
    # through.
    drop = 0.0

    def forward(self, x):
        self.z = super().forward(x)
        self.a = self.h = self.act(self.z)
        if self.training and self.drop:
            kept = self.random.uniform(*self.h.shape) >= self.drop
            self.h = self.h * kept / (1 - self.drop)
        if self.branch:
            self.h = x + self.branch * self.h
        if self.training:
            for v in (self.z, self.h):
                v.retain_grad()
        return self.h


def network(act, branch, scale, draw):
    # All networks draw from the same random numbers; the output layer is always Xavier's.
    random, sizes = Random(-82772658794667107), [2, *[8] * 3, 4]
    net = nn.Sequential(*map(Layer, sizes, sizes[1:]))
    for layer in net:
        hidden, (units, inputs) = layer is not net[-1], layer.weight.shape
        layer.act = act() if hidden else nn.Identity()
        layer.branch = branch if hidden and layer is not net[0] else None
        if hidden:
            layer.weight.data = scale * DRAWS[draw](random, units, inputs)
        else:
            layer.weight.data = math.sqrt(6 / (units + inputs)) * (2 * random.uniform(units, inputs) - 1)
        layer.bias.data.zero_()
    return net


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


class Lion(Rule):
    # Lion (Chen et al. 2023) is not in torch.optim: every coordinate moves by lr, the decay is
    # decoupled.

    def move(self, w, g, s, k):
        m = s.get("m", torch.zeros_like(w))
        sign = (k["beta1"] * m + (1 - k["beta1"]) * w.grad).sign()
        s["m"] = k["beta2"] * m + (1 - k["beta2"]) * w.grad
        return k["lr"] * (sign + k["weight_decay"] * w)


# A training, and what the program says of each layer.
def norm(v):
    # The Euclidean norm, also of numbers whose squares underflow or overflow.
    return math.hypot(*v.flatten().tolist())


def report(layer):
    # Gradients and activations of the last pass: raw, before clipping and weight decay.
    dW, dz, h = layer.weight.grad, layer.z.grad, layer.h.detach()
    u = layer.z.detach().requires_grad_()
    (slope,) = torch.autograd.grad(layer.act(u).sum(), u)
    found = {
        "saturated": (slope.abs() < 0.05).double().mean(), "inactive": 0,
        "dW": norm(dW), "dW_mean": dW.abs().mean(), "dW_max": dW.abs().max(), "W": norm(layer.weight),
        "dz": norm(dz), "dz_mean": dz.abs().mean(), "dz_max": dz.abs().max(),
        "du": norm(layer.z.grad), "dh": norm(layer.h.grad), "dead": (layer.a == 0).all(0).double().mean(),
        "h_rms": h.square().mean().sqrt(), "h_mean": h.mean(), "h_std": h.std(correction=0),
    }
    return {name: float(v) for name, v in found.items()}


def decaying(net):
    # Weight decay acts on the weights alone, not on biases, scales and slopes.
    weights = [w for name, w in net.named_parameters() if name.endswith("weight") and name.count(".") == 1]
    others = [w for name, w in net.named_parameters() if not (name.endswith("weight") and name.count(".") == 1)]
    return [{"params": weights}, {"params": others, "weight_decay": 0.0}]


def train(net, schedule=lambda k: 1, clip=None, l2=0, dropout=0, changes={}):
    # A row a step: the passes over its batch, then the update that leads to the next.
    rule = Momentum(net.parameters(), lr=0.02, momentum=0.9, rate_inside=False)
    rows, ratios, gradient, clipped = [], [None] * len(net), None, None
    order, deal = list(range(TRAINING)), Random(8043341295829897994)
    drops = Random(2742686685723344479)
    lr = rule.param_groups[0]["lr"]
    for step in range(STEPS + 1):
        turned = changes.get(step, {})
        rule = turned["make"](net) if "make" in turned else rule
        for group in rule.param_groups:
            group.update(turned.get("knobs", {}))
        if len(rule.param_groups) > 1:
            rule.param_groups[1]["weight_decay"] = 0.0
        if "make" in turned or "lr" in turned.get("knobs", {}):
            lr = rule.param_groups[0]["lr"]
        clip = turned.get("clip", clip)
        schedule = turned.get("schedule", schedule)
        l2 = turned.get("l2", l2)
        dropout = turned.get("dropout", dropout)
        # Shuffled anew each epoch; what does not fill a batch is left out of this epoch.
        at = step % (TRAINING // BATCH) * BATCH
        if at == 0:
            deal.shuffle(order)
        batch = order[at : at + BATCH]
        for layer in net[:-1]:
            layer.drop, layer.random = dropout, drops
        rule.zero_grad()
        loss = F.mse_loss(net.train()(x[batch]), t[batch])
        loss.backward()
        layers = [{"layer": l + 1, **report(net[l]), "update_ratio": ratios[l]} for l in range(len(net))]
        row = {"step": step, "loss": loss.item(), "gradient": gradient, "clipped": clipped}
        row |= {"training_accuracy": None, "validation_loss": None, "validation_accuracy": None}
        with torch.no_grad():
            for part, some in [("training", slice(0, 200))]:
                out = net.eval()(x[some])
                row[part + "_loss"] = F.mse_loss(out, t[some]).item()
                row[part + "_accuracy"] = (out.argmax(1) == y[some]).double().mean().item()
        checked = [loss.item(), *(layer[name] for layer in layers for name in ("h_mean", "dz", "dW"))]
        stopped = not all(map(math.isfinite, checked))
        if stopped:
            row = dict.fromkeys(row) | {"step": step, "loss": loss.item()}
        rows.append(row | {"layers": layers})
        if stopped or step == STEPS:
            return {"steps": rows, "stopped_at": step if stopped else None}
        before = [layer.weight.detach().clone() for layer in net]
        for layer in net:
            layer.weight.grad += l2 * layer.weight.detach()
        gradient = math.hypot(*(norm(w.grad) for w in net.parameters()))
        if clip:
            clip(list(net.parameters()))
        clipped = math.hypot(*(norm(w.grad) for w in net.parameters()))
        for group in rule.param_groups:
            group["lr"] = lr * schedule(step)
        rule.step()
        ratios = [norm(layer.weight - w) / norm(w) if w.any() else None for layer, w in zip(net, before)]


# The networks, each on the same batches.
found = {"networks": [
    {"network": "Tanh", **train(
        network(nn.Tanh, None, 1.5, "normal 0.3"),
        changes={
            5: {"knobs": {"lr": 0.005, "momentum": 0.5}, "clip": lambda w: nn.utils.clip_grad_norm_(w, 0.5)},
            9: {
                "make": lambda net: Lion(decaying(net), lr=0.001, beta1=0.9, beta2=0.99, weight_decay=0.1),
                "schedule": lambda k: 0.9 ** k,
            },
            15: {"l2": 0.02},
        },
    )},
    {"network": "Residual", **train(
        network(nn.ELU, 0.5, 1, "he_uniform"),
        changes={
            5: {"knobs": {"lr": 0.005, "momentum": 0.5}, "clip": lambda w: nn.utils.clip_grad_norm_(w, 0.5)},
            9: {
                "make": lambda net: Lion(decaying(net), lr=0.001, beta1=0.9, beta2=0.99, weight_decay=0.1),
                "schedule": lambda k: 0.9 ** k,
            },
            15: {"dropout": 0.25},
        },
    )},
]}
print(re.sub("-?Infinity|NaN", r'"\g<0>"', json.dumps(found)))  # JSON has no number that is not finite.
