"""How much, how fast, how long: sizes, rates, times and phases in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.widgets.joined import with_percent
from models.catalogue.entry import SourceKind
from models.sources.progress import FetchPhase, FetchProgress

_BILLION = 1_000_000_000
_GIB, _MIB = 2**30, 2**20
_MINUTE = 60
# Below this the time left would be told in weeks, and jump about.
_CRAWLING = 1000.0


def tr(text: str) -> str:
    return QCoreApplication.translate("amounts", text)


def size_words(count: int) -> str:
    """Bytes of files and downloads, such as 950 MB or 4.7 GB."""
    decimals = 1 if _BILLION <= count < 100 * _BILLION else 0
    style = QLocale.DataSizeFormat.DataSizeSIFormat
    return QLocale().formattedDataSize(count, decimals, style)


def memory_words(count: int) -> str:
    """Bytes of memory, counted as its makers do: 16 GB are 2**34 bytes."""
    if count < _GIB:
        return tr("{0} MB").format(QLocale().toString(round(count / _MIB)))
    whole = count / _GIB
    decimals = 0 if abs(whole - round(whole)) < 0.05 else 1
    return tr("{0} GB").format(QLocale().toString(whole, "f", decimals))


def rate_words(bytes_per_s: float) -> str:
    """Such as 3.2 MB/s; "" while it is not known."""
    if bytes_per_s <= 0:
        return ""
    decimals = 1 if 1e6 <= bytes_per_s < 1e7 else 0
    style = QLocale.DataSizeFormat.DataSizeSIFormat
    size = QLocale().formattedDataSize(round(bytes_per_s), decimals, style)
    return tr("{0}/s").format(size)


def left_words(progress: FetchProgress) -> str:
    """How long it will still take, in steps that do not jump; "" while that cannot be said."""
    left = progress.total - progress.done
    if progress.total <= 0 or left <= 0 or progress.rate < _CRAWLING:
        return ""
    seconds = left / progress.rate
    if seconds < 10:
        return tr("a few seconds left")
    if seconds < 55:
        return tr("about {0} s left").format(10 * round(seconds / 10))
    hours, minutes = divmod(round(seconds / _MINUTE), _MINUTE)
    if not hours:
        return tr("about {0} min left").format(minutes)
    if hours < 10 and minutes:
        return tr("about {0} h {1} min left").format(hours, minutes)
    return tr("about {0} h left").format(hours)


def phase_words(phase: FetchPhase) -> str:
    return {
        "connecting": tr("Connecting"),
        "copying": tr("Copying"),
        "downloading": tr("Downloading"),
        "unpacking": tr("Unpacking"),
        "verifying": tr("Checking the files"),
    }[phase]


def share_of(progress: FetchProgress | None) -> float | None:
    """0 to 1, or None when it cannot be known."""
    if progress is None or progress.total <= 0:
        return None
    return min(1.0, progress.done / progress.total)


def progress_words(progress: FetchProgress) -> str:
    """Such as "Downloading · 45 MB of 1.9 GB · 3.2 MB/s · about 10 min left"."""
    words = phase_words(progress.phase)
    if progress.total <= 0:
        done = size_words(progress.done) if progress.done else ""
        return f"{words} · {done}" if done else with_percent(words, None)
    amount = tr("{0} of {1}").format(size_words(progress.done), size_words(progress.total))
    parts = (words, amount, rate_words(progress.rate), left_words(progress))
    return " · ".join(part for part in parts if part)


def source_words(kind: SourceKind) -> str:
    """The name of a kind of source."""
    return {
        "builtin": tr("Ships with Sidelight"),
        "wheel": tr("Python package index"),
        "hf": tr("Hugging Face"),
        "ms": tr("ModelScope"),
        "file": tr("This PC's disk"),
        "made": tr("Converted on this PC"),
    }[kind]
