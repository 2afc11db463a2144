"""Runs the programs that `code` writes and compares their numbers with the program's own.

    code_check.py --jar JAR-OR-CLASSPATH [--python PYTHON] [RECIPE ...]

Without recipes: every preset of every lab, and those of src/test/resources/code. Each program runs
under --python (one with torch, and
numpy and scikit-learn for fits and ensembles; by default the Python that runs this). Compared is
everything the export as JSON holds beside the recipe. Of what is a run, with rows by step, the first
20 steps must agree to 1e-9 relative; where later numbers part by more, the first step is named
(rounding grows there: chaos). A recipe without code must say so in one sentence, with exit code 2.
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

FOLDERS = [Path("assets/presets"), Path("src/test/resources/code")]
COMMANDS = {"descent": "descend", "flow": "flow", "graph": "graph", "time": "time",
            "convolution": "convolve", "generalization": "generalize"}
STEPS, TOLERANCE, TINY = 20, 1e-9, 1e-12


def run(command):
    # Tensors are small here: threads that wait for each other would only take time.
    one = {**os.environ, "OMP_NUM_THREADS": "1"}
    done = subprocess.run(command, capture_output=True, text=True, env=one)
    return done.returncode, done.stdout, done.stderr


def spelled(value):
    return float(value) if value in ("NaN", "Infinity", "-Infinity") else value


def apart(ours, theirs, path=""):
    """Pairs of place and distance, of everything that `ours` holds; missing places are infinitely far."""
    ours, theirs = spelled(ours), spelled(theirs)
    if isinstance(ours, dict):
        if not isinstance(theirs, dict):
            yield path, math.inf
            return
        for key, value in ours.items():
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
        if at >= 0:
            return int(path[at + len(name):].split("]")[0])
    return None if path.split(".")[-1] in SUMS else 0


SUMS = {"diverged_at", "converged_at", "steps_to_target", "best_loss", "diverged", "rows[]",
        "undefined_at", "undefined"}


def check(java, python, command, recipe, folder):
    script = Path(folder) / "program.py"
    code, _, err = run([*java, "code", recipe, "--out", str(script)])
    if code == 2 and len(err.strip().splitlines()) == 1:
        return "none", err.strip().split(": ", 1)[-1]
    if code:
        return "WRONG", err.strip()
    notebook = Path(folder) / "program.ipynb"
    run([*java, "code", recipe, "--lang", "ko", "--out", str(notebook)])
    cells = json.loads(notebook.read_text())["cells"]
    for cell in cells:
        if cell["cell_type"] == "code":
            compile(cell["source"], "cell", "exec")
    code, theirs, err = run([python, str(script)])
    if code:
        return "WRONG", "the program fails: " + (err.strip().splitlines() or [f"code {code}"])[-1]
    code, ours, err = run([*java, command, recipe, "--out", "-", "--format", "json"])
    if code:
        return "WRONG", err.strip()
    ours, theirs = json.loads(ours), json.loads(theirs)
    ours.pop("recipe", None)
    worst, where, parted = 0.0, "", None
    for path, off in apart(ours, theirs):
        at = step(path)
        if at is not None and at <= STEPS:
            if off > worst:
                worst, where = off, path
        elif off > TOLERANCE and (at is not None or parted is None):
            parted = at if parted in (None, "the end") and at is not None else \
                min(at, parted) if at is not None else "the end"
    lines = len(script.read_text().splitlines())
    said = f"{worst:.1e} in {STEPS} steps{' at ' + where if worst > TOLERANCE else ''}, {lines} lines"
    if parted is not None:
        said += f", parts by more than {TOLERANCE:g} from step {parted} on"
    return ("ok" if worst <= TOLERANCE else "WRONG"), said


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--jar", required=True)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("recipes", nargs="*")
    given = parser.parse_args()
    java = ["java", "--add-modules", "jdk.incubator.vector", "-cp", given.jar, "gradientlab.Main"]
    recipes = given.recipes or [
        str(file) for folder in FOLDERS for file in sorted(folder.glob("*/*.json"))]
    counts = {"ok": 0, "none": 0, "WRONG": 0}
    with tempfile.TemporaryDirectory() as folder:
        for recipe in recipes:
            text = Path(recipe).read_text() if os.path.exists(recipe) else "{}"
            command = COMMANDS[json.loads(text).get("lab", "descent")]
            verdict, said = check(java, given.python, command, recipe, folder)
            counts[verdict] += 1
            print(f"{verdict:6}{recipe}: {said}", flush=True)
    print(", ".join(f"{count} {verdict}" for verdict, count in counts.items()))
    sys.exit(1 if counts["WRONG"] else 0)


if __name__ == "__main__":
    main()
