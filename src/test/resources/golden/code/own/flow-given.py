# Gradient Lab: Sigmoid, Batch norm
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json
import math

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
SEED, STEPS, BATCH = 1, 24, 4


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


# What is learned: shuffled, split, standardised by the training part.
x = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
x = torch.tensor(x)
t = np.array([[0.0], [1.0], [1.0], [0.0]])
t = torch.tensor(t)
y = np.array([0, 1, 1, 0])
y = torch.tensor(y)
TRAINING = len(x)
INPUTS, OUTPUTS = 2, 1


def loss_of(out, t):
    return F.binary_cross_entropy_with_logits(out, t)


# Networks, with the weights they start with.
# The activation, the largest slope it has, and what a unit is called where it is all but flat.
ACTS = {
    "sigmoid": (nn.Sigmoid, 0.25, "saturated"),
    "leaky_relu 0.2": (lambda: nn.LeakyReLU(0.2), 1, "inactive"),
    "identity": (nn.Identity, 1, "saturated"),
}
# How weights are drawn, row by row.
DRAWS = {
    "xavier_uniform": lambda random, units, inputs: math.sqrt(6 / (units + inputs)) * (2 * random.uniform(units, inputs) - 1),
}


class Layer(nn.Linear):
    # z = W h + b, u = BN(z) or z, h = act(u), after a skip h + branch * act(u); keeps what it went
    # through.

    def __init__(self, inputs, units, act, steepest, flat, norm=False):
        super().__init__(inputs, units)
        self.act, self.steepest, self.flat = act(), steepest, flat
        self.norm = nn.BatchNorm1d(units) if norm else nn.Identity()

    def forward(self, x):
        self.z = super().forward(x)
        self.u = self.norm(self.z)
        self.h = self.act(self.u)
        if self.training:
            for v in (self.z, self.u, self.h):
                v.retain_grad()
        return self.h


def network(depth, width, act, draw, norm=False):
    # All networks draw from the same random numbers; the output layer is always Xavier's.
    random, sizes, layers = Random(derive(SEED, 3)), [INPUTS, *[width] * depth, OUTPUTS], []
    for l, (inputs, units) in enumerate(zip(sizes, sizes[1:])):
        hidden = l < depth
        layer = Layer(inputs, units, *ACTS[act if hidden else "identity"], norm and hidden)
        W = DRAWS[draw if hidden else "xavier_uniform"](random, units, inputs)
        layer.weight.data = torch.tensor(W)
        layer.bias.data.zero_()
        layers.append(layer)
    return nn.Sequential(*layers)


def given(net, *layers):
    # Weights that are given, not drawn.
    for layer, numbers in zip(net, layers):
        for name, values in numbers.items():
            layer.get_parameter(name).data = torch.tensor(values)
    return net


GIVEN_1 = [
    {"weight": [[1.0, -0.8], [0.6, 1.6]], "bias": [0.1, 0.0]},
    {"weight": [[1.0, -1.0]], "bias": [0.2]},
]
GIVEN_2 = [
    {"weight": [[0.5, -0.4], [0.3, 0.8]], "norm.weight": [1.0, 2.0], "norm.bias": [0.0, 0.5]},
    {"weight": [[1.0, -1.0]]},
]


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
    h, u = layer.h.detach(), layer.u.detach().requires_grad_()
    (slope,) = torch.autograd.grad(layer.act(u).sum(), u)
    found = {"saturated": 0, "inactive": 0, layer.flat: (slope.abs() < 0.05 * layer.steepest).double().mean()}
    for name, v in (("dW", layer.weight.grad), ("dz", layer.z.grad)):
        found |= {name: norm(v), name + "_mean": v.abs().mean(), name + "_max": v.abs().max()}
    found |= {"du": norm(layer.u.grad), "dh": norm(layer.h.grad), "W": norm(layer.weight)}
    found |= {"h_rms": h.square().mean().sqrt(), "h_mean": h.mean(), "h_std": h.std(correction=0)}
    found["dead"] = (layer.h == 0).all(0).double().mean()
    return {name: number(v) for name, v in found.items()}


def score(net, part, rows):
    # Loss and accuracy as evaluation sees them, of at most 512 examples.
    with torch.no_grad():
        out, t_part = net.eval()(x[rows][:512]), t[rows][:512]
    right = ((out[:, 0] > 0) == y[rows][:512]).double().mean()
    return {part + "_loss": number(loss_of(out, t_part)), part + "_accuracy": number(right)}


def batches():
    while True:
        yield slice(0, TRAINING)


def train(net):
    # A row a step: the passes over its batch, then the update that leads to the next.
    rule, dealt, rows = Nag(net.parameters(), lr=0.1, momentum=0, rate_inside=False, pytorch=True), batches(), []
    ratios, gradient, clipped = [None] * len(net), None, None
    for step in range(STEPS + 1):
        batch = next(dealt)
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
        gradient = number(norm(*(w.grad for w in net.parameters())))
        clipped = gradient
        rule.step(lambda: None)
        moved = [norm(layer.weight - w) / norm(w) for layer, w in zip(net, before)]
        ratios = [None if v.isnan() else number(v) for v in moved]


# The networks, each on the same batches.
found = {"networks": [
    {"network": "Sigmoid", **train(given(network(1, 2, "sigmoid", "xavier_uniform"), *GIVEN_1))},
    {"network": "Batch norm", **train(
        given(network(1, 2, "leaky_relu 0.2", "xavier_uniform", norm=True), *GIVEN_2),
    )},
]}
print(json.dumps(found))
