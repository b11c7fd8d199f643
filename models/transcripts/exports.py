"""How a transcript is written: running text, subtitles, a JSON document, Markdown.

SubRip has no standard; this is what every player reads. WebVTT: https://www.w3.org/TR/webvtt1/.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any, Literal

from models.inputs.clock import clock
from models.inputs.spoken import Spoken
from models.transcripts.transcript import Line, Paragraph, Transcript, paragraphs

Format = Literal["txt", "srt", "vtt", "json", "md"]
# A cue has to last; models may give a word no time at all.
_LEAST_MS = 100
# What Markdown would take for its own.
_MARKS = {ord(mark): f"\\{mark}" for mark in "\\`*_[]<>#|~"}


def written(transcript: Transcript, form: Format, *, words: bool = False) -> str:
    """The whole file, with a line break at its end.

    Args:
        words: the times of words too, where they are known: as tags in WebVTT, which lets players
            highlight them one by one. JSON always has them.
    """
    writer = writer_of(form, words=words)
    return writer.add(transcript.lines) + writer.end(transcript)


def writer_of(form: Format, *, words: bool = False) -> Writer:
    """For what comes line by line."""
    return WebVtt(words=words) if form == "vtt" else _WRITERS[form]()


class Writer:
    """Takes lines as they come; what it gives is the file when put together."""

    def add(self, lines: Sequence[Line]) -> str:
        """The next ones."""
        return ""

    def end(self, transcript: Transcript) -> str:
        """That was all: the transcript that consists of these lines."""
        return ""


class PlainText(Writer):
    """Paragraphs with a blank line between them."""

    def __init__(self) -> None:
        self._held: tuple[Line, ...] = ()
        self._told = ""

    def add(self, lines: Sequence[Line]) -> str:
        """Told at once, as a later line changes nothing of an earlier one."""
        held = (*self._held, *lines)
        found = paragraphs(held)
        if not found:
            return ""
        text = "\n\n".join(paragraph.text for paragraph in found)
        new = text[len(self._told) :]
        self._held, self._told = held[found[-1].first :], found[-1].text
        return new

    def end(self, transcript: Transcript) -> str:
        return "\n" if self._told else ""


class SubRip(Writer):
    """Numbered cues, a blank line after each."""

    def __init__(self) -> None:
        self._number = 0

    def add(self, lines: Sequence[Line]) -> str:
        return "".join(self._cue(line) for line in lines if line.text)

    def _cue(self, line: Line) -> str:
        self._number += 1
        return f"{self._number}\n{_times(line, ',')}\n{_in_one_line(line.text)}\n\n"


class WebVtt(Writer):
    """Cues below a header, a blank line before each.

    Args:
        words: each with its time as a tag.
    """

    def __init__(self, *, words: bool = False) -> None:
        self._written: Callable[[Line], str] = _karaoke if words else _plain_cue
        self._head = "WEBVTT\n"

    def add(self, lines: Sequence[Line]) -> str:
        head, self._head = self._head, ""
        return head + "".join(
            f"\n{_times(line, '.')}\n{self._written(line)}\n" for line in lines if line.text
        )


class JsonDocument(Writer):
    """Everything at the end."""

    def end(self, transcript: Transcript) -> str:
        return json.dumps(document(transcript), ensure_ascii=False, indent=2) + "\n"


class Markdown(Writer):
    """A title, what is to be known, and paragraphs with their times; all at the end."""

    def end(self, transcript: Transcript) -> str:
        facts = [f"- Length: {clock(transcript.seconds)}", f"- Model: {_bare(transcript.model)}"]
        if transcript.language:
            told = " (translated into English)" if transcript.translated else ""
            facts.insert(1, f"- Language: {_bare(transcript.language)}{told}")
        blocks = [f"# {_bare(transcript.name)}", "\n".join(facts)]
        return "\n\n".join([*blocks, *map(_timed, transcript.paragraphs)]) + "\n"


_WRITERS: Mapping[Format, Callable[[], Writer]] = {
    "txt": PlainText,
    "srt": SubRip,
    "vtt": WebVtt,
    "json": JsonDocument,
    "md": Markdown,
}
FORMATS: tuple[Format, ...] = tuple(_WRITERS)


def document(transcript: Transcript) -> dict[str, Any]:
    """For JSON: all there is; `words` is only in lines that have some."""
    return {
        "name": transcript.name,
        "text": transcript.text,
        "language": transcript.language,
        "translated": transcript.translated,
        "model": transcript.model,
        "seconds": transcript.seconds,
        "spoken": [_line(line) for line in transcript.lines if line.text],
    }


def _line(line: Line) -> dict[str, Any]:
    plain: dict[str, Any] = {"start": line.start, "end": line.end, "text": line.text}
    return {**plain, "words": [asdict(word) for word in line.words]} if line.words else plain


def _times(line: Line, comma: str) -> str:
    start = round(line.start * 1000)
    end = max(round(line.end * 1000), start + _LEAST_MS)
    return f"{_moment(start, comma)} --> {_moment(end, comma)}"


def _moment(milliseconds: int, comma: str) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    hours, minutes = seconds // 3600, seconds // 60 % 60
    return f"{hours:02}:{minutes:02}:{seconds % 60:02}{comma}{rest:03}"


def _in_one_line(text: str) -> str:
    """A blank line would end the cue."""
    return " ".join(text.split())


def _plain_cue(line: Line) -> str:
    return _escaped(line.text)


def _karaoke(line: Line) -> str:
    """Each word behind its time. A time tag has to lie within the cue, after the one before it."""
    placed = _placed(line.text, line.words)
    if not placed:
        return _plain_cue(line)
    last = round(line.start * 1000)
    end = round(line.end * 1000)
    pieces: list[str] = []
    for text, word in placed:
        start = round(word.start * 1000)
        if last < start < end:
            pieces.append(f"<{_moment(start, '.')}>")
            last = start
        pieces.append(_escaped_piece(text))
    return "".join(pieces)


def _placed(text: str, words: Iterable[Spoken]) -> list[tuple[str, Spoken]]:
    """The text cut before each of the words; together the pieces are the whole text. Words that
    are not in it are left out."""
    found: list[tuple[int, Spoken]] = []
    at = 0
    for word in words:
        place = text.find(word.text, at)
        if place >= 0:
            found.append((place if found else 0, word))
            at = place + len(word.text)
    ends = [place for place, _ in found[1:]] + [len(text)] * bool(found)
    return [(text[place:end], word) for (place, word), end in zip(found, ends, strict=True)]


def _escaped(text: str) -> str:
    return _escaped_piece(_in_one_line(text))


def _escaped_piece(text: str) -> str:
    """What WebVTT would take for a tag, an entity, or the arrow of a new cue."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _timed(paragraph: Paragraph) -> str:
    return f"**{clock(paragraph.start)}** {_bare(paragraph.text)}"


def _bare(text: str) -> str:
    return _in_one_line(text).translate(_MARKS)
