# Gradient Lab: gru, lstm
# Computes its losses and accuracies: found holds them in the places of the JSON export.
import json
import math

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
        self.h = [h]
        for t, x in enumerate(xs):
            if steps_back and t and (len(xs) - t) % steps_back == 0:
                h, c = h.detach(), c.detach()
            h, c = self.step(F.linear(x, self.W_ih, self.b_ih), h, c, self.W_hh, self.b_hh)
            self.h.append(h)
        return F.linear(self.h[-1], self.W_out, self.b_out)


# A training: the losses at each step, before its update.
def train(net, steps_back=None, length=T, schedule=lambda k: 1, changes={}):
    rule = torch.optim.Adam(net.parameters(), lr=0.01)
    random, rows = Random(SEED + 1000), []
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
        loss = F.cross_entropy(net(x, steps_back), t)
        rule.zero_grad()
        loss.backward()
        if not all(w.grad.isfinite().all() for w in net.parameters()):
            break
        rows.append({"step": step, "loss": loss.item(), **test})
        nn.utils.clip_grad_norm_(net.parameters(), 1)
        for group in rule.param_groups:
            group["lr"] = lr * schedule(step)
        rule.step()
    return {"steps": rows}


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
print(json.dumps(found))
