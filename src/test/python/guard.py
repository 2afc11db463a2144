"""Runs the same command lines with two jars and compares every byte that comes out.

    python3 src/test/python/guard.py OLD.jar NEW.jar
    python3 src/test/python/guard.py OLD.jar NEW.jar --only flow --java /path/to/jdk/bin/java

For changes that must not change what the program does: every preset of Descent and Gradient flow as PNG, GIF, PDF, CSV
and JSON, every other one as PNG and JSON, maps, anatomies, reliefs, fans, race tables, lists, lessons, help and errors,
in both languages and themes. Pictures made by OLD must open with NEW as the same experiment. Both jars run on one
machine and JDK, since sums of vectors depend on the processor. Exit code 1 if anything differs that ALLOWED does not
name.
"""

import argparse
import concurrent.futures
import fnmatch
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

# Intended differences: a pattern of "command:output" as the list of differences prints them -> the reason.
NUMBERS = "the same names in CSV and JSON, layers from 1, networks by name, scores, verdict, update ratio"
HELP = "help explains the columns of the numbers"
APART = "the recipe in a picture of a step taken apart names that step (apart)"
ALLOWED = {
    "anatomy/*:out.*": APART,
    "relief/anatomy.png:out.png": APART,
    "refusal/bad-key-*:stderr": "the fields that are allowed now include apart",
    "flow/presets.*:stdout": NUMBERS,
    "flow/one.jsonl:out.jsonl": NUMBERS,
    "opened/flow.json:stdout": NUMBERS,
    "help/descend*:stdout": HELP,
    "help/sweep*:stdout": HELP,
    "help/race*:stdout": HELP,
    "help/flow*:stdout": HELP,
    "*.gif:out.gif": "a film rests two seconds on its last picture",
    "race/*:stdout": "two of one rule are told apart by the knob in which they differ",
    "help/*:stdout": "each command has its own words and examples, not those of the program",
    "refusal/no-preset-*:stderr": "did you mean four-valleys",
    "refusal/bad-formula-*:stderr": "formula, the word of the screen, not expression",
    "refusal/no-lesson-*:stderr": "a lesson may be a file",
}

# At most so many Javas at a time.
AT_ONCE = 2

# What differs between two runs of one jar: PDFBox makes a document's identifier from the clock.
PDF_ID = re.compile(rb"/ID \[<[0-9A-F]+> <[0-9A-F]+>\]")

# A short process does not earn the optimizing compiler; the Vector API is unusable without it.
SHORT = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"]
LONG = ["-XX:+UseSerialGC"]

SIZE = ["--size", "480x360"]
# Of the labs whose presets are all there is to compare.
COMMANDS = {"graph": "graph", "time": "time", "convolution": "convolve", "generalization": "generalize"}
LOOKS = {"dark-en": ["--theme", "dark", "--lang", "en"], "light-ko": ["--theme", "light", "--lang", "ko"],
         "light-en": ["--theme", "light", "--lang", "en"], "dark-ko": ["--theme", "dark", "--lang", "ko"]}


class Command:
    """One command line. Its name tells it in the report; files are what it reads, by name and content."""

    def __init__(self, name, *args, stdin=b"", files=None, java=SHORT, picture=None):
        self.name, self.args, self.stdin, self.java = name, [str(a) for a in args], stdin, java
        self.files, self.picture = files or {}, picture


class Program:
    """A jar and the folder in which it writes; the same names in both, so that messages agree."""

    def __init__(self, java, jar, folder):
        self.java, self.jar, self.folder = java, jar.resolve(), folder

    def run(self, command):
        """Everything that comes out, by name: stdout, stderr, the exit code and each file written."""
        here = self.folder / re.sub(r"[^\w.-]", "_", command.name)
        here.mkdir(parents=True)
        for name, content in command.files.items():
            (here / name).write_bytes(content)
        done = subprocess.run([self.java, *command.java, "-Xmx1g", "-jar", self.jar, *command.args], cwd=here,
                              input=command.stdin, capture_output=True, timeout=1200,
                              env={**os.environ, "LC_ALL": "C.UTF-8", "JAVA_TOOL_OPTIONS": ""})
        # An empty JAVA_TOOL_OPTIONS is still announced by the JVM.
        err = done.stderr.replace(b"Picked up JAVA_TOOL_OPTIONS: \n", b"")
        # An error may name the whole path.
        place = str(self.folder).encode()
        (here / "stdout").write_bytes(done.stdout.replace(place, b""))
        (here / "stderr").write_bytes(err.replace(place, b""))
        (here / "exit").write_bytes(str(done.returncode).encode())
        return {file.name: masked(file.name, file.read_bytes())
                for file in sorted(here.iterdir()) if file.name not in command.files}

    def json(self, *args):
        return json.loads(subprocess.run([self.java, *SHORT, "-jar", self.jar, *args], capture_output=True,
                                         check=True).stdout)


def masked(name, content):
    return PDF_ID.sub(b"/ID", content) if name.endswith(".pdf") else content


def where(old, new):
    """The first place at which two outputs part."""
    try:
        lines = old.decode().splitlines(), new.decode().splitlines()
    except UnicodeDecodeError:
        at = next((i for i, (a, b) in enumerate(zip(old, new)) if a != b), min(len(old), len(new)))
        return f"{len(old)} and {len(new)} bytes, from byte {at} on"
    for i, (a, b) in enumerate(zip(*lines)):
        if a != b:
            at = next((k for k, (c, d) in enumerate(zip(a, b)) if c != d), min(len(a), len(b)))
            cut = slice(max(0, at - 30), at + 50)
            return f"line {i + 1}, column {at + 1}: {a[cut]!r}, now {b[cut]!r}"
    return f"{len(lines[0])} lines, now {len(lines[1])}" if len(lines[0]) != len(lines[1]) else "line ends"


def recipe(surface, runners, **more):
    return json.dumps({"format": "gradient-lab/1", "lab": "descent", "surface": surface, "runners": runners,
                       **more}).encode()


def numbers(presets):
    """All presets of a lab in one process each: the numbers of the whole run, for flow over the change to vectors."""
    descents, flows = presets
    yield Command("flow/presets.csv", "flow", *flows, "--steps", 24, "--every", 4, "--out", "-", "--format", "csv",
                  java=LONG)
    yield Command("flow/presets.json", "flow", *flows, "--steps", 6, "--out", "-", "--format", "json", java=LONG)
    yield Command("flow/one.jsonl", "flow", flows[0], "--steps", 60, "--every", 20, "--out", "out.jsonl", java=LONG)
    for form in ("csv", "json", "jsonl"):
        yield Command(f"descent/presets.{form}", "descend", *descents, "--out", "-", "--format", form)


def pictures(presets):
    looks = list(LOOKS)
    for lab, command, ids in (("descent", "descend", presets[0]), ("flow", "flow", presets[1])):
        short = ["--steps", 6] if lab == "flow" else []
        for i, preset in enumerate(ids):
            for form, look in (("png", "dark-en"), ("gif", "light-ko"), ("pdf", looks[i % 4])):
                frames = ["--frames", 6] if form == "gif" else []
                yield Command(f"{lab}/{preset}.{form}", command, preset, *short, *frames, *SIZE, *LOOKS[look], "--out",
                              f"out.{form}", picture=lab)
        for look in LOOKS:
            yield Command(f"{lab}/{look}.png", command, *short, *LOOKS[look], "--out", "out.png", picture=lab)
        yield Command(f"{lab}/bare.png", command, *short, *SIZE, "--no-caption", "--no-recipe", "--step", 3, "--out",
                      "out.png")
        yield Command(f"{lab}/large.png", command, *short, "--size", "4000x2400", "--out", "out.png", picture=lab)
    for show in ("weights", "activations"):
        yield Command(f"flow/{show}.png", "flow", "--steps", 6, *SIZE, "--show", show, "--out", "out.png")
    for data in ("moons:noise=0.2", "iris", "digits"):
        yield Command(f"flow/{data}.png", "flow", "--network", "tanh:depth=4,width=8", "--network",
                      "gelu_erf:depth=3,width=6,block=residual", "--data", data, "--validation", 0.25, "--optimizer",
                      "adam:lr=0.01", "--clip-norm", 1, "--schedule", "cosine", "--steps", 8, *SIZE, "--out",
                      "out.png", picture="flow")


def others(presets):
    """Every preset of the labs that are neither of descents nor of deep networks, as a picture and as numbers."""
    short = {"time": ["--steps", 3], "train": ["--epochs", 2], "regularize": ["--epochs", 2]}
    looks = list(LOOKS.values())
    for i, preset in enumerate(p for p in presets if p["lab"] in COMMANDS):
        lab, id = preset["lab"], preset["id"]
        # A network that forks is trained past the epoch where it does.
        forked = '"fork"' in json.dumps(preset["recipe"])
        cut = [] if forked else short.get(lab, short.get(preset["recipe"].get("mode"), []))
        yield Command(f"{lab}/{id}.png", COMMANDS[lab], id, *cut, "--size", "900x700", *looks[i % 4], "--out",
                      "out.png", java=LONG, picture=lab)
        yield Command(f"{lab}/{id}.json", COMMANDS[lab], id, *cut, "--out", "-", "--format", "json", java=LONG)


def descents(surfaces, optimizers):
    """What presets do not show: every surface, every rule taken apart, reliefs, fans, marks on the way."""
    runners = [{"optimizer": id} for id in optimizers]
    files = {f"{surface}-{i}.json": recipe(surface, runners[i:i + 6], steps=40)
             for surface in surfaces for i in range(0, len(runners), 6)}
    yield Command("descent/surfaces.csv", "descend", *files, "--out", "-", "--format", "csv", files=files)
    for i, rule in enumerate(optimizers):
        look = LOOKS[list(LOOKS)[i % 4]]
        yield Command(f"anatomy/{rule}.png", "descend", "--surface", "himmelblau", "--runner", rule, "--steps", 8,
                      "--anatomy", 1, "--at", 3, *look, "--out", "out.png", picture="descent")
    yield Command("anatomy/adam.pdf", "descend", "four-valleys", "--anatomy", "adam", "--at", 10, "--out", "out.pdf",
                  picture="descent")
    for i, look in enumerate(LOOKS):
        eye = f"{140 - 60 * i},{20 + 15 * i}"
        yield Command(f"relief/{look}.png", "descend", "rosenbrock-valley", "--relief", eye, *SIZE, *LOOKS[look], "--out", "out.png", picture="descent")
    yield Command("relief/adam.pdf", "descend", "four-valleys", "--relief", "-30,40", *SIZE, "--out", "out.pdf",
                  picture="descent")
    yield Command("relief/anatomy.png", "descend", "four-valleys", "--relief", "-30,40", "--anatomy", "adam", "--at",
                  2, "--out", "out.png", picture="descent")
    yield Command("relief/turn.gif", "descend", "four-valleys", "--turn", "--frames", 6, *SIZE, "--out", "out.gif",
                  picture="descent")
    yield Command("descent/fan.png", "descend", "noise", "--fan", 30, *SIZE, "--out", "out.png", picture="descent")
    yield Command("descent/fan.csv", "descend", "noise", "--fan", 5, "--steps", 20, "--out", "out.csv")
    yield Command("descent/formula.png", "descend", "--surface", "a*x^2 + sin(3*y)", "--param", "a=0.5", "--view",
                  "-3,3,-3,3", *SIZE, "--out", "out.png", picture="descent")
    yield Command("descent/batches.gif", "descend", "--surface", "logistic_regression:data=iris", "--batch", 8,
                  "--runner", "sgd:lr=0.5", "--frames", 6, *SIZE, "--out", "out.gif", picture="descent")
    yield Command("descent/conventions.png", "descend", "--surface", "bowl", "--runner",
                  "adam:convention=pytorch,eps=0.1", "--runner", "adam:convention=keras,eps=0.1", *SIZE, "--out",
                  "out.png", picture="descent")
    changed = recipe("rosenbrock", [{"optimizer": "adam", "lr": 0.1}, {"optimizer": "momentum", "lr": 0.001}],
                     start=[-1.2, 1], steps=90, seed=3, noise=0.1, ghosts=True, schedule={"kind": "cosine"},
                     clip={"norm": 5},
                     interventions=[{"at": 40, "runner": 0, "set": {"lr": 0.01}}])
    for form in ("png", "csv"):
        yield Command(f"descent/interventions.{form}", "descend", "-", *SIZE, "--out", f"out.{form}", stdin=changed,
                      picture="descent" if form == "png" else None)


def maps():
    knobs = ["--surface", "rosenbrock", "--runner", "adam", "--steps", 60, "--x", "lr=1e-4..1:log:24", "--y",
             "beta1=0..0.99:18"]
    for metric in ("steps_to:1", "final_loss", "diverged", "basin"):
        for form in ("png", "csv"):
            yield Command(f"map/{metric}.{form}", "sweep", *knobs, "--metric", metric, *(SIZE if form == "png" else []),
                          "--out", f"out.{form}", picture="map" if form == "png" else None)
    for form, look in (("pdf", "light-ko"), ("json", "dark-en")):
        yield Command(f"map/knobs.{form}", "sweep", *knobs, "--metric", "final_loss", *LOOKS[look], "--out",
                      f"out.{form}", picture="map" if form == "pdf" else None)
    yield Command("map/turned.csv", "sweep", "--surface", "quadratic", "--runner", "momentum", "--x", "rotation=0..90:12",
                  "--y", "condition=1..100:log:10", "--metric", "final_loss", "--out", "out.csv")
    for i, rule in enumerate(("momentum:lr=0.01", "newton", "line_search", "adam:lr=0.1")):
        look = LOOKS[list(LOOKS)[i]]
        for form in ("png", "csv"):
            yield Command(f"basins/{rule}.{form}", "sweep", "--surface", "himmelblau", "--runner", rule, "--basins", 40,
                          *(SIZE if form == "png" else []), *look, "--out", f"out.{form}",
                          picture="map" if form == "png" else None)


def tables():
    yield Command("race/best-rates.json", "race", "four-valleys", "--best-rates", "--format", "json", java=LONG)
    for form in ("markdown", "csv", "json"):
        yield Command(f"race/table.{form}", "race", "four-valleys", "--format", form)
    yield Command("race/ko", "race", "rosenbrock-valley", "--budget", 100, "--lang", "ko")
    yield Command("race/same-rate", "race", "ravine", "--same-rate", 0.01, "--target", 0.1)
    for what in ("presets", "lessons", "surfaces", "optimizers", "schedules", "networks", "data"):
        for form in ("text", "json"):
            for lang in ("en", "ko") if form == "text" else ("en",):
                yield Command(f"list/{what}-{form}-{lang}", what, "--format", form, "--lang", lang)
    yield Command("list/surface.json", "surface", "himmelblau", "--at", "3,2", "--at", "0,0", "--format", "json")
    yield Command("list/surface-ko", "surface", "quadratic:condition=100", "--at", "1,2", "--lang", "ko")
    for what in ("", "descend", "sweep", "race", "flow", "check", "presets", "lessons", "surfaces", "surface",
                 "optimizers", "schedules", "networks", "data", "bench", "bench training", "bench steps", "bench map",
                 "bench growth"):
        yield Command(f"help/{what or 'main'}", *what.split(), "--help", "--lang", "en")
    for what in ("descend", "sweep", "race", "flow"):
        yield Command(f"help/{what}-ko", what, "--help", "--lang", "ko")


def lessons(ids):
    for id in ids:
        yield Command(f"lesson/{id}.json", "lessons", id)


def refusals():
    """Errors and exit codes."""
    lr = recipe("bowl", [{"optimizer": "adam"}, {"optimizer": "sgd", "lr": -1}])
    key = recipe("bowl", [{"optimizer": "adam"}], stepz=3)
    flow = json.dumps({"format": "gradient-lab/1", "lab": "flow", "networks": [
        {"activation": "relu", "depth": 0, "width": 4}], "data": {"id": "moons"}}).encode()
    csv = {"bad.csv": b"1,2,a\n3,x,b\n"}
    for lang in ("en", "ko"):
        say = ["--lang", lang]
        for name, args, more in (
                ("no-command", ["fly"], {}),
                ("no-preset", ["descend", "four-valley", "--out", "out.png"], {}),
                ("flow-as-descent", ["descend", "where-it-dies", "--out", "out.png"], {}),
                ("descent-as-flow", ["flow", "books-bowl", "--out", "out.png"], {}),
                ("no-out", ["descend", "four-valleys"], {}),
                ("no-ending", ["descend", "--out", "out.bmp"], {}),
                ("picture-to-stdout", ["descend", "--out", "-", "--format", "png"], {}),
                ("no-folder", ["descend", "--out", "nowhere/out.png"], {}),
                ("bad-knob", ["descend", "--runner", "adam:beta3=1", "--out", "out.png"], {}),
                ("bad-size", ["descend", "--size", "3x", "--out", "out.png"], {}),
                ("bad-formula", ["descend", "--surface", "x^2 + foo(y)", "--out", "out.png"], {}),
                ("bad-lr", ["descend", "-", "--out", "out.png"], {"stdin": lr}),
                ("bad-key", ["check", "-"], {"stdin": key}),
                ("bad-json", ["check", "-"], {"stdin": b'{"format":"gradient-lab/1",\n "lab":}'}),
                ("bad-lab", ["check", "-"], {"stdin": b'{"format":"gradient-lab/1","lab":"magic"}'}),
                ("bad-flow", ["flow", "-", "--out", "out.png"], {"stdin": flow}),
                ("bad-network", ["flow", "--network", "relu:depth=9999", "--out", "out.png"], {}),
                ("bad-csv", ["flow", "--data", "bad.csv", "--out", "out.png"], {"files": csv}),
                ("bad-axis", ["sweep", "--x", "lr=1..2", "--y", "foo=1..2", "--metric", "basin", "--out", "o.png"], {}),
                ("not-a-picture", ["check", "bad.csv"], {"files": csv}),
                ("broken-picture", ["check", "cut.png"], {"files": {"cut.png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"}}),
                ("no-lesson", ["lessons", "nothing"], {})):
            if lang == "ko" and not name.startswith("bad-"):
                continue
            yield Command(f"refusal/{name}-{lang}", *args, *(say if name != "no-command" else []), **more)


def opened(made, old):
    """Pictures made by the old jar: the new one must read the same experiment in each."""
    for lab, command in (("descent", "descend"), ("flow", "flow")):
        files = {re.sub(r"[^\w.-]", "_", name): old[name] for name, kind in made if kind == lab}
        if files:
            short = ["--steps", 2] if lab == "flow" else []
            yield Command(f"opened/{lab}.json", command, *files, *short, "--out", "-", "--format", "json", files=files,
                          java=LONG)
    files = {re.sub(r"[^\w.-]", "_", name): old[name] for name, _ in made}
    if files:
        yield Command("opened/check", "check", *files, files=files)
    for name, kind in made:
        if kind == "map":
            file = re.sub(r"[^\w.-]", "_", name)
            yield Command(f"opened/{name}", "sweep", file, "--out", "-", "--format", "json", files={file: old[name]})


class Guard:
    """Runs commands with both jars and remembers what differed."""

    def __init__(self, old, new):
        self.old, self.new = old, new
        self.commands = self.outputs = 0
        self.differences, self.allowed, self.drawn = [], {}, {}

    def both(self, command):
        return command, self.old.run(command), self.new.run(command)

    def compare(self, commands):
        with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
            for command, old, new in pool.map(self.both, commands):
                self.commands += 1
                if old["exit"] != b"0" and not command.name.startswith("refusal/"):
                    self.differences.append(command.name)
                    print(f"{command.name}  fails with the old jar already: {old['stderr'].decode()[:200]}", flush=True)
                if command.picture:
                    self.drawn.update({(command.name, command.picture): content
                                       for name, content in old.items() if name.startswith("out.")})
                for name in sorted({*old, *new}):
                    self.outputs += 1
                    if old.get(name) != new.get(name):
                        self.note(f"{command.name}:{name}", old.get(name), new.get(name))

    def note(self, key, old, new):
        what = "only with the " + ("new" if old is None else "old") if old is None or new is None else where(old, new)
        for pattern in ALLOWED:
            if fnmatch.fnmatchcase(key, pattern):
                self.allowed.setdefault(pattern, []).append(key)
                return
        self.differences.append(key)
        print(f"{key}  {what}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old", type=pathlib.Path, metavar="OLD.jar")
    parser.add_argument("new", type=pathlib.Path, metavar="NEW.jar")
    parser.add_argument("--only", default="", metavar="WORD",
                        help="commands whose name holds this; pictures drawn by them are opened again")
    parser.add_argument("--java", default="java")
    options = parser.parse_args()
    for jar in (options.old, options.new):
        if not jar.is_file():
            parser.error(f"{jar} is no file")
    began = time.monotonic()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="guard-"))
    old, new = (Program(options.java, jar, folder / name)
                for name, jar in (("old", options.old), ("new", options.new)))
    listed = old.json("presets", "--format", "json")
    presets = [[p["id"] for p in listed if p["lab"] == lab] for lab in ("descent", "flow")]
    surfaces, optimizers, courses = ([entry["id"] for entry in old.json(what, "--format", "json")]
                                     for what in ("surfaces", "optimizers", "lessons"))
    commands = [*numbers(presets), *pictures(presets), *others(listed), *descents(surfaces, optimizers), *maps(),
                *tables(), *lessons(courses), *refusals()]
    guard = Guard(old, new)
    guard.compare([c for c in commands if options.only in c.name])
    made = {name: content for (name, _), content in guard.drawn.items()}
    guard.compare(opened(list(guard.drawn), made))
    for pattern, keys in guard.allowed.items():
        print(f"allowed: {len(keys)} of {pattern}: {ALLOWED[pattern]}")
    for pattern in ALLOWED.keys() - guard.allowed.keys():
        if not options.only:
            print(f"allowed but equal: {pattern}")
    seconds = time.monotonic() - began
    print(f"{guard.commands} commands, {guard.outputs} outputs: {len(guard.differences)} differ, "
          f"{sum(map(len, guard.allowed.values()))} allowed; {seconds:.0f} s")
    if guard.differences:
        print(f"Both sides are kept in {folder}")
    else:
        shutil.rmtree(folder)
    sys.exit(1 if guard.differences else 0)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
