# Gradient Lab: Which way round?
# Watch the output rotate by 180°.
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)

# The input, the kernels and the bias.
x = torch.tensor([
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
    [0, 0, 1, 0, 0],
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
], dtype=torch.float64, requires_grad=True)
k = torch.tensor([
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
], dtype=torch.float64, requires_grad=True)
b = torch.zeros(1, requires_grad=True)
STRIDE, PADDING, DILATION = (1, 1), (1, 1), (1, 1)

# The layer in four dimensions [N][C][H][W], its output in those of the recipe.
X = x.view(1, 1, 5, 5)
# A convolution rotates its kernels by 180°; F.conv2d does not.
K = k.view(1, 1, 3, 3).flip(2, 3)
Y = F.conv2d(X, K, b, STRIDE, PADDING, DILATION)
y = Y.view(5, 5)

# Sizes, parameters and products of a weight and an input; and the gradients.
sizes = zip(X.shape[2:], K.shape[2:], STRIDE, PADDING, DILATION)
rest = [(size + 2 * p - d * (taps - 1) - 1) % s for size, taps, s, p, d in sizes]
found = {"size": {"output": list(Y.shape[2:]), "rest": rest}, "output": y.tolist()}
found["parameters"] = k.numel()
found["multiplications"] = Y[0].numel() * K[0].numel()
print(json.dumps(found))
