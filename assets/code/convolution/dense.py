#% about
import json
import math

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits

torch.set_default_dtype(torch.float64)
#% code.convolution.dense.sizes
SIZE, CHANNELS, FILTERS, BIASES = {{size}}, {{channels}}, {{filters}}, {{biases}}
TAPS, STRIDE, PADDING = {{kernel}}, {{stride}}, {{padding}}
SHIFT, SEED = {{shift}}, {{seed}}
DIGIT = torch.tensor({{digit}}, dtype=torch.float64)
#% code.random.same
{{random}}


random = Random(SEED)


def normals(count, inputs):
    return random.normal(count) / math.sqrt(inputs)


#: code.convolution.scrambled
SCRAMBLED = torch.tensor(Random(77).shuffle(list(range(64))))
#% code.convolution.dense.layers


def conv(pictures, kernel):
    #: code.convolution.dense.conv
    return F.conv2d(pictures.view(-1, 1, 8, 8), kernel.view(1, 1, TAPS, TAPS), stride=STRIDE, padding=PADDING)


def matrix(kernel):
    #: code.convolution.dense.matrix
    return conv(torch.eye(64), kernel).flatten(1).T


kernel = normals(TAPS * TAPS, TAPS * TAPS)
shared = matrix(kernel)
local = torch.zeros_like(shared)
windows = matrix(torch.ones(TAPS * TAPS)) != 0
local[windows] = normals(windows.sum().item(), TAPS * TAPS)
drawn = normals(shared.numel(), 64).view_as(shared)
full = drawn  #? !scramble
full = drawn[:, SCRAMBLED]  #? scramble
picture = DIGIT  #? !scramble
picture = DIGIT[SCRAMBLED]  #? scramble
WIDTH = math.isqrt(len(shared))
#% code.convolution.dense.shift


def shift_test(layer):
    #: code.convolution.dense.test
    moved = F.pad(picture.view(8, 8), (SHIFT, 0))[:, :8].flatten()
    output, after = (layer @ picture).view(WIDTH, WIDTH), (layer @ moved).view(WIDTH, WIDTH)
    cells = SHIFT // STRIDE
    difference = torch.full_like(output, math.nan)
    difference[:, : max(WIDTH - cells, 0)] = after[:, cells:] - output[:, : max(WIDTH - cells, 0)]
    left = torch.arange(WIDTH) * STRIDE - PADDING
    inside = (left >= 0) & (left + TAPS - 1 < 8 - SHIFT) & (left + cells * STRIDE + TAPS <= 8)
    inside &= torch.arange(WIDTH) + cells < WIDTH
    ratio = ((difference[:, inside] ** 2).sum() / (output[:, inside] ** 2).sum()).sqrt().item()
    #: code.plain
    spelled = [v if math.isfinite(v) else "NaN" for v in [*difference.flatten().tolist(), ratio]]
    return {
        "output": output.flatten().tolist(),
        "shifted": after.flatten().tolist(),
        "difference": spelled[:-1],
        "ratio": spelled[-1],
        "equivariant": ratio <= 1e-12,
    }


found, side = {}, (SIZE + 2 * PADDING - TAPS) // STRIDE + 1
inputs, outputs, taps = CHANNELS * SIZE**2, FILTERS * side**2, CHANNELS * TAPS**2
counts = {
    "full": (full, inputs * outputs, outputs, inputs * outputs),
    "local": (local, taps * outputs, outputs, taps * outputs),
    "convolution": (shared, taps * FILTERS, FILTERS, taps * outputs),
}
for name, (layer, weights, biases, products) in counts.items():
    found[name] = {"weights": weights + biases * BIASES, "multiplications": products}
    found[name].update(shift_test(layer))
#% code.convolution.dense.digits
pixels = torch.tensor(load_digits().data)


def neighbours(order):
    #: code.convolution.dense.neighbours
    grid = pixels[:, order].view(-1, 8, 8)
    a = torch.cat([grid[:, :, :-1].flatten(), grid[:, :-1].flatten()])
    b = torch.cat([grid[:, :, 1:].flatten(), grid[:, 1:].flatten()])
    return torch.corrcoef(torch.stack([a, b]))[0, 1].item()


#: code.convolution.dense.fit
wanted = conv(pixels, kernel).flatten()[:, None]
read = F.unfold(pixels[:, SCRAMBLED].view(-1, 1, 8, 8), TAPS, padding=PADDING, stride=STRIDE)
read = torch.cat([read.transpose(1, 2).reshape(-1, TAPS * TAPS), torch.ones(len(wanted), 1)], 1)
best = read @ torch.linalg.lstsq(read, wanted, driver="gelsd").solution
left_over = ((wanted - best) ** 2).sum() / ((wanted - wanted.mean()) ** 2).sum()
found["scrambled"] = {
    "fully_connected_difference": (drawn @ DIGIT - drawn[:, SCRAMBLED] @ DIGIT[SCRAMBLED]).abs().max().item(),
    "convolution_r2": 1 - left_over.item(),
    "neighbours": neighbours(torch.arange(64)),
    "neighbours_scrambled": neighbours(SCRAMBLED),
}
#! print
print(json.dumps(found))
#! plot
import matplotlib.pyplot as plt

fig, axes = plt.subplots(1, 3, figsize=(11, 4))
for axis, (name, (layer, *_)) in zip(axes, counts.items()):
    axis.imshow(layer, cmap="RdBu")
    axis.set_title(name)
plt.show()
