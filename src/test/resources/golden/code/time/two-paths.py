# Gradient Lab: Two paths back
# Watch how much still arrives at c₀.
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json
import math

import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
SEED, STEPS, N, T = 1, 600, 32, 20


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
def deal(random, N, T):
    # A number and a mark; the target is the sum of the two that are marked.
    u, first = random.uniform(N, T), (random.uniform(N) * (T // 2)).long()
    second, n = T // 2 + (random.uniform(N) * (T - T // 2)).long(), torch.arange(N)
    marks = torch.zeros(N, T)
    marks[n, first] = marks[n, second] = 1
    x, t = torch.stack([u, marks], -1), u[n, first] + u[n, second]
    return x.transpose(0, 1), t.unsqueeze(1)


# A recurrent network, with the weights it starts with.
def lstm(a, h, c, W, b):
    i, f, g, o = (a + F.linear(h, W, b)).chunk(4, -1)
    c = f.sigmoid() * c + i.sigmoid() * g.tanh()
    return o.sigmoid() * c.tanh(), c, {"i": i, "f": f, "g": g, "o": o}


class Recurrent(nn.Module):
    # Keeps its states, and a copy of its weights for each time step: autograd tells what each adds.
    def __init__(self):
        super().__init__()
        random = Random(SEED)

        def drawn(*shape):
            return nn.Parameter((2 * random.uniform(*shape) - 1) / math.sqrt(8))

        self.W_ih, self.W_hh = drawn(4 * 8, 2), drawn(4 * 8, 8)
        self.b_ih, self.b_hh = drawn(4 * 8), drawn(4 * 8)
        self.W_out, self.b_out = drawn(1, 8), drawn(1)
        self.b_ih.data[8 : 2 * 8] += 1

    def forward(self, xs):
        h, c = (torch.zeros(len(xs[0]), 8, requires_grad=True) for _ in "hc")
        self.h, self.c, self.W, self.z = [h], [c], [], []
        for x in xs:
            W_ih, W_hh = self.W_ih.clone(), self.W_hh.clone()
            h, c, z = lstm(F.linear(x, W_ih, self.b_ih), h, c, W_hh, self.b_hh)
            self.z.append(z)
            self.h.append(h)
            self.c.append(c)
            self.W += [W_ih, W_hh]
        return F.linear(self.h[-1], self.W_out, self.b_out)


# The training that comes before.
def train(net):
    rule, random = torch.optim.Adam(net.parameters(), lr=0.01), Random(SEED + 1000)
    for step in range(600 + 1):
        x, t = deal(random, N, T)
        y = net(x)
        loss = F.mse_loss(y, t)
        rule.zero_grad()
        loss.backward()
        finite = loss.isfinite() and all(w.grad.isfinite().all() for w in net.parameters())
        if not finite or step == 600:
            return net, step
        nn.utils.clip_grad_norm_(net.parameters(), 1)
        rule.step()


# One sequence forward and back.
net, step = train(Recurrent())
x, t = deal(Random(99), N, T)
x, t = [x_t[1 - 1 : 1] for x_t in x], t[1 - 1 : 1]
y = net(x)
for v in [*net.h, *net.c, *(v for z in net.z for v in z.values())]:
    if v.requires_grad:
        v.retain_grad()
loss = F.mse_loss(y, t)
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
    return found | {"units": [{k: v[0, j].item() for k, v in units.items()} for j in range(8)]}


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
