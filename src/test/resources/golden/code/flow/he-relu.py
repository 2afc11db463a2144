# Gradient Lab: 30 layers: Xavier and He
# At step 0 Xavier keeps 0.7 of δ a layer, He nearly all; by step 600 He fits, Xavier still guesses.
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json
import math

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
SEED, STEPS, BATCH = 1, 600, 32


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
index = np.arange(400)
draws = Random(derive(SEED, 1)).uniform(400, 25)
angle, radius = 2 * math.pi * draws[:, 0], np.where(index % 2 == 0, 1, 0.5)
x = np.stack([radius * np.cos(angle), radius * np.sin(angle)], 1)
x += 0.06 * (draws[:, 1:].reshape(-1, 2, 12).sum(-1) - 6)
y = index % 2
# The first are for training, the others for validation.
TRAINING = 320
order = Random(derive(SEED, 2)).shuffle(list(range(len(x))))
x, y = x[order], torch.tensor(y[order])
deviation = x[:TRAINING].std(0)
x = torch.tensor((x - x[:TRAINING].mean(0)) / np.where(deviation > 0, deviation, 1))
t = y.double().unsqueeze(1)
INPUTS, OUTPUTS = 2, 1


def loss_of(out, t):
    return F.binary_cross_entropy_with_logits(out, t)


# Networks, with the weights they start with.
# The activation, the largest slope it has, and what a unit is called where it is all but flat.
ACTS = {
    "relu": (nn.ReLU, 1, "inactive"),
    "identity": (nn.Identity, 1, "saturated"),
}
# How weights are drawn, row by row.
DRAWS = {
    "xavier_normal": lambda random, units, inputs: math.sqrt(2 / (units + inputs)) * random.normal(units, inputs),
    "he_normal": lambda random, units, inputs: math.sqrt(2 / inputs) * random.normal(units, inputs),
    "xavier_uniform": lambda random, units, inputs: math.sqrt(6 / (units + inputs)) * (2 * random.uniform(units, inputs) - 1),
}


class Layer(nn.Linear):
    # z = W h + b, u = BN(z) or z, h = act(u), after a skip h + branch * act(u); keeps what it went
    # through.

    def __init__(self, inputs, units, act, steepest, flat):
        super().__init__(inputs, units)
        self.act, self.steepest, self.flat = act(), steepest, flat

    def forward(self, x):
        self.z = super().forward(x)
        self.h = self.act(self.z)
        if self.training:
            for v in (self.z, self.h):
                v.retain_grad()
        return self.h


def network(depth, width, act, draw):
    # All networks draw from the same random numbers; the output layer is always Xavier's.
    random, sizes, layers = Random(derive(SEED, 3)), [INPUTS, *[width] * depth, OUTPUTS], []
    for l, (inputs, units) in enumerate(zip(sizes, sizes[1:])):
        hidden = l < depth
        layer = Layer(inputs, units, *ACTS[act if hidden else "identity"])
        W = DRAWS[draw if hidden else "xavier_uniform"](random, units, inputs)
        layer.weight.data = torch.tensor(W)
        layer.bias.data.zero_()
        layers.append(layer)
    return nn.Sequential(*layers)


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
    found["dead"] = (layer.h == 0).all(0).double().mean()
    return {name: number(v) for name, v in found.items()}


def score(net, part, rows):
    # Loss and accuracy as evaluation sees them, of at most 512 examples.
    with torch.no_grad():
        out, t_part = net.eval()(x[rows][:512]), t[rows][:512]
    right = ((out[:, 0] > 0) == y[rows][:512]).double().mean()
    return {part + "_loss": number(loss_of(out, t_part)), part + "_accuracy": number(right)}


def batches():
    # Shuffled anew each epoch; what does not fill a batch is left out of this epoch.
    order, random = list(range(TRAINING)), Random(derive(SEED, 4))
    while True:
        random.shuffle(order)
        for at in range(0, TRAINING - BATCH + 1, BATCH):
            yield order[at : at + BATCH]


def train(net):
    # A row a step: the passes over its batch, then the update that leads to the next.
    rule, dealt, rows = torch.optim.SGD(net.parameters(), lr=0.02), batches(), []
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
            found |= score(net, "validation", slice(TRAINING, None))
        rows.append(found | {"layers": layers})
        if stopped or step == STEPS:
            return {"steps": rows, "stopped_at": step if stopped else None}
        before = [layer.weight.detach().clone() for layer in net]
        gradient = number(norm(*(w.grad for w in net.parameters())))
        clipped = gradient
        rule.step()
        moved = [norm(layer.weight - w) / norm(w) for layer, w in zip(net, before)]
        ratios = [None if v.isnan() else number(v) for v in moved]


# The networks, each on the same batches.
found = {"networks": [
    {"network": "ReLU Xavier", **train(network(30, 32, "relu", "xavier_normal"))},
    {"network": "ReLU He", **train(network(30, 32, "relu", "he_normal"))},
]}
print(json.dumps(found))
