#% about
import json
import math

import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
SEED, STEPS, N, T = {{seed}}, {{all}}, {{batch}}, {{length}}
#% code.random.same
{{random}}
#% code.time.task
{{task}}
#% code.time.cells
{{cells}}
#% code.rule.own #? rules
{{rules}}  #? rules
#% code.time.trained


{{helpers}}  #? helpers


def train(net{{options}}):
    rule, random = {{rule}}, Random(SEED + 1000)
    lr = rule.param_groups[0]["lr"]  #? schedule
    for step in range({{steps}} + 1):
        {{follow}}  #? changes
        x, t = deal(random, N, {{T}})
        y = net(x{{back}})
        loss = {{loss}}
        rule.zero_grad()
        loss.backward()
        finite = loss.isfinite() and all(w.grad.isfinite().all() for w in net.parameters())
        if not finite or step == {{steps}}:
            return net, step{{kept back}}{{kept length}}
        {{clip}}  #? clip
        for group in rule.param_groups:  #? schedule
            group["lr"] = lr * schedule(step)  #? schedule
        rule.step({{handed}})
#% code.time.unrolled

net, step{{own back}}{{own length}} = {{network}}
x, t = deal(Random(99), N, T)
x, t = [x_t[{{sequence}} - 1 : {{sequence}}] for x_t in x], t{{last}}[{{sequence}} - 1 : {{sequence}}]
y = net(x{{back}}){{last}}  #? !cut
y = net(x{{back}}, cut=True){{last}}  #? cut
for v in [*net.h, *net.c, *(v for z in net.z for v in z.values())]:
    if v.requires_grad:
        v.retain_grad()
loss = {{own loss}}
loss.backward()


def gradient(v):
    return torch.zeros_like(v) if v.grad is None else v.grad


def told(s):
    #: code.time.told
    found, units = {"t": s, "x": x[s - 1][0].tolist()} if s else {"t": s}, {"h": net.h[s], "dh": gradient(net.h[s])}
    units |= {"c": net.c[s], "dc": gradient(net.c[s])}  #? lstm
    for name, z in net.z[s - 1].items() if s else ():
        units["d" + name] = gradient(z)
        if name != "a":
            units[name] = z.tanh() if name in "gn" else z.sigmoid()
    if size[-1]:
        found["share"] = size[s] / size[-1]
        found["direct"] = direct[s].norm().item() / size[-1]  #? gated
    if size[s]:  #? gated
        found["projection"] = (direct[s] * carried[s]).sum().item() / size[s] ** 2  #? gated
    return found | {"units": [{k: v[0, j].item() for k, v in units.items()} for j in range({{net hidden}})]}


carried = [gradient(state) for state in net.{{carried}}]
size = [q.norm().item() for q in carried]
#: code.time.direct #? gated
direct = [carried[-1]]  #? gated
for z in reversed(net.z):  #? gated
    direct.insert(0, z["{{keeps}}"].sigmoid().detach() * direct[0])  #? gated
found = {"network": {{number of}}, "cell": "{{cell}}", "step": step, "sequence": {{sequence}}}
found |= {"loss": loss.item(), "target": t.flatten()[0].item(), "answer": y[0].tolist()}
found["steps"] = [told(s) for s in range(len(x) + 1)]
#! print
print(json.dumps(found))
#! plot
import matplotlib.pyplot as plt

plt.plot([row["t"] for row in found["steps"]], [row.get("share") for row in found["steps"]], "o-")
plt.gca().set(xlabel="t", ylabel="share of the gradient", yscale="log")
plt.show()
