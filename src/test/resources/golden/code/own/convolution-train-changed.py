# Gradient Lab: A convolution
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import copy
import json
import math

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
EPOCHS, BATCH, SEEDS = 2, 100, 1
PER_EPOCH = 1297 // BATCH
STEPS = EPOCHS * PER_EPOCH
NAMES = "loss", "train", "test", "shifted"


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
NETWORKS = [
    ("CNN", lambda: [nn.Conv2d(1, 3, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(27, 10)]),
    ("MLP", lambda: [nn.Flatten(), nn.Linear(64, 5), nn.ReLU(), nn.Linear(5, 10)]),
]


# The training of one network from one seed.
def moved(pictures, down, right):
    # Images moved by up to a pixel, 0 coming in from outside.
    return F.pad(pictures, (1, 1, 1, 1))[..., 1 - down : 9 - down, 1 - right : 9 - right]


def clip_exactly(parameters, limit):
    # By norm exactly: PyTorch's clip_grad_norm_ adds 1e-6 to the norm.
    size = torch.cat([w.grad.flatten() for w in parameters]).norm()
    for w in parameters:
        w.grad *= min(1.0, limit / size)


def train(name, layers, seed, schedule=lambda k: 1, clip=None, changes={}):
    # Weights by He before the ReLU, by LeCun before the answers; biases are 0.
    net, random = nn.Sequential(*layers()), Random(1000 * seed + 5)
    for layer, gain in zip([layer for layer in net if hasattr(layer, "weight")], (2.0, 1.0)):
        layer.weight.data = random.normal(*layer.weight.shape) * math.sqrt(gain / layer.weight[0].numel())
        layer.bias.data.zero_()
    order = Random(1000 * seed + 11).shuffle(list(range(1797)))
    pictures, classes = (torch.tensor(part[order]) for part in load_digits(return_X_y=True))
    pictures = pictures.view(-1, 1, 8, 8) / 16
    tested = [moved(pictures[1297:], *by) for by in ((0, 0), (0, 1), (0, -1), (1, 0), (-1, 0))]
    rule = Momentum(net.parameters(), lr=0.05, momentum=0.9, rate_inside=False)
    order, deal, rows, stopped = list(range(1297)), Random(1000 * seed + 7), [], None
    lr = rule.param_groups[0]["lr"]
    for step in range(STEPS):
        epoch, k = divmod(step, PER_EPOCH)
        if k == 0:
            losses, right, ended = 0.0, 0, copy.deepcopy(net)
            deal.shuffle(order)
        batch = order[k * BATCH : (k + 1) * BATCH]
        turned = changes.get(step, {})
        rule = turned["make"](net) if "make" in turned else rule
        for group in rule.param_groups:
            group.update(turned.get("knobs", {}))
        if "make" in turned or "lr" in turned.get("knobs", {}):
            lr = rule.param_groups[0]["lr"]
        clip = turned.get("clip", clip)
        schedule = turned.get("schedule", schedule)
        answers = net(pictures[batch])
        loss = F.cross_entropy(answers, classes[batch])
        rule.zero_grad()
        loss.backward()
        if not all(w.grad.isfinite().all() for w in net.parameters()):
            # A number that is not finite ends it here; the weights are those of the last epoch.
            net, stopped = ended, step
            break
        if clip:
            clip(list(net.parameters()))
        for group in rule.param_groups:
            group["lr"] = lr * schedule(step)
        rule.step()
        losses += loss.item()
        right += (answers.argmax(1) == classes[batch]).sum().item()
        if k == PER_EPOCH - 1:
            shares = [(net(x).argmax(1) == classes[1297:]).double().mean().item() for x in tested]
            means = losses / PER_EPOCH, right / PER_EPOCH / BATCH, shares[0], sum(shares[1:]) / 4
            rows.append({"epoch": epoch + 1, **dict(zip(NAMES, means))})
    keys = "kernels" if name.startswith("CNN") else "hidden", "bias", "output", "output_bias"
    weights = {key: w.tolist() for key, w in zip(keys, net.parameters())}
    return {"seed": seed, "stopped_at": stopped, "epochs": rows, "weights": weights}


def mean(seeds, epoch):
    # Over the seeds that have not stopped.
    end = (epoch + 1) * PER_EPOCH
    going = [run["epochs"][epoch] for run in seeds if run["stopped_at"] is None or run["stopped_at"] > end]
    means = {name: sum(row[name] for row in going) / len(going) if going else None for name in NAMES}
    return {"epoch": epoch + 1, **means}


# The numbers of every epoch.
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
runs = [[train(*each, seed, **KNOBS) for seed in range(1, SEEDS + 1)] for each in NETWORKS]
# Where all have stopped, there are no further epochs.
stops = [run["stopped_at"] for seeds in runs for run in seeds]
last = EPOCHS if None in stops else -(-max(stops) // PER_EPOCH)
found = {"networks": []}
for (name, layers), seeds in zip(NETWORKS, runs):
    parameters = sum(w.numel() for w in nn.Sequential(*layers()).parameters())
    epochs = [mean(seeds, epoch) for epoch in range(last)]
    found["networks"].append({"name": name, "parameters": parameters, "epochs": epochs, "seeds": seeds})
print(json.dumps(found))
