#% about
import json
import math  #? drawn

import torch
import torch.nn.functional as F  #? functional

torch.set_default_dtype(torch.float64)
#% code.graph.norm.batch
POINTS = torch.tensor({{points}})
SCALE, SHIFT = {{scale}}, {{shift}}
C = torch.tensor({{weights}})
gamma = torch.tensor({{gamma}}, requires_grad=True)  #? !off
beta = torch.tensor({{beta}}, requires_grad=True)  #? !off
EPS = {{eps}}  #? !off


def f(x):
    return {{f}}


def slope(x):
    x = x.detach().clone().requires_grad_()
    return torch.autograd.grad(f(x).sum(), x)[0]
#% code.graph.norm.running #? !off
{{random}}  #? drawn

running_mean, running_var = torch.zeros(1), torch.ones(1)  #? !off
random = Random({{seed}})  #? drawn
MEAN, DEVIATION = {{mean}}, {{deviation}}  #? drawn
for _ in range({{batches}}):  #? drawn
    came = SCALE * (MEAN + DEVIATION * random.normal(8)) + SHIFT  #? drawn
    came = f(came)  #? drawn&after
    F.batch_norm(came[:, None], running_mean, running_var, training=True, momentum={{rho}})  #? drawn
#% code.graph.norm.passes
z = (SCALE * POINTS + SHIFT).requires_grad_()
u = z  #? !after
u = f(z)  #? after
#: code.graph.norm.statistics #? !off&!running
mu, var = u.mean(), u.var(unbiased=False)  #? !off&!running
mu, var = running_mean[0], running_var[0]  #? !off&running
s = torch.sqrt(var + EPS)  #? !off
xhat = (u - mu) / s  #? !off
y = gamma * xhat + beta  #? !off
into = y  #? before
into = z  #? !before
a = f(into)
loss = (C * a).sum()  #? !after
loss = (C * y).sum()  #? after
kept = (mu, var, u, xhat, y)  #? !off&!running
kept = (u, xhat, y)  #? !off&running
for x in kept:  #? !off
    x.retain_grad()  #? !off
loss.backward()
#% code.graph.norm.results
found = {"loss": loss.item(), "z": z.tolist(), "a": a.tolist(), "dz": z.grad.tolist()}
found["slopes"] = slope(into).tolist()
found["mean_slope"] = slope(into).mean().item()
found["mean_slope_without"] = slope(z).mean().item()
found["dz_without"] = (C * slope(z)).tolist()
found.update(mu=mu.item(), var=var.item(), s=s.item(), xhat=xhat.tolist(), y=y.tolist())  #? !off
found.update(dy=y.grad.tolist(), dxhat=xhat.grad.tolist(), du=u.grad.tolist())  #? !off
found.update(dgamma=gamma.grad.item(), dbeta=beta.grad.item())  #? !off
found.update(dvar=var.grad.item(), dmu=mu.grad.item())  #? !off&!running
found.update(dvar=0.0, dmu=0.0)  #? !off&running
running = {"batches": {{batches}}, "mu": running_mean.item(), "var": running_var.item()}  #? !off
found["running"] = running  #? !off
#! print
print(json.dumps(found))
#! plot
import matplotlib.pyplot as plt

fig, (values, gradients) = plt.subplots(1, 2, figsize=(11, 4))
values.plot(found["z"], found["a"], "o")
values.set(xlabel="z", ylabel="a")
gradients.plot(found["z"], found["dz"], "o", label="dL/dz")
gradients.plot(found["z"], found["dz_without"], "x")
gradients.set(xlabel="z")
plt.show()
