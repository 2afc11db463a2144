#% about
import json

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
#% code.convolution.layer
x = torch.tensor({{x}}, dtype=torch.float64, requires_grad=True)
k = torch.tensor({{k}}, dtype=torch.float64, requires_grad=True)
b = torch.tensor({{b}}, dtype=torch.float64, requires_grad=True)  #? bias
b = torch.zeros({{filters}}, requires_grad=True)  #? !bias
STRIDE, PADDING, DILATION = {{stride}}, {{padding}}, {{dilation}}
#% code.convolution.forward
X = x.view({{xshape}})
K = k.view({{kshape}})  #? !flip
#: code.convolution.flip #? flip
K = k.view({{kshape}}).flip(2, 3)  #? flip
Y = F.conv2d(X, K, b, STRIDE, PADDING, DILATION{{groups}})
y = Y.view({{yshape}})
#% code.convolution.backward #? upstream
#: code.convolution.ones #? ones
y.sum().backward()  #? ones
#: code.convolution.one #? one
y.flatten()[{{cell}}].backward()  #? one
#: code.convolution.typed #? typed
dy = torch.tensor({{values}}, dtype=torch.float64)  #? typed
y.backward(dy)  #? typed
#: code.convolution.loss #? loss
target = torch.tensor({{values}}, dtype=torch.float64)  #? loss
(0.5 * ((y - target) ** 2).sum()).backward()  #? loss
#% code.convolution.counts
sizes = zip(X.shape[2:], K.shape[2:], STRIDE, PADDING, DILATION)
rest = [(size + 2 * p - d * (taps - 1) - 1) % s for size, taps, s, p, d in sizes]
found = {"size": {"output": list(Y.shape[2:]), "rest": rest}, "output": y.tolist()}
found["parameters"] = k.numel() + b.numel()  #? bias
found["parameters"] = k.numel()  #? !bias
found["multiplications"] = Y[0].numel() * K[0].numel()
found.update(dInput=x.grad.tolist(), dKernels=k.grad.tolist(), dBias=b.grad.tolist())  #? upstream
#! print
print(json.dumps(found))
#! plot
import matplotlib.pyplot as plt

grids = {"x": X[0, 0], "k": K[0, 0], "y": Y[0, 0]}
fig, axes = plt.subplots(1, 3, figsize=(11, 4))
for axis, (name, grid) in zip(axes, grids.items()):
    axis.imshow(grid.detach(), cmap="gray")
    axis.set_title(name)
plt.show()
