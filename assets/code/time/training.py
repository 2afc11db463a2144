#% about
import json
import math

import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
SEED, STEPS, N, T = {{seed}}, {{steps}}, {{batch}}, {{length}}
#% code.random.same
{{random}}
#% code.time.task


{{task}}


INPUTS, OUTPUTS = {{inputs}}, {{outputs}}


def loss_of(y, t):
    return {{loss}}
#% code.time.cells


{{cells}}
#% code.rule.own #? rules
{{rules}}  #? rules
#% code.time.training
{{number}}


def radius(net, xs):
    #: code.time.radius
    if not torch.cat([net.h[-1][0], net.c[-1][0], net.W_hh.flatten()]).isfinite().all():
        return math.nan
    if len(net.W_hh) == net.hidden:  #? rnn
        return torch.linalg.eigvals(net.W_hh).abs().max()  #? rnn
    before = [state[-2][:1].detach() for state in (net.h, net.c)]  #? gated

    def after(state):  #? gated
        h, c = state.chunk(2, -1) if net.step == lstm else (state, state)  #? lstm
        h, c = state, state  #? gated&!lstm
        h, c = net.step(F.linear(xs[-1][:1].detach(), net.W_ih, net.b_ih), h, c, net.W_hh, net.b_hh)  #? gated
        return torch.cat([h, c], -1) if net.step == lstm else h  #? lstm
        return h  #? gated&!lstm

    state = torch.cat(before, -1) if net.step == lstm else before[0]  #? lstm
    state = before[0]  #? gated&!lstm
    jacobian = torch.autograd.functional.jacobian(after, state, vectorize=True)  #? gated
    return torch.linalg.eigvals(jacobian[0, :, 0]).abs().max()  #? gated


def reached(net, xs, last):
    #: code.time.reached
    dh, dx, T = net.h[1:], xs, len(xs)
    dc = net.c[1:] if net.step == lstm else []  #? lstm
    asked = [*dh, *dx, *net.W{{dc}}]
    found = torch.autograd.grad(last, asked, retain_graph=True, allow_unused=True)
    sizes = [0.0 if g is None else number(norm(g)) for g in found]
    told = {"dh": sizes[:T], "dx": sizes[T : 2 * T]}
    told["G"] = [math.hypot(*map(float, sizes[at : at + 2])) for at in range(2 * T, 4 * T, 2)]
    return told | ({"dc": sizes[4 * T :]} if dc else {})  #? lstm
    return told  #? !lstm


def tested(net, T):
    #: code.time.tested
    x, t = deal(Random(99), 512, T)
    with torch.no_grad():
        y = net(x){{last}}
    t = t[-1]  #? every
    return {"test_loss": number(loss_of(y, t)), "test_accuracy": {{accuracy}}}


{{helpers}}  #? helpers


def train(net{{options}}):
    #: code.training.steps
    rule, random, rows = {{rule}}, Random(SEED + 1000), []
    gradient = clipped = None
    test = {"test_loss": None, "test_accuracy": None}
    lr = rule.param_groups[0]["lr"]  #? schedule
    for step in range(STEPS + 1):
        {{follow}}  #? changes
        x, t = deal(random, N, {{T}})
        if step % 50 == 0:  #? tested
            test = tested(net, {{T}})  #? tested
        xs = [x_t.clone().requires_grad_() for x_t in x]
        y = net(xs{{back}})
        loss = loss_of(y, t)
        last = loss  #? !every
        last = loss_of(y[-1], t[-1])  #? every
        rule.zero_grad()
        told = reached(net, xs, last)
        loss.backward()
        size = {{size}}
        cheap = 25 * size**3 <= 4 * len(xs) * N * len(net.W_hh) * (net.hidden + INPUTS)
        rho = radius(net, xs) if cheap else math.nan
        told["rho"] = None if math.isnan(rho) else number(rho)
        told["gradients"] = {name: number(norm(w.grad)) for name, w in net.named_parameters()}
        finite = loss.isfinite() and all(w.grad.isfinite().all() for w in net.parameters())
        told |= {"gradient": gradient, "clipped": clipped} if finite else {"gradient": None, "clipped": None}
        rows.append({"step": step, "loss": number(loss), "last_loss": number(last), **told, **test})
        if not finite or step == STEPS:
            return {"steps": rows, "stopped_at": None if finite else step}
        gradient = number(norm(*(w.grad for w in net.parameters())))
        if clip:  #? clip
            clip(list(net.parameters()))  #? clip
        clipped = number(norm(*(w.grad for w in net.parameters())))  #? clip
        clipped = gradient  #? !clip
        for group in rule.param_groups:  #? schedule
            group["lr"] = lr * schedule(step)  #? schedule
        rule.step({{handed}})
#% code.time.run

found = {"networks": [
{{networks}}
]}
#! print
print(json.dumps(found))
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
