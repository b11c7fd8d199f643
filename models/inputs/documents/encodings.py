"""Whether bytes are text, and in which encoding."""

from __future__ import annotations

import codecs

from models.inputs.documents.legacy_encodings import legacy_encoding

# The longer marks first: that of UTF-32 begins like that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Backspace, tab, line feed, form feed, carriage return, and the escape of coloured logs.
_USUAL_CONTROLS = b"\b\t\n\f\r\x1b"
_CONTROLS = bytes(set(range(32)) - set(_USUAL_CONTROLS)) + b"\x7f"
_STRAY_CONTROLS = 0.01
_STRAY_DAMAGE = 0.05
_REPLACEMENT = "\ufffd"


def encoding_of(data: bytes) -> str | None:
    """Python's name of the encoding; None where the bytes are no text.

    The bytes may end in the middle of a character. A file in UTF-8 with a few damaged characters
    is still one in UTF-8.
    """
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if marked is not None:
        text = decoded(data, marked)
        is_sound = text.count(_REPLACEMENT) <= len(text) * _STRAY_CONTROLS
        return marked if is_sound and _is_prose(text.encode("utf-8")) else None
    if not _is_prose(data):
        return None
    return "utf-8" if _is_utf8(data) else legacy_encoding(data)


def decoded(data: bytes, encoding: str) -> str:
    """The text; what is damaged becomes U+FFFD, a character cut off at the end is dropped."""
    return codecs.getincrementaldecoder(encoding)("replace").decode(data)


def _is_prose(data: bytes) -> bool:
    """Binary files have a zero byte soon, and other control characters all over."""
    if b"\0" in data:
        return False
    strays = len(data) - len(data.translate(None, _CONTROLS))
    return strays <= len(data) * _STRAY_CONTROLS


def _is_utf8(data: bytes) -> bool:
    text = decoded(data, "utf-8")
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    return text.count(_REPLACEMENT) <= beyond_ascii * _STRAY_DAMAGE
