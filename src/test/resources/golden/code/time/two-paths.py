# Gradient Lab: Two paths back
# Watch how much still arrives at c₀.
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json
import math

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
SEED, STEPS, N, T = 1, 600, 32, 20


# Random numbers, the same as in Gradient Lab.
class Random:
    # Uniform in [0, 1): Knuth's MMIX generator, the first eight draws thrown away.

    def __init__(self, seed):
        self.state = np.uint64(seed % 2**64)
        self.uniform(8)

    def uniform(self, *shape):
        a = np.full(math.prod(shape), 6364136223846793005, np.uint64).cumprod()
        c = np.append(np.uint64(1), a[:-1]).cumsum() * np.uint64(1442695040888963407)
        states = a * self.state + c
        self.state = states[-1]
        return (states >> np.uint64(11)).reshape(shape) * 2.0**-53


# The task: sequences x [T, N, inputs] with their targets, drawn from one stream.
def deal(random, N, T):
    # A number and a mark; the target is the sum of the two that are marked.
    u, first = random.uniform(N, T), (random.uniform(N) * (T // 2)).astype(int)
    second, n = T // 2 + (random.uniform(N) * (T - T // 2)).astype(int), np.arange(N)
    marks = np.zeros((N, T))
    marks[n, first] = marks[n, second] = 1
    x, t = np.stack([u, marks], -1), u[n, first] + u[n, second]
    return torch.tensor(x.transpose(1, 0, 2)), torch.tensor(t).unsqueeze(1)


INPUTS, OUTPUTS = 2, 1


def loss_of(y, t):
    return F.mse_loss(y, t)


# Recurrent cells, and a network with the weights it starts with.
def lstm(a, h, c, W, b):
    i, f, g, o = (a + F.linear(h, W, b)).chunk(4, -1)
    c = f.sigmoid() * c + i.sigmoid() * g.tanh()
    return o.sigmoid() * c.tanh(), c, {"i": i, "f": f, "g": g, "o": o}


class Recurrent(nn.Module):
    # A recurrent network that keeps its states, and a copy of its weights for each time step, so
    # that autograd tells what each adds to the gradient.

    def __init__(self, step, gates, hidden, init, gain=1.0, forget_bias=0.0):
        super().__init__()
        self.step, self.hidden, random = step, hidden, Random(SEED)

        def drawn(*shape):
            return nn.Parameter(torch.tensor((2 * random.uniform(*shape) - 1) / math.sqrt(hidden)))

        self.W_ih, self.W_hh = drawn(gates * hidden, INPUTS), drawn(gates * hidden, hidden)
        self.b_ih, self.b_hh = drawn(gates * hidden), drawn(gates * hidden)
        self.W_out, self.b_out = drawn(OUTPUTS, hidden), drawn(OUTPUTS)
        self.b_ih.data[hidden : 2 * hidden] += forget_bias

    def forward(self, xs):
        h, c = (torch.zeros(len(xs[0]), self.hidden, requires_grad=True) for _ in "hc")
        self.h, self.c, self.W, self.z = [h], [c], [], []
        for t, x in enumerate(xs):
            W_ih, W_hh = self.W_ih.clone(), self.W_hh.clone()
            h, c, z = self.step(F.linear(x, W_ih, self.b_ih), h, c, W_hh, self.b_hh)
            self.z.append(z)
            self.h.append(h)
            self.c.append(c)
            self.W += [W_ih, W_hh]
        return F.linear(self.h[-1], self.W_out, self.b_out)


# The training that comes before.
def train(net, clip=None):
    rule, random = torch.optim.Adam(net.parameters(), lr=0.01), Random(SEED + 1000)
    for step in range(600 + 1):
        x, t = deal(random, N, T)
        loss = loss_of(net(x), t)
        rule.zero_grad()
        loss.backward()
        finite = loss.isfinite() and all(w.grad.isfinite().all() for w in net.parameters())
        if not finite or step == 600:
            return net, step
        if clip:
            clip(list(net.parameters()))
        rule.step()


# One sequence forward and back.
net, step = train(
    Recurrent(lstm, 4, 8, "pytorch", forget_bias=1),
    clip=lambda w: nn.utils.clip_grad_norm_(w, 1),
)
x, t = deal(Random(99), N, T)
x, t = [x_t[1 - 1 : 1] for x_t in x], t[1 - 1 : 1]
y = net(x)
for v in [*net.h, *net.c, *(v for z in net.z for v in z.values())]:
    if v.requires_grad:
        v.retain_grad()
loss = loss_of(y, t)
loss.backward()


def gradient(v):
    return torch.zeros_like(v) if v.grad is None else v.grad


def told(s):
    # What a time step got and gave, unit by unit; of gates the gradient by what stands inside.
    found, units = {"t": s, "x": x[s - 1][0].tolist()} if s else {"t": s}, {"h": net.h[s], "dh": gradient(net.h[s])}
    units |= {"c": net.c[s], "dc": gradient(net.c[s])}
    for name, z in net.z[s - 1].items() if s else ():
        units["d" + name] = gradient(z)
        if name != "a":
            units[name] = z.tanh() if name in "gn" else z.sigmoid()
    if size[-1]:
        found["share"] = size[s] / size[-1]
        found["direct"] = direct[s].norm().item() / size[-1]
    if size[s]:
        found["projection"] = (direct[s] * carried[s]).sum().item() / size[s] ** 2
    return found | {"units": [{k: v[0, j].item() for k, v in units.items()} for j in range(net.hidden)]}


carried = [gradient(state) for state in net.c]
size = [q.norm().item() for q in carried]
# What comes back through the gate that keeps alone.
direct = [carried[-1]]
for z in reversed(net.z):
    direct.insert(0, z["f"].sigmoid().detach() * direct[0])
found = {"network": 1, "cell": "lstm", "step": step, "sequence": 1}
found |= {"loss": loss.item(), "target": t.flatten()[0].item(), "answer": y[0].tolist()}
found["steps"] = [told(s) for s in range(len(x) + 1)]
print(json.dumps(found))
