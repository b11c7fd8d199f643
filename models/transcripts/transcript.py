"""The plain values of what is said in a recording: lines with their times, and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from models.inputs.spoken import Spoken

# A silence after which somebody else speaks, or about something else.
PAUSE_S = 1.2
# A paragraph that lasts so long ends with its sentence, and after this much in any case.
LONG_PARAGRAPH_S = 45.0
LONGEST_PARAGRAPH_S = 90.0
_SENTENCE_END = re.compile(r"[.!?…\u3002\uff01\uff1f][\"'”\u2019»)\]\u300d\u300f\uff09]*$")
# Written without blanks between words: Chinese and Japanese, and their punctuation.
_DENSE = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")


@dataclass(frozen=True)
class Line:
    """A sentence or a few.

    Attributes:
        start: seconds from the beginning of the recording.
        end: seconds, not before `start`.
        text: without blanks around it; "" when it was deleted by hand.
        words: each with its time; () when they were not asked for, are not told by the model, or
            the text was corrected.
    """

    start: float
    end: float
    text: str
    words: tuple[Spoken, ...] = ()

    def with_text(self, text: str) -> Line:
        """Corrected by hand; the times of its words are then no longer known."""
        plain = " ".join(text.split())
        if plain == self.text:
            return self
        return replace(self, text=plain, words=())


@dataclass(frozen=True)
class Paragraph:
    """What is said without a longer pause.

    Attributes:
        first: index of its first line in the transcript; lines that are empty count.
        lines: at least one, none of them empty.
    """

    first: int
    lines: tuple[Line, ...]

    @property
    def start(self) -> float:
        return self.lines[0].start

    @property
    def end(self) -> float:
        return self.lines[-1].end

    @property
    def text(self) -> str:
        return joined([line.text for line in self.lines])


@dataclass(frozen=True)
class Transcript:
    """All that is said in a recording, or as much as is written down by now.

    Attributes:
        name: of the recording's file.
        seconds: length of the recording.
        language: what is spoken, such as "en"; "" when it is not known.
        model: the name of the model that wrote it down.
        lines: in order; a line keeps its index for good.
        translated: the text is a translation into English.
    """

    name: str
    seconds: float
    language: str
    model: str
    lines: tuple[Line, ...] = ()
    translated: bool = False

    @property
    def text(self) -> str:
        """All of it in one."""
        return joined([line.text for line in self.lines])

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        return paragraphs(self.lines)

    def with_text(self, index: int, text: str) -> Transcript:
        """One line corrected by hand; "" deletes it. Raises `IndexError`."""
        lines = list(self.lines)
        lines[index] = lines[index].with_text(text)
        return replace(self, lines=tuple(lines))


def paragraphs(lines: Sequence[Line]) -> tuple[Paragraph, ...]:
    """The lines by speakers' pauses; empty ones are left out.

    What comes later changes no earlier paragraph but the last.
    """
    found: list[Paragraph] = []
    held: list[Line] = []
    first, spoken_until = 0, 0.0
    for index, line in enumerate(lines):
        pause_s, spoken_until = line.start - spoken_until, line.end
        if not line.text:
            continue
        if held and (pause_s >= PAUSE_S or _is_long(held, line)):
            found.append(Paragraph(first, tuple(held)))
            held = []
        if not held:
            first = index
        held.append(line)
    if held:
        found.append(Paragraph(first, tuple(held)))
    return tuple(found)


def _is_long(held: Sequence[Line], line: Line) -> bool:
    seconds = line.end - held[0].start
    ended = _SENTENCE_END.search(held[-1].text) is not None
    return seconds > LONGEST_PARAGRAPH_S or (ended and seconds > LONG_PARAGRAPH_S)


def joined(texts: Sequence[str]) -> str:
    """Texts one after the other, with blanks between them where their language has such."""
    whole: list[str] = []
    for text in texts:
        if not text:
            continue
        if whole and not (_DENSE.match(whole[-1][-1]) or _DENSE.match(text[0])):
            whole.append(" ")
        whole.append(text)
    return "".join(whole)
