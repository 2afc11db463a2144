# Gradient Lab: ReLU
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json
import math
import re

import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
STEPS, BATCH, TRAINING = 24, 10, 80


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
y, draws = torch.arange(100) % 2, Random(-7995527694508729151).uniform(100, 27)
right, up = 2 * draws[:, 1] - 1, draws[:, 2]
x = torch.stack([right, torch.copysign(up, (1 - 2 * y) * right)], 1)
x += 0.05 * (draws[:, 3:].reshape(-1, 2, 12).sum(-1) - 6)
order = Random(-4689498862643123097).shuffle(list(range(len(x))))
x, y = x[order], y[order]
x = (x - x[:TRAINING].mean(0)) / x[:TRAINING].std(0, correction=0)
t = y.double().unsqueeze(1)


# Networks, with the weights they start with.
class Layer(nn.Linear):
    # z = W h + b, h = act(z); both keep their gradients.
    def forward(self, x):
        self.z = super().forward(x)
        self.h = self.act(self.z)
        if self.training:
            for v in (self.z, self.h):
                v.retain_grad()
        return self.h


random, sizes = Random(-534904783426661026), [2, *[6] * 2, 1]
net = nn.Sequential(*map(Layer, sizes, sizes[1:]))
for layer in net:
    hidden, (units, inputs) = layer is not net[-1], layer.weight.shape
    layer.act = nn.ReLU() if hidden else nn.Identity()
    if hidden:
        layer.weight.data = math.sqrt(2 / inputs) * random.normal(units, inputs)
    else:
        layer.weight.data = math.sqrt(6 / (units + inputs)) * (2 * random.uniform(units, inputs) - 1)
    layer.bias.data.zero_()


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
        "du": norm(layer.z.grad), "dh": norm(layer.h.grad), "dead": (layer.h == 0).all(0).double().mean(),
        "h_rms": h.square().mean().sqrt(), "h_mean": h.mean(), "h_std": h.std(correction=0),
    }
    return {name: float(v) for name, v in found.items()}


def train(net):
    # A row a step: the passes over its batch, then the update that leads to the next.
    rule = torch.optim.SGD(net.parameters(), lr=0.05, momentum=0.9, nesterov=True)
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
            for part, some in [("training", slice(0, 80)), ("validation", slice(80, 100))]:
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


found = {"networks": [{"network": "ReLU", **train(net)}]}
print(re.sub("-?Infinity|NaN", r'"\g<0>"', json.dumps(found)))  # JSON has no number that is not finite.
