# Gradient Lab: A slope to the power n
# Watch what is left after 10 and 100 layers.
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json
import math

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)

# Each activation, and the x up to which its slope is 0. Inputs are normal; slopes below the
# threshold count as saturated.
ACTIVATIONS = {
    "sigmoid": (lambda x: torch.sigmoid(x), -math.inf),
    "tanh": (lambda x: torch.tanh(x), -math.inf),
    "relu": (lambda x: torch.relu(x), 0),
    "gelu_erf": (lambda x: F.gelu(x), -math.inf),
}
X, LAYERS = 1.0, 10
MEAN, DEVIATION, THRESHOLD = 0.0, 2.0, 0.05


# Slopes by autograd: at x, the largest, and the root mean square over the inputs.
def slope(f, x):
    x = x.clone().requires_grad_()
    return torch.autograd.grad(f(x).sum(), x)[0]


def steepest(f):
    # On a grid, then on finer ones around the best place.
    x = torch.linspace(-60, 60, 120001)
    for width in (1e-3, 1e-6, 1e-9):
        best = x[slope(f, x).abs().argmax()]
        x = best + torch.linspace(-width, width, 2001)
    return slope(f, x).abs().max().item()


def rms_slope(f):
    # The midpoint rule on both sides of 0, where some slopes jump.
    kink, square, n = min(max(-MEAN / DEVIATION, -8.5), 8.5), 0.0, 1_000_000
    for a, b in ((-8.5, kink), (kink, 8.5)):
        t = a + (b - a) * (torch.arange(n) + 0.5) / n
        density = torch.exp(-(t**2) / 2) / math.sqrt(2 * math.pi)
        square += (slope(f, MEAN + DEVIATION * t) ** 2 * density).sum().item() * (b - a) / n
    return math.sqrt(square)


# Which share of the inputs has which slope.
def kind(f, x, flat):
    low = (slope(f, x).abs() < THRESHOLD) * 1
    return torch.where(x <= flat, 2, low)


def below(x):
    return 0.5 * (1 + math.erf((x - MEAN) / DEVIATION * math.sqrt(0.5)))


def between(a, b):
    return below(2 * MEAN - a) - below(2 * MEAN - b) if a > MEAN else below(b) - below(a)


def stretches(f, flat):
    # The axis cut where the kind of slope changes, each place halved to the last bit.
    x = torch.linspace(-60, 60, 120002)
    kinds, ends = kind(f, x, flat), [-math.inf]
    for i in (kinds[1:] != kinds[:-1]).nonzero().flatten():
        a, b = x[i], x[i + 1]
        for _ in range(60):
            middle = (a + b) / 2
            a, b = (middle, b) if kind(f, middle, flat) == kinds[i] else (a, middle)
        ends.append(b.item())
    middles = [max(a, -60) + (min(b, 60) - max(a, -60)) / 2 for a, b in zip(ends, ends[1:] + [math.inf])]
    named = [("good", "saturated", "inactive")[kind(f, torch.tensor(x), flat)] for x in middles]
    return [
        {"kind": name, "from": a, "to": b, "share": between(a, b)}
        for name, a, b in zip(named, ends, ends[1:] + [math.inf])
    ]


# What is left of a gradient after several layers, and the curves.
def result(id, f, flat):
    x = torch.tensor(X)
    found = {"id": id, "x": X, "value": f(x).item(), "slope": slope(f, x).item()}
    found.update(steepest=steepest(f), rms_slope=rms_slope(f))
    found["factor"] = found["slope"]
    found.update(layers=LAYERS, power=found["factor"] ** LAYERS)
    parts = stretches(f, flat)
    found["shares"] = {k: sum(p["share"] for p in parts if p["kind"] == k) for k in ("good", "saturated", "inactive")}
    # JSON has no number that is not finite.
    spelled = {math.inf: "Infinity", -math.inf: "-Infinity"}
    found["stretches"] = [{k: spelled.get(v, v) for k, v in part.items()} for part in parts]
    return found


grid = (torch.arange(241) - 120) / 20
curves = {"x": grid.tolist()}
for id, (f, _) in ACTIVATIONS.items():
    curves[id] = {"value": f(grid).tolist(), "slope": slope(f, grid).tolist()}
found = {"activations": [result(id, *of) for id, of in ACTIVATIONS.items()], "curves": curves}
print(json.dumps(found))
