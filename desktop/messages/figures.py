"""Who answered, on what and how fast, in words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.adapters.words import was_on_words
from desktop.conversations.values import Origin
from desktop.sentences import translated
from desktop.speed.words import faster_words
from models.words import from_text


@dataclass(frozen=True)
class Figures:
    """What stands below an answer.

    Attributes:
        line: device · model · adapters · time to first token · tokens per second · what
            made it faster, as far as they are known.
        fallback: a sentence that names the device and why it was not the one asked for, or "".
    """

    line: str
    fallback: str = ""


def figures_of(origin: Origin | None) -> Figures:
    if origin is None:
        return Figures("")
    translate = QCoreApplication.translate
    parts = [origin.device, origin.model, was_on_words(origin.adapters)]
    if origin.ttft_ms:
        seconds = f"{origin.ttft_ms / 1000:.2f}"
        parts.append(translate("Figures", "first token {0} s").format(seconds))
    if origin.tokens_per_s:
        rate = round(origin.tokens_per_s)
        parts.append(translate("Figures", "{0} tokens/s").format(rate))
    parts.append(faster_words(origin))
    line = " · ".join(part for part in parts if part)
    if not origin.reason:
        return Figures(line)
    words = translate("Figures", "Answered on {0}: {1}")
    return Figures(line, words.format(origin.device, translated(from_text(origin.reason))))


def time_words(seconds: float) -> str:
    """A span of time as it is read: "12 s", "2 min 5 s"."""
    translate = QCoreApplication.translate
    whole = max(1, round(seconds))
    if whole < 60:
        return translate("Figures", "{0} s").format(whole)
    return translate("Figures", "{0} min {1} s").format(*divmod(whole, 60))
