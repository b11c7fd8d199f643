"""Words put together as the language in force joins them: it has its own commas and colons."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from PySide6.QtCore import QCoreApplication

# Of a sentence.
_ENDS = (*".!?…。", "\uff01", "\uff1f")


def named(name: str, value: str) -> str:
    """Such as "Model: Eye 3B"."""
    return QCoreApplication.translate("Joined", "{0}: {1}").format(name, value)


def listed(words: Iterable[str]) -> str:
    """Such as "one, two, three"; "" for nothing."""
    pattern = QCoreApplication.translate("Joined", "{0}, {1}")
    return reduce(pattern.format, words) if (words := tuple(words)) else ""


def both(first: str, second: str) -> str:
    """Two sentences one after the other; either may be empty."""
    if not first or not second:
        return first or second
    # As `say_both` of the models says it.
    words = QCoreApplication.translate("Sentences", "{first} {second}")
    return words.format(first=first, second=second)


def after(first: str, second: str) -> str:
    """Two remarks one after the other, such as "Eye 3B. Downloading"; either may be empty, and the
    first may be a sentence."""
    if not first or not second or first.endswith(_ENDS):
        return both(first, second)
    return QCoreApplication.translate("Joined", "{0}. {1}").format(first, second)


def one_by_one(parts: Iterable[str]) -> str:
    """For those who hear it: each part as a sentence; empty ones are left out."""
    return reduce(after, parts, "")


def with_percent(doing: str, share: float | None) -> str:
    """What goes on, such as "Reading … 40 %"; ``share``: 0 to 1, None while it is not known."""
    if share is None:
        return QCoreApplication.translate("Joined", "{0} …").format(doing)
    percent = round(share * 100)
    return QCoreApplication.translate("Joined", "{0} … {1} %").format(doing, percent)
