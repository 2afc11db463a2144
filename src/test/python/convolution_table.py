"""Steps a second of our benchmark's convolutional networks against PyTorch and JAX, as a table of medians.

    python src/test/python/convolution_table.py
    python src/test/python/convolution_table.py --rounds 5 --seconds 8

Runs `bench convolution` of the jar and convolution_peer.py in this same Python, one after the other, as often as
--rounds says, each pinned to one processor (Linux: taskset).
Needs a java on the path; torch and jax are left out where they are missing.
"""

import argparse

import machine
import tables

#: name -> what the table calls it, and its module
PEERS = {"eager": ("PyTorch", "torch"), "jax": ("JAX jit", "jax")}
NAMES = {"ours": "ours", **{name: peer[0] for name, peer in PEERS.items()}}
#: filters, batch
NETS = [(8, 32), (16, 64)]
WARM_UP = 2


def measures(program, filters, batch, seconds):
    """Those that can be measured here, by name; each returns steps a second."""
    shape = ["--filters", filters, "--batch", batch, "--seconds", seconds + WARM_UP]

    def rate(command):
        return lambda: machine.answer(machine.pinned(command, 1))["steps_per_second"]

    found = {"ours": rate(program.command("bench", "convolution", *shape, "--format", "json"))}
    for name, (_, module) in PEERS.items():
        if machine.has(module):
            found[name] = rate(machine.peer("convolution_peer.py", name, *shape))
    return found


def run(program, rounds, seconds):
    """The table, and what was measured."""
    rows, raw = [], []
    for filters, batch in NETS:
        found = tables.interleaved(
            measures(program, filters, batch, seconds), rounds, f"{filters} filters, batch {batch}")
        raw.append({"filters": filters, "batch": batch, **found})
        of = tables.medians(found)
        rows.append([filters, batch] + [f"{of[name]:.0f}" for name in of]
                    + [tables.ratio(of["ours"], of[name]) for name in of if name in PEERS])
    names = list(of)
    head = ["filters", "batch", *(NAMES[name] for name in names)]
    head += ["over " + NAMES[name] for name in names if name in PEERS]
    return tables.table(head, rows), raw


def part(program, rounds, quick):
    """All of benchmarks.py: lines of Markdown, and what was measured."""
    lines = ["**Convolutional training**, steps a second on one processor: 3x3 with padding 1, ReLU, max pooling "
             "2x2, ten classes on 8x8 digits; momentum, double."]
    lines += [f"There is no {module} in this Python: its columns are left out."
              for module in ("torch", "jax") if not machine.has(module)]
    text, raw = run(program, rounds, 2 if quick else 4)
    return [*lines, text], raw


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=int, default=4, help="counted, after two of warm-up")
    options = parser.parse_args()
    print(run(machine.Program(), options.rounds, options.seconds)[0])


if __name__ == "__main__":
    main()
