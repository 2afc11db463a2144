# Gradient Lab: Edges of a digit
# Watch it act at all 36 places at once.
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)

# The input, the kernels and the bias.
x = torch.tensor([
    [0, 0, 3, 12, 16, 16, 6, 0],
    [0, 0, 10, 11, 7, 16, 11, 0],
    [0, 0, 0, 0, 2, 14, 10, 0],
    [0, 5, 11, 8, 9, 16, 3, 0],
    [0, 9, 16, 16, 16, 16, 9, 0],
    [0, 1, 4, 9, 16, 6, 0, 0],
    [0, 0, 0, 11, 14, 0, 0, 0],
    [0, 0, 4, 16, 5, 0, 0, 0],
], dtype=torch.float64, requires_grad=True)
k = torch.tensor([
    [1, 0, -1],
    [2, 0, -2],
    [1, 0, -1],
], dtype=torch.float64, requires_grad=True)
b = torch.zeros(1, requires_grad=True)
STRIDE, PADDING, DILATION = (1, 1), (0, 0), (1, 1)

# The layer in four dimensions [N][C][H][W], its output in those of the recipe.
X = x.view(1, 1, 8, 8)
K = k.view(1, 1, 3, 3)
Y = F.conv2d(X, K, b, STRIDE, PADDING, DILATION)
y = Y.view(6, 6)

# Sizes, parameters and products of a weight and an input; and the gradients.
sizes = zip(X.shape[2:], K.shape[2:], STRIDE, PADDING, DILATION)
rest = [(size + 2 * p - d * (taps - 1) - 1) % s for size, taps, s, p, d in sizes]
found = {"size": {"output": list(Y.shape[2:]), "rest": rest}, "output": y.tolist()}
found["parameters"] = k.numel()
found["multiplications"] = Y[0].numel() * K[0].numel()
print(json.dumps(found))
