"""Words put together as the language in force joins them: it has its own commas and colons."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from PySide6.QtCore import QCoreApplication


def named(name: str, value: str) -> str:
    """Such as "Model: Eye 3B"."""
    return QCoreApplication.translate("Joined", "{0}: {1}").format(name, value)


def listed(words: Iterable[str]) -> str:
    """Such as "one, two, three"; "" for nothing."""
    pattern = QCoreApplication.translate("Joined", "{0}, {1}")
    return reduce(pattern.format, words) if (words := tuple(words)) else ""


def after(first: str, second: str) -> str:
    """Two remarks one after the other, such as "Eye 3B. Downloading"; either may be empty."""
    if not first or not second:
        return first or second
    return QCoreApplication.translate("Joined", "{0}. {1}").format(first, second)


def with_percent(doing: str, share: float | None) -> str:
    """What goes on, such as "Reading … 40 %"; ``share``: 0 to 1, None while it is not known."""
    if share is None:
        return QCoreApplication.translate("Joined", "{0} …").format(doing)
    percent = round(share * 100)
    return QCoreApplication.translate("Joined", "{0} … {1} %").format(doing, percent)
