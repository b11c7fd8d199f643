"""What is kept of each stretch of a recording, as a line of JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.inputs.spoken import Spoken
from models.transcripts.transcript import Line


@dataclass(frozen=True)
class Record:
    """A stretch that is written down.

    Attributes:
        end: where it ends in the recording, in seconds; what follows is not written yet.
        language: what is spoken in it; "" when it is not known or nothing was said.
        lines: none when the model heard nothing.
    """

    end: float
    language: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Written:
    """What is written down of a recording by now.

    Attributes:
        lines: as they were corrected by hand.
        done_s: so many seconds of the recording are done.
        language: what is spoken, as far as the model told; "" when it is not known.
    """

    lines: tuple[Line, ...] = ()
    done_s: float = 0.0
    language: str = ""


def written_of(records: Iterable[Record], corrections: Mapping[int, str]) -> Written:
    """All of the records together."""
    lines: list[Line] = []
    done_s, language = 0.0, ""
    for record in records:
        lines += record.lines
        done_s, language = record.end, language or record.language
    for index, text in corrections.items():
        if 0 <= index < len(lines):
            lines[index] = lines[index].with_text(text)
    return Written(tuple(lines), done_s, language)


def to_bytes(record: Record) -> bytes:
    """One line of UTF-8, its end included."""
    document = {
        "end": record.end,
        "language": record.language,
        "lines": [_plain(line) for line in record.lines],
    }
    return json.dumps(document, ensure_ascii=False).encode() + b"\n"


def read_records(path: Path) -> tuple[Record, ...]:
    """Those that are whole; none when there is no file. Raises `OSError`."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return ()
    return tuple(record for _, record in _whole(data))


def whole_length(data: bytes) -> int:
    """How many bytes of it are whole records."""
    return max((end for end, _ in _whole(data)), default=0)


def _whole(data: bytes) -> list[tuple[int, Record]]:
    """Each with the place after it; up to the first one that is not whole."""
    found: list[tuple[int, Record]] = []
    at = 0
    while (end := data.find(b"\n", at)) >= 0:
        try:
            record = _record(json.loads(data[at:end]))
        except (ValueError, KeyError, TypeError, RecursionError):
            break
        at = end + 1
        found.append((at, record))
    return found


def _record(document: Any) -> Record:
    lines = tuple(_line(line) for line in document["lines"])
    return Record(float(document["end"]), str(document["language"]), lines)


def _plain(line: Line) -> list[Any]:
    words = [[word.start, word.end, word.text] for word in line.words]
    return [line.start, line.end, line.text, words]


def _line(document: Any) -> Line:
    start, end, text, words = document
    spoken = tuple(Spoken(float(first), float(last), str(word)) for first, last, word in words)
    return Line(float(start), float(end), str(text), spoken)
