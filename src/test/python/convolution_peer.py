"""Trains our benchmark's convolutional network with PyTorch or JAX, to compare steps a second.

    taskset -c 0 python convolution_peer.py eager --filters 8 --batch 32
    taskset -c 0 python convolution_peer.py jax   --filters 16 --batch 64

n filters of 3 x 3 with padding 1 on 8 x 8 pictures, ReLU, max pooling of 2 x 2, ten classes, softmax
cross-entropy, momentum (0.05, 0.9), double; the loss is read in every step. eager is PyTorch as one writes it,
jax one jitted function a step. After two seconds of warm-up the median over spans of a tenth of a second, as
`bench convolution` does; --cpu counts the process's seconds instead of the wall's, for a machine that does
other things besides. Prints JSON.
Needs torch, jax.
"""

import argparse
import json
import math
import time

import pace

WARM_UP = 2
SIDE, KERNEL, POOL, CLASSES = 8, 3, 2, 10
RATE, MOMENTUM = 0.05, 0.9


def data(o):
    """Pictures, classes, and K, b, W, b."""
    import numpy as np

    rng = np.random.default_rng(1)
    features = o.filters * (SIDE // POOL) ** 2
    draws = [rng.normal(0, math.sqrt(2 / KERNEL**2), (o.filters, 1, KERNEL, KERNEL)), np.zeros(o.filters),
             rng.normal(0, 1 / math.sqrt(features), (CLASSES, features)), np.zeros(CLASSES)]
    return rng.random((o.batch, 1, SIDE, SIDE)), rng.integers(0, CLASSES, o.batch), draws


def torch_step(o):
    import torch

    torch.set_num_threads(1)
    torch.set_default_dtype(torch.float64)
    x, target, draws = data(o)
    x, target = torch.from_numpy(x), torch.from_numpy(target)
    layer = torch.nn.Conv2d(1, o.filters, KERNEL, padding=1)
    output = torch.nn.Linear(draws[2].shape[1], CLASSES)
    net = torch.nn.Sequential(layer, torch.nn.ReLU(), torch.nn.MaxPool2d(POOL), torch.nn.Flatten(), output)
    with torch.no_grad():
        for parameter, draw in zip(net.parameters(), draws):
            parameter.copy_(torch.from_numpy(draw))
    sgd = torch.optim.SGD(net.parameters(), lr=RATE, momentum=MOMENTUM)

    def step():
        loss = torch.nn.functional.cross_entropy(net(x), target)
        sgd.zero_grad(set_to_none=True)
        loss.backward()
        sgd.step()
        return loss.item()

    return step


def jax_step(o):
    import jax

    jax.config.update("jax_enable_x64", True)
    import jax.numpy as jnp

    x, target, draws = data(o)
    x, target = jnp.asarray(x), jnp.asarray(target)

    def loss_of(parameters):
        k, b, w, c = parameters
        y = jax.lax.conv_general_dilated(
            x, k, (1, 1), [(1, 1), (1, 1)], dimension_numbers=("NCHW", "OIHW", "NCHW"))
        h = jax.nn.relu(y + b[:, None, None])
        h = jax.lax.reduce_window(
            h, -jnp.inf, jax.lax.max, (1, 1, POOL, POOL), (1, 1, POOL, POOL), "VALID")
        logits = h.reshape(o.batch, -1) @ w.T + c
        log_p = jax.nn.log_softmax(logits)
        return -jnp.take_along_axis(log_p, target[:, None], 1).mean()

    def update(state):
        parameters, velocities = state
        loss, gradients = jax.value_and_grad(loss_of)(parameters)
        velocities = jax.tree.map(lambda v, g: MOMENTUM * v + g, velocities, gradients)
        return (jax.tree.map(lambda p, v: p - RATE * v, parameters, velocities), velocities), loss

    start = [jnp.asarray(draw) for draw in draws]
    jitted = jax.jit(update, donate_argnums=0)
    state = [(start, [jnp.zeros_like(p) for p in start])]

    def step():
        state[0], loss = jitted(state[0])
        return float(loss)

    return step


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("peer", choices=["eager", "jax"])
    parser.add_argument("--filters", type=int, default=8)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--seconds", type=float, default=6, help="with two of warm-up")
    parser.add_argument("--cpu", action="store_true")
    o = parser.parse_args()
    clock = time.process_time if o.cpu else time.perf_counter
    step = jax_step(o) if o.peer == "jax" else torch_step(o)
    assert math.isfinite(step())
    rate = pace.rate(step, WARM_UP, o.seconds - WARM_UP, 1, clock)
    print(json.dumps({"peer": o.peer, "filters": o.filters, "batch": o.batch,
                      "steps_per_second": round(rate, 1)}))


if __name__ == "__main__":
    main()
