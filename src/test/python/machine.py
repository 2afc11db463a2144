"""What there is to measure with: the program, Java, the libraries it is compared with, processors, a screen."""

import contextlib
import datetime
import importlib.metadata
import importlib.util
import json
import os
import pathlib
import platform
import re
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
#: the most that a machine which does nothing else has for a load
IDLE = 0.7
#: package -> the module by which it is known to be there
LIBRARIES = {"torch": "torch", "jax": "jax", "optax": "optax", "matplotlib": "matplotlib", "pillow": "PIL"}


class Missing(Exception):
    """Something that a part can't do without: one sentence."""


class Failed(Exception):
    """A program that was measured ended badly: one sentence."""


class Program:
    """The program as ./mvnw package left it."""

    def __init__(self, target=ROOT / "target"):
        self.jar = target / "gradient-lab.jar"
        self.classes = target / "test-classes"
        self.image = target / "dist" / "gradient-lab"
        if not self.jar.exists():
            raise Missing(f"There is no {self.jar}: run ./mvnw package first.")
        if not shutil.which("java"):
            raise Missing("There is no java on the path.")

    def command(self, *arguments):
        return ["java", "-jar", str(self.jar), *map(str, arguments)]

    def fallback(self, *arguments):
        """The same without the Vector API: from the class path its module stays closed."""
        return ["java", "-cp", str(self.jar), "gradientlab.Main", *map(str, arguments)]

    def test(self, main, *arguments, options=()):
        """A class of the tests, which has the Vector API as the jar has."""
        if not self.classes.exists():
            raise Missing(f"There is no {self.classes}: run ./mvnw package first.")
        path = os.pathsep.join([str(self.classes), str(self.jar)])
        return ["java", "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED", *options,
                "-cp", path, main, *map(str, arguments)]


def peer(script, *arguments):
    """A script beside this one, in this same Python."""
    return [sys.executable, str(HERE / script), *map(str, arguments)]


def has(module):
    return importlib.util.find_spec(module) is not None


def pinned(command, processors):
    """The command on the first so many of the processors there are. On Linux; elsewhere it runs on all."""
    if not shutil.which("taskset"):
        return command
    first = sorted(os.sched_getaffinity(0))[:processors]
    return ["taskset", "-c", ",".join(map(str, first)), *command]


def processors():
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()


def output(command, **options):
    """Runs a command to its end and returns what it prints."""
    ended = subprocess.run(list(map(str, command)), capture_output=True, text=True, **options)
    if ended.returncode:
        said = ended.stderr.strip().splitlines()
        raise Failed(f"{' '.join(map(str, command))} failed: {said[-1] if said else ended.returncode}")
    return ended.stdout


def answer(command, **options):
    """The JSON in the last line that a command prints."""
    lines = output(command, **options).strip().splitlines()
    try:
        return json.loads(lines[-1])
    except (IndexError, json.JSONDecodeError) as wrong:
        raise Failed(f"{' '.join(map(str, command))} printed no numbers: {lines[-1:]}") from wrong


@contextlib.contextmanager
def screen():
    """An X server without hardware; yields the environment of programs that are to be shown on it."""
    if not shutil.which("Xvfb"):
        raise Missing("There is no Xvfb on the path (package xvfb).")
    # It takes the first number that is free and says which.
    server = subprocess.Popen(["Xvfb", "-displayfd", "1", "-noreset", "-screen", "0", "1920x1080x24"],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        number = server.stdout.readline().strip()
        if not number:
            raise Missing("Xvfb does not start.")
        yield dict(os.environ, DISPLAY=":" + number)
    finally:
        server.terminate()
        server.communicate()


def described():
    """The machine, its software and the date, by name."""
    about = {"processor": f"{processors()} x {_cpu()}", "memory": _memory(), "system": _system(),
             "Java": _first(["java", "-version"], r'version "(.*?)"'), "Python": platform.python_version()}
    about |= {package: importlib.metadata.version(package) for package, module in LIBRARIES.items() if has(module)}
    if shutil.which("ffmpeg"):
        about["ffmpeg"] = _first(["ffmpeg", "-version"], r"version (\S+)")
    return about | {"date": datetime.date.today().isoformat(), "load": round(_load(), 1)}


def sentence(about):
    """The same for people, and what would make the figures wrong."""
    bare = ("processor", "memory", "system", "date", "load")
    software = [f"{name} {value}" for name, value in about.items() if name not in bare]
    free = "" if shutil.which("taskset") else " There is no taskset: everybody could use all processors."
    busy = "" if about["load"] < IDLE else (
        f" The machine was busy: a load of {about['load']} before the first measurement. Figures are low, and "
        "those of programs whose threads wait for each other mean nothing.")
    return (f"Measured on {about['date']}: {about['processor']}, {about['memory']}, {about['system']}; "
            f"{', '.join(software)}.{free}{busy}")


def _load():
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0


def _cpu():
    try:
        info = pathlib.Path("/proc/cpuinfo").read_text()
    except OSError:
        return platform.processor() or platform.machine()
    model = re.search(r"model name\s*: (.*)", info)
    flags = set((re.search(r"flags\s*: (.*)", info) or [None, ""])[1].split())
    width = next((w for w in ("avx512f", "avx2") if w in flags), "")
    return f"{model[1] if model else platform.machine()}{f' ({width})' if width else ''}"


def _memory():
    try:
        return f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GB"
    except (ValueError, OSError):
        return "unknown"


def _system():
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError, AttributeError):
        return platform.platform()


def _first(command, pattern):
    ended = subprocess.run(command, capture_output=True, text=True)
    found = re.search(pattern, ended.stdout + ended.stderr)
    return found[1] if found else "unknown"
