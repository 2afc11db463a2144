#% about
import json
import math

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
T = {{length}}
#% code.random.same
{{random}}
#% code.time.task


{{task}}


x, signs = deal(Random(99), 512, T)
x, signs = x[..., 0], 2 * signs - 1
#% code.time.gates


def forward(i, f, o):
    #: code.time.gates.unit
    c = [torch.zeros(512)]
    for t in range(T):
        c.append(f[t] * c[-1] + i[t] * x[t].tanh())
    return torch.stack(c[1:]), o[-1] * c[-1].tanh()


def right(answers):
    return (answers * signs > 0).sum().item()


def bands(c, sign):
    #: code.time.gates.bands
    some = c[:, signs == sign]
    low, median, high = some.quantile(torch.tensor([0.05, 0.5, 0.95]), 1).tolist()
    return {"sequences": some.shape[1], "low": low, "median": median, "high": high}


def descent(start):
    #: code.time.gates.descent
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


i = {{i}}
f = {{f}}
o = {{o}}
c, answers = forward(i, f, o)
found = {"sequences": 512, "right": right(answers), "accuracy": right(answers) / 512, "kept": math.prod(f[1:])}
found |= {"up": bands(c, 1), "down": bands(c, -1), "descent": [descent(0.95), descent(0.5)]}
#! print
print(json.dumps(found))
#! plot
import matplotlib.pyplot as plt

for name in ("up", "down"):
    band = found[name]
    plt.fill_between(range(1, T + 1), band["low"], band["high"], alpha=0.3, label=name)
    plt.plot(range(1, T + 1), band["median"])
plt.gca().set(xlabel="t", ylabel="c")
plt.legend()
plt.show()
