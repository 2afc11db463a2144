# Gradient Lab: A convolution
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json
import math

import torch

torch.set_default_dtype(torch.float64)

# Two functions, 0 outside of their knots.
T, DELTA, SPACINGS = 0.35, 0.125, [1.0, 0.5, 0.25, 0.125, 0.0625]


def f(s):
    inside = (s >= F_KNOTS[0]) & (s <= F_KNOTS[-1])
    return torch.where(inside, torch.exp(-(s**2) / (2 * 0.5**2)), 0.0)


def g(s):
    inside = (s >= G_KNOTS[0]) & (s <= G_KNOTS[-1])
    return torch.where(inside, torch.exp(-1.5 * s), 0.0)


# Where they begin, bend and end.
F_KNOTS, G_KNOTS = torch.tensor([-4.25, 4.25]), torch.tensor([0.0, 1.2])

# The integral of left(tau) right(t - tau), and its sum over bars.
# Gauss and Legendre's rule with 64 points (Golub and Welsch 1969).
k = torch.arange(1, 64)
off = torch.diag(k / torch.sqrt(4.0 * k**2 - 1), 1)
NODES, vectors = torch.linalg.eigh(off + off.T)
WEIGHTS = 2 * vectors[0] ** 2


def convolve(left, knots, right, right_knots, t):
    # From knot to knot, where both are smooth.
    t = t[:, None]
    low = torch.maximum(knots[0], t - right_knots[-1])
    high = torch.minimum(knots[-1], t - right_knots[0])
    ends = torch.cat([knots.expand(len(t), -1), t - right_knots, low, high], 1)
    ends = torch.maximum(torch.minimum(ends, high), low).sort(1).values
    middle, half = (ends[:, 1:] + ends[:, :-1]) / 2, (ends[:, 1:] - ends[:, :-1]) / 2
    tau = middle[..., None] + half[..., None] * NODES
    values = (left(tau) * right(t[..., None] - tau) * WEIGHTS).sum(2) * half
    return torch.where(low < high, values.sum(1, keepdim=True), 0.0)[:, 0]


def bars(left, knots, right, t, delta):
    # Bars of width delta, read in their middle.
    first, last = math.floor(knots[0] / delta), math.floor(knots[-1] / delta)
    tau = (torch.arange(first, last + 1) + 0.5) * delta
    return (left(tau) * right(t[:, None] - tau)).sum(1) * delta


def convolution(left, knots, right, right_knots):
    # The convolution as a function: a Chebyshev series from knot to knot.
    found = (knots[:, None] + right_knots).flatten().sort().values
    found = found[torch.cat([torch.tensor([True]), found.diff() > 1e-9])]
    parts = [a + (b - a) * torch.arange(6) / 6 for a, b in zip(found, found[1:])]
    ends, n = torch.cat(parts + [found[-1:]]), torch.arange(20)
    middle, half = (ends[1:] + ends[:-1]) / 2, (ends[1:] - ends[:-1]) / 2
    t = middle[:, None] + half[:, None] * torch.cos(math.pi * (n + 0.5) / 20)
    values = convolve(left, knots, right, right_knots, t.flatten()).view(-1, 20)
    series = 2 / 20 * values @ torch.cos(math.pi * n * (n[:, None] + 0.5) / 20)
    series[:, 0] /= 2

    def result(s):
        piece = (torch.bucketize(s, ends, right=True) - 1).clamp(0, len(ends) - 2)
        x = (s - middle[piece]) / half[piece]
        last = before = torch.zeros_like(x)
        for k in range(19, 0, -1):
            last, before = 2 * x * last - before + series[piece, k], last
        value = x * last - before + series[piece, 0]
        return torch.where((s >= ends[0]) & (s <= ends[-1]), value, 0.0)

    return result, found


# At t and along the axis; for each width where sum and integral differ most; g as a kernel.
left, knots = f, F_KNOTS
right, right_knots = g, G_KNOTS
for _ in range(2 - 1):
    left, knots = convolution(left, knots, right, right_knots)
now, line = torch.tensor([T]), -3 + torch.arange(851) * 0.01
integral = convolve(left, knots, right, right_knots, line)
found = {"t": T, "integral": convolve(left, knots, right, right_knots, now).item()}
found["sum"] = bars(left, knots, right, now, DELTA).item()
found["largest_differences"] = []
searched = -2 + 0.01 * torch.arange(701)
for delta in SPACINGS:
    off = (bars(left, knots, right, searched, delta) - integral[100:801]).abs()
    worst = off.argmax()
    one = {"delta": delta, "t": searched[worst].item(), "difference": off[worst].item()}
    found["largest_differences"].append(one)
first, last = (math.floor(end / DELTA) for end in (G_KNOTS[0] + 1e-9, G_KNOTS[-1] - 1e-9))
found["kernel"] = (g((torch.arange(first, last + 1) + 0.5) * DELTA) * DELTA).tolist()
sums = bars(left, knots, right, line, DELTA)
found["line"] = {"t": line.tolist(), "integral": integral.tolist(), "sum": sums.tolist()}
print(json.dumps(found))
