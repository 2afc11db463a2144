"""All benchmarks, as Markdown for src/test/java/gradientlab/bench/README.md: ours beside the peers that are here, medians and ratios.

    ./mvnw package -Pdist && python src/test/python/benchmarks.py --json numbers.json
    python src/test/python/benchmarks.py --only optimizer,map --rounds 5
    python src/test/python/benchmarks.py --quick

On a machine that does nothing else all of it takes most of an hour, --quick some minutes. Any Python of 3.10 or
newer; torch, jax, optax, matplotlib, pillow and the programs ffmpeg, Xvfb and xdotool are used if they are there,
and what is missing is named. Whoever is compared runs in turns, --rounds times, on the same processors; the
median counts. A ratio over 1 means that ours is ahead; under 1 the table says so.
"""

import argparse
import json
import sys

import convolution_table
import frames_table
import gif_table
import machine
import map_table
import optimizer_table
import recurrent_table
import startup
import training_table

PARTS = {"training": training_table, "recurrent": recurrent_table, "convolution": convolution_table,
         "optimizer": optimizer_table, "map": map_table, "gif": gif_table, "frames": frames_table,
         "startup": startup}


def chosen(text):
    names = text.split(",")
    for name in names:
        if name not in PARTS:
            raise argparse.ArgumentTypeError(f"{name} is none of {', '.join(PARTS)}")
    return names


def count(text):
    if not text.isdigit() or not 1 <= int(text) <= 99:
        raise argparse.ArgumentTypeError(f"must be a whole number from 1 to 99, got {text}")
    return int(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", type=chosen, default=list(PARTS), metavar="PART,...", help=", ".join(PARTS))
    parser.add_argument("--rounds", type=count, help="how often each is measured: 3 if not given, with --quick 1")
    parser.add_argument("--quick", action="store_true", help="few cases, short times: to see whether it works")
    parser.add_argument("--json", metavar="FILE", help="write every single measurement there")
    options = parser.parse_args()
    try:
        program = machine.Program()
    except machine.Missing as missing:
        sys.exit(str(missing))
    about = machine.described()
    print(machine.sentence(about), flush=True)
    numbers, bad = {"machine": about}, False
    rounds = options.rounds or (1 if options.quick else 3)
    for name in options.only:
        try:
            lines, numbers[name] = PARTS[name].part(program, rounds, options.quick)
            print("\n" + "\n\n".join(lines), flush=True)
        except machine.Missing as missing:
            print(f"\nLeft out, {name}: {missing}", flush=True)
        except machine.Failed as failed:
            print(f"\nFailed, {name}: {failed}", flush=True)
            bad = True
        if options.json:
            with open(options.json, "w", encoding="utf-8") as file:
                json.dump(numbers, file, indent=1)
    sys.exit(bad)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
