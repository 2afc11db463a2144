#% about
import json
import math
import re

import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
SEED, STEPS, N, T = {{seed}}, {{steps}}, {{batch}}, {{length}}
#% code.random.same
{{random}}
#% code.time.task
{{task}}
#% code.time.cells
{{cells}}
#% code.rule.own #? rules
{{rules}}  #? rules
#% code.time.training
{{norm of}}


def radius(net, xs):  #? gated
    #: code.time.radius #? gated
    if not torch.cat([net.h[-1][0], net.W_hh.flatten()]).isfinite().all():  #? gated
        return None  #? gated
    if len(net.W_hh) == {{net hidden}}:  #? gated&rnn
        return torch.linalg.eigvals(net.W_hh).abs().max().item()  #? gated&rnn

    def after(state):  #? gated
        h, c = state.chunk(2, -1) if {{is lstm}} else (state, state)  #? lstm&others
        h, c = state.chunk(2, -1)  #? lstm&!others
        {{h c}} = {{net step}}(F.linear(xs[-1][:1].detach(), net.W_ih, net.b_ih), {{state h c}}, net.W_hh, net.b_hh)  #? gated
        return torch.cat([h, c], -1) if {{is lstm}} else h  #? lstm&others
        return torch.cat([h, c], -1)  #? lstm&!others
        return h  #? gated&!lstm

    state = net.h[-2][:1].detach()  #? gated
    if {{is lstm}}:  #? lstm&others
    {{more}}state = torch.cat([state, net.c[-2][:1].detach()], -1)  #? lstm
    jacobian = torch.autograd.functional.jacobian(after, state, vectorize=True)  #? gated
    return torch.linalg.eigvals(jacobian[0, :, 0]).abs().max().item()  #? gated


def reached(net, xs, last):
    #: code.time.reached
    T = len(xs)  #? longer
    dc = net.c[1:] if {{is lstm}} else []  #? lstm&others
    asked = [*net.h[1:], *xs, *net.W{{dc}}]
    found = torch.autograd.grad(last, asked, retain_graph=True{{unused}})
    sizes = [norm(g) for g in found]  #? !back
    sizes = [0.0 if g is None else norm(g) for g in found]  #? back
    G = [math.hypot(*sizes[at : at + 2]) for at in range(2 * T, 4 * T, 2)]
    told = {"dh": sizes[:T], "dx": sizes[T : 2 * T], "G": G}  #? lstm&others
    return told | ({"dc": sizes[4 * T :]} if dc else {})  #? lstm&others
    return {"dh": sizes[:T], "dx": sizes[T : 2 * T], "G": G, "dc": sizes[4 * T :]}  #? lstm&!others
    return {"dh": sizes[:T], "dx": sizes[T : 2 * T], "G": G}  #? !lstm


{{helpers}}  #? helpers


def train(net{{options}}):
    #: code.training.steps
    rule = {{rule}}
    random, rows, gradient = Random(SEED + 1000), [], None  #? !clip
    random, rows, gradient, clipped = Random(SEED + 1000), [], None, None  #? clip
    test = {"test_loss": None, "test_accuracy": None}  #? !tested
    lr = rule.param_groups[0]["lr"]  #? schedule
    for step in range(STEPS + 1):
        {{follow}}  #? changes
        if step % 50 == 0:  #? tested
            #: code.time.tested #? tested
            x, t = deal(Random(99), 512, {{T}})  #? tested
            with torch.no_grad():  #? tested
                y = net(x){{last}}  #? tested
            right = {{accuracy}}  #? tested&classes
            test = {"test_loss": {{test loss}}.item(), "test_accuracy": {{right}}}  #? tested
        x, t = deal(random, N, {{T}})
        xs = [x_t.clone().requires_grad_() for x_t in x]
        y = net(xs{{back}})  #? every
        loss = {{net loss}}
        last = {{last loss}}  #? every
        rule.zero_grad()
        row = {"step": step, "loss": loss.item(), "last_loss": {{last name}}.item(), **test}
        row |= reached(net, xs, {{last name}})
        loss.backward()
        size = {{size}}  #? sized
        cheap = 25 * size**3 <= 4 * len(xs) * N * len(net.W_hh) * ({{net hidden}} + {{inputs}})  #? sized
        row["rho"] = radius(net, xs)  #? gated&!sized&cheap
        row["rho"] = radius(net, xs) if cheap else None  #? gated&sized
        finite = torch.cat([net.h[-1][0], net.W_hh.flatten()]).isfinite().all(){{if cheap}}  #? ungated&radius
        #: code.time.radius #? ungated&radius
        row["rho"] = torch.linalg.eigvals(net.W_hh).abs().max().item() if finite else None  #? ungated&radius
        row["rho"] = None  #? !radius
        row["gradients"] = {name: norm(w.grad) for name, w in net.named_parameters()}
        stopped = not all(map(math.isfinite, [loss.item(), *row["gradients"].values()]))
        row |= {"gradient": None if stopped else gradient, "clipped": None if stopped else {{clipped}}}
        rows.append(row)
        if stopped or step == STEPS:
            return {"steps": rows, "stopped_at": step if stopped else None}
        gradient = math.hypot(*row["gradients"].values())
        {{clip}}  #? clip
        clipped = math.hypot(*(norm(w.grad) for w in net.parameters()))  #? clip
        for group in rule.param_groups:  #? schedule
            group["lr"] = lr * schedule(step)  #? schedule
        rule.step({{handed}})
#% run
{{found}}
#! print
print(re.sub("-?Infinity|NaN", r'"\g<0>"', json.dumps(found)))  #: code.plain
#! plot
import matplotlib.pyplot as plt

fig, (chart, back) = plt.subplots(1, 2, figsize=(11, 4))
for each in found["networks"]:
    name = f"{each['network']} {each['cell']}"
    chart.plot([row["loss"] for row in each["steps"]], label=name)
    back.plot(range(1, T + 1), each["steps"][0]["dh"], "o-", label=name)
chart.set(xlabel="step", ylabel="loss", yscale="log")
back.set(xlabel="t", ylabel="norm of dl/dh at step 0", yscale="log")
chart.legend()
plt.show()
