# Gradient Lab: A convolution
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
EPOCHS, BATCH, SEEDS = 2, 100, 1
PER_EPOCH = 1297 // BATCH
STEPS = EPOCHS * PER_EPOCH


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


# The networks.
# Names and layers.
NETWORKS = [
    ("CNN", lambda: [nn.Conv2d(1, 3, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(27, 10)]),
    ("MLP", lambda: [nn.Flatten(), nn.Linear(64, 5), nn.ReLU(), nn.Linear(5, 10)]),
]


def start(layers, seed):
    # Weights by He before the ReLU, by LeCun before the answers; biases are 0.
    network, random = nn.Sequential(*layers()), Random(1000 * seed + 5)
    weighted = [layer for layer in network if hasattr(layer, "weight")]
    with torch.no_grad():
        for layer, gain in zip(weighted, (2.0, 1.0)):
            fan_in = layer.weight[0].numel()
            layer.weight.copy_(torch.tensor(random.normal(*layer.weight.shape)) * math.sqrt(gain / fan_in))
            layer.bias.zero_()
    return network


# The training of one network from one seed.
def moved(pictures, down, right):
    # Images moved by up to a pixel, 0 coming in from outside.
    grid = F.pad(pictures.view(-1, 8, 8), (1, 1, 1, 1))
    grid = grid[:, 1 - down : 9 - down, 1 - right : 9 - right].reshape(-1, 64)
    return grid.view(-1, 1, 8, 8)


def clip_exactly(parameters, limit):
    # By norm exactly: PyTorch's clip_grad_norm_ adds 1e-6 to the norm.
    size = torch.cat([w.grad.flatten() for w in parameters]).norm()
    for w in parameters:
        w.grad *= min(1.0, limit / size)


def share(network, pictures, classes):
    return (network(pictures).argmax(1) == classes).double().mean().item()


def train(layers, seed, schedule=lambda k: 1, clip=None, changes={}):
    order = Random(1000 * seed + 11).shuffle(list(range(1797)))
    pictures, classes = (torch.tensor(part[order]) for part in load_digits(return_X_y=True))
    pictures, net, deal = pictures / 16, start(layers, seed), Random(1000 * seed + 7)
    rule = Momentum(net.parameters(), lr=0.05, momentum=0.9, rate_inside=False)
    order, rows = list(range(1297)), []
    tested = [moved(pictures[1297:], *by) for by in ((0, 0), (0, 1), (0, -1), (1, 0), (-1, 0))]
    lr = rule.param_groups[0]["lr"]
    for epoch in range(EPOCHS):
        deal.shuffle(order)
        losses, right, ended = 0.0, 0, copy.deepcopy(net)
        for k in range(PER_EPOCH):
            batch, step = order[k * BATCH : (k + 1) * BATCH], epoch * PER_EPOCH + k
            turned = changes.get(step, {})
            rule = turned["make"](net) if "make" in turned else rule
            for group in rule.param_groups:
                group.update(turned.get("knobs", {}))
            if "make" in turned or "lr" in turned.get("knobs", {}):
                lr = rule.param_groups[0]["lr"]
            clip = turned.get("clip", clip)
            schedule = turned.get("schedule", schedule)
            x = moved(pictures[batch], 0, 0)
            answers = net(x)
            loss = F.cross_entropy(answers, classes[batch])
            rule.zero_grad()
            loss.backward()
            if not all(p.grad.isfinite().all() for p in net.parameters()):
                # A number that is not finite ends it here; the weights are those of the last epoch.
                return ended, rows, step
            if clip:
                clip(list(net.parameters()))
            for group in rule.param_groups:
                group["lr"] = lr * schedule(step)
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


KNOBS = dict(
    schedule=lambda k: 0.99 ** k,
    changes={
        3: {"knobs": {"lr": 0.03, "momentum": 0.5}, "clip": lambda w: clip_exactly(w, 0.5)},
        8: {
            "make": lambda net: torch.optim.AdamW(net.parameters(), lr=0.01, weight_decay=0.1),
            "schedule": lambda k: (1 + math.cos(math.pi * k / STEPS)) / 2,
            "clip": None,
        },
        12: {"make": lambda net: Lion(net.parameters(), lr=0.001, beta1=0.9, beta2=0.99)},
        15: {
            "make": lambda net: torch.optim.SGD(net.parameters(), lr=0.01, momentum=0.9, nesterov=True),
            "schedule": lambda k: 1,
        },
    },
)
found = {"networks": []}
for name, layers in NETWORKS:
    seeds = [train(layers, seed, **KNOBS) for seed in range(1, SEEDS + 1)]
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
