"""Trains our benchmark network with PyTorch or JAX, to compare steps a second.

    taskset -c 0 python training_peer.py eager --width 32 --depth 10
    taskset -c 0 python training_peer.py fused --width 32 --depth 10 --block batch_norm
    taskset -c 0 python training_peer.py jax   --width 32 --depth 10

eager is PyTorch with its default Adam, fused the same with Adam(fused=True), jax one jitted function a step.
An MLP 2 -> width x depth -> 1, ReLU, He's weights, binary cross-entropy, batch 128, double, Adam(1e-3); in every
step the norms of dL/dW, of delta = dL/dz and of the activations of every layer are computed and read. After
two seconds of warm-up the median over spans of a tenth of a second, as `bench training` does; --cpu counts
the process's seconds instead of the wall's, for a machine that does other things besides. Prints JSON.
Needs torch, jax.
"""

import argparse
import json
import math
import statistics
import time

BATCH = 128
EPS = 1e-5


def data():
    import numpy as np

    rng = np.random.default_rng(1)
    x = rng.standard_normal((BATCH, 2))
    return x, (x[:, :1] * x[:, 1:] > 0).astype(float)


def torch_step(width, depth, block, fused):
    import torch

    torch.set_num_threads(1)
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


def jax_step(width, depth, block):
    import jax

    jax.config.update("jax_enable_x64", True)
    import jax.numpy as jnp
    import numpy as np
    from jax import nn

    normal = "batch_norm" in block
    skip = "residual" in block
    scale = 1 / math.sqrt(depth) if skip else 1.0
    rng = np.random.default_rng(1)
    parameters = []
    for layer in range(depth + 1):
        n_in, n_out = (2 if layer == 0 else width), (width if layer < depth else 1)
        p = {"w": jnp.asarray(rng.standard_normal((n_in, n_out)) * math.sqrt(2 / n_in)), "b": jnp.zeros(n_out)}
        if normal and layer < depth:
            p |= {"gamma": jnp.ones(n_out), "beta": jnp.zeros(n_out)}
        parameters.append(p)
    probes = [jnp.zeros((BATCH, p["b"].shape[0])) for p in parameters]
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

    jitted = jax.jit(update, donate_argnums=0)
    zeros = jax.tree.map(jnp.zeros_like, parameters)
    held = [(parameters, zeros, jax.tree.map(jnp.zeros_like, parameters), jnp.asarray(0.0))]

    def step():
        held[0], loss, table = jitted(held[0])
        return float(loss), np.asarray(table)

    return step


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("peer", choices=["eager", "fused", "jax"])
    parser.add_argument("--width", type=int, default=32)
    parser.add_argument("--depth", type=int, default=10)
    parser.add_argument("--block", default="plain",
                        choices=["plain", "residual", "batch_norm", "batch_norm_residual"])
    parser.add_argument("--seconds", type=float, default=6)
    parser.add_argument("--cpu", action="store_true")
    o = parser.parse_args()
    clock = time.process_time if o.cpu else time.perf_counter
    if o.peer == "jax":
        step = jax_step(o.width, o.depth, o.block)
    else:
        step = torch_step(o.width, o.depth, o.block, o.peer == "fused")
    loss, _ = step()
    assert math.isfinite(loss)
    start = clock()
    rates = []
    while (now := clock()) < start + o.seconds:
        count = 0
        while (t := clock()) < now + 0.1:
            step()
            count += 1
        if now > start + 2:
            rates.append(count / (t - now))
    print(json.dumps({"peer": o.peer, "block": o.block, "net": f"{o.depth}x{o.width}",
                      "steps_per_second": round(statistics.median(rates), 1)}))


if __name__ == "__main__":
    main()
