"""How a transcript is written: as running text, as subtitles, or as one JSON document.

SubRip has no standard; this is what every player reads. WebVTT: https://www.w3.org/TR/webvtt1/.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from models.cli.terminal import Terminal
from models.inputs.spoken import Spoken

# A cue has to last; models may give a word no time at all.
_LEAST_MS = 100


class Transcript:
    """Takes what is said, stretch by stretch, and writes it to a terminal.

    Attributes:
        times: whether it needs to know when something was said.
    """

    times = True

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal

    def tell(self, text: str) -> None:
        """The next words of a stretch, as they come."""

    def add(self, text: str, spoken: Sequence[Spoken]) -> None:
        """A stretch is written down; the times are those of the whole recording."""

    def finish(self, facts: Mapping[str, Any]) -> None:
        """That was all; what is to be known about it."""


class PlainText(Transcript):
    """Words as they come, a line for each stretch."""

    times = False

    def tell(self, text: str) -> None:
        self._terminal.result(text)

    def add(self, text: str, spoken: Sequence[Spoken]) -> None:
        if text:
            self._terminal.result("\n")


class SubRip(Transcript):
    """Numbered cues, a blank line after each."""

    def __init__(self, terminal: Terminal) -> None:
        super().__init__(terminal)
        self._number = 0

    def add(self, text: str, spoken: Sequence[Spoken]) -> None:
        for piece in spoken:
            self._number += 1
            self._terminal.result(f"{self._number}\n{_cue(piece, ',', _in_one_line)}\n\n")


class WebVtt(Transcript):
    """Cues below a header, a blank line before each."""

    def __init__(self, terminal: Terminal) -> None:
        super().__init__(terminal)
        terminal.result("WEBVTT\n")

    def add(self, text: str, spoken: Sequence[Spoken]) -> None:
        for piece in spoken:
            self._terminal.result(f"\n{_cue(piece, '.', _escaped)}\n")


class JsonDocument(Transcript):
    """Everything at the end."""

    def __init__(self, terminal: Terminal) -> None:
        super().__init__(terminal)
        self._texts: list[str] = []
        self._spoken: list[Spoken] = []

    def add(self, text: str, spoken: Sequence[Spoken]) -> None:
        self._texts += [text] if text else []
        self._spoken += spoken

    def finish(self, facts: Mapping[str, Any]) -> None:
        spoken = [asdict(piece) for piece in self._spoken]
        self._terminal.document({"text": " ".join(self._texts), **facts, "spoken": spoken})


FORMATS: Mapping[str, type[Transcript]] = {
    "txt": PlainText,
    "srt": SubRip,
    "vtt": WebVtt,
    "json": JsonDocument,
}


def _cue(spoken: Spoken, comma: str, written: Callable[[str], str]) -> str:
    start = round(spoken.start * 1000)
    end = max(round(spoken.end * 1000), start + _LEAST_MS)
    return f"{_moment(start, comma)} --> {_moment(end, comma)}\n{written(spoken.text)}"


def _moment(milliseconds: int, comma: str) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    hours, minutes = seconds // 3600, seconds // 60 % 60
    return f"{hours:02}:{minutes:02}:{seconds % 60:02}{comma}{rest:03}"


def _in_one_line(text: str) -> str:
    """A blank line would end the cue."""
    return " ".join(text.split())


def _escaped(text: str) -> str:
    """What WebVTT would take for a tag, an entity, or the arrow of a new cue."""
    plain = _in_one_line(text)
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
