# Gradient Lab: Gates by hand
# Watch the two bands separate.
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json
import math

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
T = 20


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
    some = c[:, signs == sign]
    low, median, high = some.quantile(torch.tensor([0.05, 0.5, 0.95]), 1).tolist()
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
