"""How long the packaged program takes until its first window, and for --help; beside it an empty window.

    ./mvnw package -Pdist && python src/test/python/startup.py target/dist/gradient-lab target/test-classes

Needs Xvfb and xdotool. Runs are interleaved; printed are medians of wall and processor seconds. The empty window
runs in the same Java with the same flags: with an archive of its own classes, made here, and without one.
"""
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = int(os.environ.get("ROUNDS", "9"))
SCREEN = ":91"


def main(image, classes):
    app = os.path.abspath(image + "/lib/app")
    java = os.path.abspath(image + "/lib/runtime/bin/java")
    launcher = os.path.abspath(image + "/bin/gradient-lab")
    options = [line.split("=", 1)[1].strip().replace("$APPDIR", app)
               for line in open(app + "/gradient-lab.cfg") if line.startswith("java-options=")]
    plain = [option for option in options if not option.startswith("-XX:SharedArchiveFile")]
    work = tempfile.mkdtemp()
    jar = work + "/empty.jar"
    subprocess.run(["python3", "-m", "zipfile", "-c", jar, classes + "/gradientlab"], check=True)
    screen = subprocess.Popen(["Xvfb", SCREEN, "-noreset", "-screen", "0", "1920x1080x24"],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    environment = dict(os.environ, DISPLAY=SCREEN, XDG_CONFIG_HOME=work)
    try:
        time.sleep(1)
        listed = work + "/classes.txt"
        window([java, "-XX:DumpLoadedClassList=" + listed] + plain
               + ["-cp", jar, "gradientlab.dist.EmptyWindow$Start"], environment)
        own = work + "/empty.jsa"
        subprocess.run([java, "-Xshare:dump", "-XX:SharedClassListFile=" + listed,
                        "-XX:SharedArchiveFile=" + own] + plain + ["-cp", jar], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        main_class = ["-cp", app + "/gradient-lab.jar", "gradientlab.Main"]
        empty = ["-cp", jar, "gradientlab.dist.EmptyWindow$Start"]
        cases = {
            "window: launcher": (window, [launcher]),
            "window: no archive": (window, [java, "-Xshare:off"] + plain + main_class),
            "window: Java's own archive": (window, [java] + plain + main_class),
            "empty: own archive": (window, [java, "-XX:SharedArchiveFile=" + own] + plain + empty),
            "empty: Java's own archive": (window, [java] + plain + empty),
            "help: launcher": (ended, [launcher, "--help"]),
            "help: no archive": (ended, [java, "-Xshare:off"] + plain + main_class + ["--help"]),
            "help: Java's own archive": (ended, [java] + plain + main_class + ["--help"]),
        }
        times = {name: [] for name in cases}
        for _ in range(ROUNDS):
            for name, (measure, line) in cases.items():
                times[name].append(measure(line, environment))
        for name, found in times.items():
            wall, processor = zip(*found)
            print(f"{name:28} {statistics.median(wall):6.2f} s {statistics.median(processor):6.2f} s CPU"
                  f"   best {min(wall):.2f}")
    finally:
        screen.terminate()
        screen.wait()


def window(line, environment):
    """Seconds until the window is seen, and the processor seconds spent by then."""
    begin = time.monotonic()
    process = subprocess.Popen(line, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None and subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", "^Gradient Lab$"], env=environment,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode != 0:
        time.sleep(0.01)
    seen = time.monotonic() - begin
    fields = re.sub(r".*\) ", "", open(f"/proc/{process.pid}/stat").read()).split()
    processor = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    process.terminate()
    process.wait()
    return seen, processor


def ended(line, environment):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.monotonic()
    subprocess.run(line, env=environment, stdout=subprocess.DEVNULL, check=True)
    took = time.monotonic() - begin
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return took, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main(*sys.argv[1:3])
