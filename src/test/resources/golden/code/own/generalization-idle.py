# Gradient Lab: regularize
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import copy
import json
import math

import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
SEEDS, EPOCHS, TRAINING, VALIDATION = [1], 12, 60, 100


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


# Examples, the first for training, the next for validation; of some training labels another class
# is given.
def data(seed):
    y, draws = torch.arange(2160) % 2, Random(seed).uniform(2160, 25)
    angle, radius = 2 * math.pi * draws[:, 0], torch.where(y == 0, 1.0, 0.5)
    x = torch.stack([radius * torch.cos(angle), radius * torch.sin(angle)], 1)
    x += 0.06 * (draws[:, 1:].reshape(-1, 2, 12).sum(-1) - 6)
    random, given = Random(seed + 1000), y[:TRAINING].clone()
    wrong = random.shuffle(list(range(TRAINING)))[:12]
    for row, u in zip(wrong, random.uniform(len(wrong) + 1).tolist()):
        given[row] = (given[row] + 1 + int(u * 1)) % 2
    return x, y, given, sorted(wrong)


# Networks, alike but for batch norm.
def network(seed, inputs):
    random, layers = Random(seed + 2000), []
    for units in [*[6] * 1, 2]:
        layer = nn.Linear(inputs, units)
        layer.weight.data = math.sqrt(2 / (units + inputs)) * random.normal(units, inputs)
        layer.bias.data.zero_()
        layers += [layer, nn.ReLU()]
        inputs = units
    return nn.Sequential(*layers[: -1])


def weights(net):
    return [layer.weight for layer in net if isinstance(layer, nn.Linear)]


# A training, epoch by epoch, and what the program says of each.
def judged(net, x, y, given, wrong):
    # As evaluation sees it: nothing dropped, running statistics; lies are wrong labels answered as
    # given.
    with torch.no_grad():
        out = net.eval()(x[: TRAINING + VALIDATION])
    said, w = out.argmax(1), torch.cat([each.detach().flatten() for each in weights(net)])
    right = said[TRAINING:] == y[TRAINING : TRAINING + VALIDATION]
    return {
        "train": (said[:TRAINING] == given).double().mean().item(),
        "validation": right.double().mean().item(),
        "loss": F.cross_entropy(out[:TRAINING], given).item(),
        "validation_loss": F.cross_entropy(out[TRAINING:], y[TRAINING : TRAINING + VALIDATION]).item(),
        "lies": (said[wrong] == given[wrong]).sum().item(),
        "corrected": (said[wrong] == y[wrong]).sum().item(),
        "norm": w.norm().item(),
        "confidence": out[TRAINING:].softmax(1).max(1).values.mean().item(),
        "zeros": (w == 0).double().mean().item(),
    }, right


def train(seed, batch=10, patience=0):
    # Epochs from 0 on, each over all examples in a new order.
    x, y, given, wrong = data(seed)
    net = network(seed, x.shape[1])
    rule, order = torch.optim.Adam(net.parameters(), lr=0.02), Random(seed + 3000)
    updates, best, stopped, broken = 0, None, None, None
    for epoch in range(EPOCHS + 1):
        if epoch == 0:
            now, right = judged(net, x, y, given, wrong)
            rows, best = [], (0, now, right, None)
        elif broken is None and stopped is None:
            shuffled, finite = order.shuffle(list(range(TRAINING))), True
            for at in range(0, TRAINING, batch):
                some = shuffled[at : at + batch]
                rule.zero_grad()
                loss = F.cross_entropy(net.train()(x[some]), given[some])
                loss.backward()
                finite = loss.isfinite().item()
                if not finite:
                    break
                rule.step()
                updates += 1
            after = judged(net, x, y, given, wrong) if finite else (now, right)
            if not finite or not math.isfinite(after[0]["validation_loss"]):
                broken, now = epoch, now | dict.fromkeys(("train", "validation", "loss", "validation_loss"))
            else:
                now, right = after
                if best[0] == 0 or now["validation_loss"] < best[1]["validation_loss"]:
                    best = epoch, now, right, copy.deepcopy(net.state_dict())
                elif patience and epoch - best[0] >= patience:
                    stopped, now, right = epoch, best[1], best[2]
                    net.load_state_dict(best[-1])
        rows.append({**now, "updates": updates})
    told = {name: [row[name] for row in rows] for name in rows[0]}
    told |= {"seed": seed, "best": best[0], "stopped": stopped, "not_finite": broken}
    return told, right


def compared(told, right, first, first_right):
    # Against the first network, by the paired differences on the same validation data.
    told |= {"difference": 0, "difference_se": 0}
    guessing = 1 / 2
    chance = guessing + 2 * math.sqrt(guessing * (1 - guessing) / VALIDATION)
    if told is first or told["not_finite"] or first["not_finite"] or told["validation"][-1] <= chance:
        return told
    d = right.double() - first_right.double()
    return told | {"difference": d.mean().item(), "difference_se": d.std().item() / math.sqrt(VALIDATION)}


# The networks, each with what it has of its own.
networks = [
    dict(patience=1),
    dict(patience=1),
]
found = {"networks": [{"network": i, "seeds": []} for i in range(len(networks))]}
for seed in SEEDS:
    runs = [train(seed, **knobs) for knobs in networks]
    # Where all have ended, there are no further epochs.
    ends = [told["stopped"] or told["not_finite"] or EPOCHS for told, _ in runs]
    for told, _ in runs:
        told |= {name: told[name][: max(ends) + 1] for name in (*told,) if isinstance(told[name], list)}
    for i, (told, right) in enumerate(runs):
        found["networks"][i]["seeds"].append(compared(told, right, *runs[0]))
print(json.dumps(found))
