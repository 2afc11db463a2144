# Gradient Lab: ReLU, GELU, Batch norm + residual, SiLU
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json
import math

import numpy as np
import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
SEED, STEPS, BATCH = 7, 30, 40


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
x, y = load_digits(return_X_y=True)
# The first are for training, the others for validation.
TRAINING = 1438
order = Random(derive(SEED, 2)).shuffle(list(range(len(x))))
x, y = x[order], torch.tensor(y[order])
deviation = x[:TRAINING].std(0)
x = torch.tensor((x - x[:TRAINING].mean(0)) / np.where(deviation > 0, deviation, 1))
t = y
INPUTS, OUTPUTS = 64, 10


def loss_of(out, t, label_smoothing=0.0):
    return F.cross_entropy(out, t, label_smoothing=label_smoothing)


# Networks, with the weights they start with.
def orthogonal(random, units, inputs):
    q, r = np.linalg.qr(random.normal(max(units, inputs), min(units, inputs)))
    q *= np.where(np.diag(r) < 0, -1, 1)
    return q if units >= inputs else q.T

# The activation, the largest slope it has, and what a unit is called where it is all but flat.
ACTS = {
    "relu": (nn.ReLU, 1, "inactive"),
    "gelu_erf": (nn.GELU, 1.1289041451851549, "inactive"),
    "prelu 0.25": (lambda: nn.PReLU(init=0.25), 1, "inactive"),
    "silu": (nn.SiLU, 1.0998393201288668, "inactive"),
    "identity": (nn.Identity, 1, "saturated"),
}
# How weights are drawn, row by row.
DRAWS = {
    "he_normal": lambda random, units, inputs: math.sqrt(2 / inputs) * random.normal(units, inputs),
    "xavier_uniform": lambda random, units, inputs: math.sqrt(6 / (units + inputs)) * (2 * random.uniform(units, inputs) - 1),
    "orthogonal": orthogonal,
    "lecun_normal": lambda random, units, inputs: math.sqrt(1 / inputs) * random.normal(units, inputs),
}


class Layer(nn.Linear):
    # z = W h + b, u = BN(z) or z, h = act(u), after a skip h + branch * act(u); keeps what it went
    # through.

    def __init__(self, inputs, units, act, steepest, flat, norm=False, branch=None):
        super().__init__(inputs, units)
        self.act, self.steepest, self.flat = act(), steepest, flat
        self.norm = nn.BatchNorm1d(units) if norm else nn.Identity()
        self.branch = branch
        self.drop = 0.0

    def forward(self, x):
        self.z = super().forward(x)
        self.u = self.norm(self.z)
        self.a = self.h = self.act(self.u)
        if self.training and self.drop:
            kept = torch.tensor(self.random.uniform(*self.h.shape)) >= self.drop
            self.h = self.h * kept / (1 - self.drop)
        if self.branch:
            self.h = x + self.branch * self.h
        if self.training:
            for v in (self.z, self.u, self.h):
                v.retain_grad()
        return self.h


def network(depth, width, act, draw, norm=False, branch=None):
    # All networks draw from the same random numbers; the output layer is always Xavier's.
    random, sizes, layers = Random(derive(SEED, 3)), [INPUTS, *[width] * depth, OUTPUTS], []
    for l, (inputs, units) in enumerate(zip(sizes, sizes[1:])):
        hidden = l < depth
        layer = Layer(inputs, units, *ACTS[act if hidden else "identity"], norm and hidden, branch if hidden and l else None)
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


def move(pictures, random, shift, rotation):
    # Images shifted by whole pixels, then rotated around the centre, bilinear; what comes in is 0.
    side = math.isqrt(pictures.shape[1])
    middle, moved = (side - 1) / 2, []
    for picture in pictures.reshape(-1, side, side).numpy():
        dx, dy = (int(random.uniform(1)[0] * (2 * shift + 1)) - shift if shift else 0 for _ in "xy")
        angle = math.radians(rotation * (2 * random.uniform(1)[0] - 1)) if rotation else 0
        there = np.roll(np.pad(picture, side), (dy, dx), (0, 1))[side:-side, side:-side]
        down, right = np.mgrid[:side, :side] - middle
        u = middle + math.cos(angle) * right + math.sin(angle) * down
        v = middle - math.sin(angle) * right + math.cos(angle) * down
        i, j = np.floor(v).astype(int), np.floor(u).astype(int)
        there, fall, reach = np.pad(there, side), v - i, u - j
        corners = [there[i + a + side, j + b + side] for a in (0, 1) for b in (0, 1)]
        upper, lower = (corners[a] * (1 - reach) + corners[a + 1] * reach for a in (0, 2))
        moved.append((upper * (1 - fall) + lower * fall).flatten())
    return torch.tensor(np.array(moved))


def report(layer):
    # Gradients and activations of the last pass: raw, before clipping and weight decay.
    h, u = layer.h.detach(), layer.u.detach().requires_grad_()
    (slope,) = torch.autograd.grad(layer.act(u).sum(), u)
    found = {"saturated": 0, "inactive": 0, layer.flat: (slope.abs() < 0.05 * layer.steepest).double().mean()}
    for name, v in (("dW", layer.weight.grad), ("dz", layer.z.grad)):
        found |= {name: norm(v), name + "_mean": v.abs().mean(), name + "_max": v.abs().max()}
    found |= {"du": norm(layer.u.grad), "dh": norm(layer.h.grad), "W": norm(layer.weight)}
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


def clip_exactly(parameters, limit):
    # By norm exactly: PyTorch's clip_grad_norm_ adds 1e-6 to the norm.
    size = torch.cat([w.grad.flatten() for w in parameters]).norm()
    for w in parameters:
        w.grad *= min(1.0, limit / size)


def train(net, schedule=lambda k: 1, clip=None, l2=0, dropout=0, label_smoothing=0, l1=0, input_noise=0, weight_noise=0, input_dropout=0, shift=0, rotation=0):
    # A row a step: the passes over its batch, then the update that leads to the next.
    rule, dealt, rows = torch.optim.AdamW(decaying(net), lr=0.003, weight_decay=0.02), batches(), []
    ratios, gradient, clipped = [None] * len(net), None, None
    drops = Random(derive(SEED, 5))
    input_drops = Random(derive(SEED, 7))
    input_noises = Random(derive(SEED, 8))
    weight_noises = Random(derive(SEED, 9))
    moves = Random(derive(SEED, 10))
    lr = rule.param_groups[0]["lr"]
    for step in range(STEPS + 1):
        batch = next(dealt)
        inputs = move(x[batch], moves, shift, rotation)
        if input_noise:
            inputs = inputs + input_noise * torch.tensor(input_noises.normal(*inputs.shape))
        if input_dropout:
            kept = torch.tensor(input_drops.uniform(*inputs.shape)) >= input_dropout
            inputs = inputs * kept / (1 - input_dropout)
        for layer in net[:-1]:
            layer.drop, layer.random = dropout, drops
        clean = [layer.weight.data for layer in net]
        if weight_noise:
            for layer in net:
                noise = torch.tensor(weight_noises.normal(*layer.weight.shape))
                layer.weight.data = layer.weight.data + weight_noise * noise
        rule.zero_grad()
        loss = loss_of(net.train()(inputs), t[batch], label_smoothing)
        loss.backward()
        layers = [
            {"layer": l + 1, **report(layer), "update_ratio": ratios[l]} for l, layer in enumerate(net)
        ]
        for layer, weight in zip(net, clean):
            layer.weight.data = weight
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
        for layer in net:
            layer.weight.grad += l2 * layer.weight.detach()
        gradient = number(norm(*(w.grad for w in net.parameters())))
        if clip:
            clip(list(net.parameters()))
        clipped = number(norm(*(w.grad for w in net.parameters())))
        for group in rule.param_groups:
            group["lr"] = lr * schedule(step)
        rule.step()
        for layer in net:
            layer.weight.data = F.softshrink(layer.weight.data, l1 * rule.param_groups[0]["lr"])
        moved = [norm(layer.weight - w) / norm(w) for layer, w in zip(net, before)]
        ratios = [None if v.isnan() else number(v) for v in moved]


# The networks, each on the same batches.
found = {"networks": [
    {"network": "ReLU", **train(
        network(3, 12, "relu", "he_normal"),
        schedule=lambda k: (k + 1) / 5 if k < 5 else (1 + math.cos(math.pi * (k - 5) / (STEPS - 5))) / 2,
        clip=lambda w: clip_exactly(w, 2),
        l2=0.01,
        dropout=0.2,
        label_smoothing=0.05,
    )},
    {"network": "GELU", **train(
        network(2, 10, "gelu_erf", "xavier_uniform"),
        schedule=lambda k: (k + 1) / 5 if k < 5 else (1 + math.cos(math.pi * (k - 5) / (STEPS - 5))) / 2,
        clip=lambda w: clip_exactly(w, 2),
        l1=0.001,
        input_noise=0.3,
        weight_noise=0.05,
        label_smoothing=0.05,
    )},
    {"network": "Batch norm + residual", **train(
        network(3, 8, "prelu 0.25", "orthogonal", norm=True, branch=0.5),
        schedule=lambda k: (k + 1) / 5 if k < 5 else (1 + math.cos(math.pi * (k - 5) / (STEPS - 5))) / 2,
        clip=lambda w: clip_exactly(w, 2),
        input_dropout=0.1,
        label_smoothing=0.1,
    )},
    {"network": "SiLU", **train(
        network(2, 9, "silu", "lecun_normal"),
        schedule=lambda k: (k + 1) / 5 if k < 5 else (1 + math.cos(math.pi * (k - 5) / (STEPS - 5))) / 2,
        clip=lambda w: nn.utils.clip_grad_value_(w, 0.01),
        label_smoothing=0.05,
        shift=1,
        rotation=15,
    )},
]}
print(json.dumps(found))
