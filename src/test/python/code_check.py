"""Runs the programs that `code` writes and compares their numbers with the program's own.

    code_check.py --jar JAR-OR-CLASSPATH [--python PYTHON] [--steps N] [--losses] [RECIPE ...]

Without recipes: every preset of every lab, and those of src/test/resources/code, of what no preset
has; with --steps trainings are cut to so many, which is quick. Each program runs under --python (one
with torch, numpy and scikit-learn; by default the Python that runs this), and if that has matplotlib, what
its notebook draws as well. Compared is everything the export as JSON holds beside the recipe and verdicts, which are words. Of what is a run,
with rows by step, the first 20 steps must agree to 1e-9 relative; where later numbers part by more, the first step is named
(rounding grows there: chaos). A recipe without code must say so in one sentence, with exit code 2.
With --losses the short programs are run, of losses and accuracies alone: what they print must stand in
the same places, and a training that stops ends before the row whose numbers have overflowed.
Where they part within these steps already, the program is run again with its random numbers changed by
the last bit: if it parts from itself there as well, that is the step where chaos begins, not an error;
and so is what is no run, if it is off by no more than a hundred times as much.
Exit code 1 where anything else happens.
"""
import argparse
import json
import math
import os
import subprocess
import sys
import tempfile
from pathlib import Path

PRESETS = Path("assets/presets")
OTHERS = Path("src/test/resources/code")  # What no preset has.
COMMANDS = {"descent": "descend", "flow": "flow", "graph": "graph", "time": "time",
            "convolution": "convolve", "generalization": "generalize"}
STEPS, TOLERANCE, TINY = 20, 1e-9, 1e-12
NEAR = 5  # Steps that may lie between the parting of two programs and that of one from itself.


ALONE = {**os.environ, "OMP_NUM_THREADS": "1"}  # Matrices this small are slower on several threads.


def run(command):
    done = subprocess.run(command, capture_output=True, text=True, env=ALONE)
    said = [line for line in done.stderr.splitlines() if not line.startswith("WARNING: Using incubator")]
    return done.returncode, done.stdout, "\n".join(said)


def spelled(value):
    return float(value) if value in ("NaN", "Infinity", "-Infinity") else value


def rounding(*errors):
    """Whether a point left out is missed by rounding divided by rounding: 1 - h is 1e-8 or less where a fit
    all but passes through it, which leaves eight digits of an error of thousands, or none."""
    return any(isinstance(error, (int, float)) and error > 1000 for error in errors)


def apart(ours, theirs, path=""):
    """Pairs of place and distance, of everything that `ours` holds; missing places are infinitely far."""
    ours, theirs = spelled(ours), spelled(theirs)
    if isinstance(ours, dict):
        if not isinstance(theirs, dict):
            yield path, math.inf
            return
        stopped = ours.get("stopped_at")
        if stopped is not None and stopped == theirs.get("stopped_at") and "steps" in ours:
            # Numbers of that step have overflowed, in some order: they are NaN, infinite or switched off.
            ours = {**ours, "steps": ours["steps"][:-1]}
            theirs = {**theirs, "steps": theirs.get("steps", [])[:-1]}
        for key, value in ours.items():
            if key == "verdict" or key == "leave_one_out" and rounding(value, theirs.get(key)):
                continue
            if key not in theirs:
                yield f"{path}.{key}", math.inf
            else:
                yield from apart(value, theirs[key], f"{path}.{key}")
    elif isinstance(ours, list):
        if not isinstance(theirs, list) or len(ours) != len(theirs):
            yield path + "[]", math.inf
        if isinstance(theirs, list):
            for i, (a, b) in enumerate(zip(ours, theirs)):
                yield from apart(a, b, f"{path}[{i}]")
    elif isinstance(ours, (int, float)) and not isinstance(ours, bool) and isinstance(theirs, (int, float)):
        if ours == theirs or ours != ours and theirs != theirs:
            yield path, 0.0
        elif not (math.isfinite(ours) and math.isfinite(theirs)):
            yield path, math.inf
        else:
            off = max(0.0, abs(ours - theirs) - TINY)
            yield path, off / max(abs(ours), abs(theirs))
    else:
        yield path, 0.0 if ours == theirs else math.inf


def step(path):
    """The step a place in a run belongs to; 0 for what stands beside rows, None for what sums a run up."""
    for name in (".rows[", ".steps["):
        at = path.rfind(name)
        number = path[at + len(name):].split("]")[0]
        if at >= 0 and number:  # None where there are more or fewer of them.
            return int(number)
    return None if path.split(".")[-1] in SUMS else 0


SUMS = {"diverged_at", "converged_at", "steps_to_target", "best_loss", "diverged", "rows[]",
        "undefined_at", "undefined"}


PLOT = """
try:
    import matplotlib
except ImportError:
    raise SystemExit
matplotlib.use("Agg")
"""


def part(ours, theirs):
    """Of ours what stands in the places of theirs."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        if ours.get("stopped_at") is not None and "steps" in ours:
            ours = {**ours, "steps": ours["steps"][:-1]}
        return {key: part(ours[key], value) for key, value in theirs.items() if key in ours}
    if isinstance(ours, list) and isinstance(theirs, list):
        while len(ours) > len(theirs) and isinstance(ours[-1], dict) and empty(ours[-1]):
            ours = ours[:-1]
        return [part(a, b) for a, b in zip(ours, theirs)] + ours[len(theirs):]
    return ours


def closed(value):
    """Without what is said of test data, which the command line keeps closed unless it is asked to open it."""
    if isinstance(value, list):
        return [closed(each) for each in value]
    tests = "test", "test_loss", "test_mean", "test_sd"
    return {name: closed(each) for name, each in value.items() if name not in tests} \
        if isinstance(value, dict) else value


def empty(row):
    """Whether a row says that nobody got so far."""
    return set(row) > {"epoch"} and all(value is None for name, value in row.items() if name != "epoch")


def check(java, python, command, recipe, folder, losses=()):
    script = Path(folder) / "program.py"
    code, _, err = run([*java, "code", recipe, *losses, "--out", str(script)])
    if code == 2 and len(err.strip().splitlines()) == 1:
        known = run([*java, "check", recipe])[0] == 0 if os.path.exists(recipe) else True
        return "none" if known else "WRONG", err.strip().split(": ", 1)[-1]
    if code:
        return "WRONG", err.strip()
    notebook = Path(folder) / "program.ipynb"
    run([*java, "code", recipe, "--lang", "ko", *losses, "--out", str(notebook)])
    cells = json.loads(notebook.read_text())["cells"]
    for cell in cells:
        if cell["cell_type"] == "code":
            compile(cell["source"], "cell", "exec")
    drawn = script.with_name("drawn.py")
    drawn.write_text(script.read_text() + PLOT + cells[-1]["source"])
    code, theirs, err = run([python, str(drawn)])
    if code:
        return "WRONG", "the program fails: " + (err.strip().splitlines() or [f"code {code}"])[-1]
    code, ours, err = run([*java, command, recipe, "--out", "-", "--format", "json"])
    if code:
        return "WRONG", err.strip()
    ours, theirs = json.loads(ours), json.loads(theirs)
    ours.pop("recipe", None)
    if losses:
        theirs = closed(theirs) if command == "generalize" else theirs
        ours, theirs = theirs, part(ours, theirs)
        if not ours.get("networks"):
            return "WRONG", "the program prints no networks"
    worst, where, first, parted = distance(ours, theirs)
    lines = len(script.read_text().splitlines())
    said = f"{worst:.1e} in {STEPS} steps{' at ' + where if worst > TOLERANCE else ''}, {lines} lines"
    if worst > TOLERANCE:
        off, _, again, later = distance(ours if losses else theirs, nudged(python, script))
        again = later if again is None else again
        if first and isinstance(again, int) and again <= first + NEAR:
            worst = 0.0
            said = f"agrees up to step {first - 1} ({where}), chaos from step {again} on, {lines} lines"
        elif not first and worst <= 100 * off:
            said += f", where the last bit of a random number makes {off:.1e}"
            worst = 0.0
    if parted is not None:
        said += f", parts by more than {TOLERANCE:g} from step {parted} on"
    return ("ok" if worst <= TOLERANCE else "WRONG"), said


def nudged(python, script):
    """What a program says whose uniform numbers are off by the last bit."""
    other = script.with_name("nudged.py")
    other.write_text(script.read_text().replace(
        "(states >> 11)", "((states >> 11) ^ 1)"))
    _, said, _ = run([python, str(other)])
    return json.loads(said)


def distance(ours, theirs):
    """The largest distance in the first steps and its place, the first step there of more than allowed, and
    the first later one."""
    worst, where, first, parted = 0.0, "", None, None
    for path, off in apart(ours, theirs):
        at = step(path)
        if at is not None and at <= STEPS:
            if off > worst:
                worst, where = off, path
            if off > TOLERANCE:
                first = at if first is None else min(first, at)
        elif off > TOLERANCE and (at is not None or parted is None):
            parted = at if parted in (None, "the end") and at is not None else \
                min(at, parted) if at is not None else "the end"
    return worst, where, first, parted


def shortened(recipe, steps, file):
    """A copy of a training of at most so many steps or epochs; None of what is none."""
    counted = recipe.get("training", recipe)
    name = "epochs" if "epochs" in counted else "steps"
    if name not in counted:
        return None
    counted[name] = min(counted[name], steps)
    if "interventions" in recipe:
        recipe["interventions"] = [made for made in recipe["interventions"] if made["at"] < steps]
    for network in recipe.get("networks", []):
        if "fork" in network:
            network["fork"]["epoch"] = min(network["fork"]["epoch"], steps)
        if "changes" in network:
            network["changes"] = [made for made in network["changes"] if made["epoch"] <= steps]
    for place in (recipe.get("test_opened"), recipe.get("view")):
        if isinstance(place, dict) and "epoch" in place:
            place["epoch"] = min(place["epoch"], steps)
    if "unrolled" in recipe:
        recipe["unrolled"]["step"] = min(recipe["unrolled"]["step"], steps)
    file.write_text(json.dumps(recipe))
    return str(file)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--jar", required=True)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--steps", type=int)
    parser.add_argument("--losses", action="store_const", const=("--losses",), default=())
    parser.add_argument("recipes", nargs="*")
    given = parser.parse_args()
    java = ["java", "--add-modules", "jdk.incubator.vector", "-cp", given.jar, "gradientlab.Main"]
    recipes = given.recipes or sorted(map(str, [*PRESETS.glob("*/*.json"), *OTHERS.glob("*/*.json")]))
    counts = {"ok": 0, "none": 0, "WRONG": 0}
    with tempfile.TemporaryDirectory() as folder:
        for recipe in recipes:
            text = Path(recipe).read_text() if os.path.exists(recipe) else "{}"
            read = json.loads(text)
            command = COMMANDS[read.get("lab", "descent")]
            shown = recipe
            if given.steps:
                recipe = shortened(read, given.steps, Path(folder) / "recipe.json") or recipe
            verdict, said = check(java, given.python, command, recipe, folder, given.losses)
            counts[verdict] += 1
            print(f"{verdict:6}{shown}: {said}", flush=True)
    print(", ".join(f"{count} {verdict}" for verdict, count in counts.items()))
    sys.exit(1 if counts["WRONG"] else 0)


if __name__ == "__main__":
    main()
