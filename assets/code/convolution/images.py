#% about
import base64
import json
import math
import zlib

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
#: code.convolution.images.kernel
KERNEL = torch.tensor({{kernel}}, dtype=torch.float64)
KERNEL = KERNEL.flip(0, 1)  #? flip
STRIDE, DILATION, TIMES, SIZE = {{stride}}, {{dilation}}, {{times}}, len(KERNEL)
SPAN = DILATION * (SIZE - 1)
ROW, COLUMN = {{row}}, {{column}}
#% code.convolution.images.apply


def around(x):
    #: code.convolution.images.rim
    return x  #? crop
    return F.pad(x, [SPAN // 2] * 4)  #? zero
    return F.pad(x[:, None], [SPAN // 2] * 4, mode="replicate")[:, 0]  #? edge
    return F.pad(x[:, None], [SPAN // 2] * 4, mode="reflect")[:, 0]  #? mirror&!far
    for dim in (1, 2):  #? mirror&far
        at, last = torch.arange(-(SPAN // 2), x.shape[dim] + SPAN // 2), max(x.shape[dim] - 1, 1)  #? mirror&far
        at = last - (at % (2 * last) - last).abs()  #? mirror&far
        x = x.index_select(dim, at.clamp(max=x.shape[dim] - 1))  #? mirror&far
    return x  #? mirror&far


def run(x):
    before, applied = x, 0
    while applied < TIMES and min(around(x).shape[1:]) > SPAN:
        before = x
        x = F.conv2d(around(x)[:, None], KERNEL[None, None], stride=STRIDE, dilation=DILATION)[:, 0]
        applied += 1
    return before, x, applied


def nearest(at, size):
    #: code.convolution.images.pixel
    middle = SPAN // 2  #? crop
    middle = 0  #? !crop
    for _ in range(applied - 1):
        at = (at - middle) / STRIDE
    last = (size - SPAN - 1) // STRIDE
    return max(0, min(last, math.floor((at - middle) / STRIDE + 0.5)))


def plain(x):
    return x.squeeze(0).tolist()
#% code.convolution.images.picture

PICTURE = """
{{data}}
"""
data = bytearray(zlib.decompress(base64.b64decode(PICTURE)))
picture = torch.frombuffer(data, dtype=torch.uint8).view({{shape}}).double()
picture = picture.sum(0, keepdim=True)  #? summed
before, y, applied = run(picture)
read = around(before)
i, j = nearest(ROW, read.shape[1]), nearest(COLUMN, read.shape[2])
top, left = i * STRIDE, j * STRIDE
window = read[:, top : top + SPAN + 1 : DILATION, left : left + SPAN + 1 : DILATION]
sigma = torch.linalg.svdvals(KERNEL)
rank = (sigma > 1e-9 * sigma[0]).sum().item()
found = {
    "picture": list(picture.shape[1:]),
    "size": {"output": list(y.shape[1:])},
    "times": applied,
    "sum": KERNEL.sum().item(),
    "rank": rank,
    "multiplications": 2 * SIZE if rank == 1 else SIZE * SIZE,
    "output": plain(y),
}
found["pixel"] = {"row": i, "column": j, "window": plain(window)}
found["pixel"]["value"] = plain((KERNEL * window).sum((1, 2)))
#! print
print(json.dumps(found))
#! plot
import matplotlib.pyplot as plt

fig, axes = plt.subplots(1, 2, figsize=(11, 4))
axes[0].imshow(picture[0], cmap="gray")
axes[1].imshow(y[0], cmap="gray")
plt.show()
