# Gradient Lab: rnn_tanh, gru
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json
import math
import re

import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
SEED, STEPS, N, T = 1, 24, 6, 10


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
    # A sine of any period and phase; the target is its next value.
    periods, phases = 6 + 14 * random.uniform(N), 2 * math.pi * random.uniform(N)
    waves = (2 * math.pi * torch.arange(T + 1)[:, None] / periods + phases).sin()
    return waves[:-1].unsqueeze(-1), waves[1:].unsqueeze(-1)


# A recurrent network, with the weights it starts with.
def rnn_tanh(a, h, W, b):
    z = a + F.linear(h, W, b)
    return torch.tanh(z)


def gru(a, h, W, b):
    (r, z, n), (r_, z_, n_) = a.chunk(3, -1), F.linear(h, W, b).chunk(3, -1)
    r, z = r + r_, z + z_
    n = n + r.sigmoid() * n_
    return (1 - z.sigmoid()) * n.tanh() + z.sigmoid() * h


class Recurrent(nn.Module):
    # Keeps its states, and a copy of its weights for each time step: autograd tells what each adds.
    def __init__(self, step, gates, hidden, init):
        super().__init__()
        self.step = step
        self.hidden = hidden
        random = Random(SEED)

        def drawn(*shape):
            return nn.Parameter((2 * random.uniform(*shape) - 1) / math.sqrt(hidden))

        self.W_ih, self.W_hh = drawn(gates * hidden, 1), drawn(gates * hidden, hidden)
        self.b_ih, self.b_hh = drawn(gates * hidden), drawn(gates * hidden)
        self.W_out, self.b_out = drawn(1, hidden), drawn(1)
        if init == "orthogonal":
            blocks = [orthogonal(random, hidden, hidden) for _ in range(gates)]
            self.W_hh.data = torch.cat(blocks)

    def forward(self, xs, steps_back=None):
        h = torch.zeros(len(xs[0]), self.hidden)
        self.h, self.W = [h], []
        for t, x in enumerate(xs):
            if steps_back and t and (len(xs) - t) % steps_back == 0:
                h = h.detach()
            W_ih, W_hh = self.W_ih.clone(), self.W_hh.clone()
            h = self.step(F.linear(x, W_ih, self.b_ih), h, W_hh, self.b_hh)
            self.h.append(h)
            self.W += [W_ih, W_hh]
        return F.linear(torch.stack(self.h[1:]), self.W_out, self.b_out)


def orthogonal(random, units, inputs):
    q, r = torch.linalg.qr(random.normal(max(units, inputs), min(units, inputs)))
    q *= torch.where(r.diagonal() < 0, -1, 1)
    return q if units >= inputs else q.T


# A training, and what of the gradient reaches each time step.
def norm(v):
    # The Euclidean norm, also of numbers whose squares underflow or overflow.
    return math.hypot(*v.flatten().tolist())


def radius(net, xs):
    # The largest |eigenvalue| of W_hh, or of a gated cell's Jacobian at the last time step.
    if not torch.cat([net.h[-1][0], net.W_hh.flatten()]).isfinite().all():
        return None
    if len(net.W_hh) == net.hidden:
        return torch.linalg.eigvals(net.W_hh).abs().max().item()

    def after(state):
        h = net.step(F.linear(xs[-1][:1].detach(), net.W_ih, net.b_ih), state, net.W_hh, net.b_hh)
        return h

    state = net.h[-2][:1].detach()
    jacobian = torch.autograd.functional.jacobian(after, state, vectorize=True)
    return torch.linalg.eigvals(jacobian[0, :, 0]).abs().max().item()


def reached(net, xs, last):
    # Norms of the last loss's gradient by h, c and x of each time step and its weights (G).
    asked = [*net.h[1:], *xs, *net.W]
    found = torch.autograd.grad(last, asked, retain_graph=True, allow_unused=True)
    sizes = [0.0 if g is None else norm(g) for g in found]
    G = [math.hypot(*sizes[at : at + 2]) for at in range(2 * T, 4 * T, 2)]
    return {"dh": sizes[:T], "dx": sizes[T : 2 * T], "G": G}


def train(net, steps_back=None):
    # A row a step: the passes over its batch, then the update that leads to the next.
    rule = torch.optim.SGD(net.parameters(), lr=0.05)
    random, rows, gradient, clipped = Random(SEED + 1000), [], None, None
    for step in range(STEPS + 1):
        if step % 50 == 0:
            # Sequences kept apart, answered every 50 steps.
            x, t = deal(Random(99), 512, T)
            with torch.no_grad():
                y = net(x)[-1]
            test = {"test_loss": F.mse_loss(y, t[-1]).item(), "test_accuracy": None}
        x, t = deal(random, N, T)
        xs = [x_t.clone().requires_grad_() for x_t in x]
        y = net(xs, steps_back)
        loss = F.mse_loss(y, t)
        last = F.mse_loss(y[-1], t[-1])
        rule.zero_grad()
        row = {"step": step, "loss": loss.item(), "last_loss": last.item(), **test}
        row |= reached(net, xs, last)
        loss.backward()
        row["rho"] = radius(net, xs)
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
    {"network": 1, "cell": "rnn_tanh", **train(Recurrent(rnn_tanh, 1, 6, "orthogonal"), steps_back=3)},
    {"network": 2, "cell": "gru", **train(Recurrent(gru, 3, 5, "pytorch"))},
]}
print(re.sub("-?Infinity|NaN", r'"\g<0>"', json.dumps(found)))  # JSON has no number that is not finite.
