"""What the engine tells, in the window's words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.widgets.joined import with_percent
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
        "drawing": tr("Wording", "Drawing"),
        "decoding": tr("Wording", "Finishing the picture"),
        "prefill": tr("Wording", "Reading the question"),
    }[event.phase]
    return with_percent(words, fraction(event))


def fraction(event: p.Progress) -> float | None:
    """0 to 1, or None when it cannot be known."""
    return min(1.0, event.done / event.total) if event.total else None
