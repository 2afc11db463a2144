# Gradient Lab: Truncated BPTT
# Watch which network learns: the sign lies 39 time steps back.
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json
import math
import re

import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
SEED, STEPS, N, T = 1, 400, 32, 40


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
def lstm(a, h, c, W, b):
    i, f, g, o = (a + F.linear(h, W, b)).chunk(4, -1)
    c = f.sigmoid() * c + i.sigmoid() * g.tanh()
    return o.sigmoid() * c.tanh(), c


class Recurrent(nn.Module):
    # Keeps its states, and a copy of its weights for each time step: autograd tells what each adds.
    def __init__(self):
        super().__init__()
        random = Random(SEED)

        def drawn(*shape):
            return nn.Parameter((2 * random.uniform(*shape) - 1) / math.sqrt(32))

        self.W_ih, self.W_hh = drawn(4 * 32, 1), drawn(4 * 32, 32)
        self.b_ih, self.b_hh = drawn(4 * 32), drawn(4 * 32)
        self.W_out, self.b_out = drawn(2, 32), drawn(2)
        self.b_ih.data[32 : 2 * 32] += 3

    def forward(self, xs, steps_back=None):
        h = c = torch.zeros(len(xs[0]), 32)
        self.h, self.c, self.W = [h], [c], []
        for t, x in enumerate(xs):
            if steps_back and t and (len(xs) - t) % steps_back == 0:
                h, c = h.detach(), c.detach()
            W_ih, W_hh = self.W_ih.clone(), self.W_hh.clone()
            h, c = lstm(F.linear(x, W_ih, self.b_ih), h, c, W_hh, self.b_hh)
            self.h.append(h)
            self.c.append(c)
            self.W += [W_ih, W_hh]
        return F.linear(self.h[-1], self.W_out, self.b_out)


# A training, and what of the gradient reaches each time step.
def norm(v):
    # The Euclidean norm, also of numbers whose squares underflow or overflow.
    return math.hypot(*v.flatten().tolist())


def radius(net, xs):
    # The largest |eigenvalue| of W_hh, or of a gated cell's Jacobian at the last time step.
    if not torch.cat([net.h[-1][0], net.W_hh.flatten()]).isfinite().all():
        return None

    def after(state):
        h, c = state.chunk(2, -1)
        h, c = lstm(F.linear(xs[-1][:1].detach(), net.W_ih, net.b_ih), h, c, net.W_hh, net.b_hh)
        return torch.cat([h, c], -1)

    state = net.h[-2][:1].detach()
    state = torch.cat([state, net.c[-2][:1].detach()], -1)
    jacobian = torch.autograd.functional.jacobian(after, state, vectorize=True)
    return torch.linalg.eigvals(jacobian[0, :, 0]).abs().max().item()


def reached(net, xs, last):
    # Norms of the last loss's gradient by h, c and x of each time step and its weights (G).
    asked = [*net.h[1:], *xs, *net.W, *net.c[1:]]
    found = torch.autograd.grad(last, asked, retain_graph=True, allow_unused=True)
    sizes = [0.0 if g is None else norm(g) for g in found]
    G = [math.hypot(*sizes[at : at + 2]) for at in range(2 * T, 4 * T, 2)]
    return {"dh": sizes[:T], "dx": sizes[T : 2 * T], "G": G, "dc": sizes[4 * T :]}


def train(net, steps_back=None):
    # A row a step: the passes over its batch, then the update that leads to the next.
    rule = torch.optim.Adam(net.parameters(), lr=0.005)
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
        loss = F.cross_entropy(net(xs, steps_back), t)
        rule.zero_grad()
        row = {"step": step, "loss": loss.item(), "last_loss": loss.item(), **test}
        row |= reached(net, xs, loss)
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
    {"network": 1, "cell": "lstm", **train(Recurrent(), steps_back=5)},
    {"network": 2, "cell": "lstm", **train(Recurrent(), steps_back=10)},
    {"network": 3, "cell": "lstm", **train(Recurrent(), steps_back=30)},
    {"network": 4, "cell": "lstm", **train(Recurrent())},
]}
print(re.sub("-?Infinity|NaN", r'"\g<0>"', json.dumps(found)))  # JSON has no number that is not finite.
