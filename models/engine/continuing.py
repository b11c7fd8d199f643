"""An answer that goes on where it was interrupted."""

from __future__ import annotations

from collections.abc import Sequence

from models.engine.values import Message


def split_given(messages: Sequence[Message]) -> tuple[Sequence[Message], str]:
    """The conversation up to its question, and what was answered already: "" for a new answer."""
    if messages and messages[-1].role == "assistant":
        return messages[:-1], messages[-1].text
    return messages, ""
