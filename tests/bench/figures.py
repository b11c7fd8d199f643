"""What a bench hands to the table."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One line of the table.

    Attributes:
        what: was measured.
        value: with its unit, as people read it.
        goal: in words, or "".
        met: whether the goal is met; True without one.
    """

    what: str
    value: str
    goal: str = ""
    met: bool = True


def median(values: Sequence[float]) -> float:
    return statistics.median(values)


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least that share of the values does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def table(figures: Sequence[Figure]) -> str:
    """Figures as a Markdown table."""
    lines = ["| figure | measured | goal | met |", "| --- | --- | --- | --- |"]
    for figure in figures:
        met = "" if not figure.goal else "yes" if figure.met else "no"
        lines.append(f"| {figure.what} | {figure.value} | {figure.goal} | {met} |")
    return "\n".join(lines)
