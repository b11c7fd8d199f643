"""A model's control tags in what people write are made harmless."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

# What control tags look like in every family seen: <|im_end|>, </s>, <start_of_turn>, [INST], and
# ◁think▷.
_CANDIDATE = re.compile(r"<[^\s<>]{1,64}>|\[[^\s\[\]]{1,32}\]|◁[^\s◁▷]{1,32}▷")
# Tags that GenAI itself replaces by pictures and videos, whether or not they are tokens.
_MEDIA = re.compile(r"ov_genai_|image|video|vision|audio", re.IGNORECASE)


class ControlTags:
    """Finds control tags by asking the model's own tokenizer.

    Args:
        encode: text to token ids, without added special tokens.
        decode: token ids to text, special tokens left out.
        media: also treat tags for pictures and videos as control tags.
    """

    def __init__(
        self,
        encode: Callable[[str], Sequence[int]],
        decode: Callable[[Sequence[int]], str],
        media: bool = False,
    ) -> None:
        self._encode = encode
        self._decode = decode
        self._media = media
        self._known: dict[str, bool] = {}

    def defuse(self, text: str, keep: Collection[str] = ()) -> str:
        """The text with a space inside each control tag, so that it reads as plain characters.

        Those in ``keep`` stay as they are.
        """

        def spaced(match: re.Match[str]) -> str:
            tag = match.group()
            return f"{tag[0]} {tag[1:]}" if tag not in keep and self.is_control(tag) else tag

        return _CANDIDATE.sub(spaced, text)

    def is_control(self, tag: str) -> bool:
        """Whether the model takes it for more than its letters."""
        if tag not in self._known:
            self._known[tag] = self._ask(tag)
        return self._known[tag]

    def _ask(self, tag: str) -> bool:
        if self._media and _MEDIA.search(tag):
            return True
        tokens = self._encode(tag)
        # One token that decodes to nothing is a special one.
        return len(tokens) == 1 and self._decode(tokens) == ""
