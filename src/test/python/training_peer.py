"""Trains our benchmark network with PyTorch or JAX, to compare steps a second.

    taskset -c 0 python training_peer.py eager --width 32 --depth 10
    taskset -c 0 python training_peer.py fused --width 32 --depth 10 --block batch_norm
    taskset -c 0 python training_peer.py jax   --width 32 --depth 10
    taskset -c 0,1 python training_peer.py jax --width 64 --depth 20 --networks 4 --threads 2

eager is PyTorch with its default Adam, fused the same with Adam(fused=True), jax one jitted function a step.
An MLP 2 -> width x depth -> 1, ReLU, He's weights, binary cross-entropy, batch 128, double, Adam(1e-3); in every
step the norms of dL/dW, of delta = dL/dz and of the activations of every layer are computed and read. After
two seconds of warm-up the median over spans of a tenth of a second, as `bench training` does; --cpu counts
the process's seconds instead of the wall's, for a machine that does other things besides. Several networks
train in lock-step: with PyTorch one after the other, with JAX side by side in one jitted function, by vmap or
(--side-by-side list) written out; the steps of all are counted. PyTorch takes --threads, JAX all processors
it is allowed. Prints JSON.
Needs torch, jax.
"""

import argparse
import json
import math
import time

import pace

BATCH = 128
WARM_UP = 2
EPS = 1e-5


def data():
    import numpy as np

    rng = np.random.default_rng(1)
    x = rng.standard_normal((BATCH, 2))
    return x, (x[:, :1] * x[:, 1:] > 0).astype(float)


def torch_step(width, depth, block, fused, threads):
    import torch

    torch.set_num_threads(threads)
    torch.set_default_dtype(torch.float64)
    torch.manual_seed(1)
    normal = "batch_norm" in block
    skip = "residual" in block
    scale = 1 / math.sqrt(depth) if skip else 1.0
    linears, norms = [], []
    for layer in range(depth + 1):
        linear = torch.nn.Linear(2 if layer == 0 else width, width if layer < depth else 1)
        torch.nn.init.kaiming_normal_(linear.weight)
        torch.nn.init.zeros_(linear.bias)
        linears.append(linear)
        if normal and layer < depth:
            norms.append(torch.nn.BatchNorm1d(width))
    parameters = [p for m in linears + norms for p in m.parameters()]
    weights = [m.weight for m in linears]
    adam = torch.optim.Adam(parameters, lr=1e-3, fused=fused or None)
    x, t = (torch.from_numpy(a) for a in data())

    def step():
        h = x
        zs, hs = [], []
        for layer, linear in enumerate(linears):
            z = linear(h)
            z.retain_grad()
            zs.append(z)
            if layer < depth:
                a = torch.relu(norms[layer](z) if normal else z)
                h = torch.add(h, a, alpha=scale) if skip and layer else a
            else:
                h = z
            hs.append(h)
        loss = torch.nn.functional.binary_cross_entropy_with_logits(h, t)
        adam.zero_grad(set_to_none=True)
        loss.backward()
        with torch.no_grad():
            read = torch._foreach_norm([w.grad for w in weights])
            read += torch._foreach_norm([z.grad for z in zs])
            read += torch._foreach_norm(hs)
            table = torch.stack(list(read)).tolist()
        adam.step()
        return loss.item(), table

    return step


def jax_step(width, depth, block, networks, side_by_side):
    import jax

    jax.config.update("jax_enable_x64", True)
    import jax.numpy as jnp
    import numpy as np
    from jax import nn

    normal = "batch_norm" in block
    skip = "residual" in block
    scale = 1 / math.sqrt(depth) if skip else 1.0
    rng = np.random.default_rng(1)

    def start():
        parameters = []
        for layer in range(depth + 1):
            n_in, n_out = (2 if layer == 0 else width), (width if layer < depth else 1)
            p = {"w": jnp.asarray(rng.standard_normal((n_in, n_out)) * math.sqrt(2 / n_in)),
                 "b": jnp.zeros(n_out)}
            if normal and layer < depth:
                p |= {"gamma": jnp.ones(n_out), "beta": jnp.zeros(n_out)}
            parameters.append(p)
        zeros = jax.tree.map(jnp.zeros_like, parameters)
        return parameters, zeros, jax.tree.map(jnp.zeros_like, parameters), jnp.asarray(0.0)

    probes = [jnp.zeros((BATCH, width if layer < depth else 1)) for layer in range(depth + 1)]
    x, t = (jnp.asarray(a) for a in data())

    def loss_of(parameters, probes):
        h = x
        hs = []
        for layer, p in enumerate(parameters):
            z = h @ p["w"] + p["b"] + probes[layer]  # the gradient of a zero added to z is delta
            if layer < depth:
                if normal:
                    mean = z.mean(0)
                    z = p["gamma"] * (z - mean) / jnp.sqrt(((z - mean) ** 2).mean(0) + EPS) + p["beta"]
                a = nn.relu(z)
                h = h + scale * a if skip and layer else a
            else:
                h = z
            hs.append(h)
        return (jnp.maximum(h, 0) - h * t + jnp.log1p(jnp.exp(-jnp.abs(h)))).mean(), hs

    norm = lambda v: jnp.sqrt((v * v).sum())

    def update(state):
        parameters, m, v, k = state
        (loss, hs), (g, deltas) = jax.value_and_grad(loss_of, (0, 1), has_aux=True)(parameters, probes)
        k = k + 1
        m = jax.tree.map(lambda m, g: 0.9 * m + 0.1 * g, m, g)
        v = jax.tree.map(lambda v, g: 0.999 * v + 0.001 * g * g, v, g)
        c1, c2 = 1 - 0.9**k, 1 - 0.999**k
        parameters = jax.tree.map(
            lambda p, m, v: p - 1e-3 * (m / c1) / (jnp.sqrt(v / c2) + 1e-8), parameters, m, v
        )
        table = jnp.stack([norm(p["w"]) for p in g] + [norm(d) for d in deltas] + [norm(h) for h in hs])
        return (parameters, m, v, k), loss, table

    if networks == 1:
        held, every = start(), update
    elif side_by_side == "list":
        held = [start() for _ in range(networks)]

        def every(states):
            ends = [update(state) for state in states]
            return [e[0] for e in ends], jnp.stack([e[1] for e in ends]), jnp.stack([e[2] for e in ends])
    else:
        held = jax.tree.map(lambda *each: jnp.stack(each), *[start() for _ in range(networks)])
        every = jax.vmap(update)
    jitted = jax.jit(every, donate_argnums=0)
    state = [held]

    def step():
        state[0], loss, table = jitted(state[0])
        return float(loss.sum()), np.asarray(table)

    return step


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("peer", choices=["eager", "fused", "jax"])
    parser.add_argument("--width", type=int, default=32)
    parser.add_argument("--depth", type=int, default=10)
    parser.add_argument("--block", default="plain",
                        choices=["plain", "residual", "batch_norm", "batch_norm_residual"])
    parser.add_argument("--networks", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--side-by-side", default="vmap", choices=["vmap", "list"])
    parser.add_argument("--seconds", type=float, default=6, help="with two of warm-up")
    parser.add_argument("--cpu", action="store_true")
    o = parser.parse_args()
    clock = time.process_time if o.cpu else time.perf_counter
    if o.peer == "jax":
        step = jax_step(o.width, o.depth, o.block, o.networks, o.side_by_side)
    else:
        steps = [torch_step(o.width, o.depth, o.block, o.peer == "fused", o.threads) for _ in range(o.networks)]
        step = lambda: [each() for each in steps][-1]
    loss, _ = step()
    assert math.isfinite(loss)
    steps_per_second = pace.rate(step, WARM_UP, o.seconds - WARM_UP, o.networks, clock)
    print(json.dumps({"peer": o.peer, "block": o.block, "net": f"{o.depth}x{o.width}", "networks": o.networks,
                      "steps_per_second": round(steps_per_second, 1)}))


if __name__ == "__main__":
    main()
