"""What reasoning models think aloud, between `<think>` and `</think>`, reaches the window as text.

Families write other tags around it; all that is said here of the two is true of those. Three
things would lose it: tokens of the tags that count as special, which decode to nothing; chat
templates that open the thought in the prompt, so that the answer has no opening tag; and the
space that control tags get in a conversation that is sent again, by which templates do not find
the thoughts of earlier answers, which they leave out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Any

from models.thought_marks import FINAL_CHANNEL, PAIRS

TAGS = tuple(tag for pair in PAIRS for tag in pair)
# Harmony has no tags for thoughts but a channel: "<|channel|>analysis<|message|>Hm.<|end|><|start|>
# assistant<|channel|>final<|message|>Yes.", in one line. Other families end a turn by the last two.
_CHANNEL = "<|channel|>"
_CHANNEL_TAGS = (_CHANNEL, "<|message|>", "<|end|>", "<|start|>")
_OPENED = re.compile(rf"(?:{'|'.join(re.escape(opening) for opening, _ in PAIRS)})\s*\Z")


def opened_thought(prompt: str) -> str:
    """What a template's prompt ends with when it opens a thought, such as "<think>\\n"; else ""."""
    found = _OPENED.search(prompt)
    return found.group() if found else ""


def tags_of_thoughts(is_control: Callable[[str], bool]) -> tuple[str, ...]:
    """What a model's own answer may hold, as it is; ``is_control``: whether a tag is special."""
    return (*TAGS, *_CHANNEL_TAGS) if is_control(_CHANNEL) else TAGS


def cut_at_channel(answer: str) -> tuple[str, str]:
    """What comes before the words that were said on Harmony's last channel, and those; no template
    takes an earlier answer with more than those."""
    if not answer.startswith(_CHANNEL):
        return "", answer
    before, final, words = answer.partition(FINAL_CHANNEL)
    return before + final, words


def decode_with_thoughts(
    encode: Callable[[str], Sequence[int]], decode: Callable[[Sequence[int]], str]
) -> Callable[[Sequence[int]], str]:
    """A decoder that writes the tags of thoughts also where they are special tokens.

    Args:
        encode: text to token ids, without added special tokens.
        decode: token ids to text, special tokens left out.
    """

    def is_hidden(tag: str) -> bool:
        tokens = encode(tag)
        return len(tokens) == 1 and decode(tokens) == ""

    tags = tags_of_thoughts(is_hidden)
    hidden = {encode(tag)[0]: tag for tag in tags if is_hidden(tag)}
    if not hidden:
        return decode

    def decode_all(tokens: Sequence[int]) -> str:
        pieces = []
        for is_tag, row in groupby(tokens, hidden.__contains__):
            each = list(row)
            pieces.append("".join(hidden[token] for token in each) if is_tag else decode(each))
        return "".join(pieces)

    return decode_all


def encoder(tokenizer: Any) -> Callable[[str], list[int]]:
    """Text to token ids, without added special tokens, by a GenAI tokenizer."""

    def encode(text: str) -> list[int]:
        ids: list[int] = tokenizer.encode(text, add_special_tokens=False).input_ids.data[0].tolist()
        return ids

    return encode
