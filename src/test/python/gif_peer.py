"""Draws our race with matplotlib's FuncAnimation and PillowWriter, to compare time, size and quality.

    java -jar target/gradient-lab.jar descend RECIPE --out race.json
    python gif_peer.py race.json peer.gif            # what is timed, as a whole command
    python gif_peer.py race.json peer.gif --psnr     # also compares the GIF with the frames drawn

The same 120 frames of 800x600: heat map, level lines, trails with heads, legend, step in the title.
Needs matplotlib and pillow.
"""

import argparse
import json

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import numpy as np
import psnr
from matplotlib.animation import FuncAnimation, PillowWriter

SURFACES = {
    "himmelblau": (lambda x, y: (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2, (-6, 6, -6, 6)),
    "rosenbrock": (lambda x, y: (1 - x) ** 2 + 100 * (y - x**2) ** 2, (-2, 2, -1, 3)),
    "rastrigin": (
        lambda x, y: 20 + x**2 + y**2 - 10 * (np.cos(2 * np.pi * x) + np.cos(2 * np.pi * y)),
        (-5.12, 5.12, -5.12, 5.12),
    ),
}
COLOURS = ["#6FC6FC", "#FB9C11", "#15F195", "#F4E52C", "#DA8EC5", "#FD6D59", "#A18AFC", "#ECF4FA"]
DASHES = ["-", (0, (11, 5)), (0, (11, 4, 2, 4)), (0, (2, 4)), (0, (18, 6)), (0, (6, 3)), "-.", (0, (4, 6))]
MARKERS = ["o", "s", "^", "D", "v", "P", "*", "h"]


def animation(race, frames):
    """The figure, and the film of a race over it."""
    recipe = race["recipe"]
    surface = recipe["surface"] if isinstance(recipe["surface"], str) else recipe["surface"]["id"]
    f, view = SURFACES[surface]
    view = recipe.get("view", view)
    steps = recipe["steps"]
    paths = [np.array([row[1:3] for row in runner["rows"]], dtype=float) for runner in race["runners"]]

    plt.style.use("dark_background")
    figure, axes = plt.subplots(figsize=(8, 6), dpi=100)
    x, y = np.meshgrid(np.linspace(*view[:2], 800), np.linspace(*view[2:], 600))
    z = np.log10(f(x, y) + 1e-3)
    axes.imshow(z, extent=view, origin="lower", aspect="auto", cmap="GnBu_r", vmax=2 * z.max())
    axes.contour(x, y, z, 14, colors="white", linewidths=0.6, alpha=0.2)
    axes.set(xlim=view[:2], ylim=view[2:], xlabel="x", ylabel="y")
    trails, heads = [], []
    for k, runner in enumerate(race["runners"]):
        look = dict(color=COLOURS[k % 8], label=runner["optimizer"])
        trails += axes.plot([], [], linestyle=DASHES[k % 8], linewidth=1.6, **look)
        heads += axes.plot([], [], marker=MARKERS[k % 8], color=COLOURS[k % 8])
    axes.legend(loc="upper right", fontsize=8)
    title = axes.set_title("")

    def draw(i):
        step = round(i * steps / (frames - 1))
        for path, trail, head in zip(paths, trails, heads):
            last = min(step, len(path) - 1)
            trail.set_data(path[: last + 1, 0], path[: last + 1, 1])
            head.set_data([path[last, 0]], [path[last, 1]])
        title.set_text(f"{surface}, step {step}")
        return [*trails, *heads, title]

    return figure, draw, FuncAnimation(figure, draw, frames=frames)


def drawn(figure, draw, frames):
    """The frames as matplotlib draws them."""
    for i in range(frames):
        draw(i)
        figure.canvas.draw()
        yield np.asarray(figure.canvas.buffer_rgba())[..., :3]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("race")
    parser.add_argument("gif")
    parser.add_argument("--frames", type=int, default=120)
    parser.add_argument("--fps", type=int, default=20)
    parser.add_argument("--psnr", action="store_true")
    args = parser.parse_args()
    with open(args.race, encoding="utf-8") as file:
        race = json.load(file)
    figure, draw, film = animation(race, args.frames)
    film.save(args.gif, writer=PillowWriter(fps=args.fps))
    if args.psnr:
        print(f"{psnr.decibels(args.gif, drawn(figure, draw, args.frames)):.2f} dB")


if __name__ == "__main__":
    main()
