#% about
import json
import math
import re

import numpy as np  #? move
import torch
import torch.nn.functional as F
from sklearn.datasets import {{load}}  #? load
from torch import nn

torch.set_default_dtype(torch.float64)
STEPS, BATCH, TRAINING = {{steps}}, {{batch}}, {{rows}}
#% code.flow.streams
{{random}}
#% code.flow.data
{{data}}
#% code.flow.networks
{{orthogonal}}  #? orthogonal


#: code.flow.draws #? draws
{{draws of}}  #? draws


class Layer(nn.Linear):
    #: code.flow.layer.plain #? !norm&!skip
    #: code.flow.layer #? norm|skip
    drop = 0.0  #? dropout
    #? dropout
    def forward(self, x):
        self.z = super().forward(x)
        self.u = self.norm(self.z)  #? norm
        self.h = self.act({{u}})  #? !dropout&!skip
        self.a = self.h = self.act({{u}})  #? dropout|skip
        if self.training and self.drop:  #? dropout
            kept = self.random.uniform(*self.h.shape) >= self.drop  #? dropout
            self.h = self.h * kept / (1 - self.drop)  #? dropout
        if self.branch:  #? skip
            self.h = x + self.branch * self.h  #? skip
        if self.training:
            for v in ({{kept}}):
                v.retain_grad()
        return self.h


{{start}}
{{starts}}
#% code.rule.own #? rules
{{rules}}  #? rules
#% code.flow.training
{{norm of}}
{{move}}  #? move


def report(layer):
    #: code.flow.report
    dW, dz, h = layer.weight.grad, layer.z.grad, layer.h.detach()
    u = layer.{{own u}}.detach().requires_grad_()
    (slope,) = torch.autograd.grad(layer.act(u).sum(), u)
    found = {
        {{shares}},
        "dW": norm(dW), "dW_mean": dW.abs().mean(), "dW_max": dW.abs().max(), "W": norm(layer.weight),
        "dz": norm(dz), "dz_mean": dz.abs().mean(), "dz_max": dz.abs().max(),
        "du": norm(layer.{{own u}}.grad), "dh": norm(layer.h.grad), "dead": (layer.{{own a}} == 0).all(0).double().mean(),
        "h_rms": h.square().mean().sqrt(), "h_mean": h.mean(), "h_std": h.std(correction=0),
    }
    return {name: float(v) for name, v in found.items()}


{{helpers}}  #? helpers


def train(net{{options}}):
    #: code.training.steps
    rule = {{rule}}
    rows, ratios, gradient = [], [None] * len(net), None  #? !clip
    rows, ratios, gradient, clipped = [], [None] * len(net), None, None  #? clip
    order, deal = list(range(TRAINING)), Random({{batch seed}})  #? mini
    {{streams}}  #? streams
    lr = rule.param_groups[0]["lr"]  #? schedule
    for step in range(STEPS + 1):
        {{follow}}  #? changes
        #: code.flow.batches #? mini
        at = step % (TRAINING // BATCH) * BATCH  #? mini
        if at == 0:  #? mini
            deal.shuffle(order)  #? mini
        batch = order[at : at + BATCH]  #? mini
        batch = slice(0, TRAINING)  #? !mini
        inputs = {{fed}}  #? fed
        if input_noise:  #? input_noise
            inputs = inputs + input_noise * input_noises.normal(*inputs.shape)  #? input_noise
        if input_dropout:  #? input_dropout
            kept = input_drops.uniform(*inputs.shape) >= input_dropout  #? input_dropout
            inputs = inputs * kept / (1 - input_dropout)  #? input_dropout
        for layer in net[:-1]:  #? dropout
            layer.drop, layer.random = dropout, drops  #? dropout
        clean = [layer.weight.data for layer in net]  #? weight_noise
        if weight_noise:  #? weight_noise
            for layer in net:  #? weight_noise
                noise = weight_noises.normal(*layer.weight.shape)  #? weight_noise
                layer.weight.data = layer.weight.data + weight_noise * noise  #? weight_noise
        rule.zero_grad()
        loss = {{loss}}
        loss.backward()
        layers = [{"layer": l + 1, **report(net[l]), "update_ratio": ratios[l]} for l in range(len(net))]
        for layer, weight in zip(net, clean):  #? weight_noise
            layer.weight.data = weight  #? weight_noise
        row = {"step": step, "loss": loss.item(), "gradient": gradient, "clipped": {{clipped}}}
        row |= {"training_accuracy": None, "validation_loss": None, "validation_accuracy": None}  #? !judged
        with torch.no_grad():
            for part, some in [{{scored}}]:
                out = net.eval()(x[some])
                row[part + "_loss"] = {{score}}.item()
                row[part + "_accuracy"] = ({{chosen}} == y[some]).double().mean().item()  #? classes
        checked = [loss.item(), *(layer[name] for layer in layers for name in ("h_mean", "dz", "dW"))]
        stopped = not all(map(math.isfinite, checked))
        if stopped:
            row = dict.fromkeys(row) | {"step": step, "loss": loss.item()}
        rows.append(row | {"layers": layers})
        if stopped or step == STEPS:
            return {"steps": rows, "stopped_at": step if stopped else None}
        before = [layer.weight.detach().clone() for layer in net]
        for layer in net:  #? l2
            layer.weight.grad += l2 * layer.weight.detach()  #? l2
        gradient = math.hypot(*(norm(w.grad) for w in net.parameters()))
        {{clip}}  #? clip
        clipped = math.hypot(*(norm(w.grad) for w in net.parameters()))  #? clip
        for group in rule.param_groups:  #? schedule
            group["lr"] = lr * schedule(step)  #? schedule
        rule.step({{handed}})
        for layer in net:  #? l1
            layer.weight.data = F.softshrink(layer.weight.data, l1 * rule.param_groups[0]["lr"])  #? l1
        ratios = [norm(layer.weight - w) / norm(w) if w.any() else None for layer, w in zip(net, before)]
#% run
{{found}}
#! print
print(re.sub("-?Infinity|NaN", r'"\g<0>"', json.dumps(found)))  #: code.plain
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
