"""Random convolutional layers, forward and back, as recipes with what PyTorch computes: layers.json."""
import json
import random
import sys

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(7)
random.seed(7)


def layer(i):
    flat, depthwise = i % 6 == 0, i % 6 == 1
    examples = None if flat or i % 3 else 1 + i % 2
    c = 1 if flat else 1 + i % 3
    n = c if flat or depthwise else 1 + i % 4
    kh, kw = random.randint(1, 3), random.randint(1, 3)
    s, p, d = ([random.randint(a, b) for _ in "vh"] for a, b in ((1, 3), (0, 2), (1, 2)))
    h = d[0] * (kh - 1) + random.randint(1, 3)
    w = d[1] * (kw - 1) + random.randint(1, 3)
    x = torch.randn(examples or 1, c, h, w, requires_grad=True)
    k = torch.randn(n, 1 if depthwise else c, kh, kw, requires_grad=True)
    b = torch.randn(n, requires_grad=True)
    flip = i % 4 == 3
    y = F.conv2d(x, k.flip(2, 3) if flip else k, b, s, p, d, c if depthwise else 1)
    dy = torch.randn_like(y)
    y.backward(dy)

    def as_written(t):
        t = t.detach()
        return (t[0, 0] if flat else t if examples else t[0]).tolist()

    recipe = {"format": "gradient-lab/1", "lab": "convolution", "mode": "backward", "input": as_written(x),
              "kernels": (k[0, 0] if flat else k).tolist(), "bias": b.tolist(), "stride": s, "padding": p,
              "dilation": d, "depthwise": depthwise, "flip": flip, "upstream": as_written(dy)}
    return {"recipe": recipe, "output": as_written(y), "dInput": as_written(x.grad),
            "dKernels": (k.grad[0, 0] if flat else k.grad).tolist(), "dBias": b.grad.tolist()}


json.dump({"source": f"torch {torch.__version__} conv2d", "cases": [layer(i) for i in range(24)]},
          open(sys.argv[1], "w"), separators=(",", ":"))
