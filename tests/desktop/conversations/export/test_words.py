"""The line below an answer of an exported file."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from desktop.conversations.export.words import ExportWords
from desktop.conversations.values import Origin
from desktop.sidebar.files import export_words
from tests.desktop.conversations.export.held import ORIGIN

_LINE = "GPU · Qwen2-VL · first token 0.12 s · 31 tokens/s"


@pytest.mark.parametrize(
    ("origin", "more"),
    [
        (ORIGIN, ""),
        (replace(ORIGIN, looked_up=True), " · looked up"),
        (
            replace(ORIGIN, draft="Small", drafted=50, accepted=31),
            " · drafted by Small, 62 % taken",
        ),
        (replace(ORIGIN, draft="Small"), " · drafted by Small"),
    ],
)
def test_it_names_what_made_the_answer_faster(origin: Origin, more: str) -> None:
    assert ExportWords().origin(origin) == _LINE + more
    assert export_words().origin(origin) == _LINE + more


def test_it_names_the_adapters_before_the_figures() -> None:
    on = json.dumps([["a", "Capitals", 0.5]])
    words = ExportWords().origin(replace(ORIGIN, adapters=on, looked_up=True))
    assert words.startswith("GPU · Qwen2-VL · Capitals 0.5 · first token")
    assert words.endswith(" · looked up")


def test_nothing_is_said_of_what_nobody_answered() -> None:
    assert ExportWords().origin(None) == ""
