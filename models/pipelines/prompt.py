"""A conversation as the model's chat template writes it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from models.engine.protocol import Message
from models.errors import PromptTooLong
from models.pipelines.control_tags import ControlTags

# Fewer tokens than this are no answer.
LEAST_ANSWER_TOKENS = 16


def make_tags(tokenizer: Any, media: bool = False) -> ControlTags:
    """`ControlTags` that ask a GenAI tokenizer."""

    def encode(text: str) -> list[int]:
        ids: list[int] = tokenizer.encode(text, add_special_tokens=False).input_ids.data[0].tolist()
        return ids

    return ControlTags(encode, tokenizer.decode, media)


def as_dicts(messages: Sequence[Message], tags: ControlTags) -> list[dict[str, str]]:
    """Messages in the form of chat templates, control tags made harmless."""
    return [{"role": message.role, "content": tags.defuse(message.text)} for message in messages]


def write_prompt(tokenizer: Any, messages: Sequence[Message], tags: ControlTags) -> str:
    """The whole prompt; base models without a template get the plain texts, line by line."""
    dicts = as_dicts(messages, tags)
    if not tokenizer.chat_template:
        return "\n".join(message["content"] for message in dicts) + "\n"
    prompt: str = tokenizer.apply_chat_template(dicts, add_generation_prompt=True)
    return prompt


def room_for_answer(prompt_tokens: int, context_tokens: int) -> int:
    """Tokens left for the answer; raises `PromptTooLong` when there is no room for one."""
    room = context_tokens - prompt_tokens
    if room < LEAST_ANSWER_TOKENS:
        raise PromptTooLong(
            f"The conversation has {prompt_tokens:,} tokens, "
            f"and this model takes {context_tokens:,} including its answer.",
            "Start a new chat, or ask with less text or fewer pictures.",
        )
    return room
