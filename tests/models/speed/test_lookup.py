"""Tokens are looked up where there is something to take over."""

from __future__ import annotations

import pytest

from models.engine.protocol import Message
from models.speed.lookup import pays_to_look_up

_PAGE = "A sentence of a document. " * 70
_CODE = "Rename it:\n```python\ntotal = 1\n```"


@pytest.mark.parametrize(
    ("messages", "pays"),
    [
        ([Message("user", "What is the capital of France?")], False),
        ([Message("user", _PAGE)], True),
        ([Message("user", _CODE)], True),
        ([Message("user", "One ``` alone")], False),
        # What it was told to be, or said by itself, is not what is asked about.
        ([Message("system", _PAGE + _CODE), Message("user", "Hello")], False),
        (
            [Message("user", "Hi"), Message("assistant", _PAGE), Message("user", "Thanks")],
            False,
        ),
        # Code is changed in the next turn, and a document asked about again.
        (
            [Message("user", "Add"), Message("assistant", _CODE), Message("user", "Faster")],
            True,
        ),
        (
            [Message("user", _PAGE), Message("assistant", "Yes."), Message("user", "Why?")],
            True,
        ),
        ([], False),
    ],
)
def test_long_questions_and_code(messages: list[Message], pays: bool) -> None:
    assert pays_to_look_up(messages) is pays
