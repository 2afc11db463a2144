# Gradient Lab: ReLU, GELU, Batch norm + residual, SiLU
# Computes its losses and accuracies: found holds them in the places of the JSON export.
import json
import math

import numpy as np
import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
STEPS, BATCH, TRAINING = 30, 40, 1438


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

    def shuffle(self, order):
        for i, u in zip(range(len(order) - 1, 0, -1), self.uniform(len(order) - 1).tolist()):
            j = int(u * (i + 1))
            order[i], order[j] = order[j], order[i]
        return order


# What is learned: shuffled, split, standardised by the training part.
x, y = map(torch.tensor, load_digits(return_X_y=True))
order = Random(309689372594955804).shuffle(list(range(len(x))))
x, y = x[order], y[order]
mean, deviation = x[:TRAINING].mean(0), x[:TRAINING].std(0, correction=0)
x = (x - mean) / torch.where(deviation > 0, deviation, 1)
t = y


# Networks, with the weights they start with.
def orthogonal(random, units, inputs):
    q, r = torch.linalg.qr(random.normal(max(units, inputs), min(units, inputs)))
    q *= torch.where(r.diagonal() < 0, -1, 1)
    return q if units >= inputs else q.T


# How weights are drawn, row by row.
DRAWS = {
    "he_normal": lambda random, units, inputs: math.sqrt(2 / inputs) * random.normal(units, inputs),
    "xavier_uniform": lambda random, units, inputs: (
        math.sqrt(6 / (units + inputs)) * (2 * random.uniform(units, inputs) - 1)
    ),
    "orthogonal": lambda random, units, inputs: orthogonal(random, units, inputs),
    "lecun_normal": lambda random, units, inputs: math.sqrt(1 / inputs) * random.normal(units, inputs),
}


class Layer(nn.Linear):
    # z = W h + b, u = BN(z) or z, h = act(u), after a skip h + branch * act(u).
    drop = 0.0

    def forward(self, x):
        self.z = super().forward(x)
        self.u = self.norm(self.z)
        self.a = self.h = self.act(self.u)
        if self.training and self.drop:
            kept = self.random.uniform(*self.h.shape) >= self.drop
            self.h = self.h * kept / (1 - self.drop)
        if self.branch:
            self.h = x + self.branch * self.h
        return self.h


def network(depth, width, act, norm, branch, draw):
    # All networks draw from the same random numbers; the output layer is always Xavier's.
    random, sizes = Random(-1830642326893942270), [64, *[width] * depth, 10]
    net = nn.Sequential(*map(Layer, sizes, sizes[1:]))
    for layer in net:
        hidden, (units, inputs) = layer is not net[-1], layer.weight.shape
        layer.act = act() if hidden else nn.Identity()
        layer.norm = nn.BatchNorm1d(units) if norm and hidden else nn.Identity()
        layer.branch = branch if hidden and layer is not net[0] else None
        if hidden:
            layer.weight.data = DRAWS[draw](random, units, inputs)
        else:
            layer.weight.data = math.sqrt(6 / (units + inputs)) * (2 * random.uniform(units, inputs) - 1)
        layer.bias.data.zero_()
    return net


# A training: losses and accuracies at each step, before its update.
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
    rule = torch.optim.AdamW(decaying(net), lr=0.003, weight_decay=0.02)
    rows, order, deal = [], list(range(TRAINING)), Random(-7693578145408079413)
    drops = Random(8346079845500723674)
    input_drops = Random(8632209307422871798)
    input_noises = Random(6051947643683389182)
    weight_noises = Random(2476628477891077985)
    moves = Random(7621113624420504425)
    lr = rule.param_groups[0]["lr"]
    for step in range(STEPS + 1):
        at = step % (TRAINING // BATCH) * BATCH
        if at == 0:
            deal.shuffle(order)  # A new order each epoch; only full batches are taken.
        batch = order[at : at + BATCH]
        inputs = move(x[batch], moves, shift, rotation)
        if input_noise:
            inputs = inputs + input_noise * input_noises.normal(*inputs.shape)
        if input_dropout:
            kept = input_drops.uniform(*inputs.shape) >= input_dropout
            inputs = inputs * kept / (1 - input_dropout)
        for layer in net[:-1]:
            layer.drop, layer.random = dropout, drops
        clean = [layer.weight.data for layer in net]
        if weight_noise:
            for layer in net:
                noise = weight_noises.normal(*layer.weight.shape)
                layer.weight.data = layer.weight.data + weight_noise * noise
        rule.zero_grad()
        loss = F.cross_entropy(net.train()(inputs), t[batch], label_smoothing=label_smoothing)
        loss.backward()
        for layer, weight in zip(net, clean):
            layer.weight.data = weight
        if not all(w.grad.isfinite().all() for w in net.parameters()):
            break
        rows.append({"step": step, "loss": loss.item()})
        with torch.no_grad():
            for part, some in [("training", slice(0, 512)), ("validation", slice(1438, 1797))]:
                out = net.eval()(x[some])
                rows[-1][part + "_loss"] = F.cross_entropy(out, t[some]).item()
                rows[-1][part + "_accuracy"] = (out.argmax(1) == y[some]).double().mean().item()
        for layer in net:
            layer.weight.grad += l2 * layer.weight.detach()
        if clip:
            clip(list(net.parameters()))
        for group in rule.param_groups:
            group["lr"] = lr * schedule(step)
        rule.step()
        for layer in net:
            layer.weight.data = F.softshrink(layer.weight.data, l1 * rule.param_groups[0]["lr"])
    return {"steps": rows}


# The networks, each on the same batches.
found = {"networks": [
    {"network": "ReLU", **train(
        network(3, 12, nn.ReLU, False, None, "he_normal"),
        schedule=lambda k: (k + 1) / 5 if k < 5 else (1 + math.cos(math.pi * (k - 5) / (STEPS - 5))) / 2,
        clip=lambda w: clip_exactly(w, 2),
        l2=0.01,
        dropout=0.2,
        label_smoothing=0.05,
    )},
    {"network": "GELU", **train(
        network(2, 10, nn.GELU, False, None, "xavier_uniform"),
        schedule=lambda k: (k + 1) / 5 if k < 5 else (1 + math.cos(math.pi * (k - 5) / (STEPS - 5))) / 2,
        clip=lambda w: clip_exactly(w, 2),
        l1=0.001,
        input_noise=0.3,
        weight_noise=0.05,
        label_smoothing=0.05,
    )},
    {"network": "Batch norm + residual", **train(
        network(3, 8, lambda: nn.PReLU(init=0.25), True, 0.5, "orthogonal"),
        schedule=lambda k: (k + 1) / 5 if k < 5 else (1 + math.cos(math.pi * (k - 5) / (STEPS - 5))) / 2,
        clip=lambda w: clip_exactly(w, 2),
        input_dropout=0.1,
        label_smoothing=0.1,
    )},
    {"network": "SiLU", **train(
        network(2, 9, nn.SiLU, False, None, "lecun_normal"),
        schedule=lambda k: (k + 1) / 5 if k < 5 else (1 + math.cos(math.pi * (k - 5) / (STEPS - 5))) / 2,
        clip=lambda w: nn.utils.clip_grad_value_(w, 0.01),
        label_smoothing=0.05,
        shift=1,
        rotation=15,
    )},
]}
print(json.dumps(found))
