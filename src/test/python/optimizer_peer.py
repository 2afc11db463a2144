"""Descends Rosenbrock from (-1.2, 1) with torch.optim or JAX and optax, to compare steps a second.

    taskset -c 0 python optimizer_peer.py torch adam
    taskset -c 0 python optimizer_peer.py jax adam --path

torch is an optimizer of torch.optim in a Python loop, jax optax in a lax.scan that is jitted whole; both are
handed the gradient from its formula, since that is not what is compared. --path keeps point, loss and gradient
of every row, as a trajectory does. Runs of --steps, one after the other; after a warm-up the median over spans of
a tenth of a second. Double; adam has lr 0.1, momentum and sgd 0.001. Prints JSON. Needs torch, or jax; without
optax the rule is written out, and the answer says so.
"""

import argparse
import json

import pace

RATES = {"adam": 0.1, "momentum": 0.001, "sgd": 0.001}


def gradient(x, y):
    b = y - x * x
    return -2 * (1 - x) - 400 * x * b, 200 * b


def loss(x, y):
    return (1 - x) ** 2 + 100 * (y - x * x) ** 2


def torch_run(rule, steps, path):
    import torch

    torch.set_num_threads(1)
    optimizers = {
        "adam": lambda p: torch.optim.Adam(p, lr=RATES["adam"]),
        "momentum": lambda p: torch.optim.SGD(p, lr=RATES["momentum"], momentum=0.9),
        "sgd": lambda p: torch.optim.SGD(p, lr=RATES["sgd"]),
    }

    def run():
        point = torch.tensor([-1.2, 1.0], dtype=torch.float64, requires_grad=True)
        point.grad = torch.zeros_like(point)
        optimizer = optimizers[rule]([point])
        rows = []
        with torch.no_grad():
            for _ in range(steps):
                x, y = point.tolist()
                g = gradient(x, y)
                if path:
                    rows.append((x, y, loss(x, y), *g))
                point.grad[0], point.grad[1] = g
                optimizer.step()
        return point.tolist()

    return run, "torch.optim"


def jax_run(rule, steps, path):
    import jax

    jax.config.update("jax_enable_x64", True)
    import jax.numpy as jnp

    try:
        import optax

        optimizer = {"adam": optax.adam(RATES["adam"]), "momentum": optax.sgd(RATES["momentum"], momentum=0.9),
                     "sgd": optax.sgd(RATES["sgd"])}[rule]
        start, update, label = optimizer.init, optimizer.update, "JAX + optax"
    except ImportError:
        start, update = by_hand(rule, jnp)
        label = "JAX, rule by hand"

    def step(carry, _):
        point, memory = carry
        g = jnp.stack(gradient(point[0], point[1]))
        row = (point, loss(point[0], point[1]), g) if path else None
        change, memory = update(g, memory)
        return (point + change, memory), row

    # Four steps a turn are faster where no rows are kept, and slower where they are.
    unroll = 1 if path else 4

    @jax.jit
    def run(point):
        (end, _), rows = jax.lax.scan(step, (point, start(point)), None, length=steps, unroll=unroll)
        return end, rows

    first = jnp.array([-1.2, 1.0])
    return lambda: jax.block_until_ready(run(first))[0].tolist(), label


def by_hand(rule, jnp):
    """An optimizer as optax has it: what it starts with, and (gradient, memory) -> (change, memory)."""
    rate = RATES[rule]
    if rule == "sgd":
        return (lambda p: 0), (lambda g, memory: (-rate * g, memory))
    if rule == "momentum":
        return jnp.zeros_like, (lambda g, v: (-rate * (0.9 * v + g), 0.9 * v + g))

    def adam(g, memory):
        m, v, k = memory
        m, v, k = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g, k + 1
        return -rate * (m / (1 - 0.9**k)) / (jnp.sqrt(v / (1 - 0.999**k)) + 1e-8), (m, v, k)

    return (lambda p: (jnp.zeros_like(p), jnp.zeros_like(p), 0.0)), adam


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("peer", choices=["torch", "jax"])
    parser.add_argument("rule", choices=list(RATES))
    parser.add_argument("--path", action="store_true")
    parser.add_argument("--steps", type=int, default=2000)
    parser.add_argument("--seconds", type=float, default=4, help="counted, after half as many of warm-up")
    o = parser.parse_args()
    run, label = (torch_run if o.peer == "torch" else jax_run)(o.rule, o.steps, o.path)
    end = run()
    print(json.dumps({"label": label, "rule": o.rule, "ends_at": sum(end),
                      "steps_per_second": pace.rate(run, o.seconds / 2, o.seconds, o.steps)}))


if __name__ == "__main__":
    main()
