#% about
import copy  #? !losses
import json
import math

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
EPOCHS, BATCH, SEEDS = {{epochs}}, {{batch}}, {{seeds}}  #? !once
EPOCHS, BATCH = {{epochs}}, {{batch}}  #? once
PER_EPOCH = 1297 // BATCH
STEPS = EPOCHS * PER_EPOCH
NAMES = "loss", "train", "test", "shifted"  #? !once
#% code.random.same
{{random}}
#% code.convolution.scrambled #? scramble
SCRAMBLED = torch.tensor(Random(77).shuffle(list(range(64))))  #? scramble
#% code.rule.own #? rules
{{rules}}  #? rules
#% code.convolution.train.networks #? !bare|flip
class Flipped(nn.Conv2d):  #? flip
    #: code.convolution.flip #? flip
    def forward(self, x):  #? flip
        return F.conv2d(x, self.weight.flip(2, 3), self.bias)  #? flip


NETWORKS = [  #? !bare
{{networks}}  #? !bare
]  #? !bare
#% code.convolution.train.training
def moved(pictures, down, right):
    #: code.convolution.train.moved
    return F.pad(pictures, (1, 1, 1, 1))[..., 1 - down : 9 - down, 1 - right : 9 - right]  #? !scramble
    pictures = F.pad(pictures, (1, 1, 1, 1))[..., 1 - down : 9 - down, 1 - right : 9 - right]  #? scramble
    return pictures.flatten(1)[:, SCRAMBLED].view(-1, 1, 8, 8)  #? scramble


{{helpers}}  #? helpers


{{train}}
{{mean}}  #? !once
#% code.convolution.train.results #? !bare
KNOBS = {{knobs}}  #? knobs
runs = [[train(*each, seed{{given}}) for seed in range(1, SEEDS + 1)] for each in NETWORKS]  #? !losses
runs = [[train(*each, seed{{given}}) for seed in range(1, SEEDS + 1)] for _, *each in NETWORKS]  #? losses&!once
#: code.convolution.train.all #? !once
stops = [run["stopped_at"] for seeds in runs for run in seeds]  #? !once
last = EPOCHS if None in stops else -(-max(stops) // PER_EPOCH)  #? !once
found = {"networks": []}  #? !once
for (name, layers{{rest}}), seeds in zip(NETWORKS, runs):  #? !losses
for (name, *_), seeds in zip(NETWORKS, runs):  #? losses&!once
    parameters = sum(w.numel() for w in nn.Sequential(*layers()).parameters())  #? !losses
    epochs = [mean(seeds, epoch) for epoch in range(last)]  #? !once
    found["networks"].append({"name": name, "parameters": parameters, "epochs": epochs, "seeds": seeds})  #? !losses
    found["networks"].append({"name": name, "epochs": epochs, "seeds": seeds})  #? losses&!once
found = {"networks": [{"name": name, "epochs": train(*each, 1{{given}})} for name, *each in NETWORKS]}  #? once&!bare
found = {"networks": [{"name": {{name}}, "epochs": rows}]}  #? bare
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
