"""What the engine tells, in the window's words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from models.engine import protocol as p


def phase_words(event: p.Progress) -> str:
    """Progress in a few words, with percent where it is known."""
    tr = QCoreApplication.translate
    words = {
        "starting": tr("Wording", "Starting"),
        "checking": tr("Wording", "Checking the model"),
        "reading": tr("Wording", "Reading the model"),
        "preparing": tr("Wording", "Preparing the model, only once"),
        "compiling": tr("Wording", "Making the model ready"),
        "warming": tr("Wording", "Warming up"),
        "prefill": tr("Wording", "Reading the question"),
    }[event.phase]
    share = fraction(event)
    return f"{words} …" if share is None else f"{words} … {round(share * 100)} %"


def fraction(event: p.Progress) -> float | None:
    """0 to 1, or None when it cannot be known."""
    return min(1.0, event.done / event.total) if event.total else None


def figures(statistics: p.Statistics) -> str:
    """The quiet line: device · model · time to first token · tokens per second."""
    tr = QCoreApplication.translate
    first = tr("Wording", "first token {0} s").format(f"{statistics.ttft_ms / 1000:.2f}")
    parts = [statistics.device, statistics.model, first]
    if statistics.tokens_per_s:
        rate = tr("Wording", "{0} tokens/s")
        parts.append(rate.format(round(statistics.tokens_per_s)))
    return " · ".join(parts)


def end_note(reason: p.FinishReason) -> str:
    """Why an answer ended, where it did not end by itself."""
    tr = QCoreApplication.translate
    if reason == "stopped":
        return tr("Wording", "Stopped.")
    if reason == "length":
        return tr("Wording", "Cut off at the longest length.")
    return ""
