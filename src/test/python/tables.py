"""Interleaved measurements, and tables of their medians in Markdown."""

import statistics
import sys


def interleaved(measures, rounds, progress=""):
    """Calls each measure once a round; by name the list of what they returned.

    measures: name -> a function without arguments that returns a number, or a tuple of them.
    """
    found = {name: [] for name in measures}
    for turn in range(rounds):
        for name, measure in measures.items():
            if progress and sys.stderr.isatty():
                print(f"\r\033[K{progress}: {name}, round {turn + 1} of {rounds}", end="", file=sys.stderr)
            found[name].append(measure())
    if progress and sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr)
    return found


def medians(found):
    """By name the median, or the tuple of medians."""
    return {name: tuple(map(statistics.median, zip(*values))) if isinstance(values[0], tuple)
            else statistics.median(values) for name, values in found.items()}


def ratio(better, worse):
    """How many times as large: over 1 we are ahead. Under 1 the table says who is."""
    value = better / worse
    shown = f"{value:.2f}" if value < 1.05 else f"{value:.1f}" if value < 100 else f"{value:.0f}"
    return f"**{shown}, peer ahead**" if value < 1 else shown


def row(cells):
    return "| " + " | ".join(map(str, cells)) + " |"


def table(head, rows):
    return "\n".join([row(head), "|" + "---|" * len(head), *map(row, rows)])
