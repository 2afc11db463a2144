# Gradient Lab: A computation graph, forward and back
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)

# A batch, what each of its outputs counts for in the loss, and the activation.
POINTS = torch.tensor([1.6, 2.4, -3.1, 3.7, 0.4])
SCALE, SHIFT = 1.4, -0.3
C = torch.tensor([0.4, -0.3, 0.5, -0.2, 0.1])


def f(x):
    return F.gelu(x)


def slope(x):
    x = x.detach().clone().requires_grad_()
    return torch.autograd.grad(f(x).sum(), x)[0]


# Batch norm step by step; autograd goes back.
z = (SCALE * POINTS + SHIFT).requires_grad_()
u = z
into = z
a = f(into)
loss = (C * a).sum()
loss.backward()

# The numbers of both passes, beside those without batch norm.
found = {"loss": loss.item(), "z": z.tolist(), "a": a.tolist(), "dz": z.grad.tolist()}
found["slopes"] = slope(into).tolist()
found["mean_slope"] = slope(into).mean().item()
found["mean_slope_without"] = slope(z).mean().item()
found["dz_without"] = (C * slope(z)).tolist()
print(json.dumps(found))
