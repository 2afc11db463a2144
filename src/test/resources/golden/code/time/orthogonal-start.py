# Gradient Lab: Orthogonal initialization
# Watch the uniform RNN: share 10⁻⁸ at the start, then random guessing.
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json
import math
import re

import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
SEED, STEPS, N, T = 1, 600, 32, 40


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

    def normal(self, *shape):
        return self.uniform(*shape, 12).sum(-1) - 6  # The sum of twelve uniforms less 6.


# The task: sequences x [T, N, inputs] with their targets, drawn from one stream.
def deal(random, N, T):
    # A sign, then noise; the class is the sign.
    signs = (random.uniform(N) * 2).long()
    x = torch.cat([2.0 * signs[:, None] - 1, random.normal(N, T - 1)], 1)
    return x.T.unsqueeze(-1), signs


# A recurrent network, with the weights it starts with.
def rnn_tanh(a, h, W, b):
    z = a + F.linear(h, W, b)
    return torch.tanh(z)


def rnn_relu(a, h, W, b):
    z = a + F.linear(h, W, b)
    return torch.relu(z)


class Recurrent(nn.Module):
    # Keeps its states, and a copy of its weights for each time step: autograd tells what each adds.
    def __init__(self, step, init):
        super().__init__()
        self.step = step
        random = Random(SEED)

        def drawn(*shape):
            return nn.Parameter((2 * random.uniform(*shape) - 1) / math.sqrt(32))

        self.W_ih, self.W_hh = drawn(32, 1), drawn(32, 32)
        self.b_ih, self.b_hh = drawn(32), drawn(32)
        self.W_out, self.b_out = drawn(2, 32), drawn(2)
        if init == "orthogonal":
            blocks = [orthogonal(random, 32, 32) for _ in range(1)]
            self.W_hh.data = torch.cat(blocks)
        if init == "identity":
            self.W_hh.data = torch.eye(32)
            self.b_ih.data, self.b_hh.data = torch.zeros(32), torch.zeros(32)

    def forward(self, xs):
        h = torch.zeros(len(xs[0]), 32)
        self.h, self.W = [h], []
        for x in xs:
            W_ih, W_hh = self.W_ih.clone(), self.W_hh.clone()
            h = self.step(F.linear(x, W_ih, self.b_ih), h, W_hh, self.b_hh)
            self.h.append(h)
            self.W += [W_ih, W_hh]
        return F.linear(self.h[-1], self.W_out, self.b_out)


def orthogonal(random, units, inputs):
    q, r = torch.linalg.qr(random.normal(max(units, inputs), min(units, inputs)))
    q *= torch.where(r.diagonal() < 0, -1, 1)
    return q if units >= inputs else q.T


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
    rule = torch.optim.Adam(net.parameters(), lr=0.002)
    random, rows, gradient, clipped = Random(SEED + 1000), [], None, None
    for step in range(STEPS + 1):
        if step % 50 == 0:
            # Sequences kept apart, answered every 50 steps.
            x, t = deal(Random(99), 512, T)
            with torch.no_grad():
                y = net(x)
            right = (y.argmax(-1) == t).double().mean().item()
            test = {"test_loss": F.cross_entropy(y, t).item(), "test_accuracy": right}
        x, t = deal(random, N, T)
        xs = [x_t.clone().requires_grad_() for x_t in x]
        loss = F.cross_entropy(net(xs), t)
        rule.zero_grad()
        row = {"step": step, "loss": loss.item(), "last_loss": loss.item(), **test}
        row |= reached(net, xs, loss)
        loss.backward()
        finite = torch.cat([net.h[-1][0], net.W_hh.flatten()]).isfinite().all()
        # The largest |eigenvalue| of W_hh, or of a gated cell's Jacobian at the last time step.
        row["rho"] = torch.linalg.eigvals(net.W_hh).abs().max().item() if finite else None
        row["gradients"] = {name: norm(w.grad) for name, w in net.named_parameters()}
        stopped = not all(map(math.isfinite, [loss.item(), *row["gradients"].values()]))
        row |= {"gradient": None if stopped else gradient, "clipped": None if stopped else clipped}
        rows.append(row)
        if stopped or step == STEPS:
            return {"steps": rows, "stopped_at": step if stopped else None}
        gradient = math.hypot(*row["gradients"].values())
        nn.utils.clip_grad_norm_(net.parameters(), 1)
        clipped = math.hypot(*(norm(w.grad) for w in net.parameters()))
        rule.step()


# The networks, each on the same sequences.
found = {"networks": [
    {"network": 1, "cell": "rnn_tanh", **train(Recurrent(rnn_tanh, "pytorch"))},
    {"network": 2, "cell": "rnn_tanh", **train(Recurrent(rnn_tanh, "orthogonal"))},
    {"network": 3, "cell": "rnn_relu", **train(Recurrent(rnn_relu, "identity"))},
]}
print(re.sub("-?Infinity|NaN", r'"\g<0>"', json.dumps(found)))  # JSON has no number that is not finite.
