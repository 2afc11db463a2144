# Gradient Lab: rnn_tanh
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
    # A number and a mark; the target is the sum of the two that are marked.
    u, first = random.uniform(N, T), (random.uniform(N) * (T // 2)).long()
    second, n = T // 2 + (random.uniform(N) * (T - T // 2)).long(), torch.arange(N)
    marks = torch.zeros(N, T)
    marks[n, first] = marks[n, second] = 1
    x, t = torch.stack([u, marks], -1), u[n, first] + u[n, second]
    return x.transpose(0, 1), t.unsqueeze(1)


# A recurrent network, with the weights it starts with.
class Recurrent(nn.Module):
    def __init__(self):
        super().__init__()
        self.cell, self.out = nn.RNN(2, 32), nn.Linear(32, 1)
        random = Random(SEED)
        for w in self.parameters():
            w.data = (2 * random.uniform(*w.shape) - 1) / math.sqrt(32)

    def forward(self, x):
        h, _ = self.cell(x)
        return self.out(h[-1])


# A training: the losses at each step, before its update.
net = Recurrent()
rule = torch.optim.Adam(net.parameters(), lr=0.002)
random, rows = Random(SEED + 1000), []
for step in range(STEPS + 1):
    if step % 50 == 0:
        # Sequences kept apart, answered every 50 steps.
        x, t = deal(Random(99), 512, T)
        with torch.no_grad():
            y = net(x)
        test = {"test_loss": F.mse_loss(y, t).item(), "test_accuracy": None}
    x, t = deal(random, N, T)
    loss = F.mse_loss(net(x), t)
    rule.zero_grad()
    loss.backward()
    if not all(w.grad.isfinite().all() for w in net.parameters()):
        break
    rows.append({"step": step, "loss": loss.item(), **test})
    nn.utils.clip_grad_norm_(net.parameters(), 1)
    rule.step()
found = {"networks": [{"network": 1, "cell": "rnn_tanh", "steps": rows}]}
print(json.dumps(found))
