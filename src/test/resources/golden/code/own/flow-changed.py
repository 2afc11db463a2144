# Gradient Lab: Tanh, Residual
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json
import math

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
SEED, STEPS, BATCH = -3, 24, 25


# Random numbers, the same as in Gradient Lab.
def derive(seed, stream):
    # The seed of a stream of its own (SplitMix64).
    z = (seed + stream * 0x9E3779B97F4A7C15) % 2**64
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9 % 2**64
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB % 2**64
    return z ^ (z >> 31)


class Random:
    # Uniform in [0, 1): Knuth's MMIX generator, the first eight draws thrown away.

    def __init__(self, seed):
        self.state = np.uint64(seed % 2**64)
        self.uniform(8)

    def uniform(self, *shape):
        a = np.full(math.prod(shape), 6364136223846793005, np.uint64).cumprod()
        c = np.append(np.uint64(1), a[:-1]).cumsum() * np.uint64(1442695040888963407)
        states = a * self.state + c
        self.state = states[-1]
        return (states >> np.uint64(11)).reshape(shape) * 2.0**-53

    def normal(self, *shape):
        # The sum of twelve uniforms less 6.
        return self.uniform(*shape, 12).sum(-1) - 6

    def shuffle(self, order):
        for i, u in zip(range(len(order) - 1, 0, -1), self.uniform(len(order) - 1)):
            j = int(u * (i + 1))
            order[i], order[j] = order[j], order[i]
        return order


# What is learned: shuffled, split, standardised by the training part.
index = np.arange(200)
draws = Random(derive(SEED, 1)).uniform(200, 25)
angle = 2 * math.pi * (index % 4) / 4 + math.pi / 2
x = np.stack([np.cos(angle), np.sin(angle)], 1)
x += 0.25 * (draws[:, 1:].reshape(-1, 2, 12).sum(-1) - 6)
y = index % 4
# The first are for training, the others for validation.
TRAINING = 200
order = Random(derive(SEED, 2)).shuffle(list(range(len(x))))
x, y = x[order], torch.tensor(y[order])
deviation = x[:TRAINING].std(0)
x = torch.tensor((x - x[:TRAINING].mean(0)) / np.where(deviation > 0, deviation, 1))
t = F.one_hot(y, 4).double()
INPUTS, OUTPUTS = 2, 4


def loss_of(out, t):
    return F.mse_loss(out, t)


# Networks, with the weights they start with.
# The activation, the largest slope it has, and what a unit is called where it is all but flat.
ACTS = {
    "tanh": (nn.Tanh, 1, "saturated"),
    "elu": (nn.ELU, 1, "saturated"),
    "identity": (nn.Identity, 1, "saturated"),
}
# How weights are drawn, row by row.
DRAWS = {
    "normal 0.3": lambda random, units, inputs: 0.3 * random.normal(units, inputs),
    "he_uniform": lambda random, units, inputs: math.sqrt(6 / inputs) * (2 * random.uniform(units, inputs) - 1),
    "xavier_uniform": lambda random, units, inputs: math.sqrt(6 / (units + inputs)) * (2 * random.uniform(units, inputs) - 1),
}


class Layer(nn.Linear):
    # z = W h + b, u = BN(z) or z, h = act(u), after a skip h + branch * act(u); keeps what it went
    # through.

    def __init__(self, inputs, units, act, steepest, flat, branch=None):
        super().__init__(inputs, units)
        self.act, self.steepest, self.flat = act(), steepest, flat
        self.branch = branch
        self.drop = 0.0

    def forward(self, x):
        self.z = super().forward(x)
        self.a = self.h = self.act(self.z)
        if self.training and self.drop:
            kept = torch.tensor(self.random.uniform(*self.h.shape)) >= self.drop
            self.h = self.h * kept / (1 - self.drop)
        if self.branch:
            self.h = x + self.branch * self.h
        if self.training:
            for v in (self.z, self.h):
                v.retain_grad()
        return self.h


def network(depth, width, act, draw, branch=None, scale=1):
    # All networks draw from the same random numbers; the output layer is always Xavier's.
    random, sizes, layers = Random(derive(SEED, 3)), [INPUTS, *[width] * depth, OUTPUTS], []
    for l, (inputs, units) in enumerate(zip(sizes, sizes[1:])):
        hidden = l < depth
        layer = Layer(inputs, units, *ACTS[act if hidden else "identity"], branch if hidden and l else None)
        W = DRAWS[draw if hidden else "xavier_uniform"](random, units, inputs)
        layer.weight.data = torch.tensor(scale * W if hidden else W)
        layer.bias.data.zero_()
        layers.append(layer)
    return nn.Sequential(*layers)


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
def number(v):
    # JSON has no number that is not finite.
    v = torch.as_tensor(v).item()
    return v if math.isfinite(v) else {math.inf: "Infinity", -math.inf: "-Infinity"}.get(v, "NaN")


def norm(*tensors):
    # The Euclidean norm, also of numbers whose squares underflow or overflow.
    flat = torch.cat([v.detach().flatten() for v in tensors])
    top = flat.abs().max()
    return (flat / top).norm() * top if 0 < top < math.inf else top


def report(layer):
    # Gradients and activations of the last pass: raw, before clipping and weight decay.
    h, u = layer.h.detach(), layer.z.detach().requires_grad_()
    (slope,) = torch.autograd.grad(layer.act(u).sum(), u)
    found = {"saturated": 0, "inactive": 0, layer.flat: (slope.abs() < 0.05 * layer.steepest).double().mean()}
    for name, v in (("dW", layer.weight.grad), ("dz", layer.z.grad)):
        found |= {name: norm(v), name + "_mean": v.abs().mean(), name + "_max": v.abs().max()}
    found |= {"du": norm(layer.z.grad), "dh": norm(layer.h.grad), "W": norm(layer.weight)}
    found |= {"h_rms": h.square().mean().sqrt(), "h_mean": h.mean(), "h_std": h.std(correction=0)}
    found["dead"] = (layer.a == 0).all(0).double().mean()
    return {name: number(v) for name, v in found.items()}


def score(net, part, rows):
    # Loss and accuracy as evaluation sees them, of at most 512 examples.
    with torch.no_grad():
        out, t_part = net.eval()(x[rows][:512]), t[rows][:512]
    right = (out.argmax(1) == y[rows][:512]).double().mean()
    return {part + "_loss": number(loss_of(out, t_part)), part + "_accuracy": number(right)}


def batches():
    # Shuffled anew each epoch; what does not fill a batch is left out of this epoch.
    order, random = list(range(TRAINING)), Random(derive(SEED, 4))
    while True:
        random.shuffle(order)
        for at in range(0, TRAINING - BATCH + 1, BATCH):
            yield order[at : at + BATCH]


def decaying(net):
    # Weight decay acts on the weights alone, not on biases, scales and slopes.
    weights = [w for name, w in net.named_parameters() if name.endswith("weight") and name.count(".") == 1]
    others = [w for name, w in net.named_parameters() if not (name.endswith("weight") and name.count(".") == 1)]
    return [{"params": weights}, {"params": others, "weight_decay": 0.0}]


def train(net, schedule=lambda k: 1, clip=None, l2=0, dropout=0, changes={}):
    # A row a step: the passes over its batch, then the update that leads to the next.
    rule, dealt, rows = Momentum(net.parameters(), lr=0.02, momentum=0.9, rate_inside=False), batches(), []
    ratios, gradient, clipped = [None] * len(net), None, None
    drops = Random(derive(SEED, 5))
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
        batch = next(dealt)
        for layer in net[:-1]:
            layer.drop, layer.random = dropout, drops
        rule.zero_grad()
        loss = loss_of(net.train()(x[batch]), t[batch])
        loss.backward()
        layers = [
            {"layer": l + 1, **report(layer), "update_ratio": ratios[l]} for l, layer in enumerate(net)
        ]
        found = {"step": step, "loss": number(loss), "gradient": gradient, "clipped": clipped}
        checked = [found["loss"], *(each[name] for each in layers for name in ("h_mean", "dz", "dW"))]
        stopped = any(isinstance(v, str) for v in checked)
        if stopped:
            found |= {"gradient": None, "clipped": None, "training_loss": None, "training_accuracy": None}
            found |= {"validation_loss": None, "validation_accuracy": None}
        else:
            found |= score(net, "training", slice(0, TRAINING))
            found |= {"validation_loss": None, "validation_accuracy": None}
        rows.append(found | {"layers": layers})
        if stopped or step == STEPS:
            return {"steps": rows, "stopped_at": step if stopped else None}
        before = [layer.weight.detach().clone() for layer in net]
        for layer in net:
            layer.weight.grad += l2 * layer.weight.detach()
        gradient = number(norm(*(w.grad for w in net.parameters())))
        if clip:
            clip(list(net.parameters()))
        clipped = number(norm(*(w.grad for w in net.parameters())))
        for group in rule.param_groups:
            group["lr"] = lr * schedule(step)
        rule.step()
        moved = [norm(layer.weight - w) / norm(w) for layer, w in zip(net, before)]
        ratios = [None if v.isnan() else number(v) for v in moved]


# The networks, each on the same batches.
found = {"networks": [
    {"network": "Tanh", **train(
        network(3, 8, "tanh", "normal 0.3", scale=1.5),
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
        network(3, 8, "elu", "he_uniform", branch=0.5),
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
print(json.dumps(found))
