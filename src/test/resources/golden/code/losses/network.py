# Gradient Lab: ReLU
# Computes its losses and accuracies: found holds them in the places of the JSON export.
import json
import math

import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
STEPS, BATCH, TRAINING = 1000, 32, 320


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
y, draws = torch.arange(400) % 2, Random(-7995527694508729151).uniform(400, 25)
angle, radius = 2 * math.pi * draws[:, 0], torch.where(y == 0, 1.0, 0.5)
x = torch.stack([radius * torch.cos(angle), radius * torch.sin(angle)], 1)
x += 0.06 * (draws[:, 1:].reshape(-1, 2, 12).sum(-1) - 6)
order = Random(-4689498862643123097).shuffle(list(range(len(x))))
x, y = x[order], y[order]
x = (x - x[:TRAINING].mean(0)) / x[:TRAINING].std(0, correction=0)
t = y.double().unsqueeze(1)

# Networks, with the weights they start with.
random = Random(-534904783426661026)
inner = [part for _ in range(9) for part in (nn.Linear(32, 32), nn.ReLU())]
net = nn.Sequential(nn.Linear(2, 32), nn.ReLU(), *inner, nn.Linear(32, 1))
for layer in net[::2]:
    hidden, (units, inputs) = layer is not net[-1], layer.weight.shape
    if hidden:
        layer.weight.data = math.sqrt(2 / inputs) * random.normal(units, inputs)
    else:
        layer.weight.data = math.sqrt(6 / (units + inputs)) * (2 * random.uniform(units, inputs) - 1)
    layer.bias.data.zero_()

# A training: losses and accuracies at each step, before its update.
rule = torch.optim.Adam(net.parameters(), lr=0.001)
rows, order, deal = [], list(range(TRAINING)), Random(8196980753821780235)
for step in range(STEPS + 1):
    at = step % (TRAINING // BATCH) * BATCH
    if at == 0:
        deal.shuffle(order)  # A new order each epoch; only full batches are taken.
    batch = order[at : at + BATCH]
    rule.zero_grad()
    loss = F.binary_cross_entropy_with_logits(net(x[batch]), t[batch])
    loss.backward()
    if not all(w.grad.isfinite().all() for w in net.parameters()):
        break
    rows.append({"step": step, "loss": loss.item()})
    with torch.no_grad():
        for part, some in [("training", slice(0, 320)), ("validation", slice(320, 400))]:
            out = net(x[some])
            rows[-1][part + "_loss"] = F.binary_cross_entropy_with_logits(out, t[some]).item()
            rows[-1][part + "_accuracy"] = ((out[:, 0] > 0) == y[some]).double().mean().item()
    rule.step()
found = {"networks": [{"network": "ReLU", "steps": rows}]}
print(json.dumps(found))
