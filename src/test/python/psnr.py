"""How near a GIF comes to the frames it was made of. Needs pillow, numpy."""

import numpy as np
from PIL import Image


def decibels(gif, frames):
    """The peak signal to noise ratio over all frames and channels.

    frames: arrays of height x width x 3 bytes, in the film's order.
    """
    squares = samples = 0
    with Image.open(gif) as film:
        for i, frame in enumerate(frames):
            film.seek(i)  # an EOFError if equal frames were merged: which is which would not be known
            difference = np.asarray(film.convert("RGB")).astype(float) - frame
            squares += (difference**2).sum()
            samples += difference.size
    return 10 * np.log10(255**2 * samples / squares)


def pictures(files):
    """The frames in files."""
    for file in files:
        with Image.open(file) as picture:
            yield np.asarray(picture.convert("RGB"))
