"""A conversation as the model's chat template writes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from models.engine.continuing import split_given
from models.engine.protocol import Message
from models.pipelines.control_tags import ControlTags
from models.pipelines.thoughts import (
    TAGS,
    cut_at_channel,
    encoder,
    opened_thought,
    tags_of_thoughts,
)


@dataclass(frozen=True)
class Prompt:
    """What a model reads.

    Attributes:
        text: all of it.
        given: the beginning of the answer, which ``text`` ends with; "" for a new answer.
        opener: the tag of a thought that the template opened at the end, which is the beginning
            of a new answer.
    """

    text: str
    given: str = ""
    opener: str = ""


def make_tags(tokenizer: Any, media: bool = False) -> ControlTags:
    """`ControlTags` that ask a GenAI tokenizer."""
    return ControlTags(encoder(tokenizer), tokenizer.decode, media)


def said(message: Message, tags: ControlTags) -> str:
    """The text with control tags made harmless; a model's own thoughts stay as it wrote them."""
    if message.role != "assistant":
        return tags.defuse(message.text)
    before, words = cut_at_channel(message.text)
    kept = tags.defuse(before, keep=tags_of_thoughts(tags.is_control))
    return kept + tags.defuse(words, keep=TAGS)


def write_prompt(tokenizer: Any, messages: Sequence[Message], contents: Sequence[str]) -> Prompt:
    """The whole prompt; base models without a template get the plain texts, line by line.

    An answer at the end is the beginning of the new one: it follows what begins every answer.

    Args:
        tokenizer: of OpenVINO GenAI.
        messages: with at least one question.
        contents: what each says as the template gets it: `said`, or more where it has pictures.
    """
    conversation, has_given = split_given(messages)
    pairs = zip(conversation, contents, strict=False)
    dicts = [_turn(message, content) for message, content in pairs]
    if not dicts:
        text = ""
    elif not tokenizer.chat_template:
        text = "\n".join(message["content"] for message in dicts) + "\n"
    else:
        text = tokenizer.apply_chat_template(dicts, add_generation_prompt=True)
    opener = opened_thought(text) if tokenizer.chat_template else ""
    if not has_given:
        return Prompt(text, opener=opener)
    given = contents[-1].removeprefix(opener)
    return Prompt(text + given, given)


def _turn(message: Message, content: str) -> dict[str, str]:
    """As templates take it."""
    if message.role == "assistant":
        _, content = cut_at_channel(content)
    return {"role": message.role, "content": content}
