# Gradient Lab: Does direction matter?
# Watch equal losses, kernels rotated by 180°.
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import copy
import json
import math

import numpy as np
import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
EPOCHS, BATCH, SEEDS = 3, 32, 1
PER_EPOCH = 1297 // BATCH


# Random numbers, the same as in Gradient Lab.
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


# The networks.
class Flipped(nn.Conv2d):
    # A convolution rotates its kernels by 180°; F.conv2d does not.
    def forward(self, x):
        return F.conv2d(x, self.weight.flip(2, 3), self.bias)


# Names and layers.
NETWORKS = [
    ("CNN 1", lambda: [nn.Conv2d(1, 8, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(72, 10)], False),
    ("CNN 2", lambda: [Flipped(1, 8, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(72, 10)], True),
]


def start(layers, seed, turned):
    # Weights by He before the ReLU, by LeCun before the answers; biases are 0.
    network, random = nn.Sequential(*layers()), Random(1000 * seed + 5)
    weighted = [layer for layer in network if hasattr(layer, "weight")]
    with torch.no_grad():
        for layer, gain in zip(weighted, (2.0, 1.0)):
            fan_in = layer.weight[0].numel()
            layer.weight.copy_(torch.tensor(random.normal(*layer.weight.shape)) * math.sqrt(gain / fan_in))
            layer.bias.zero_()
        if turned:
            weighted[0].weight.copy_(weighted[0].weight.flip(2, 3))
    return network


# The training of one network from one seed.
def moved(pictures, down, right):
    # Images moved by up to a pixel, 0 coming in from outside.
    grid = F.pad(pictures.view(-1, 8, 8), (1, 1, 1, 1))
    grid = grid[:, 1 - down : 9 - down, 1 - right : 9 - right].reshape(-1, 64)
    return grid.view(-1, 1, 8, 8)


def share(network, pictures, classes):
    return (network(pictures).argmax(1) == classes).double().mean().item()


def train(layers, seed, turned):
    order = Random(1000 * seed + 11).shuffle(list(range(1797)))
    pictures, classes = (torch.tensor(part[order]) for part in load_digits(return_X_y=True))
    pictures, net, deal = pictures / 16, start(layers, seed, turned), Random(1000 * seed + 7)
    rule = torch.optim.SGD(net.parameters(), lr=0.05, momentum=0.9)
    order, rows = list(range(1297)), []
    tested = [moved(pictures[1297:], *by) for by in ((0, 0), (0, 1), (0, -1), (1, 0), (-1, 0))]
    for epoch in range(EPOCHS):
        deal.shuffle(order)
        losses, right, ended = 0.0, 0, copy.deepcopy(net)
        for k in range(PER_EPOCH):
            batch, step = order[k * BATCH : (k + 1) * BATCH], epoch * PER_EPOCH + k
            x = moved(pictures[batch], 0, 0)
            answers = net(x)
            loss = F.cross_entropy(answers, classes[batch])
            rule.zero_grad()
            loss.backward()
            if not all(p.grad.isfinite().all() for p in net.parameters()):
                # A number that is not finite ends it here; the weights are those of the last epoch.
                return ended, rows, step
            rule.step()
            losses += loss.item()
            right += (answers.argmax(1) == classes[batch]).sum().item()
        shares = [share(net, x, classes[1297:]) for x in tested]
        means = [losses / PER_EPOCH, right / PER_EPOCH / BATCH]
        rows.append(means + [shares[0], sum(shares[1:]) / 4])
    return net, rows, None


# The numbers of every epoch.
def epochs(rows):
    names = ("loss", "train", "test", "shifted")
    return [{"epoch": 1 + i, **dict(zip(names, row))} for i, row in enumerate(rows)]


def mean(seeds, epoch):
    # Over the seeds that have not stopped.
    going = [rows[epoch] for _, rows, stop in seeds if stop is None or stop > (epoch + 1) * PER_EPOCH]
    return torch.tensor(going).mean(0).tolist() if going else [None] * 4


found = {"networks": []}
for name, layers, turned in NETWORKS:
    seeds = [train(layers, seed, turned) for seed in range(1, SEEDS + 1)]
    one = {"name": name, "parameters": sum(p.numel() for p in seeds[0][0].parameters())}
    one.update(epochs=epochs([mean(seeds, epoch) for epoch in range(EPOCHS)]), seeds=[])
    for seed, (network, rows, stop) in enumerate(seeds, 1):
        names = ("kernels" if name.startswith("CNN") else "hidden", "bias", "output", "output_bias")
        weights = {key: p.tolist() for key, p in zip(names, network.parameters())}
        one["seeds"].append({"seed": seed, "stopped_at": stop, "epochs": epochs(rows), "weights": weights})
    found["networks"].append(one)
# Where all have stopped, there are no further epochs.
stops = [seed["stopped_at"] for one in found["networks"] for seed in one["seeds"]]
if None not in stops:
    for one in found["networks"]:
        del one["epochs"][-(-max(stops) // PER_EPOCH) :]
print(json.dumps(found))
