# Gradient Lab: A computation graph, forward and back
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json
import math

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)

# A batch, what each of its outputs counts for in the loss, and the activation.
POINTS = torch.tensor([1.6, 2.4, -3.1, 3.7, 0.4])
SCALE, SHIFT = 1.4, -0.3
C = torch.tensor([0.4, -0.3, 0.5, -0.2, 0.1])
gamma = torch.tensor(1.5, requires_grad=True)
beta = torch.tensor(-0.5, requires_grad=True)
EPS = 0.001


def f(x):
    return F.leaky_relu(x, 0.01)


def slope(x):
    x = x.detach().clone().requires_grad_()
    return torch.autograd.grad(f(x).sum(), x)[0]


# Running statistics, over batches from a normal distribution.
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


running_mean, running_var = torch.zeros(1), torch.ones(1)
random = Random(3)
MEAN, DEVIATION = POINTS.mean(), POINTS.std(unbiased=False)
for _ in range(12):
    came = SCALE * (MEAN + DEVIATION * random.normal(8)) + SHIFT
    F.batch_norm(came[:, None], running_mean, running_var, training=True, momentum=0.2)

# Batch norm step by step; autograd goes back.
z = (SCALE * POINTS + SHIFT).requires_grad_()
u = z
mu, var = running_mean[0], running_var[0]
s = torch.sqrt(var + EPS)
xhat = (u - mu) / s
y = gamma * xhat + beta
into = y
a = f(into)
loss = (C * a).sum()
kept = (u, xhat, y)
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
found.update(dvar=0.0, dmu=0.0)
running = {"batches": 12, "mu": running_mean.item(), "var": running_var.item()}
found["running"] = running
print(json.dumps(found))
