# Gradient Lab: Gates by hand
# Watch the two bands separate.
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json
import math

import numpy as np
import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
T = 20


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

    def normal(self, *shape):
        # The sum of twelve uniforms less 6.
        return self.uniform(*shape, 12).sum(-1) - 6


# The task: sequences x [T, N, inputs] with their targets, drawn from one stream.
def deal(random, N, T):
    # A sign, then noise; the class is the sign.
    signs = (random.uniform(N) * 2).astype(int)
    x = np.concatenate([2 * signs[:, None] - 1, random.normal(N, T - 1)], 1)
    return torch.tensor(x.T[..., None]), torch.tensor(signs)


x, signs = deal(Random(99), 512, T)
x, signs = x[..., 0], 2 * signs - 1


# A unit of an LSTM whose gates are numbers, one of each a time step.
def forward(i, f, o):
    # c = f c + i tanh x; the answer is o tanh c after the last time step.
    c = [torch.zeros(512)]
    for t in range(T):
        c.append(f[t] * c[-1] + i[t] * x[t].tanh())
    return torch.stack(c[1:]), o[-1] * c[-1].tanh()


def right(answers):
    return (answers * signs > 0).sum().item()


def bands(c, sign):
    # Of the sequences with that sign: what 5 %, half and 95 % of them have less of.
    some = c[:, signs == sign].numpy()
    low, median, high = np.quantile(some, (0.05, 0.5, 0.95), axis=1).tolist()
    return {"sequences": some.shape[1], "low": low, "median": median, "high": high}


def descent(start):
    # Gates that gradient descent finds from forget gates that are open so far.
    logits = torch.zeros(3, T)
    logits[1] = math.log(start / (1 - start))
    logits.requires_grad_()
    rule = torch.optim.SGD([logits], lr=3)
    for step in range(401):
        gates = logits.sigmoid()
        _, answers = forward(*gates)
        loss = F.softplus(-5 * signs * answers).mean()
        if step < 400:
            rule.zero_grad()
            loss.backward()
            rule.step()
    i, f, o = gates.tolist()
    return {"from": start, "accuracy": right(answers) / 512, "loss": loss.item(), "i": i, "f": f, "o": o}


i = [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]
f = [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]
o = [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]
c, answers = forward(i, f, o)
found = {"sequences": 512, "right": right(answers), "accuracy": right(answers) / 512, "kept": math.prod(f[1:])}
found |= {"up": bands(c, 1), "down": bands(c, -1), "descent": [descent(0.95), descent(0.5)]}
print(json.dumps(found))
