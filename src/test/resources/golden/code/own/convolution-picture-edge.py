# Gradient Lab: A convolution
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import base64
import json
import math
import zlib

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
# The kernel, and how it is applied.
KERNEL = torch.tensor([
    [0.1111111111111111, 0.1111111111111111, 0.1111111111111111],
    [0.1111111111111111, 0.1111111111111111, 0.1111111111111111],
    [0.1111111111111111, 0.1111111111111111, 0.1111111111111111],
], dtype=torch.float64)
STRIDE, DILATION, TIMES, SIZE = 3, 1, 1, len(KERNEL)
SPAN = DILATION * (SIZE - 1)
ROW, COLUMN = 100, 200


# A kernel on an image, each channel on its own.
def around(x):
    # What stands around the image.
    return F.pad(x[:, None], [SPAN // 2] * 4, mode="replicate")[:, 0]


def run(x):
    before, applied = x, 0
    while applied < TIMES and min(around(x).shape[1:]) > SPAN:
        before = x
        x = F.conv2d(around(x)[:, None], KERNEL[None, None], stride=STRIDE, dilation=DILATION)[:, 0]
        applied += 1
    return before, x, applied


def nearest(at, size):
    # The output whose window is nearest to a pixel of the image.
    middle = 0
    for _ in range(applied - 1):
        at = (at - middle) / STRIDE
    last = (size - SPAN - 1) // STRIDE
    return max(0, min(last, math.floor((at - middle) / STRIDE + 0.5)))


def plain(x):
    return x.squeeze(0).tolist()


# The image, [C][H][W] from 0 to 255, compressed; and the numbers.
PICTURE = """
...
"""
data = bytearray(zlib.decompress(base64.b64decode(PICTURE)))
picture = torch.frombuffer(data, dtype=torch.uint8).view(1, 384, 384).double()
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
print(json.dumps(found))
