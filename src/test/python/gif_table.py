"""A film of 120 frames of 800 x 600 with eight runners as a GIF: time, size, nearness to the true frames.

    python src/test/python/gif_table.py

Whole commands, ours with the start of Java, matplotlib's with that of Python: each draws its own frames of the
same race (gif_peer.py) and encodes them. Then encoding alone, of the same frames as PNG files: ours
(gradientlab.export.format.FilmFrames), and ffmpeg's palettegen and paletteuse with dithering, its default, and without.
All are judged by one reader (psnr.py) against the frames they were given. Needs matplotlib, pillow and ffmpeg for
what they do.
"""

import argparse
import json
import pathlib
import shutil
import tempfile
import time

import machine
import tables

RACE = {
    "format": "gradient-lab/1", "lab": "descent", "surface": "himmelblau", "start": [-0.6, -0.6], "steps": 240,
    "runners": [{"optimizer": "sgd", "lr": 0.004}, {"optimizer": "momentum", "lr": 0.0022},
                {"optimizer": "nag", "lr": 0.004}, {"optimizer": "adagrad", "lr": 0.9},
                {"optimizer": "rmsprop", "lr": 0.1}, {"optimizer": "adam", "lr": 0.18},
                {"optimizer": "nadam", "lr": 0.05}, {"optimizer": "adabelief", "lr": 0.05}],
}
FFMPEG = "split[a][b];[a]palettegen[p];[b][p]paletteuse"


def part(program, rounds, quick):
    """All of benchmarks.py: lines of Markdown, and what was measured."""
    with tempfile.TemporaryDirectory() as folder:
        return tabled(*prepared(program, pathlib.Path(folder)), rounds)


def prepared(program, work):
    """What to run, by kind and maker, with the file it makes; who judges it; and what is left out."""
    recipe, race, frames = work / "race.json", work / "numbers.json", work / "frames"
    recipe.write_text(json.dumps(RACE))
    frames.mkdir()
    machine.output(program.command("descend", recipe, "--out", race))
    machine.output(program.test("gradientlab.export.format.FilmFrames", "frames", recipe, frames))
    left_out = []
    whole = {"ours": program.command("descend", recipe, "--out", work / "ours.gif")}
    alone = {"ours": program.test("gradientlab.export.format.FilmFrames", "gif", frames, work / "ours-alone.gif")}
    if machine.has("matplotlib") and machine.has("PIL"):
        whole["matplotlib"] = machine.peer("gif_peer.py", race, work / "matplotlib.gif")
    else:
        left_out.append("There is no matplotlib with pillow in this Python: its row is left out.")
    if shutil.which("ffmpeg"):
        read = ["ffmpeg", "-v", "error", "-y", "-framerate", "20", "-i", str(frames / "%03d.png"), "-vf"]
        alone["ffmpeg"] = [*read, FFMPEG, str(work / "ffmpeg.gif")]
        alone["ffmpeg, no dithering"] = [*read, FFMPEG + "=dither=none", str(work / "ffmpeg-plain.gif")]
    else:
        left_out.append("There is no ffmpeg on the path: its rows are left out.")
    return whole, alone, frames, race, left_out


def tabled(whole, alone, frames, race, left_out, rounds):
    """The table of what these commands make, each naming its file last, and what was measured."""
    rows, raw = [], []
    for kind, commands in (("draw and encode", whole), ("encode PNG files", alone)):
        found = tables.interleaved(
            {name: lambda command=command: timed(command) for name, command in commands.items()}, rounds, "gif")
        of = tables.medians(found)
        files = {name: pathlib.Path(command[-1]) for name, command in commands.items()}
        size = {name: file.stat().st_size for name, file in files.items()}
        near = {name: nearness(name, file, frames, race) for name, file in files.items()}
        for name in commands:
            shown = "" if near[name] is None else f"{near[name]:.1f} dB"
            ratios = ["", ""]
            if name != "ours":
                shown = f"**{shown}, peer ahead**" if shown and near[name] > near["ours"] else shown
                ratios = [tables.ratio(of[name], of["ours"]), tables.ratio(size[name], size["ours"])]
            rows.append([kind, name, f"{of[name]:.2f} s", f"{size[name] / 2**20:.2f} MB", shown, *ratios])
            raw.append({"kind": kind, "maker": name, "seconds": found[name], "bytes": size[name],
                        "decibels": near[name]})
    lines = ["**A film** of 120 frames of 800 x 600, eight runners, as a GIF:"] + left_out
    head = ["what", "by", "time", "size", "PSNR", "time over ours", "size over ours"]
    return lines + [tables.table(head, rows)], raw


def timed(command):
    begin = time.perf_counter()
    machine.output(command)
    return time.perf_counter() - begin


def nearness(name, gif, frames, race):
    """Decibels against the frames its maker was given; None without pillow and numpy."""
    if not (machine.has("PIL") and machine.has("numpy")):
        return None
    if name == "matplotlib":
        return float(machine.output(machine.peer("gif_peer.py", race, gif, "--psnr")).split()[0])
    import psnr

    return float(psnr.decibels(gif, psnr.pictures(sorted(frames.glob("*.png")))))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    print("\n\n".join(part(machine.Program(), parser.parse_args().rounds, False)[0]))


if __name__ == "__main__":
    main()
