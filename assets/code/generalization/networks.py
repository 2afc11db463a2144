#% about
import copy  #? patience
import json
import math

import numpy as np  #? move
import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits  #? digits
from torch import nn

torch.set_default_dtype(torch.float64)
SEEDS, EPOCHS, TRAINING, VALIDATION = {{seeds}}, {{epochs}}, {{n}}, {{validation}}
STREAMS = "dropout", "input_dropout", "input_noise", "weight_noise", "augmentation"  #? streams
#% code.random.same
{{random}}
#% code.gen.data
{{file}}  #? file


def data(seed):
    {{points}}
    random, given = Random(seed + 1000), y[:TRAINING].clone()
    wrong = random.shuffle(list(range(TRAINING)))[:{{wrongs}}]
    for row, u in zip(wrong, random.uniform(len(wrong) + 1).tolist()):
        given[row] = (given[row] + 1 + int(u * {{others}})) % {{classes}}
    return x, y, given{{sorted}}
#% code.gen.networks
{{orthogonal}}  #? orthogonal


class Dropout(nn.Module):  #? dropout
    #: code.gen.dropout #? dropout
    share = 0.0  #? dropout

    def forward(self, x):  #? dropout
        if not self.training or not self.share:  #? dropout
            return x  #? dropout
        return x * (self.random.uniform(*x.shape) >= self.share) / (1 - self.share)  #? dropout


def network(seed, inputs{{network options}}):
    random, layers = Random(seed + 2000), []
    for units in [*[{{width}}] * {{hidden}}, {{classes}}]:
        layer = nn.Linear(inputs, units)
        layer.weight.data = {{draw}}
        layer.bias.data.zero_()
        norms = [nn.BatchNorm1d(units)] if norm else []  #? norm
        layers += [layer, {{between}}]
        inputs = units
    return nn.Sequential(*layers[: -{{behind}}])


def weights(net):
    return [layer.weight for layer in net if isinstance(layer, nn.Linear)]
{{move}}  #? move
#% code.rule.own #? rules
{{rules}}  #? rules
#% code.gen.training #? !losses
#% code.gen.training.losses #? losses


def judged(net, x, y, given{{wrong}}):
    #: code.gen.judged #? !losses
    #: code.gen.judged.losses #? losses
    with torch.no_grad():
        out = net.eval()(x[: TRAINING + VALIDATION])
    said, w = out.argmax(1), torch.cat([each.detach().flatten() for each in weights(net)])  #? !losses
    said = out.argmax(1)  #? losses
    right = said[TRAINING:] == y[TRAINING : TRAINING + VALIDATION]
    return {
        "train": (said[:TRAINING] == given).double().mean().item(),
        "validation": right.double().mean().item(),
        "loss": F.cross_entropy(out[:TRAINING], given).item(),
        "validation_loss": F.cross_entropy(out[TRAINING:], y[TRAINING : TRAINING + VALIDATION]).item(),
        "lies": (said[wrong] == given[wrong]).sum().item(),  #? !losses
        "corrected": (said[wrong] == y[wrong]).sum().item(),  #? !losses
        "norm": w.norm().item(),  #? !losses
        "confidence": out[TRAINING:].softmax(1).max(1).values.mean().item(),  #? !losses
        "zeros": (w == 0).double().mean().item(),  #? !losses
    }{{right}}


{{helpers}}  #? helpers


def train(seed, batch={{batch}}{{options}}):
    #: code.gen.train
    x, y, given{{wrong}} = data(seed)
    net = network(seed, x.shape[1]{{network norm}})
    rule, order = {{rule}}, Random(seed + 3000)
    updates, best, stopped, broken = 0, None, None, None  #? !losses
    best, stopped, broken = None, None, None  #? losses
    random = {name: Random(seed + 1000 * k) for k, name in enumerate(STREAMS, 4)}  #? streams
    test = {}  #? test
    for epoch in range({{until}} + 1):
        {{follow}}  #? changes
        if epoch == 0:
            now{{right}} = judged(net, x, y, given{{wrong}})
            rows, best = [], (0, now{{right}}, None)
        elif broken is None{{awake}}:
            if stopped is not None:  #? wakes
                stopped, best = None, (epoch - 1, now{{right}}, copy.deepcopy(net.state_dict()))  #? wakes
            shuffled, finite = order.shuffle(list(range(TRAINING))), True
            for at in range(0, TRAINING, batch):
                some = shuffled[at : at + batch]
                if len(some) == 1{{normalizes}}:  #? norm
                    break  #? norm
                inputs = {{fed}}  #? fed
                if input_noise:  #? input_noise
                    noise = random["input_noise"].normal(*inputs.shape)  #? input_noise
                    inputs = inputs + input_noise * noise  #? input_noise
                if input_dropout:  #? input_dropout
                    kept = random["input_dropout"].uniform(*inputs.shape) >= input_dropout  #? input_dropout
                    inputs = inputs * kept / (1 - input_dropout)  #? input_dropout
                for layer in net:  #? dropout
                    if isinstance(layer, Dropout):  #? dropout
                        layer.share, layer.random = dropout, random["dropout"]  #? dropout
                clean = [w.data for w in weights(net)]  #? weight_noise
                for w in weights(net) if weight_noise else ():  #? weight_noise
                    w.data = w.data + weight_noise * random["weight_noise"].normal(*w.shape)  #? weight_noise
                rule.zero_grad()
                loss = F.cross_entropy(net.train()({{inputs of}}), given[some]{{smoothed}})
                loss.backward()
                for w, before in zip(weights(net), clean):  #? weight_noise
                    w.data = before  #? weight_noise
                finite = loss.isfinite().item()
                if not finite:
                    break
                for w in weights(net):  #? l2
                    w.grad += l2 * w.detach()  #? l2
                rule.step({{handed}})
                for w in weights(net):  #? l1
                    w.data = F.softshrink(w.data, l1 * rule.param_groups[0]["lr"])  #? l1
                updates += 1  #? !losses
            after = judged(net, x, y, given{{wrong}}) if finite else {{before}}
            if not finite or not math.isfinite({{after}}["validation_loss"]):
                broken, now = epoch, now | dict.fromkeys(("train", "validation", "loss", "validation_loss"))
            else:
                now{{right}} = after
                if best[0] == 0 or now["validation_loss"] < best[1]["validation_loss"]:
                    best = epoch, now{{right}}, {{kept}}
                elif patience and epoch - best[0] >= patience:  #? patience
                    stopped, now{{right}} = epoch, best[1]{{best right}}  #? patience
                    net.load_state_dict(best[-1])  #? patience
        rows.append({**now, "updates": updates})  #? !losses
        rows.append(now)  #? losses
        if epoch == {{opened}}:  #? test
            with torch.no_grad():  #? test
                out, t = net.eval()(x[TRAINING + VALIDATION :]), y[TRAINING + VALIDATION :]  #? test
            test["test"] = (out.argmax(1) == t).double().mean().item()  #? test
            test["test_loss"] = F.cross_entropy(out, t).item()  #? test
    told = {name: [row[name] for row in rows] for name in rows[0]}
    told |= {"seed": seed, "best": best[0], "stopped": stopped, "not_finite": broken{{found}}}
    return told{{right}}
{{compared}}  #? !losses
#% code.gen.run

networks = [
{{networks}}
]
found = {"networks": [{"network": i, "seeds": []} for i in range(len(networks))]}
for seed in SEEDS:
    runs = [train(seed, **knobs) for knobs in networks]
    #: code.gen.ended
    ends = [told["stopped"] or told["not_finite"] or EPOCHS for told{{_}} in {{on}}]
    for told{{_}} in runs:
        told |= {name: told[name][: max(ends) + 1] for name in (*told,) if isinstance(told[name], list)}
    for i, (told, right) in enumerate(runs):  #? !losses
        {{skip}}found["networks"][i]["seeds"].append(compared(told, right, *runs[0]))  #? !losses
    for i, told in enumerate(runs):  #? losses
        {{skip}}found["networks"][i]["seeds"].append(told)  #? losses
for each in found["networks"]:  #? test
    tests = torch.tensor([run["test"] for run in each["seeds"]])  #? test
    if len(tests):  #? test
        each["test_mean"] = tests.mean().item()  #? test
        each["test_sd"] = tests.std().item() if len(tests) > 1 else None  #? test
#! print
print(json.dumps(found))
#! plot
import matplotlib.pyplot as plt

for each in found["networks"]:
    for run in each["seeds"][:1]:
        (line,) = plt.plot(run["validation"], label=f"network {each['network'] + 1}")
        plt.plot(run["train"], ":", color=line.get_color())
plt.gca().set(xlabel="epoch", ylabel="accuracy: validation, training dotted")
plt.legend()
plt.show()
