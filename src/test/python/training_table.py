"""Steps a second of our benchmark networks against PyTorch and JAX, as tables of medians and ratios.

    python src/test/python/training_table.py
    python src/test/python/training_table.py --blocks residual batch_norm --nets 20x64
    python src/test/python/training_table.py --processors 2 --networks 4
    python src/test/python/training_table.py --bits 256

Runs `bench training` of the jar and training_peer.py in this same Python, one after the other, as often as
--rounds says, each pinned to --processors (Linux: taskset) with as many threads. On one, ours runs with the
Vector API and without. A network of ours is one thread's; several train in lock-step, as those of the peers do.
With --bits 256 all of them leave 512-bit vectors alone, as on processors that have none.
Needs a java on the path; torch and jax are left out where they are missing.
"""

import argparse
import os

import machine
import tables

#: name -> what the table calls it, and its module
PEERS = {"eager": ("PyTorch eager", "torch"), "fused": ("PyTorch fused", "torch"), "jax": ("JAX jit", "jax")}
NAMES = {"ours": "ours", "fallback": "ours, no Vector API", **{name: peer[0] for name, peer in PEERS.items()}}
NETS = [("10x32", "plain"), ("20x64", "plain"), ("50x64", "plain"), ("30x128", "plain"),
        ("20x64", "residual"), ("20x64", "batch_norm"), ("20x64", "batch_norm_residual")]
WARM_UP = 2
#: What keeps Java, PyTorch with its libraries, and JAX to AVX2.
AVX2 = {"JAVA_TOOL_OPTIONS": "-XX:UseAVX=2", "ATEN_CPU_CAPABILITY": "avx2", "MKL_ENABLE_INSTRUCTIONS": "AVX2",
        "ONEDNN_MAX_CPU_ISA": "AVX2", "XLA_FLAGS": "--xla_cpu_max_isa=AVX2"}
NICE = {"batch_norm": "batch norm", "batch_norm_residual": "batch norm + residual"}


def measures(program, net, block, processors, networks, seconds):
    """Those that can be measured here, by name; each returns steps a second of all networks together."""
    depth, width = net.split("x")
    shape = ["--depth", depth, "--width", width, "--block", block, "--networks", networks,
             "--threads", processors, "--seconds"]
    bench = ["bench", "training", *shape, seconds + WARM_UP, "--batch", 128, "--format", "json"]

    def rate(command):
        return lambda: machine.answer(machine.pinned(command, processors))["steps_per_second"]

    found = {"ours": rate(program.command(*bench))}
    if processors == 1:
        found["fallback"] = rate(program.fallback(*bench))
    for name, (_, module) in PEERS.items():
        if machine.has(module):
            found[name] = rate(machine.peer("training_peer.py", name, *shape, seconds + WARM_UP))
    return found


def run(program, nets, processors, networks, rounds, seconds):
    """A table for those nets, and what was measured."""
    rows, raw = [], []
    for net, block in nets:
        found = tables.interleaved(
            measures(program, net, block, processors, networks, seconds), rounds, f"training {net} {block}")
        raw.append({"net": net, "block": block, "processors": processors, "networks": networks, **found})
        of = tables.medians(found)
        rows.append([net, NICE.get(block, block)] + [f"{of[name]:.0f}" for name in of]
                    + [tables.ratio(of["ours"], of[name]) for name in of if name in PEERS])
    names = list(of)
    head = ["net", "block", *(NAMES[name] for name in names)]
    head += ["over " + NAMES[name] for name in names if name in PEERS]
    return tables.table(head, rows), raw


def part(program, rounds, quick):
    """All of benchmarks.py: lines of Markdown, and what was measured."""
    seconds = 2 if quick else 4
    nets = NETS[1:2] if quick else NETS
    lines = ["**Training**, steps a second: forward, backward, every layer's norms, Adam; ReLU, batch 128, "
             "double."]
    raw = []
    lines += [f"There is no {module} in this Python: its columns are left out."
              for module in ("torch", "jax") if not machine.has(module)]
    cases = [("One processor, one network:", nets, 1, 1)]
    if machine.processors() > 1:
        two = [net for net in nets if net[0] in ("20x64", "30x128") and net[1] == "plain"]
        cases += [("Two processors, one network (ours uses one of them):", two, 2, 1),
                  ("Two processors, four networks, steps of all together:", two, 2, 4)]
    for title, some, processors, networks in cases:
        text, found = run(program, some, processors, networks, rounds, seconds)
        lines += [title, text]
        raw += found
    return lines, raw


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--nets", nargs="+", default=["10x32", "20x64", "50x64", "30x128"])
    parser.add_argument("--blocks", nargs="+", default=["plain"])
    parser.add_argument("--processors", type=int, default=1)
    parser.add_argument("--networks", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=int, default=4, help="counted, after two of warm-up")
    parser.add_argument("--bits", type=int, choices=[256, 512], default=512, help="the widest vectors used")
    options = parser.parse_args()
    if options.bits == 256:
        os.environ.update(AVX2)
    nets = [(net, block) for block in options.blocks for net in options.nets]
    print(run(machine.Program(), nets, options.processors, options.networks, options.rounds,
              options.seconds)[0])


if __name__ == "__main__":
    main()
