"""Steps a second of optimizers on Rosenbrock: ours, a bare Java loop, torch.optim, JAX and optax.

    python src/test/python/optimizer_table.py

Runs of 2,000 steps from (-1.2, 1), one processor, double. "end" wants the last point only, "path" keeps point,
loss and gradient of every step, as the window does. Ours is `bench steps`, where every optimizer has run on every
surface before; the bare loop is gradientlab.bench.BareLoop, alone in its Java. Bare loop and peers must end at
the same point; that ours does is what the tests are for.
"""

import argparse

import machine
import tables

RUNNERS = {"adam": "adam:lr=0.1", "momentum": "momentum:lr=0.001,momentum=0.9", "sgd": "sgd:lr=0.001"}
STEPS = 2000
MODULES = {"torch": "torch", "jax": "jax"}


def measures(program, rule, path, seconds, labels):
    """Those that can be measured here, by name; each returns steps a second, and puts its label into labels."""
    ends = {}
    ours = ["bench", "steps", "--runner", RUNNERS[rule], "--steps", STEPS, "--seconds", seconds + 3,
            "--format", "json"]
    bare = program.test("gradientlab.bench.BareLoop", rule, "path" if path else "end", STEPS, seconds + 2)
    commands = {"ours": program.command(*ours, *(["--path"] if path else [])), "bare Java loop": bare}
    for peer, module in MODULES.items():
        if machine.has(module):
            commands[peer] = machine.peer("optimizer_peer.py", peer, rule, "--steps", STEPS, "--seconds", seconds,
                                          *(["--path"] if path else []))

    def rate(name, command):
        found = machine.answer(machine.pinned(command, 1))
        labels[name] = found.get("label", name)
        end = ends.setdefault(rule, found["ends_at"]) if "ends_at" in found else None
        if end is not None and abs(found["ends_at"] - end) > 1e-9:
            raise machine.Failed(f"{name} ends at {found['ends_at']}, not at {end}: {rule} is another rule there.")
        return found["steps_per_second"]

    return {name: lambda name=name, command=command: rate(name, command) for name, command in commands.items()}


def part(program, rounds, quick):
    """All of benchmarks.py: lines of Markdown, and what was measured."""
    rows, raw, labels = [], [], {}
    for rule in ["adam"] if quick else RUNNERS:
        for path in (False, True):
            found = tables.interleaved(
                measures(program, rule, path, 1 if quick else 3, labels), rounds, f"optimizer {rule}")
            raw.append({"rule": rule, "path": path, **found})
            of = tables.medians(found)
            rows.append([rule, "path" if path else "end"] + [millions(of[name]) for name in of]
                        + [tables.ratio(of["ours"], of[name]) for name in of if name != "ours"])
    names = [labels[name] for name in of]
    lines = ["**Optimizers** on Rosenbrock, millions of steps a second: 2,000 steps from (-1.2, 1), double, one "
             "processor; \"path\" keeps point, loss and gradient of every step."]
    lines += [f"There is no {module} in this Python: its column is left out."
              for module in MODULES.values() if not machine.has(module)]
    head = ["rule", "wanted", *names, *("over " + name for name in names[1:])]
    return lines + [tables.table(head, rows)], raw


def millions(rate):
    return f"{rate / 1e6:.3g}" if rate >= 1e5 else f"{rate / 1e6:.4f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    print("\n\n".join(part(machine.Program(), parser.parse_args().rounds, False)[0]))


if __name__ == "__main__":
    main()
