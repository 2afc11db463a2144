# Gradient Lab: A convolution
# Computes its losses and accuracies: found holds them in the places of the JSON export.
import json
import math

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
EPOCHS, BATCH = 30, 32
PER_EPOCH = 1297 // BATCH
STEPS = EPOCHS * PER_EPOCH


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

    def shuffle(self, order):
        for i, u in zip(range(len(order) - 1, 0, -1), self.uniform(len(order) - 1).tolist()):
            j = int(u * (i + 1))
            order[i], order[j] = order[j], order[i]
        return order


# The training of one network from one seed.
def moved(pictures, down, right):
    # Images moved by up to a pixel, 0 coming in from outside.
    return F.pad(pictures, (1, 1, 1, 1))[..., 1 - down : 9 - down, 1 - right : 9 - right]


# Weights by He before the ReLU, by LeCun before the answers; biases are 0.
net = nn.Sequential(nn.Conv2d(1, 8, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(72, 10))
random = Random(1005)
for layer, gain in zip([layer for layer in net if hasattr(layer, "weight")], (2.0, 1.0)):
    layer.weight.data = random.normal(*layer.weight.shape) * math.sqrt(gain / layer.weight[0].numel())
    layer.bias.data.zero_()

order = Random(1011).shuffle(list(range(1797)))
pictures, classes = (torch.tensor(part[order]) for part in load_digits(return_X_y=True))
pictures = pictures.view(-1, 1, 8, 8) / 16
tested = [moved(pictures[1297:], *by) for by in ((0, 0), (0, 1), (0, -1), (1, 0), (-1, 0))]

rule = torch.optim.SGD(net.parameters(), lr=0.05, momentum=0.9)
order, deal, rows = list(range(1297)), Random(1007), []
for step in range(STEPS):
    epoch, k = divmod(step, PER_EPOCH)
    if k == 0:
        losses, right = 0.0, 0
        deal.shuffle(order)
    batch = order[k * BATCH : (k + 1) * BATCH]
    answers = net(pictures[batch])
    loss = F.cross_entropy(answers, classes[batch])
    rule.zero_grad()
    loss.backward()
    if not all(w.grad.isfinite().all() for w in net.parameters()):
        break
    rule.step()
    losses += loss.item()
    right += (answers.argmax(1) == classes[batch]).sum().item()
    if k == PER_EPOCH - 1:
        shares = [(net(x).argmax(1) == classes[1297:]).double().mean().item() for x in tested]
        row = {"epoch": epoch + 1, "loss": losses / PER_EPOCH, "train": right / PER_EPOCH / BATCH}
        rows.append(row | {"test": shares[0], "shifted": sum(shares[1:]) / 4})
found = {"networks": [{"name": "CNN", "epochs": rows}]}
print(json.dumps(found))
