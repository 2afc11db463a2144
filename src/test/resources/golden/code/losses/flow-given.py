# Gradient Lab: Sigmoid, Batch norm
# Computes its losses and accuracies: found holds them in the places of the JSON export.
import json
import math

import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
STEPS, BATCH, TRAINING = 24, 4, 4


# Random numbers as in Gradient Lab: Knuth's MMIX generator, the first eight draws thrown away.
class Random:
    def __init__(self, seed):
        self.state = seed
        self.uniform(8)

    def uniform(self, *shape):
        a = torch.full((math.prod(shape),), 6364136223846793005).cumprod(0)
        states = a * self.state + (a.cumsum(0) - a + 1) * 1442695040888963407
        self.state = states[-1]
        return ((states >> 11) % 2**53).reshape(shape) * 2.0**-53


# What is learned: shuffled, split, standardised by the training part.
x = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
t = torch.tensor([[0.0], [1.0], [1.0], [0.0]])
y = torch.tensor([0, 1, 1, 0])


# Networks, with the weights they start with.
class Layer(nn.Linear):
    # z = W h + b, u = BN(z) or z, h = act(u), after a skip h + branch * act(u).
    def forward(self, x):
        self.z = super().forward(x)
        self.u = self.norm(self.z)
        self.h = self.act(self.u)
        return self.h


def network(act, norm):
    # All networks draw from the same random numbers; the output layer is always Xavier's.
    random, sizes = Random(-534904783426661026), [2, *[2] * 1, 1]
    net = nn.Sequential(*map(Layer, sizes, sizes[1:]))
    for layer in net:
        hidden, (units, inputs) = layer is not net[-1], layer.weight.shape
        layer.act = act() if hidden else nn.Identity()
        layer.norm = nn.BatchNorm1d(units) if norm and hidden else nn.Identity()
        layer.weight.data = math.sqrt(6 / (units + inputs)) * (2 * random.uniform(units, inputs) - 1)
        layer.bias.data.zero_()
    return net


def given(net, *layers):
    # Weights that are given, not drawn.
    for layer, numbers in zip(net, layers):
        for name, values in numbers.items():
            layer.get_parameter(name).data = torch.tensor(values)
    return net


GIVEN_1 = [
    {"weight": [[1.0, -0.8], [0.6, 1.6]], "bias": [0.1, 0.0]},
    {"weight": [[1.0, -1.0]], "bias": [0.2]},
]
GIVEN_2 = [
    {"weight": [[0.5, -0.4], [0.3, 0.8]], "norm.weight": [1.0, 2.0], "norm.bias": [0.0, 0.5]},
    {"weight": [[1.0, -1.0]]},
]


# Rules that torch.optim does not have, or has in another form.
class Rule(torch.optim.Optimizer):
    # An update written out: k holds the knobs, s what is remembered of the parameter w, g the
    # gradient with L2 decay.

    def __init__(self, params, **knobs):
        super().__init__(params, {"weight_decay": 0.0, **knobs})

    @torch.no_grad()
    def step(self, closure=None):
        if closure:
            with torch.enable_grad():
                closure()
        for k in self.param_groups:
            for w in k["params"]:
                s = self.state[w]
                s["t"] = s.get("t", 0) + 1
                w -= self.move(w, w.grad + k["weight_decay"] * w, s, k)

    def average(self, s, name, value, beta, start=0.0):
        # A moving average; it starts at start.
        s[name] = beta * s.get(name, torch.full_like(value, start)) + (1 - beta) * value
        return s[name]


class Nag(Rule):
    # Nesterov's method as its author plots it: the gradient is taken ahead of w.
    # torch.optim.SGD(nesterov=True) keeps the point ahead instead.

    @torch.no_grad()
    def step(self, closure):
        all = [(w, self.state[w], k) for k in self.param_groups for w in k["params"]]
        for w, s, k in all:
            reach = 0.0 if k["pytorch"] else k["momentum"] * (1 if k["rate_inside"] else k["lr"])
            s["before"] = w.clone()
            w -= reach * s.setdefault("v", torch.zeros_like(w))
        with torch.enable_grad():
            closure()
        for w, s, k in all:
            mu, lr, inside = k["momentum"], k["lr"], k["rate_inside"]
            g = w.grad + k["weight_decay"] * w
            s["v"] = mu * s["v"] + (lr * g if inside else g)
            ahead = (lr * g if inside else g) + mu * s["v"]
            move = ahead if k["pytorch"] else s["v"]
            w.copy_(s["before"] - (move if inside else lr * move))


# A training: losses and accuracies at each step, before its update.
def train(net):
    rule = Nag(net.parameters(), lr=0.1, momentum=0, rate_inside=False, pytorch=True)
    rows = []
    for step in range(STEPS + 1):
        batch = slice(0, TRAINING)
        rule.zero_grad()
        loss = F.binary_cross_entropy_with_logits(net.train()(x[batch]), t[batch])
        loss.backward()
        if not all(w.grad.isfinite().all() for w in net.parameters()):
            break
        rows.append({"step": step, "loss": loss.item()})
        with torch.no_grad():
            for part, some in [("training", slice(0, 4))]:
                out = net.eval()(x[some])
                rows[-1][part + "_loss"] = F.binary_cross_entropy_with_logits(out, t[some]).item()
                rows[-1][part + "_accuracy"] = ((out[:, 0] > 0) == y[some]).double().mean().item()
        rule.step(lambda: None)
    return {"steps": rows}


# The networks, each on the same batches.
found = {"networks": [
    {"network": "Sigmoid", **train(given(network(nn.Sigmoid, False), *GIVEN_1))},
    {"network": "Batch norm", **train(given(network(lambda: nn.LeakyReLU(0.2), True), *GIVEN_2))},
]}
print(json.dumps(found))
