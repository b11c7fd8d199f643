"""What the engine tells, in the window's words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from models.engine import protocol as p


def tr(text: str) -> str:
    return QCoreApplication.translate("wording", text)


def phase_words(event: p.Progress) -> str:
    """Progress in a few words, with percent where it is known."""
    words = {
        "starting": tr("Starting"),
        "checking": tr("Checking the model"),
        "reading": tr("Reading the model"),
        "preparing": tr("Preparing the model, only once"),
        "compiling": tr("Making the model ready"),
        "warming": tr("Warming up"),
        "prefill": tr("Reading the question"),
    }[event.phase]
    share = fraction(event)
    return f"{words} …" if share is None else f"{words} … {round(share * 100)} %"


def fraction(event: p.Progress) -> float | None:
    """0 to 1, or None when it cannot be known."""
    return min(1.0, event.done / event.total) if event.total else None


def figures(statistics: p.Statistics) -> str:
    """The quiet line: device · model · time to first token · tokens per second."""
    first = tr("first token {0} s").format(f"{statistics.ttft_ms / 1000:.2f}")
    parts = [statistics.device, statistics.model, first]
    if statistics.tokens_per_s:
        parts.append(tr("{0} tokens/s").format(round(statistics.tokens_per_s)))
    return " · ".join(parts)


def end_note(reason: p.FinishReason) -> str:
    """Why an answer ended, where it did not end by itself."""
    if reason == "stopped":
        return tr("Stopped.")
    if reason == "length":
        return tr("Cut off at the longest length.")
    return ""
