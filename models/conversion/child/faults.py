"""What kinds of things go wrong, told by the exception; the app makes sentences of them."""

from __future__ import annotations

import errno
from typing import Literal

Kind = Literal["memory", "disk", "architecture", "code", "file", "tokenizer", "other"]

_WORDS: dict[Kind, tuple[str, ...]] = {
    "memory": (
        "can't allocate memory",
        "cannot allocate memory",
        "not enough memory",
        "bad allocation",
        "bad_alloc",
        "failed to map segment",  # of a library that is loaded
    ),
    "disk": ("no space left on device",),
    "code": ("trust_remote_code",),
    "architecture": (
        "custom or unsupported architecture",
        "does not recognize this architecture",
        "only supports the tasks",
        "maximum required is",
        "minimum required",
        "is not supported yet",
    ),
    "file": (
        "does not appear to have a file named",
        "no file named",
        "can't load tokenizer",
        "deserializing header",
    ),
}


class TokenizerFailed(Exception):
    """The tokenizer could not be converted."""


def kind_of(error: BaseException) -> Kind:
    """Of what a library raised; the libraries have no types of their own for these."""
    if isinstance(error, MemoryError):
        return "memory"
    if isinstance(error, TokenizerFailed):
        return "tokenizer"
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "disk"
    if isinstance(error, FileNotFoundError):
        return "file"
    text = str(error).lower()
    return next((kind for kind, words in _WORDS.items() if any(w in text for w in words)), "other")
