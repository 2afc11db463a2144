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
EPOCHS, BATCH, SEEDS = 30, 32, 1
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


# The networks.
NETWORKS = [
    ("MLP", lambda: [nn.Flatten(), nn.Linear(64, 11), nn.ReLU(), nn.Linear(11, 10)]),
]


# The training of one network from one seed.
def moved(pictures, down, right):
    # Images moved by up to a pixel, 0 coming in from outside.
    return F.pad(pictures, (1, 1, 1, 1))[..., 1 - down : 9 - down, 1 - right : 9 - right]


def train(name, layers, seed):
    # Weights by He before the ReLU, by LeCun before the answers; biases are 0.
    net, random = nn.Sequential(*layers()), Random(1000 * seed + 5)
    for layer, gain in zip([layer for layer in net if hasattr(layer, "weight")], (2.0, 1.0)):
        layer.weight.data = random.normal(*layer.weight.shape) * math.sqrt(gain / layer.weight[0].numel())
        layer.bias.data.zero_()
    order = Random(1000 * seed + 11).shuffle(list(range(1797)))
    pictures, classes = (torch.tensor(part[order]) for part in load_digits(return_X_y=True))
    pictures = pictures.view(-1, 1, 8, 8) / 16
    tested = [moved(pictures[1297:], *by) for by in ((0, 0), (0, 1), (0, -1), (1, 0), (-1, 0))]
    rule = torch.optim.SGD(net.parameters(), lr=10, weight_decay=1)
    order, deal, rows, stopped = list(range(1297)), Random(1000 * seed + 7), [], None
    for step in range(STEPS):
        epoch, k = divmod(step, PER_EPOCH)
        if k == 0:
            losses, right, ended = 0.0, 0, copy.deepcopy(net)
            deal.shuffle(order)
        batch = order[k * BATCH : (k + 1) * BATCH]
        answers = net(pictures[batch])
        loss = F.cross_entropy(answers, classes[batch])
        rule.zero_grad()
        loss.backward()
        if not all(w.grad.isfinite().all() for w in net.parameters()):
            # A number that is not finite ends it here; the weights are those of the last epoch.
            net, stopped = ended, step
            break
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
runs = [[train(*each, seed) for seed in range(1, SEEDS + 1)] for each in NETWORKS]
# Where all have stopped, there are no further epochs.
stops = [run["stopped_at"] for seeds in runs for run in seeds]
last = EPOCHS if None in stops else -(-max(stops) // PER_EPOCH)
found = {"networks": []}
for (name, layers), seeds in zip(NETWORKS, runs):
    parameters = sum(w.numel() for w in nn.Sequential(*layers()).parameters())
    epochs = [mean(seeds, epoch) for epoch in range(last)]
    found["networks"].append({"name": name, "parameters": parameters, "epochs": epochs, "seeds": seeds})
print(json.dumps(found))
