"""What reasoning models think aloud, between `<think>` and `</think>`, reaches the window as text.

Three things would lose it: tokens of the two tags that count as special, which decode to nothing;
chat templates that open the thought in the prompt, so that the answer has no opening tag; and the
space that control tags get in a conversation that is sent again, by which templates do not find
the thoughts of earlier answers, which they leave out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Any

OPEN, CLOSE = "<think>", "</think>"
TAGS = (OPEN, CLOSE)
_OPENED = re.compile(rf"{re.escape(OPEN)}\s*\Z")


def opened_thought(prompt: str) -> str:
    """What the prompt ends with when it opens a thought, such as "<think>\\n"; else ""."""
    found = _OPENED.search(prompt)
    return found.group() if found else ""


def decode_with_thoughts(
    encode: Callable[[str], Sequence[int]], decode: Callable[[Sequence[int]], str]
) -> Callable[[Sequence[int]], str]:
    """A decoder that writes the tags of thoughts also where they are special tokens.

    Args:
        encode: text to token ids, without added special tokens.
        decode: token ids to text, special tokens left out.
    """
    hidden = dict(_hidden_tags(encode, decode))
    if not hidden:
        return decode

    def decode_all(tokens: Sequence[int]) -> str:
        pieces = []
        for is_tag, row in groupby(tokens, hidden.__contains__):
            each = list(row)
            pieces.append("".join(hidden[token] for token in each) if is_tag else decode(each))
        return "".join(pieces)

    return decode_all


def _hidden_tags(
    encode: Callable[[str], Sequence[int]], decode: Callable[[Sequence[int]], str]
) -> Iterable[tuple[int, str]]:
    for tag in TAGS:
        tokens = list(encode(tag))
        if len(tokens) == 1 and decode(tokens) == "":
            yield tokens[0], tag


def encoder(tokenizer: Any) -> Callable[[str], list[int]]:
    """Text to token ids, without added special tokens, by a GenAI tokenizer."""

    def encode(text: str) -> list[int]:
        ids: list[int] = tokenizer.encode(text, add_special_tokens=False).input_ids.data[0].tolist()
        return ids

    return encode
