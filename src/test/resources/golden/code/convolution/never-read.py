# Gradient Lab: The pixel never read
# Watch for hatched cells: their gradient is 0.
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)

# The input, the kernels and the bias.
x = torch.tensor([
    [1, 2, 0, 1, 3, 2],
    [0, 1, 3, 2, 1, 0],
    [2, 1, 0, 1, 2, 1],
    [1, 0, 2, 3, 0, 1],
    [3, 1, 1, 0, 2, 2],
    [0, 2, 1, 1, 0, 3],
], dtype=torch.float64, requires_grad=True)
k = torch.tensor([
    [1, 0, 1],
    [0, 2, 0],
    [1, 0, 1],
], dtype=torch.float64, requires_grad=True)
b = torch.zeros(1, requires_grad=True)
STRIDE, PADDING, DILATION = (2, 2), (0, 0), (1, 1)

# The layer in four dimensions [N][C][H][W], its output in those of the recipe.
X = x.view(1, 1, 6, 6)
K = k.view(1, 1, 3, 3)
Y = F.conv2d(X, K, b, STRIDE, PADDING, DILATION)
y = Y.view(2, 2)

# Sizes, parameters and products of a weight and an input; and the gradients.
sizes = zip(X.shape[2:], K.shape[2:], STRIDE, PADDING, DILATION)
rest = [(size + 2 * p - d * (taps - 1) - 1) % s for size, taps, s, p, d in sizes]
found = {"size": {"output": list(Y.shape[2:]), "rest": rest}, "output": y.tolist()}
found["parameters"] = k.numel()
found["multiplications"] = Y[0].numel() * K[0].numel()
print(json.dumps(found))
