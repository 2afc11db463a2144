#% about
import json
import math

import numpy as np
import torch
import torch.nn.functional as F
from sklearn.datasets import {{load}}  #? load
from torch import nn

torch.set_default_dtype(torch.float64)
SEED, STEPS, BATCH = {{seed}}, {{steps}}, {{batch}}
#% code.random.same
{{random}}
#% code.flow.data
{{data}}
INPUTS, OUTPUTS = {{inputs}}, {{outputs}}


def loss_of(out, t{{smoothing}}):
    return {{loss}}
#% code.flow.networks
{{orthogonal}}  #? orthogonal

#: code.flow.acts
ACTS = {
{{acts}}
}
#: code.flow.draws
DRAWS = {
{{draws of}}
}


class Layer(nn.Linear):
    #: code.flow.layer

    def __init__(self, inputs, units, act, steepest, flat{{layer options}}):
        super().__init__(inputs, units)
        self.act, self.steepest, self.flat = act(), steepest, flat
        self.norm = nn.BatchNorm1d(units) if norm else nn.Identity()  #? norm
        self.branch = branch  #? skip
        self.drop = 0.0  #? dropout

    def forward(self, x):
        self.z = super().forward(x)
        self.u = self.norm(self.z)  #? norm
        self.h = self.act({{u}})  #? !dropout&!skip
        self.a = self.h = self.act({{u}})  #? dropout|skip
        if self.training and self.drop:  #? dropout
            kept = torch.tensor(self.random.uniform(*self.h.shape)) >= self.drop  #? dropout
            self.h = self.h * kept / (1 - self.drop)  #? dropout
        if self.branch:  #? skip
            self.h = x + self.branch * self.h  #? skip
        if self.training:
            for v in ({{kept}}):
                v.retain_grad()
        return self.h


def network(depth, width, act, draw{{network options}}):
    #: code.flow.start
    random, sizes, layers = Random(derive(SEED, 3)), [INPUTS, *[width] * depth, OUTPUTS], []
    for l, (inputs, units) in enumerate(zip(sizes, sizes[1:])):
        hidden = l < depth
        layer = Layer(inputs, units, *ACTS[act if hidden else "identity"]{{made}})
        W = DRAWS[draw if hidden else "xavier_uniform"](random, units, inputs)
        layer.weight.data = torch.tensor(W)  #? !scale
        layer.weight.data = torch.tensor(scale * W if hidden else W)  #? scale
        layer.bias.data.zero_()
        layers.append(layer)
    return nn.Sequential(*layers)
{{starts}}
#% code.rule.own #? rules
{{rules}}  #? rules
#% code.flow.training
{{number}}


def report(layer):
    #: code.flow.report
    h, u = layer.h.detach(), layer.{{own u}}.detach().requires_grad_()
    (slope,) = torch.autograd.grad(layer.act(u).sum(), u)
    found = {"saturated": 0, "inactive": 0, layer.flat: (slope.abs() < 0.05 * layer.steepest).double().mean()}
    for name, v in (("dW", layer.weight.grad), ("dz", layer.z.grad)):
        found |= {name: norm(v), name + "_mean": v.abs().mean(), name + "_max": v.abs().max()}
    found |= {"du": norm(layer.{{own u}}.grad), "dh": norm(layer.h.grad), "W": norm(layer.weight)}
    found |= {"h_rms": h.square().mean().sqrt(), "h_mean": h.mean(), "h_std": h.std(correction=0)}
    found["dead"] = (layer.{{own a}} == 0).all(0).double().mean()
    return {name: number(v) for name, v in found.items()}


def score(net, part, rows):
    #: code.flow.score
    with torch.no_grad():
        out, t_part = net.eval()(x[rows][:512]), t[rows][:512]
    right = ({{chosen}} == y[rows][:512]).double().mean()  #? classes
    return {part + "_loss": number(loss_of(out, t_part)), part + "_accuracy": {{accuracy}}}


def batches():
    #: code.flow.batches #? mini
    order, random = list(range(TRAINING)), Random(derive(SEED, 4))  #? mini
    while True:
        random.shuffle(order)  #? mini
        for at in range(0, TRAINING - BATCH + 1, BATCH):  #? mini
            yield order[at : at + BATCH]  #? mini
        yield slice(0, TRAINING)  #? !mini


{{helpers}}  #? helpers


def train(net{{options}}):
    #: code.training.steps
    rule, dealt, rows = {{rule}}, batches(), []
    ratios, gradient, clipped = [None] * len(net), None, None
    {{streams}}  #? streams
    lr = rule.param_groups[0]["lr"]  #? schedule
    for step in range(STEPS + 1):
        {{follow}}  #? changes
        batch = next(dealt)
        inputs = {{fed}}  #? fed
        if input_noise:  #? input_noise
            inputs = inputs + input_noise * torch.tensor(input_noises.normal(*inputs.shape))  #? input_noise
        if input_dropout:  #? input_dropout
            kept = torch.tensor(input_drops.uniform(*inputs.shape)) >= input_dropout  #? input_dropout
            inputs = inputs * kept / (1 - input_dropout)  #? input_dropout
        for layer in net[:-1]:  #? dropout
            layer.drop, layer.random = dropout, drops  #? dropout
        clean = [layer.weight.data for layer in net]  #? weight_noise
        if weight_noise:  #? weight_noise
            for layer in net:  #? weight_noise
                noise = torch.tensor(weight_noises.normal(*layer.weight.shape))  #? weight_noise
                layer.weight.data = layer.weight.data + weight_noise * noise  #? weight_noise
        rule.zero_grad()
        loss = loss_of(net.train()({{inputs of}}), t[batch]{{smoothed}})
        loss.backward()
        layers = [
            {"layer": l + 1, **report(layer), "update_ratio": ratios[l]} for l, layer in enumerate(net)
        ]
        for layer, weight in zip(net, clean):  #? weight_noise
            layer.weight.data = weight  #? weight_noise
        found = {"step": step, "loss": number(loss), "gradient": gradient, "clipped": clipped}
        checked = [found["loss"], *(each[name] for each in layers for name in ("h_mean", "dz", "dW"))]
        stopped = any(isinstance(v, str) for v in checked)
        if stopped:
            found |= {"gradient": None, "clipped": None, "training_loss": None, "training_accuracy": None}
            found |= {"validation_loss": None, "validation_accuracy": None}
        else:
            found |= score(net, "training", slice(0, TRAINING))
            found |= score(net, "validation", slice(TRAINING, None))  #? validation
            found |= {"validation_loss": None, "validation_accuracy": None}  #? !validation
        rows.append(found | {"layers": layers})
        if stopped or step == STEPS:
            return {"steps": rows, "stopped_at": step if stopped else None}
        before = [layer.weight.detach().clone() for layer in net]
        for layer in net:  #? l2
            layer.weight.grad += l2 * layer.weight.detach()  #? l2
        gradient = number(norm(*(w.grad for w in net.parameters())))
        if clip:  #? clip
            clip(list(net.parameters()))  #? clip
        clipped = number(norm(*(w.grad for w in net.parameters())))  #? clip
        clipped = gradient  #? !clip
        for group in rule.param_groups:  #? schedule
            group["lr"] = lr * schedule(step)  #? schedule
        rule.step({{handed}})
        for layer in net:  #? l1
            layer.weight.data = F.softshrink(layer.weight.data, l1 * rule.param_groups[0]["lr"])  #? l1
        moved = [norm(layer.weight - w) / norm(w) for layer, w in zip(net, before)]
        ratios = [None if v.isnan() else number(v) for v in moved]
#% code.flow.run

found = {"networks": [
{{networks}}
]}
#! print
print(json.dumps(found))
#! plot
import matplotlib.pyplot as plt

fig, (chart, map) = plt.subplots(1, 2, figsize=(11, 4))
for each in found["networks"]:
    chart.plot([row["training_loss"] for row in each["steps"]], label=each["network"])
    map.plot([layer["dz"] for layer in each["steps"][0]["layers"]], "o-", label=each["network"])
chart.set(xlabel="step", ylabel="training loss", yscale="log")
map.set(xlabel="layer", ylabel="norm of dL/dz at step 0", yscale="log")
chart.legend()
plt.show()
