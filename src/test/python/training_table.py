"""Steps a second of our benchmark networks against PyTorch and JAX, as a table of medians and ratios.

    python src/test/python/training_table.py target/gradient-lab.jar
    python src/test/python/training_table.py target/gradient-lab.jar --blocks residual batch_norm --nets 20x64

Runs `bench training` of the jar, once with the Vector API and once without (from the class path, where the
module stays closed), and training_peer.py in this same Python, one after the other, as often as --rounds says.
Every program is pinned to one CPU (Linux: taskset). Needs torch, jax and a java on the path.
"""

import argparse
import json
import pathlib
import statistics
import subprocess
import sys

PEER = pathlib.Path(__file__).with_name("training_peer.py")
PROGRAMS = ["ours", "fallback", "eager", "fused", "jax"]


def rate(program, jar, width, depth, block, seconds, cpu):
    pinned = ["taskset", "-c", str(cpu)]
    if program in ("ours", "fallback"):
        start = ["java", "-jar", jar] if program == "ours" else ["java", "-cp", jar, "gradientlab.Main"]
        command = start + ["bench", "training", "--depth", str(depth), "--width", str(width), "--batch", "128",
                           "--block", block, "--seconds", str(seconds), "--format", "json"]
    else:
        command = [sys.executable, str(PEER), program, "--width", str(width), "--depth", str(depth),
                   "--block", block, "--seconds", str(seconds - 2)]
    answer = subprocess.run(pinned + command, capture_output=True, text=True, check=True)
    return json.loads(answer.stdout.strip().splitlines()[-1])["steps_per_second"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("jar")
    parser.add_argument("--nets", nargs="+", default=["10x32", "20x64", "50x64", "30x128"])
    parser.add_argument("--blocks", nargs="+", default=["plain"])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=int, default=6)
    parser.add_argument("--cpu", type=int, default=0)
    options = parser.parse_args()
    print("| net | block | " + " | ".join(PROGRAMS) + " | over eager | over fused | over jax | fallback over fused |")
    print("|" + "---|" * (len(PROGRAMS) + 6))
    for block in options.blocks:
        for net in options.nets:
            depth, width = map(int, net.split("x"))
            rates = {program: [] for program in PROGRAMS}
            for _ in range(options.rounds):
                for program in PROGRAMS:
                    rates[program].append(
                        rate(program, options.jar, width, depth, block, options.seconds, options.cpu))
            of = {program: statistics.median(rates[program]) for program in PROGRAMS}
            cells = [f"{of[program]:.0f}" for program in PROGRAMS]
            cells += [f"{of['ours'] / of[peer]:.1f}" for peer in ("eager", "fused", "jax")]
            cells.append(f"{of['fallback'] / of['fused']:.1f}")
            print(f"| {net} | {block} | " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main()
