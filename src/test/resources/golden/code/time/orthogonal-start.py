# Gradient Lab: Orthogonal initialization
# Watch the uniform RNN: share 10⁻⁸ at the start, then random guessing.
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json
import math

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
SEED, STEPS, N, T = 1, 600, 32, 40


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


INPUTS, OUTPUTS = 1, 2


def loss_of(y, t):
    return F.cross_entropy(y, t)


# Recurrent cells, and a network with the weights it starts with.
def rnn_tanh(a, h, c, W, b):
    z = a + F.linear(h, W, b)
    return torch.tanh(z), c


def rnn_relu(a, h, c, W, b):
    z = a + F.linear(h, W, b)
    return torch.relu(z), c


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
        if init == "orthogonal":
            blocks = [orthogonal(random, hidden, hidden) for _ in range(gates)]
            self.W_hh.data = torch.tensor(np.concatenate(blocks))
        if init == "identity":
            self.W_hh.data = torch.eye(hidden)
            self.b_ih.data, self.b_hh.data = torch.zeros(hidden), torch.zeros(hidden)

    def forward(self, xs):
        h = c = torch.zeros(len(xs[0]), self.hidden)
        self.h, self.c, self.W = [h], [c], []
        for t, x in enumerate(xs):
            W_ih, W_hh = self.W_ih.clone(), self.W_hh.clone()
            h, c = self.step(F.linear(x, W_ih, self.b_ih), h, c, W_hh, self.b_hh)
            self.h.append(h)
            self.c.append(c)
            self.W += [W_ih, W_hh]
        return F.linear(self.h[-1], self.W_out, self.b_out)


def orthogonal(random, units, inputs):
    q, r = np.linalg.qr(random.normal(max(units, inputs), min(units, inputs)))
    q *= np.where(np.diag(r) < 0, -1, 1)
    return q if units >= inputs else q.T


# A training, and what of the gradient reaches each time step.
def number(v):
    # JSON has no number that is not finite.
    v = torch.as_tensor(v).item()
    return v if math.isfinite(v) else {math.inf: "Infinity", -math.inf: "-Infinity"}.get(v, "NaN")


def norm(*tensors):
    # The Euclidean norm, also of numbers whose squares underflow or overflow.
    flat = torch.cat([v.detach().flatten() for v in tensors])
    top = flat.abs().max()
    return (flat / top).norm() * top if 0 < top < math.inf else top


def radius(net, xs):
    # The largest |eigenvalue| of W_hh, or of a gated cell's Jacobian at the last time step.
    if not torch.cat([net.h[-1][0], net.c[-1][0], net.W_hh.flatten()]).isfinite().all():
        return math.nan
    if len(net.W_hh) == net.hidden:
        return torch.linalg.eigvals(net.W_hh).abs().max()


def reached(net, xs, last):
    # Norms of the gradient of the last answer's loss by h, c and x of each time step, and by its
    # copy of the weights (G).
    dh, dx, T = net.h[1:], xs, len(xs)
    asked = [*dh, *dx, *net.W]
    found = torch.autograd.grad(last, asked, retain_graph=True, allow_unused=True)
    sizes = [0.0 if g is None else number(norm(g)) for g in found]
    told = {"dh": sizes[:T], "dx": sizes[T : 2 * T]}
    told["G"] = [math.hypot(*map(float, sizes[at : at + 2])) for at in range(2 * T, 4 * T, 2)]
    return told


def tested(net, T):
    # Sequences kept apart, answered every 50 steps.
    x, t = deal(Random(99), 512, T)
    with torch.no_grad():
        y = net(x)
    return {"test_loss": number(loss_of(y, t)), "test_accuracy": number((y.argmax(-1) == t).double().mean())}


def train(net, clip=None):
    # A row a step: the passes over its batch, then the update that leads to the next.
    rule, random, rows = torch.optim.Adam(net.parameters(), lr=0.002), Random(SEED + 1000), []
    gradient = clipped = None
    test = {"test_loss": None, "test_accuracy": None}
    for step in range(STEPS + 1):
        x, t = deal(random, N, T)
        if step % 50 == 0:
            test = tested(net, T)
        xs = [x_t.clone().requires_grad_() for x_t in x]
        y = net(xs)
        loss = loss_of(y, t)
        last = loss
        rule.zero_grad()
        told = reached(net, xs, last)
        loss.backward()
        size = net.hidden
        cheap = 25 * size**3 <= 4 * len(xs) * N * len(net.W_hh) * (net.hidden + INPUTS)
        rho = radius(net, xs) if cheap else math.nan
        told["rho"] = None if math.isnan(rho) else number(rho)
        told["gradients"] = {name: number(norm(w.grad)) for name, w in net.named_parameters()}
        finite = loss.isfinite() and all(w.grad.isfinite().all() for w in net.parameters())
        told |= {"gradient": gradient, "clipped": clipped} if finite else {"gradient": None, "clipped": None}
        rows.append({"step": step, "loss": number(loss), "last_loss": number(last), **told, **test})
        if not finite or step == STEPS:
            return {"steps": rows, "stopped_at": None if finite else step}
        gradient = number(norm(*(w.grad for w in net.parameters())))
        if clip:
            clip(list(net.parameters()))
        clipped = number(norm(*(w.grad for w in net.parameters())))
        rule.step()


# The networks, each on the same sequences.
found = {"networks": [
    {"network": 1, "cell": "rnn_tanh", **train(
        Recurrent(rnn_tanh, 1, 32, "pytorch"),
        clip=lambda w: nn.utils.clip_grad_norm_(w, 1),
    )},
    {"network": 2, "cell": "rnn_tanh", **train(
        Recurrent(rnn_tanh, 1, 32, "orthogonal"),
        clip=lambda w: nn.utils.clip_grad_norm_(w, 1),
    )},
    {"network": 3, "cell": "rnn_relu", **train(
        Recurrent(rnn_relu, 1, 32, "identity"),
        clip=lambda w: nn.utils.clip_grad_norm_(w, 1),
    )},
]}
print(json.dumps(found))
