"""Steps a second of our benchmark's recurrent networks against PyTorch and JAX, as a table of medians and ratios.

    python src/test/python/recurrent_table.py
    python src/test/python/recurrent_table.py --rounds 5 --seconds 8

Runs `bench recurrent` of the jar and recurrent_peer.py in this same Python, one after the other, as often as
--rounds says, each pinned to one processor (Linux: taskset).
Needs a java on the path; torch and jax are left out where they are missing.
"""

import argparse

import machine
import tables

#: name -> what the table calls it, and its module
PEERS = {"cells": ("PyTorch, cells", "torch"), "fused": ("PyTorch, fused, no dL/dh", "torch"),
         "jax": ("JAX scan", "jax")}
NAMES = {"ours": "ours", **{name: peer[0] for name, peer in PEERS.items()}}
#: cell, hidden units, time steps
NETS = [("rnn_tanh", 32, 40), ("lstm", 32, 40), ("lstm", 64, 100), ("gru", 32, 40)]
BATCH = 32
WARM_UP = 2


def measures(program, cell, hidden, length, seconds):
    """Those that can be measured here, by name; each returns steps a second."""
    shape = ["--cell", cell, "--hidden", hidden, "--length", length, "--batch", BATCH, "--seconds",
             seconds + WARM_UP]

    def rate(command):
        return lambda: machine.answer(machine.pinned(command, 1))["steps_per_second"]

    found = {"ours": rate(program.command("bench", "recurrent", *shape, "--format", "json"))}
    for name, (_, module) in PEERS.items():
        if machine.has(module):
            found[name] = rate(machine.peer("recurrent_peer.py", name, *shape))
    return found


def run(program, rounds, seconds):
    """The table, and what was measured."""
    rows, raw = [], []
    for cell, hidden, length in NETS:
        found = tables.interleaved(
            measures(program, cell, hidden, length, seconds), rounds, f"{cell} {hidden} {length}")
        raw.append({"cell": cell, "hidden": hidden, "length": length, "batch": BATCH, **found})
        of = tables.medians(found)
        rows.append([cell, hidden, length] + [f"{of[name]:.0f}" for name in of]
                    + [tables.ratio(of["ours"], of[name]) for name in of if name in PEERS])
    names = list(of)
    head = ["cell", "H", "T", *(NAMES[name] for name in names)]
    head += ["over " + NAMES[name] for name in names if name in PEERS]
    return tables.table(head, rows), raw


def part(program, rounds, quick):
    """All of benchmarks.py: lines of Markdown, and what was measured."""
    lines = ["**Recurrent training**, steps a second on one processor: forward, backward, every ||dL/dh_t||, "
             f"Adam; batch {BATCH}, double."]
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
