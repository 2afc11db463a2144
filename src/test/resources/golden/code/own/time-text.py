# Gradient Lab: rnn_relu, gru, lstm
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json
import math

import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
SEED, STEPS, N, T = 1, 24, 6, 8


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
TEXT = (
    "the gradient goes back through time, one step at a time.\n"
    "a gate that stays open keeps the state, and it keeps the gradient.\n"
    "one half, taken forty times, is nothing; two is far too much.\n"
    "read the first sign, carry it along, and say it at the end.\n"
    "기울기는 시간을 거슬러 갑니다. 한 시점마다 한 번씩 곱합니다.\n"
    "열린 게이트는 상태를 남기고, 기울기도 남깁니다.\n"
    "작은 수를 마흔 번 곱하면 사라지고, 큰 수를 마흔 번 곱하면 폭발합니다.\n"
    "첫 부호를 읽고, 끝까지 가지고 가서, 끝에서 답합니다.\n"
)
SYMBOLS = sorted(set(TEXT))
CODES = torch.tensor([SYMBOLS.index(symbol) for symbol in TEXT])


def deal(random, N, T):
    # Characters, one-hot; the target is the next one.
    starts = (random.uniform(N) * (len(CODES) - T)).long()
    codes = CODES[torch.arange(T + 1)[:, None] + starts]
    return torch.eye(len(SYMBOLS))[codes[:-1]], codes[1:]


# A recurrent network, with the weights it starts with.
def gru(a, h, c, W, b, cut):
    (r, z, n), (r_, z_, n_) = a.chunk(3, -1), F.linear((h.detach() if cut else h), W, b).chunk(3, -1)
    r, z = r + r_, z + z_
    n = n + r.sigmoid() * n_
    return (1 - z.sigmoid()) * n.tanh() + z.sigmoid() * h, c, {"r": r, "z": z, "n": n}


class Recurrent(nn.Module):
    # Keeps its states, and a copy of its weights for each time step: autograd tells what each adds.
    def __init__(self):
        super().__init__()
        random = Random(SEED)

        def drawn(*shape):
            return nn.Parameter((2 * random.uniform(*shape) - 1) / math.sqrt(4))

        self.W_ih, self.W_hh = drawn(3 * 4, 79), drawn(3 * 4, 4)
        self.b_ih, self.b_hh = drawn(3 * 4), drawn(3 * 4)
        self.W_out, self.b_out = drawn(79, 4), drawn(79)

    def forward(self, xs, cut=False):
        h, c = (torch.zeros(len(xs[0]), 4, requires_grad=True) for _ in "hc")
        self.h, self.c, self.W, self.z = [h], [c], [], []
        for x in xs:
            W_ih, W_hh = self.W_ih.clone(), self.W_hh.clone()
            h, c, z = gru(F.linear(x, W_ih, self.b_ih), h, c, W_hh, self.b_hh, cut)
            self.z.append(z)
            self.h.append(h)
            self.c.append(c)
            self.W += [W_ih, W_hh]
        return F.linear(torch.stack(self.h[1:]), self.W_out, self.b_out)


# The training that comes before.
def train(net):
    rule, random = torch.optim.Adam(net.parameters(), lr=0.01), Random(SEED + 1000)
    for step in range(10 + 1):
        x, t = deal(random, N, T)
        y = net(x)
        loss = F.cross_entropy(y.flatten(0, -2), t.flatten())
        rule.zero_grad()
        loss.backward()
        finite = loss.isfinite() and all(w.grad.isfinite().all() for w in net.parameters())
        if not finite or step == 10:
            return net, step
        nn.utils.clip_grad_norm_(net.parameters(), 1)
        rule.step()


# One sequence forward and back.
net, step = train(Recurrent())
x, t = deal(Random(99), N, T)
x, t = [x_t[3 - 1 : 3] for x_t in x], t[-1][3 - 1 : 3]
y = net(x, cut=True)[-1]
for v in [*net.h, *net.c, *(v for z in net.z for v in z.values())]:
    if v.requires_grad:
        v.retain_grad()
loss = F.cross_entropy(y, t)
loss.backward()


def gradient(v):
    return torch.zeros_like(v) if v.grad is None else v.grad


def told(s):
    # What a time step got and gave, unit by unit; of gates the gradient by what stands inside.
    found, units = {"t": s, "x": x[s - 1][0].tolist()} if s else {"t": s}, {"h": net.h[s], "dh": gradient(net.h[s])}
    for name, z in net.z[s - 1].items() if s else ():
        units["d" + name] = gradient(z)
        if name != "a":
            units[name] = z.tanh() if name in "gn" else z.sigmoid()
    if size[-1]:
        found["share"] = size[s] / size[-1]
        found["direct"] = direct[s].norm().item() / size[-1]
    if size[s]:
        found["projection"] = (direct[s] * carried[s]).sum().item() / size[s] ** 2
    return found | {"units": [{k: v[0, j].item() for k, v in units.items()} for j in range(4)]}


carried = [gradient(state) for state in net.h]
size = [q.norm().item() for q in carried]
# What comes back through the gate that keeps alone.
direct = [carried[-1]]
for z in reversed(net.z):
    direct.insert(0, z["z"].sigmoid().detach() * direct[0])
found = {"network": 2, "cell": "gru", "step": step, "sequence": 3}
found |= {"loss": loss.item(), "target": t.flatten()[0].item(), "answer": y[0].tolist()}
found["steps"] = [told(s) for s in range(len(x) + 1)]
print(json.dumps(found))
