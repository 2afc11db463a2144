"""The time of a map of 256 x 256 cells, 500 steps of Adam on Rosenbrock each: ours, and JAX's vmap.

    python src/test/python/map_table.py

Learning rate by beta1, the last loss of each cell; double; warm, without picture and without the start of Java or
the compiling of JAX. On one processor, and on two with as many threads.
"""

import argparse

import machine
import tables

CELLS = 256
STEPS = 500


def part(program, rounds, quick):
    """All of benchmarks.py: lines of Markdown, and what was measured."""
    seconds = 2 if quick else 5
    size = ["--cells", CELLS, "--steps", STEPS]
    rows, raw = [], []
    for count in (1, 2) if machine.processors() > 1 else (1,):
        commands = {"ours": program.command(
            "bench", "map", *size, "--threads", count, "--seconds", seconds + 2, "--format", "json")}
        if machine.has("jax"):
            commands["JAX vmap"] = machine.peer("map_peer.py", *size, "--seconds", seconds)
        measures = {name: lambda command=machine.pinned(command, count):
                    machine.answer(command)["seconds"] for name, command in commands.items()}
        found = tables.interleaved(measures, rounds, f"map on {count}")
        raw.append({"processors": count, **found})
        of = tables.medians(found)
        rows.append([count] + [f"{of[name]:.3f} s" for name in of]
                    + [tables.ratio(of[name], of["ours"]) for name in of if name != "ours"])
    lines = [f"**A map** of {CELLS} x {CELLS} cells, {STEPS} steps of Adam on Rosenbrock each, double, warm:"]
    if not machine.has("jax"):
        lines.append("There is no jax in this Python: its column is left out.")
    head = ["processors", *of, *("times as fast as " + name for name in of if name != "ours")]
    return lines + [tables.table(head, rows)], raw


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    print("\n\n".join(part(machine.Program(), parser.parse_args().rounds, False)[0]))


if __name__ == "__main__":
    main()
