"""Frames a second, and processor time a frame, of the program's window on a screen without hardware.

    python src/test/python/frames_table.py

The stage plays eight runners of 2,000 steps, as contours and in 3D, and four 20x64 networks train at maximum
speed, in a window of 1600 x 900 under Xvfb, drawn by JavaFX's software pipeline. gradientlab.bench.FrameLoop opens the recipe
in the program's own window and counts the frames that show another step than the one before. JavaFX draws 60
frames a second at most; "unlimited" lifts that (-Djavafx.animation.fullspeed=true). Needs Xvfb.
"""

import argparse
import json
import pathlib
import tempfile

import machine
import tables

EIGHT = [{"optimizer": "sgd", "lr": 0.001}, {"optimizer": "momentum", "lr": 0.001},
         {"optimizer": "nag", "lr": 0.001}, {"optimizer": "adagrad"}, {"optimizer": "rmsprop"},
         {"optimizer": "adam"}, {"optimizer": "nadam"}, {"optimizer": "adabelief"}]
STAGE = {"format": "gradient-lab/1", "lab": "descent", "surface": "rosenbrock", "steps": 2000, "runners": EIGHT}
RELIEF = {**STAGE, "relief": {"azimuth": 30, "elevation": 40}}
NETS = [{"activation": "relu", "init": "he_normal"}, {"activation": "tanh"}, {"activation": "sigmoid"},
        {"activation": "relu", "block": "residual", "init": "he_normal", "branch_scale": 0.2236}]
FLOW = {"format": "gradient-lab/1", "lab": "flow", "data": "circles", "batch": 128, "steps": 1000000,
        "networks": [{"depth": 20, "width": 64, **net} for net in NETS],
        "optimizer": {"optimizer": "adam", "lr": 0.001}}
#: name -> recipe, steps a second; a stage shows another step in each frame, and comes to its end after measuring
SCENES = {
    "stage as contours": (STAGE, 100),
    "stage as contours, unlimited": (STAGE, 400),
    "stage in 3D": (RELIEF, 100),
    "stage in 3D, unlimited": (RELIEF, 400),
    "four 20x64 networks at maximum speed": (FLOW, "Infinity"),
}
NUMBERS = ("pulses_per_second", "frames_per_second", "drawing_ms", "process_ms", "steps_per_second")


def part(program, rounds, quick):
    """All of benchmarks.py: lines of Markdown, and what was measured."""
    scenes = list(SCENES)[:1] + list(SCENES)[-1:] if quick else SCENES
    with tempfile.TemporaryDirectory() as folder, machine.screen() as environment:
        measures = {name: measure(program, name, pathlib.Path(folder), environment) for name in scenes}
        found = tables.interleaved(measures, rounds, "frames")
    rows = []
    for name, (pulses, shown, drawing, process, steps) in tables.medians(found).items():
        rows.append([name, f"{pulses:.1f}", f"{shown:.1f}", f"{drawing:.1f} ms", f"{process:.1f} ms",
                     f"{steps:.0f}" if name.startswith("four") else ""])
    lines = ["**The window** of 1600 x 900 under Xvfb, JavaFX's software pipeline, 60 frames a second at most if "
             "not \"unlimited\": pulses of the window, frames that show another step, and processor time for each of "
             "these, of the two threads that draw and of the whole process with its training."]
    head = ["scene", "pulses a second", "frames a second", "CPU to draw", "CPU in all",
            "steps of each network a second"]
    raw = [{"scene": name, **dict(zip(NUMBERS, zip(*values)))} for name, values in found.items()]
    return lines + [tables.table(head, rows)], raw


def measure(program, name, work, environment):
    recipe, speed = SCENES[name]
    file = work / (name.replace(" ", "-").replace(",", "") + ".glab")
    file.write_text(json.dumps(recipe))
    options = ["-Dprism.order=sw", f"-Dgradientlab.home={work / 'home'}"]
    options += ["-Djavafx.animation.fullspeed=true"] if "unlimited" in name else []
    # A fast stage is measured for less than its run, which is followed by a rest.
    seconds = 4.5 if speed == 400 else 10
    command = program.test("gradientlab.bench.FrameLoop", file, speed, seconds, options=options)

    def count():
        found = machine.answer(command, env=environment)
        return tuple(found[number] for number in NUMBERS)

    return count


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    print("\n\n".join(part(machine.Program(), parser.parse_args().rounds, False)[0]))


if __name__ == "__main__":
    main()
