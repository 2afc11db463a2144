# Gradient Lab: A convolution
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)

# The input, the kernels and the bias.
x = torch.tensor([1, 2, 0, -1, 3, 2, 1], dtype=torch.float64, requires_grad=True)
k = torch.tensor([1, -1, 0.5], dtype=torch.float64, requires_grad=True)
b = torch.zeros(1, requires_grad=True)
STRIDE, PADDING, DILATION = (1, 2), (0, 1), (1, 1)

# The layer in four dimensions [N][C][H][W], its output in those of the recipe.
X = x.view(1, 1, 1, 7)
# A convolution rotates its kernels by 180°; F.conv2d does not.
K = k.view(1, 1, 1, 3).flip(2, 3)
Y = F.conv2d(X, K, b, STRIDE, PADDING, DILATION)
y = Y.view(4)

# Back through the layer.
# L is the sum of the output: every upstream gradient is 1.
y.sum().backward()

# Sizes, parameters and products of a weight and an input; and the gradients.
sizes = zip(X.shape[2:], K.shape[2:], STRIDE, PADDING, DILATION)
rest = [(size + 2 * p - d * (taps - 1) - 1) % s for size, taps, s, p, d in sizes]
found = {"size": {"output": list(Y.shape[2:]), "rest": rest}, "output": y.tolist()}
found["parameters"] = k.numel()
found["multiplications"] = Y[0].numel() * K[0].numel()
found.update(dInput=x.grad.tolist(), dKernels=k.grad.tolist(), dBias=b.grad.tolist())
print(json.dumps(found))
