"""Maps Adam on Rosenbrock over learning rate and beta1 with JAX, to compare the time of a map.

    taskset -c 0,1 python map_peer.py --cells 256 --steps 500

One cell is a lax.scan of steps, vmap runs all of them, jit compiles the whole; the last loss of each is what is
wanted. Double. JAX takes all processors it is allowed. After a warm-up the median over spans of a tenth of a
second. Prints JSON. Needs jax.
"""

import argparse
import json

import pace
from optimizer_peer import gradient, loss


def mapper(cells, steps):
    import jax

    jax.config.update("jax_enable_x64", True)
    import jax.numpy as jnp

    def cell(lr, beta1):
        def step(state, _):
            x, y, mx, my, vx, vy, p1, p2 = state
            gx, gy = gradient(x, y)
            mx, my = beta1 * mx + (1 - beta1) * gx, beta1 * my + (1 - beta1) * gy
            vx, vy = 0.999 * vx + 0.001 * gx * gx, 0.999 * vy + 0.001 * gy * gy
            p1, p2 = beta1 * p1, 0.999 * p2
            scale = lr / (1 - p1)
            root = jnp.sqrt(1 - p2)
            x = x - scale * mx / (jnp.sqrt(vx) / root + 1e-8)
            y = y - scale * my / (jnp.sqrt(vy) / root + 1e-8)
            return (x, y, mx, my, vx, vy, p1, p2), None

        zero = jnp.zeros(())
        first = (zero - 1.2, zero + 1, zero, zero, zero, zero, zero + 1, zero + 1)
        end, _ = jax.lax.scan(step, first, None, length=steps)
        return loss(end[0], end[1])

    rates, betas = jnp.meshgrid(jnp.logspace(-4, 0, cells), jnp.linspace(0, 0.99, cells))
    whole = jax.jit(jax.vmap(cell))
    return lambda: jax.block_until_ready(whole(rates.ravel(), betas.ravel()))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cells", type=int, default=256)
    parser.add_argument("--steps", type=int, default=500)
    parser.add_argument("--seconds", type=float, default=4, help="counted, after half as many of warm-up")
    o = parser.parse_args()
    run = mapper(o.cells, o.steps)
    losses = run()
    print(json.dumps({"seconds": 1 / pace.rate(run, o.seconds / 2, o.seconds), "least_loss": float(losses.min())}))


if __name__ == "__main__":
    main()
