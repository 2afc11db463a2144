"""Trains our benchmark's recurrent network with PyTorch or JAX, to compare steps a second.

    taskset -c 0 python recurrent_peer.py cells --cell lstm --hidden 32 --length 40 --batch 32
    taskset -c 0 python recurrent_peer.py fused --cell rnn_tanh
    taskset -c 0 python recurrent_peer.py jax   --cell lstm --hidden 64 --length 100

cells is PyTorch as a loop of cells that retain dL/dh_t, fused its nn.RNN, nn.LSTM or nn.GRU, which gives no
dL/dh_t, jax one jitted function a step: a scan over time steps whose gradient by a zero added to every h_t is
dL/dh_t. Two inputs, one output on the last time step, mean squared error, double, Adam(1e-3); in every step the
norm of every dL/dh_t is computed and read (not with fused). After two seconds of warm-up the median over spans
of a tenth of a second, as `bench recurrent` does; --cpu counts the process's seconds instead of the wall's, for
a machine that does other things besides. Prints JSON.
Needs torch, jax.
"""

import argparse
import json
import math
import time

import pace

WARM_UP = 2
INPUTS = 2
GATES = {"rnn_tanh": 1, "rnn_relu": 1, "lstm": 4, "gru": 3}


def data(o):
    import numpy as np

    rng = np.random.default_rng(1)
    x = rng.random((o.length, o.batch, INPUTS))
    bound = 1 / math.sqrt(o.hidden)
    rows = GATES[o.cell] * o.hidden
    shapes = [(rows, INPUTS), (rows, o.hidden), (rows,), (rows,), (1, o.hidden), (1,)]
    return x, rng.random((o.batch, 1)), [rng.uniform(-bound, bound, shape) for shape in shapes]


def torch_step(o):
    import torch

    torch.set_num_threads(1)
    torch.set_default_dtype(torch.float64)
    x, target, draws = data(o)
    x, target = torch.from_numpy(x), torch.from_numpy(target)
    if o.peer == "fused":
        kinds = {"rnn_tanh": torch.nn.RNN, "lstm": torch.nn.LSTM, "gru": torch.nn.GRU}
        cell = kinds[o.cell](INPUTS, o.hidden)
    else:
        kinds = {"rnn_tanh": torch.nn.RNNCell, "lstm": torch.nn.LSTMCell, "gru": torch.nn.GRUCell}
        cell = kinds[o.cell](INPUTS, o.hidden)
    output = torch.nn.Linear(o.hidden, 1)
    parameters = [*cell.parameters(), *output.parameters()]
    with torch.no_grad():
        for parameter, draw in zip(parameters, draws):
            parameter.copy_(torch.from_numpy(draw))
    adam = torch.optim.Adam(parameters, lr=1e-3)

    def step():
        hs = []
        if o.peer == "fused":
            h = cell(x)[0][-1]
        else:
            state = None
            for t in range(o.length):
                state = cell(x[t], state)
                h = state[0] if o.cell == "lstm" else state
                h.retain_grad()
                hs.append(h)
        loss = ((output(h) - target) ** 2).mean()
        adam.zero_grad(set_to_none=True)
        loss.backward()
        norms = torch.stack(list(torch._foreach_norm([h.grad for h in hs]))).tolist() if hs else []
        adam.step()
        return loss.item(), norms

    return step


def jax_step(o):
    import jax

    jax.config.update("jax_enable_x64", True)
    import jax.numpy as jnp
    import numpy as np

    x, target, draws = data(o)
    x, target = jnp.asarray(x), jnp.asarray(target)
    zeros = jnp.zeros((o.batch, o.hidden))
    probes = jnp.zeros((o.length, o.batch, o.hidden))

    def cell(parameters, state, x_t, probe):
        w_ih, w_hh, b_ih, b_hh = parameters[:4]
        h, c = state
        if o.cell == "gru":
            a, b = x_t @ w_ih.T + b_ih, h @ w_hh.T + b_hh
            r, z, n = jnp.split(a, 3, 1)
            rh, zh, nh = jnp.split(b, 3, 1)
            r, z = jax.nn.sigmoid(r + rh), jax.nn.sigmoid(z + zh)
            n = jnp.tanh(n + r * nh)
            return n + z * (h - n) + probe, c
        z = x_t @ w_ih.T + b_ih + h @ w_hh.T + b_hh
        if o.cell == "lstm":
            i, f, g, out = jnp.split(z, 4, 1)
            c = jax.nn.sigmoid(f) * c + jax.nn.sigmoid(i) * jnp.tanh(g)
            return jax.nn.sigmoid(out) * jnp.tanh(c) + probe, c
        return (jnp.tanh(z) if o.cell == "rnn_tanh" else jax.nn.relu(z)) + probe, c

    def loss_of(parameters, probes):
        def one(state, given):
            return cell(parameters, state, *given), None

        (h, _), _ = jax.lax.scan(one, (zeros, zeros), (x, probes))
        return ((h @ parameters[4].T + parameters[5] - target) ** 2).mean()

    def update(state):
        parameters, m, v, k = state
        loss, (g, dh) = jax.value_and_grad(loss_of, (0, 1))(parameters, probes)
        k = k + 1
        m = jax.tree.map(lambda m, g: 0.9 * m + 0.1 * g, m, g)
        v = jax.tree.map(lambda v, g: 0.999 * v + 0.001 * g * g, v, g)
        c1, c2 = 1 - 0.9**k, 1 - 0.999**k
        parameters = jax.tree.map(
            lambda p, m, v: p - 1e-3 * (m / c1) / (jnp.sqrt(v / c2) + 1e-8), parameters, m, v)
        return (parameters, m, v, k), loss, jnp.sqrt((dh * dh).sum((1, 2)))

    start = [jnp.asarray(draw) for draw in draws]
    blank = [jnp.zeros_like(p) for p in start]
    jitted = jax.jit(update, donate_argnums=0)
    state = [(start, blank, [jnp.zeros_like(p) for p in start], jnp.asarray(0.0))]

    def step():
        state[0], loss, norms = jitted(state[0])
        return float(loss), np.asarray(norms)

    return step


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("peer", choices=["cells", "fused", "jax"])
    parser.add_argument("--cell", default="lstm", choices=list(GATES))
    parser.add_argument("--hidden", type=int, default=32)
    parser.add_argument("--length", type=int, default=40)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--seconds", type=float, default=6, help="with two of warm-up")
    parser.add_argument("--cpu", action="store_true")
    o = parser.parse_args()
    clock = time.process_time if o.cpu else time.perf_counter
    step = jax_step(o) if o.peer == "jax" else torch_step(o)
    loss, _ = step()
    assert math.isfinite(loss)
    rate = pace.rate(step, WARM_UP, o.seconds - WARM_UP, 1, clock)
    print(json.dumps({"peer": o.peer, "cell": o.cell, "hidden": o.hidden, "length": o.length, "batch": o.batch,
                      "steps_per_second": round(rate, 1)}))


if __name__ == "__main__":
    main()
