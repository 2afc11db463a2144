# Gradient Lab: gru, lstm
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json
import math
import re

import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
SEED, STEPS, N, T = 1, 24, 8, 12


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
    # Symbols a to d, and X or Y at two places; the class is their order.
    x, n = torch.eye(6)[(random.uniform(N, T) * 4).long()], torch.arange(N)
    first = T // 10 + (random.uniform(N) * (T // 5 - T // 10)).long()
    second = T // 2 + (random.uniform(N) * max(1, 6 * T // 10 - T // 2)).long()
    a, b = ((random.uniform(N) * 2).long() for _ in "ab")
    x[n, first], x[n, second] = torch.eye(6)[4 + a], torch.eye(6)[4 + b]
    return x.transpose(0, 1), 2 * a + b


# A recurrent network, with the weights it starts with.
def lstm(a, h, c, W, b):
    i, f, g, o = (a + F.linear(h, W, b)).chunk(4, -1)
    c = f.sigmoid() * c + i.sigmoid() * g.tanh()
    return o.sigmoid() * c.tanh(), c


def gru_paper(a, h, c, W, b):
    # The reset gate before the product, as in Cho et al. 2014; torch.nn.GRU has it after.
    H = h.shape[-1]
    r, z = (a[..., : 2 * H] + F.linear(h, W[: 2 * H], b[: 2 * H])).chunk(2, -1)
    n = a[..., 2 * H :] + F.linear(r.sigmoid() * h, W[2 * H :], b[2 * H :])
    return (1 - z.sigmoid()) * n.tanh() + z.sigmoid() * h, c


class Recurrent(nn.Module):
    # Keeps its states, and a copy of its weights for each time step: autograd tells what each adds.
    def __init__(self, step, gates, hidden, init, gain, forget_bias):
        super().__init__()
        self.step = step
        self.hidden = hidden
        random = Random(SEED)

        def drawn(*shape):
            return nn.Parameter((2 * random.uniform(*shape) - 1) / math.sqrt(hidden))

        self.W_ih, self.W_hh = drawn(gates * hidden, 6), drawn(gates * hidden, hidden)
        self.b_ih, self.b_hh = drawn(gates * hidden), drawn(gates * hidden)
        self.W_out, self.b_out = drawn(4, hidden), drawn(4)
        if init == "normal":
            self.W_hh.data = random.normal(gates * hidden, hidden) / math.sqrt(hidden)
        self.W_hh.data *= gain
        self.b_ih.data[hidden : 2 * hidden] += forget_bias

    def forward(self, xs, steps_back=None):
        h = c = torch.zeros(len(xs[0]), self.hidden)
        self.h, self.c, self.W = [h], [c], []
        for t, x in enumerate(xs):
            if steps_back and t and (len(xs) - t) % steps_back == 0:
                h, c = h.detach(), c.detach()
            W_ih, W_hh = self.W_ih.clone(), self.W_hh.clone()
            h, c = self.step(F.linear(x, W_ih, self.b_ih), h, c, W_hh, self.b_hh)
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
        h, c = state.chunk(2, -1) if net.step == lstm else (state, state)
        h, c = net.step(F.linear(xs[-1][:1].detach(), net.W_ih, net.b_ih), h, c, net.W_hh, net.b_hh)
        return torch.cat([h, c], -1) if net.step == lstm else h

    state = net.h[-2][:1].detach()
    if net.step == lstm:
        state = torch.cat([state, net.c[-2][:1].detach()], -1)
    jacobian = torch.autograd.functional.jacobian(after, state, vectorize=True)
    return torch.linalg.eigvals(jacobian[0, :, 0]).abs().max().item()


def reached(net, xs, last):
    # Norms of the last loss's gradient by h, c and x of each time step and its weights (G).
    T = len(xs)
    dc = net.c[1:] if net.step == lstm else []
    asked = [*net.h[1:], *xs, *net.W, *dc]
    found = torch.autograd.grad(last, asked, retain_graph=True, allow_unused=True)
    sizes = [0.0 if g is None else norm(g) for g in found]
    G = [math.hypot(*sizes[at : at + 2]) for at in range(2 * T, 4 * T, 2)]
    told = {"dh": sizes[:T], "dx": sizes[T : 2 * T], "G": G}
    return told | ({"dc": sizes[4 * T :]} if dc else {})


def train(net, steps_back=None, length=T, schedule=lambda k: 1, changes={}):
    # A row a step: the passes over its batch, then the update that leads to the next.
    rule = torch.optim.Adam(net.parameters(), lr=0.01)
    random, rows, gradient, clipped = Random(SEED + 1000), [], None, None
    lr = rule.param_groups[0]["lr"]
    for step in range(STEPS + 1):
        turned = changes.get(step, {})
        length = turned.get("length", length)
        steps_back = turned.get("steps_back", steps_back)
        net.W_hh.data *= turned.get("gain", 1)
        net.b_ih.data[net.hidden : 2 * net.hidden] += turned.get("forget_bias", 0)
        if step % 50 == 0:
            # Sequences kept apart, answered every 50 steps.
            x, t = deal(Random(99), 512, length)
            with torch.no_grad():
                y = net(x)
            right = (y.argmax(-1) == t).double().mean().item()
            test = {"test_loss": F.cross_entropy(y, t).item(), "test_accuracy": right}
        x, t = deal(random, N, length)
        xs = [x_t.clone().requires_grad_() for x_t in x]
        loss = F.cross_entropy(net(xs, steps_back), t)
        rule.zero_grad()
        row = {"step": step, "loss": loss.item(), "last_loss": loss.item(), **test}
        row |= reached(net, xs, loss)
        loss.backward()
        size = net.hidden * (2 if net.step == lstm else 1)
        cheap = 25 * size**3 <= 4 * len(xs) * N * len(net.W_hh) * (net.hidden + 6)
        row["rho"] = radius(net, xs) if cheap else None
        row["gradients"] = {name: norm(w.grad) for name, w in net.named_parameters()}
        stopped = not all(map(math.isfinite, [loss.item(), *row["gradients"].values()]))
        row |= {"gradient": None if stopped else gradient, "clipped": None if stopped else clipped}
        rows.append(row)
        if stopped or step == STEPS:
            return {"steps": rows, "stopped_at": step if stopped else None}
        gradient = math.hypot(*row["gradients"].values())
        nn.utils.clip_grad_norm_(net.parameters(), 1)
        clipped = math.hypot(*(norm(w.grad) for w in net.parameters()))
        for group in rule.param_groups:
            group["lr"] = lr * schedule(step)
        rule.step()


# The networks, each on the same sequences.
found = {"networks": [
    {"network": 1, "cell": "gru", **train(
        Recurrent(gru_paper, 3, 5, "pytorch", 1, 0),
        schedule=lambda k: (1 + math.cos(math.pi * k / STEPS)) / 2,
        changes={
            6: {"gain": 1.3 / 1, "forget_bias": 0.5, "length": 15},
        },
    )},
    {"network": 2, "cell": "lstm", **train(
        Recurrent(lstm, 4, 4, "normal", 1.2, 1),
        schedule=lambda k: (1 + math.cos(math.pi * k / STEPS)) / 2,
        steps_back=4,
        changes={
            6: {"forget_bias": 1, "steps_back": 6, "length": 15},
        },
    )},
]}
print(re.sub("-?Infinity|NaN", r'"\g<0>"', json.dumps(found)))  # JSON has no number that is not finite.
