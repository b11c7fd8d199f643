"""Text files of all kinds: prose, code, tables, logs."""

from __future__ import annotations

import re
from pathlib import Path

from models.inputs.documents import refusals
from models.inputs.documents.document import Document
from models.inputs.documents.encodings import decoded, encoding_of
from models.inputs.documents.files import opened

# Far beyond any context, so nothing that a model could read is lost.
MAX_TEXT_BYTES = 2_000_000

# Colours and cursor moves of terminals; ECMA-48, section 5.4.
_TERMINAL_SEQUENCE = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]")
_LINE_END = re.compile(r"\r\n?|[\f\x85\u2028\u2029]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufeff\ud800-\udfff]")


def read_text(path: Path) -> Document:
    """The first `MAX_TEXT_BYTES` of a text file, in whatever encoding.

    Raises `BadDocument` for what is no text or cannot be read.
    """
    name = path.name or str(path)
    with opened(path) as (file, size):
        data = file.read(MAX_TEXT_BYTES)
    encoding = encoding_of(data)
    if encoding is None:
        raise refusals.not_text(name)
    text = cleaned(decoded(data, encoding))
    if not text.strip():
        raise refusals.empty(name)
    return Document(name, text, left_out=_left_out(len(data), size))


def cleaned(text: str) -> str:
    """Line feeds for all line ends, and nothing that only a terminal or a printer understands."""
    plain = _LINE_END.sub("\n", _TERMINAL_SEQUENCE.sub("", text))
    return _CONTROL.sub("", plain)


def _left_out(read: int, size: int) -> str:
    if size <= read:
        return ""
    return f"Only the first {read / 1e6:.1f} MB of {size / 1e6:.1f} MB are included."
