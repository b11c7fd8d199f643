"""What a conversion cost in accuracy, in words."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.widgets.amounts import size_words
from models.conversion.accuracy import AccuracyReport

# How alike answers are; the lowest share of each but the last. As the badges of the library.
Tone = Literal["well", "slowly", "no"]
SAME, NEAR = 0.95, 0.80
_EQUALLY_SURE = 1.01
_SAME_SIZE = 1.05


def tr(text: str) -> str:
    return QCoreApplication.translate("convert", text)


def tone_of(similarity: float) -> Tone:
    return "well" if similarity >= SAME else "slowly" if similarity >= NEAR else "no"


def percent(share: float) -> int:
    """100 only of what is equal."""
    return int(min(1.0, max(0.0, share)) * 100 + 1e-6)


def headline(report: AccuracyReport) -> str:
    if not report.comparisons:
        return tr("Its answers were not compared.")
    return tr("Answers like the original: {0} %").format(percent(report.similarity))


def verdict(report: AccuracyReport) -> str:
    """What the figure means; "" where there is none."""
    if not report.comparisons:
        return ""
    return {
        "well": tr("Practically the same: you will hardly notice that it was converted."),
        "slowly": tr(
            "Small differences: it often says the same in other words. Read below whether they "
            "matter to you."
        ),
        "no": tr(
            "Noticeable differences. If the answers below are worse, convert it again with a more "
            "accurate choice."
        ),
    }[tone_of(report.similarity)]


def badge_words(similarity: float) -> str:
    return tr("{0} % alike").format(percent(similarity))


def size_change(report: AccuracyReport) -> str:
    """Such as "14.1 GB → 4.3 GB, 3.3 times smaller"; "" while it is not known."""
    before, after = report.size_before, report.size_after
    if not before or not after:
        return size_words(after) if after else ""
    change = tr("{0} → {1}").format(size_words(before), size_words(after))
    factor = before / after
    if factor >= _SAME_SIZE:
        return tr("{0}, {1} times smaller").format(change, _short(factor))
    if factor <= 1 / _SAME_SIZE:
        return tr("{0}, {1} times larger").format(change, _short(1 / factor))
    return tr("{0}, about the same").format(change)


def speed(report: AccuracyReport) -> str:
    """On the device that it was made for."""
    if report.tokens_per_s <= 0:
        return ""
    return tr("{0} tokens/s on {1}").format(_short(report.tokens_per_s), report.device)


def sureness(report: AccuracyReport) -> str:
    """The perplexity ratio in plain words; "" where it was not measured."""
    ratio = report.perplexity_ratio
    if ratio <= 0:
        return ""
    if ratio <= _EQUALLY_SURE:
        return tr("Reading a sample text, it is as sure of the next word as the original.")
    return tr(
        "Reading a sample text, it is {0} % less sure of the next word than the original."
    ).format(_short((ratio - 1) * 100))


def _short(number: float) -> str:
    """Two figures at least: 0.8, 3.2, 21."""
    return QLocale().toString(number, "f", 1 if number < 10 else 0)
