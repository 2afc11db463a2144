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
STEPS = EPOCHS * PER_EPOCH
NAMES = "loss", "train", "test", "shifted"
#% code.random.same
{{random}}
#% code.convolution.scrambled #? scramble
SCRAMBLED = torch.tensor(Random(77).shuffle(list(range(64))))  #? scramble
#% code.rule.own #? rules
{{rules}}  #? rules
#% code.convolution.train.networks
class Flipped(nn.Conv2d):  #? flip
    #: code.convolution.flip #? flip
    def forward(self, x):  #? flip
        return F.conv2d(x, self.weight.flip(2, 3), self.bias)  #? flip


NETWORKS = [
{{networks}}
]
#% code.convolution.train.training
def moved(pictures, down, right):
    #: code.convolution.train.moved
    return F.pad(pictures, (1, 1, 1, 1))[..., 1 - down : 9 - down, 1 - right : 9 - right]  #? !scramble
    pictures = F.pad(pictures, (1, 1, 1, 1))[..., 1 - down : 9 - down, 1 - right : 9 - right]  #? scramble
    return pictures.flatten(1)[:, SCRAMBLED].view(-1, 1, 8, 8)  #? scramble


{{helpers}}  #? helpers


def train(name, layers{{turned}}, seed{{options}}):
    #: code.convolution.train.weights
    net, random = nn.Sequential(*layers()), Random(1000 * seed + 5)
    for layer, gain in zip([layer for layer in net if hasattr(layer, "weight")], (2.0, 1.0)):
        W = random.normal(*layer.weight.shape) * math.sqrt(gain / layer.weight[0].numel())
        layer.weight.data = W.flip(2, 3) if turned and W.dim() == 4 else W  #? turned
        layer.weight.data = W  #? !turned
        layer.bias.data.zero_()
    order = Random(1000 * seed + 11).shuffle(list(range(1797)))
    pictures, classes = (torch.tensor(part[order]) for part in load_digits(return_X_y=True))
    pictures = pictures.view(-1, 1, 8, 8) / 16
    tested = [moved(pictures[1297:], *by) for by in ((0, 0), (0, 1), (0, -1), (1, 0), (-1, 0))]
    shift = Random(1000 * seed + 9)  #? shifts
    rule = {{rule}}
    order, deal, rows, stopped = list(range(1297)), Random(1000 * seed + 7), [], None
    lr = rule.param_groups[0]["lr"]  #? schedule
    for step in range(STEPS):
        epoch, k = divmod(step, PER_EPOCH)
        if k == 0:
            losses, right, ended = 0.0, 0, copy.deepcopy(net)
            deal.shuffle(order)
        batch = order[k * BATCH : (k + 1) * BATCH]
        {{follow}}  #? changes
        x = moved(pictures[batch], 0, 0)  #? !shifts&scramble
        by = [divmod(int(u * 9), 3) for u in shift.uniform(len(batch)).tolist()]  #? shifts
        x = torch.cat([moved(pictures[[i]], d - 1, r - 1) for i, (d, r) in zip(batch, by)])  #? shifts
        answers = net({{x of}})
        loss = F.cross_entropy(answers, classes[batch])
        rule.zero_grad()
        loss.backward()
        if not all(w.grad.isfinite().all() for w in net.parameters()):
            #: code.convolution.train.stopped
            net, stopped = ended, step
            break
        {{clip}}  #? clip
        for group in rule.param_groups:  #? schedule
            group["lr"] = lr * schedule(step)  #? schedule
        rule.step({{handed}})
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
    #: code.convolution.train.mean
    end = (epoch + 1) * PER_EPOCH
    going = [run["epochs"][epoch] for run in seeds if run["stopped_at"] is None or run["stopped_at"] > end]
    means = {name: sum(row[name] for row in going) / len(going) if going else None for name in NAMES}
    return {"epoch": epoch + 1, **means}
#% code.convolution.train.results
KNOBS = {{knobs}}  #? knobs
runs = [[train(*each, seed{{given}}) for seed in range(1, SEEDS + 1)] for each in NETWORKS]
#: code.convolution.train.all
stops = [run["stopped_at"] for seeds in runs for run in seeds]
last = EPOCHS if None in stops else -(-max(stops) // PER_EPOCH)
found = {"networks": []}
for (name, layers{{rest}}), seeds in zip(NETWORKS, runs):
    parameters = sum(w.numel() for w in nn.Sequential(*layers()).parameters())
    epochs = [mean(seeds, epoch) for epoch in range(last)]
    found["networks"].append({"name": name, "parameters": parameters, "epochs": epochs, "seeds": seeds})
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
