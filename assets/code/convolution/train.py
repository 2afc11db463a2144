#% about
import copy
import json
import math

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
EPOCHS, BATCH, SEEDS = {{epochs}}, {{batch}}, {{seeds}}
PER_EPOCH = 1297 // BATCH
STEPS = EPOCHS * PER_EPOCH  #? schedule
#% code.random.same
{{random}}


#: code.convolution.scrambled #? scramble
SCRAMBLED = torch.tensor(Random(77).shuffle(list(range(64))))  #? scramble
#% code.rule.own #? rules
{{rules}}  #? rules
#% code.convolution.train.networks


class Flipped(nn.Conv2d):  #? flip
    #: code.convolution.flip #? flip
    def forward(self, x):  #? flip
        return F.conv2d(x, self.weight.flip(2, 3), self.bias)  #? flip


#: code.convolution.train.start
NETWORKS = [
{{networks}}
]


def start(layers, seed{{turned}}):
    #: code.convolution.train.weights
    network, random = nn.Sequential(*layers()), Random(1000 * seed + 5)
    weighted = [layer for layer in network if hasattr(layer, "weight")]
    with torch.no_grad():
        for layer, gain in zip(weighted, (2.0, 1.0)):
            fan_in = layer.weight[0].numel()
            layer.weight.copy_(random.normal(*layer.weight.shape) * math.sqrt(gain / fan_in))
            layer.bias.zero_()
        if turned:  #? turned
            weighted[0].weight.copy_(weighted[0].weight.flip(2, 3))  #? turned
    return network
#% code.convolution.train.training


def moved(pictures, down, right):
    #: code.convolution.train.moved
    grid = F.pad(pictures.view(-1, 8, 8), (1, 1, 1, 1))
    grid = grid[:, 1 - down : 9 - down, 1 - right : 9 - right].reshape(-1, 64)
    return grid.view(-1, 1, 8, 8)  #? !scramble
    return grid[:, SCRAMBLED].view(-1, 1, 8, 8)  #? scramble


{{helpers}}  #? helpers


def share(network, pictures, classes):
    return (network(pictures).argmax(1) == classes).double().mean().item()


def train(layers, seed{{turned}}{{options}}):
    order = Random(1000 * seed + 11).shuffle(list(range(1797)))
    pictures, classes = (torch.tensor(part[order]) for part in load_digits(return_X_y=True))
    pictures, net, deal = pictures / 16, start(layers, seed{{turned}}), Random(1000 * seed + 7)
    shift = Random(1000 * seed + 9)  #? shifts
    rule = {{rule}}
    order, rows = list(range(1297)), []
    tested = [moved(pictures[1297:], *by) for by in ((0, 0), (0, 1), (0, -1), (1, 0), (-1, 0))]
    lr = rule.param_groups[0]["lr"]  #? schedule
    for epoch in range(EPOCHS):
        deal.shuffle(order)
        losses, right, ended = 0.0, 0, copy.deepcopy(net)
        for k in range(PER_EPOCH):
            batch, step = order[k * BATCH : (k + 1) * BATCH], epoch * PER_EPOCH + k
            {{follow}}  #? changes
            x = moved(pictures[batch], 0, 0)  #? !shifts
            by = [divmod(int(u * 9), 3) for u in shift.uniform(len(batch)).tolist()]  #? shifts
            x = torch.cat([moved(pictures[i], d - 1, r - 1) for i, (d, r) in zip(batch, by)])  #? shifts
            answers = net(x)
            loss = F.cross_entropy(answers, classes[batch])
            rule.zero_grad()
            loss.backward()
            if not all(p.grad.isfinite().all() for p in net.parameters()):
                #: code.convolution.train.stopped
                return ended, rows, step
            {{clip}}  #? clip
            for group in rule.param_groups:  #? schedule
                group["lr"] = lr * schedule(step)  #? schedule
            rule.step({{handed}})
            losses += loss.item()
            right += (answers.argmax(1) == classes[batch]).sum().item()
        shares = [share(net, x, classes[1297:]) for x in tested]
        means = [losses / PER_EPOCH, right / PER_EPOCH / BATCH]
        rows.append(means + [shares[0], sum(shares[1:]) / 4])
    return net, rows, None
#% code.convolution.train.results


def epochs(rows):
    names = ("loss", "train", "test", "shifted")
    return [{"epoch": 1 + i, **dict(zip(names, row))} for i, row in enumerate(rows)]


def mean(seeds, epoch):
    #: code.convolution.train.mean
    going = [rows[epoch] for _, rows, stop in seeds if stop is None or stop > (epoch + 1) * PER_EPOCH]
    return torch.tensor(going).mean(0).tolist() if going else [None] * 4


KNOBS = {{knobs}}  #? knobs
found = {"networks": []}
for name, layers{{turned}} in NETWORKS:
    seeds = [train(layers, seed{{turned}}{{given}}) for seed in range(1, SEEDS + 1)]
    one = {"name": name, "parameters": sum(p.numel() for p in seeds[0][0].parameters())}
    one.update(epochs=epochs([mean(seeds, epoch) for epoch in range(EPOCHS)]), seeds=[])
    for seed, (network, rows, stop) in enumerate(seeds, 1):
        names = ("kernels" if name.startswith("CNN") else "hidden", "bias", "output", "output_bias")
        weights = {key: p.tolist() for key, p in zip(names, network.parameters())}
        one["seeds"].append({"seed": seed, "stopped_at": stop, "epochs": epochs(rows), "weights": weights})
    found["networks"].append(one)
#: code.convolution.train.all
stops = [seed["stopped_at"] for one in found["networks"] for seed in one["seeds"]]
if None not in stops:
    for one in found["networks"]:
        del one["epochs"][-(-max(stops) // PER_EPOCH) :]
#! print
print(json.dumps(found))
#! plot
import matplotlib.pyplot as plt

fig, chart = plt.subplots()
for network in found["networks"]:
    rows = network["epochs"]
    chart.plot([row["epoch"] for row in rows], [row["test"] for row in rows], label=network["name"])
chart.set(xlabel="epoch", ylabel="test")
chart.legend()
plt.show()
