"""Names and weights of adapters, as they are shown."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QLocale

from desktop.adapters.written import from_json
from desktop.sidebar.clean_text import clean_title
from desktop.widgets.joined import listed
from models.engine.protocol import Weighed

# A line may be broken here, which shows nothing.
_BREAK = "\u200b"
_LONGEST_WORD = 16


def weight_words(weight: float) -> str:
    """With two digits, so that they stand below each other."""
    return QLocale().toString(weight, "f", 2)


def weighed_words(weighed: Sequence[Weighed]) -> str:
    """Such as "capitals 0.8, shouting 1"."""
    return listed(_with_weight(one.adapter.name, one.weight) for one in weighed)


def was_on_words(written: str) -> str:
    """The same for what an answer has kept; "" for none."""
    return listed(_with_weight(one.name, one.weight) for one in from_json(written))


def _with_weight(name: str, weight: float) -> str:
    return f"{clean_title(name)} {QLocale().toString(weight, 'g', 3)}"


def breakable(name: str) -> str:
    """A name that is a single long word, as names of files are, over more than one line."""
    marked = re.sub(r"(?<=[_\-./])(?=\w)", _BREAK, clean_title(name))
    return re.sub(rf"(\w{{{_LONGEST_WORD}}})(?=\w)", rf"\1{_BREAK}", marked)
