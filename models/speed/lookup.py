"""When it pays to look the next tokens up in the conversation itself.

An answer that takes over long parts of what it was asked about, such as a corrected document or a
changed piece of code, came three times as fast; one in words of its own took half as long again,
as each step computes the proposals that are not found too. So it depends on what there is to take
from. The rule: a question with a long text, as attached documents are, or code in the question or
in what came before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from models.engine.protocol import Message

# About 400 tokens, a page: nobody types that much, it was pasted or attached.
_LONG_TEXT = 1600
_FENCE = "```"


def pays_to_look_up(messages: Sequence[Message]) -> bool:
    """Whether there is something to take over, by the rule above. Once there is, it stays so for
    the rest of the conversation, as another choice would load the model anew."""
    return any(_is_source(message) for message in messages)


def _is_source(message: Message) -> bool:
    if message.role == "system":
        return False
    if message.text.count(_FENCE) >= 2:
        return True
    return message.role == "user" and len(message.text) >= _LONG_TEXT
