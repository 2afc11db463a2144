# Gradient Lab: rnn_tanh
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json
import math
import re

import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
SEED, STEPS, N, T = 1, 24, 2, 3


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


# The task: sequences x [T, N, inputs] with their targets, drawn from one stream.
X = torch.tensor([[[1.0], [0.0]], [[0.0], [1.0]], [[1.0], [1.0]]])
TARGETS = torch.tensor([[1.0], [0.5]])


def deal(random, N, T):
    # The same sequences every time.
    return X, TARGETS


# A recurrent network, with the weights it starts with.
class Recurrent(nn.Module):
    # Keeps its states, and a copy of its weights for each time step: autograd tells what each adds.
    def __init__(self):
        super().__init__()
        random = Random(SEED)

        def drawn(*shape):
            return nn.Parameter((2 * random.uniform(*shape) - 1) / math.sqrt(1))

        self.W_ih, self.W_hh = drawn(1, 1), drawn(1, 1)
        self.b_ih, self.b_hh = drawn(1), drawn(1)
        self.W_out, self.b_out = drawn(1, 1), drawn(1)

    def forward(self, xs):
        h = torch.zeros(len(xs[0]), 1)
        self.h, self.W = [h], []
        for x in xs:
            W_ih, W_hh = self.W_ih.clone(), self.W_hh.clone()
            h = torch.tanh(F.linear(x, W_ih, self.b_ih) + F.linear(h, W_hh, self.b_hh))
            self.h.append(h)
            self.W += [W_ih, W_hh]
        return F.linear(self.h[-1], self.W_out, self.b_out)


def given(net, *numbers):
    # Weights that are given, not drawn.
    for w, values in zip(net.parameters(), numbers):
        w.data = torch.tensor(values)
    return net


GIVEN_1 = [
    [[0.5]],
    [[0.9]],
    [0.0],
    [0.1],
    [[1.0]],
    [0.0],
]


# A training, and what of the gradient reaches each time step.
def norm(v):
    # The Euclidean norm, also of numbers whose squares underflow or overflow.
    return math.hypot(*v.flatten().tolist())


def reached(net, xs, last):
    # Norms of the last loss's gradient by h, c and x of each time step and its weights (G).
    asked = [*net.h[1:], *xs, *net.W]
    found = torch.autograd.grad(last, asked, retain_graph=True)
    sizes = [norm(g) for g in found]
    G = [math.hypot(*sizes[at : at + 2]) for at in range(2 * T, 4 * T, 2)]
    return {"dh": sizes[:T], "dx": sizes[T : 2 * T], "G": G}


def train(net):
    # A row a step: the passes over its batch, then the update that leads to the next.
    rule = torch.optim.SGD(net.parameters(), lr=0.1)
    random, rows, gradient = Random(SEED + 1000), [], None
    test = {"test_loss": None, "test_accuracy": None}
    for step in range(STEPS + 1):
        x, t = deal(random, N, T)
        xs = [x_t.clone().requires_grad_() for x_t in x]
        loss = F.mse_loss(net(xs), t)
        rule.zero_grad()
        row = {"step": step, "loss": loss.item(), "last_loss": loss.item(), **test}
        row |= reached(net, xs, loss)
        loss.backward()
        finite = torch.cat([net.h[-1][0], net.W_hh.flatten()]).isfinite().all()
        # The largest |eigenvalue| of W_hh, or of a gated cell's Jacobian at the last time step.
        row["rho"] = torch.linalg.eigvals(net.W_hh).abs().max().item() if finite else None
        row["gradients"] = {name: norm(w.grad) for name, w in net.named_parameters()}
        stopped = not all(map(math.isfinite, [loss.item(), *row["gradients"].values()]))
        row |= {"gradient": None if stopped else gradient, "clipped": None if stopped else gradient}
        rows.append(row)
        if stopped or step == STEPS:
            return {"steps": rows, "stopped_at": step if stopped else None}
        gradient = math.hypot(*row["gradients"].values())
        rule.step()


found = {"networks": [{"network": 1, "cell": "rnn_tanh", **train(given(Recurrent(), *GIVEN_1))}]}
print(re.sub("-?Infinity|NaN", r'"\g<0>"', json.dumps(found)))  # JSON has no number that is not finite.
