#% about
import json
import math

import torch

torch.set_default_dtype(torch.float64)
#% code.convolution.functions.curves
T, DELTA, SPACINGS = {{t}}, {{delta}}, {{spacings}}


def f(s):
    inside = (s >= F_KNOTS[0]) & (s <= F_KNOTS[-1])
    return torch.where(inside, {{f}}, 0.0)


def g(s):
    inside = (s >= G_KNOTS[0]) & (s <= G_KNOTS[-1])
    return torch.where(inside, {{g}}, 0.0)


#: code.convolution.functions.knots
F_KNOTS, G_KNOTS = torch.tensor({{fknots}}), torch.tensor({{gknots}})
#% code.convolution.functions.integral

#: code.convolution.functions.gauss
k = torch.arange(1, 64)
off = torch.diag(k / torch.sqrt(4.0 * k**2 - 1), 1)
NODES, vectors = torch.linalg.eigh(off + off.T)
WEIGHTS = 2 * vectors[0] ** 2


def mirrored(s):  #? !flip
    return g(-s)  #? !flip


def convolve(left, knots, right, right_knots, t):
    #: code.convolution.functions.convolve
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
    #: code.convolution.functions.bars
    first, last = math.floor(knots[0] / delta), math.floor(knots[-1] / delta)
    tau = (torch.arange(first, last + 1) + 0.5) * delta
    return (left(tau) * right(t[:, None] - tau)).sum(1) * delta
{{again}}  #? again
#% code.convolution.functions.results

left, knots = f, F_KNOTS
right, right_knots = g, G_KNOTS  #? flip
right, right_knots = mirrored, -G_KNOTS.flip(0)  #? !flip
for _ in range({{times}} - 1):  #? again
    left, knots = convolution(left, knots, right, right_knots)  #? again
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
#! print
print(json.dumps(found))
#! plot
import matplotlib.pyplot as plt

fig, chart = plt.subplots()
chart.plot(line, left(line), label="f")
chart.plot(line, integral, label="f * g")
chart.plot(line, sums, ".", markersize=2)
chart.legend()
plt.show()
