# Gradient Lab: lstm
# Computes its losses and accuracies: found holds them in the places of the JSON export.
import json
import math

import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
SEED, STEPS, N, T = 1, 1000, 32, 20


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
    # Symbols a to d, and X or Y at two places; the class is their order.
    x, n = torch.eye(6)[(random.uniform(N, T) * 4).long()], torch.arange(N)
    first = T // 10 + (random.uniform(N) * (T // 5 - T // 10)).long()
    second = T // 2 + (random.uniform(N) * max(1, 6 * T // 10 - T // 2)).long()
    a, b = ((random.uniform(N) * 2).long() for _ in "ab")
    x[n, first], x[n, second] = torch.eye(6)[4 + a], torch.eye(6)[4 + b]
    return x.transpose(0, 1), 2 * a + b


# A recurrent network, with the weights it starts with.
class Recurrent(nn.Module):
    def __init__(self):
        super().__init__()
        self.cell, self.out = nn.LSTM(6, 16), nn.Linear(16, 4)
        random = Random(SEED)
        for w in self.parameters():
            w.data = (2 * random.uniform(*w.shape) - 1) / math.sqrt(16)
        self.cell.bias_ih_l0.data[16 : 2 * 16] += 1

    def forward(self, x):
        h, _ = self.cell(x)
        return self.out(h[-1])


# A training: the losses at each step, before its update.
net = Recurrent()
rule = torch.optim.Adam(net.parameters(), lr=0.01)
random, rows = Random(SEED + 1000), []
for step in range(STEPS + 1):
    if step % 50 == 0:
        # Sequences kept apart, answered every 50 steps.
        x, t = deal(Random(99), 512, T)
        with torch.no_grad():
            y = net(x)
        right = (y.argmax(-1) == t).double().mean().item()
        test = {"test_loss": F.cross_entropy(y, t).item(), "test_accuracy": right}
    x, t = deal(random, N, T)
    loss = F.cross_entropy(net(x), t)
    rule.zero_grad()
    loss.backward()
    if not all(w.grad.isfinite().all() for w in net.parameters()):
        break
    rows.append({"step": step, "loss": loss.item(), **test})
    rule.step()
found = {"networks": [{"network": 1, "cell": "lstm", "steps": rows}]}
print(json.dumps(found))
