"""How long the packaged program takes until its first window, and for --help; beside it an empty window.

    ./mvnw package -Pdist && python src/test/python/startup.py

Needs Xvfb and xdotool. Runs are interleaved; printed are medians of wall and processor seconds. The empty window
runs in the same Java with the same flags: with an archive of its own classes, made here, and without one.
"""

import argparse
import os
import re
import shutil
import subprocess
import tempfile
import time

import machine
import tables

#: the least that a window can take
LEAST = "empty window: own archive"


def part(program, rounds, quick):
    """All of benchmarks.py: lines of Markdown, and what was measured."""
    if not program.image.exists():
        raise machine.Missing(f"There is no {program.image}: start-up is measured after ./mvnw package -Pdist.")
    if not shutil.which("xdotool"):
        raise machine.Missing("There is no xdotool on the path.")
    with tempfile.TemporaryDirectory() as work, machine.screen() as environment:
        cases = prepared(program, work, dict(environment, XDG_CONFIG_HOME=work))
        found = tables.interleaved(cases, rounds, "start-up")
    of = tables.medians(found)
    rows = []
    for name, (wall, processor) in of.items():
        best = min(one for one, _ in found[name])
        over = f"{wall / of[LEAST][0]:.2f}" if name.startswith("window") else ""
        rows.append([*name.split(": "), f"{wall:.2f} s", f"{processor:.2f} s", f"{best:.2f} s", over])
    lines = ["**Start-up** of the package (-Pdist) until its window is seen, beside an empty JavaFX window, and "
             "until --help is printed:"]
    raw = [{"case": name, "wall": [w for w, _ in values], "processor": [p for _, p in values]}
           for name, values in found.items()]
    head = ["until", "with", "wall", "CPU", "best wall", "over the empty window"]
    return lines + [tables.table(head, rows)], raw


def prepared(program, work, environment):
    """Functions that measure wall and processor seconds, by name."""
    app = str(program.image / "lib/app")
    java = str(program.image / "lib/runtime/bin/java")
    launcher = str(program.image / "bin/gradient-lab")
    with open(app + "/gradient-lab.cfg", encoding="utf-8") as settings:
        options = [line.split("=", 1)[1].strip().replace("$APPDIR", app)
                   for line in settings if line.startswith("java-options=")]
    plain = [option for option in options if not option.startswith("-XX:SharedArchiveFile")]
    jar = work + "/empty.jar"
    subprocess.run(["python3", "-m", "zipfile", "-c", jar, str(program.classes / "gradientlab")], check=True)
    listed, own = work + "/classes.txt", work + "/empty.jsa"
    empty = ["-cp", jar, "gradientlab.dist.EmptyWindow$Start"]
    window([java, "-XX:DumpLoadedClassList=" + listed] + plain + empty, environment)
    subprocess.run([java, "-Xshare:dump", "-XX:SharedClassListFile=" + listed, "-XX:SharedArchiveFile=" + own]
                   + plain + ["-cp", jar], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    ours = ["-cp", app + "/gradient-lab.jar", "gradientlab.Main"]
    cases = {
        "window: launcher": (window, [launcher]),
        "window: no archive": (window, [java, "-Xshare:off"] + plain + ours),
        "window: Java's own archive": (window, [java] + plain + ours),
        LEAST: (window, [java, "-XX:SharedArchiveFile=" + own] + plain + empty),
        "empty window: Java's own archive": (window, [java] + plain + empty),
        "help: launcher": (ended, [launcher, "--help"]),
        "help: no archive": (ended, [java, "-Xshare:off"] + plain + ours + ["--help"]),
        "help: Java's own archive": (ended, [java] + plain + ours + ["--help"]),
    }
    return {name: lambda measure=measure, line=line: measure(line, environment)
            for name, (measure, line) in cases.items()}


def window(line, environment):
    """Seconds until the window is seen, and the processor seconds spent by then."""
    begin = time.monotonic()
    process = subprocess.Popen(line, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None and subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", "^Gradient Lab$"], env=environment,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode != 0:
        time.sleep(0.01)
    if process.poll() is not None:
        raise machine.Failed(f"{line[0]} ended without a window")
    seen = time.monotonic() - begin
    with open(f"/proc/{process.pid}/stat", encoding="utf-8") as stat:
        fields = re.sub(r".*\) ", "", stat.read()).split()
    processor = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    process.terminate()
    process.wait()
    return seen, processor


def ended(line, environment):
    """Wall and processor seconds of a command."""
    import resource  # there is none on Windows, where the other benchmarks run

    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.monotonic()
    subprocess.run(line, env=environment, stdout=subprocess.DEVNULL, check=True)
    took = time.monotonic() - begin
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return took, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=9)
    print("\n\n".join(part(machine.Program(), parser.parse_args().rounds, False)[0]))


if __name__ == "__main__":
    main()
