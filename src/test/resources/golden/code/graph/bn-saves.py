# Gradient Lab: Batch norm against saturation
# The background colour under a point is the slope there.
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json

import torch

torch.set_default_dtype(torch.float64)

# A batch, what each of its outputs counts for in the loss, and the activation.
POINTS = torch.tensor([1.6, 2.4, 3.1, 3.7, 4.4, 5.0, 5.9, 7.1])
SCALE, SHIFT = 1, 0
C = torch.tensor([0.4, -0.3, 0.5, -0.2, 0.1, -0.4, 0.3, -0.6])
gamma = torch.tensor(1.5, requires_grad=True)
beta = torch.tensor(0.5, requires_grad=True)
EPS = 1e-5


def f(x):
    return torch.sigmoid(x)


def slope(x):
    x = x.detach().clone().requires_grad_()
    return torch.autograd.grad(f(x).sum(), x)[0]


# Running statistics, over batches from a normal distribution.
running_mean, running_var = torch.zeros(1), torch.ones(1)

# Batch norm step by step; autograd goes back.
z = (SCALE * POINTS + SHIFT).requires_grad_()
u = z
# F.batch_norm does this and the next three lines at once.
mu, var = u.mean(), u.var(unbiased=False)
s = torch.sqrt(var + EPS)
xhat = (u - mu) / s
y = gamma * xhat + beta
into = y
a = f(into)
loss = (C * a).sum()
kept = (mu, var, u, xhat, y)
for x in kept:
    x.retain_grad()
loss.backward()

# The numbers of both passes, beside those without batch norm.
found = {"loss": loss.item(), "z": z.tolist(), "a": a.tolist(), "dz": z.grad.tolist()}
found["slopes"] = slope(into).tolist()
found["mean_slope"] = slope(into).mean().item()
found["mean_slope_without"] = slope(z).mean().item()
found["dz_without"] = (C * slope(z)).tolist()
found.update(mu=mu.item(), var=var.item(), s=s.item(), xhat=xhat.tolist(), y=y.tolist())
found.update(dy=y.grad.tolist(), dxhat=xhat.grad.tolist(), du=u.grad.tolist())
found.update(dgamma=gamma.grad.item(), dbeta=beta.grad.item())
found.update(dvar=var.grad.item(), dmu=mu.grad.item())
running = {"batches": 0, "mu": running_mean.item(), "var": running_var.item()}
found["running"] = running
print(json.dumps(found))
