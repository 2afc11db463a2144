# Gradient Lab: Unscaled branches explode
# Branches added in full end in NaN within 5 steps; × 1/√20 they fit.
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json
import math
import re

import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
STEPS, BATCH, TRAINING = 300, 32, 320


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
y, draws = torch.arange(400) % 2, Random(-7995527694508729151).uniform(400, 25)
angle, radius = 2 * math.pi * draws[:, 0], torch.where(y == 0, 1.0, 0.5)
x = torch.stack([radius * torch.cos(angle), radius * torch.sin(angle)], 1)
x += 0.06 * (draws[:, 1:].reshape(-1, 2, 12).sum(-1) - 6)
order = Random(-4689498862643123097).shuffle(list(range(len(x))))
x, y = x[order], y[order]
x = (x - x[:TRAINING].mean(0)) / x[:TRAINING].std(0, correction=0)
t = y.double().unsqueeze(1)


# Networks, with the weights they start with.
class Layer(nn.Linear):
    # z = W h + b, u = BN(z) or z, h = act(u), after a skip h + branch * act(u); keeps what it went
    # through.
    def forward(self, x):
        self.z = super().forward(x)
        self.a = self.h = self.act(self.z)
        if self.branch:
            self.h = x + self.branch * self.h
        if self.training:
            for v in (self.z, self.h):
                v.retain_grad()
        return self.h


def network(branch):
    # All networks draw from the same random numbers; the output layer is always Xavier's.
    random, sizes = Random(-534904783426661026), [2, *[32] * 20, 1]
    net = nn.Sequential(*map(Layer, sizes, sizes[1:]))
    for layer in net:
        hidden, (units, inputs) = layer is not net[-1], layer.weight.shape
        layer.act = nn.ReLU() if hidden else nn.Identity()
        layer.branch = branch if hidden and layer is not net[0] else None
        if hidden:
            layer.weight.data = math.sqrt(2 / inputs) * random.normal(units, inputs)
        else:
            layer.weight.data = math.sqrt(6 / (units + inputs)) * (2 * random.uniform(units, inputs) - 1)
        layer.bias.data.zero_()
    return net


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
        "saturated": 0, "inactive": (slope.abs() < 0.05).double().mean(),
        "dW": norm(dW), "dW_mean": dW.abs().mean(), "dW_max": dW.abs().max(), "W": norm(layer.weight),
        "dz": norm(dz), "dz_mean": dz.abs().mean(), "dz_max": dz.abs().max(),
        "du": norm(layer.z.grad), "dh": norm(layer.h.grad), "dead": (layer.a == 0).all(0).double().mean(),
        "h_rms": h.square().mean().sqrt(), "h_mean": h.mean(), "h_std": h.std(correction=0),
    }
    return {name: float(v) for name, v in found.items()}


def train(net):
    # A row a step: the passes over its batch, then the update that leads to the next.
    rule = torch.optim.SGD(net.parameters(), lr=0.05)
    rows, ratios, gradient = [], [None] * len(net), None
    order, deal = list(range(TRAINING)), Random(8196980753821780235)
    for step in range(STEPS + 1):
        # Shuffled anew each epoch; what does not fill a batch is left out of this epoch.
        at = step % (TRAINING // BATCH) * BATCH
        if at == 0:
            deal.shuffle(order)
        batch = order[at : at + BATCH]
        rule.zero_grad()
        loss = F.binary_cross_entropy_with_logits(net.train()(x[batch]), t[batch])
        loss.backward()
        layers = [{"layer": l + 1, **report(net[l]), "update_ratio": ratios[l]} for l in range(len(net))]
        row = {"step": step, "loss": loss.item(), "gradient": gradient, "clipped": gradient}
        with torch.no_grad():
            for part, some in [("training", slice(0, 320)), ("validation", slice(320, 400))]:
                out = net.eval()(x[some])
                row[part + "_loss"] = F.binary_cross_entropy_with_logits(out, t[some]).item()
                row[part + "_accuracy"] = ((out[:, 0] > 0) == y[some]).double().mean().item()
        checked = [loss.item(), *(layer[name] for layer in layers for name in ("h_mean", "dz", "dW"))]
        stopped = not all(map(math.isfinite, checked))
        if stopped:
            row = dict.fromkeys(row) | {"step": step, "loss": loss.item()}
        rows.append(row | {"layers": layers})
        if stopped or step == STEPS:
            return {"steps": rows, "stopped_at": step if stopped else None}
        before = [layer.weight.detach().clone() for layer in net]
        gradient = math.hypot(*(norm(w.grad) for w in net.parameters()))
        rule.step()
        ratios = [norm(layer.weight - w) / norm(w) if w.any() else None for layer, w in zip(net, before)]


# The networks, each on the same batches.
found = {"networks": [
    {"network": "Residual × 1", **train(network(1))},
    {"network": "Residual × 0.22", **train(network(0.2236))},
]}
print(re.sub("-?Infinity|NaN", r'"\g<0>"', json.dumps(found)))  # JSON has no number that is not finite.
