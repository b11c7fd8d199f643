"""How many tokens a conversation takes, by the model's own tokenizer and chat template."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from models.engine.protocol import Limit, Message
from models.inputs.sound import Sound
from models.pipelines.control_tags import ControlTags
from models.pipelines.family import read_family
from models.pipelines.prompt import Prompt, make_tags, said, write_prompt
from models.pipelines.shown import show, takes_videos
from models.pipelines.sights.families import sight_rule
from models.pipelines.sights.rule import Sight, SightRule
from models.pipelines.thoughts import encoder

_REMEMBERED = 1024
# Of sound, for Qwen3-Omni: its encoder makes one of 8 frames of 10 ms.
_TOKENS_OF_A_SECOND = 12.5


class TokenCounter:
    """A `Counter`: texts exactly as the pipeline would write them, pictures by their family's rule.

    Args:
        tokenizer: of OpenVINO GenAI; its native part may be used from several threads.
        limit: how long a conversation can be.
        rule: of pictures; None for a model that reads only.
        as_videos: whether the model takes videos as such, see `models.pipelines.shown`.
        tags: of the pipeline.
    """

    def __init__(
        self,
        tokenizer: Any,
        limit: Limit,
        tags: ControlTags,
        rule: SightRule | None = None,
        as_videos: bool = False,
    ) -> None:
        self.limit = limit
        self.is_exact = rule is None or rule.is_exact
        self._tokenizer = tokenizer
        self._tags = tags
        self._rule = rule
        self._as_videos = as_videos
        self._encode = encoder(tokenizer)
        # The messages of a conversation are counted again with each letter of the next one.
        self._length = lru_cache(_REMEMBERED)(self._count_text)

    def count(self, messages: Sequence[Message]) -> tuple[int, ...]:
        if not messages:
            return ()
        sights = self._sights(messages)
        contents = self._contents(messages, sights)
        more = [sum(sight.more for sight in row) for row in sights]
        tokens = [self._length(text) + extra for text, extra in zip(contents, more, strict=True)]
        prompt = write_prompt(self._tokenizer, messages, contents)
        return _with_template(tokens, len(self._encode(prompt.text)) + sum(more))

    def prompt(self, messages: Sequence[Message]) -> Prompt:
        """What the model reads, with one tag for each picture."""
        contents = self._contents(messages, self._sights(messages))
        return write_prompt(self._tokenizer, messages, contents)

    def _count_text(self, text: str) -> int:
        return len(self._encode(text)) if text else 0

    def _contents(
        self, messages: Sequence[Message], sights: Sequence[Sequence[Sight]]
    ) -> list[str]:
        return [self._content(*pair) for pair in zip(messages, sights, strict=True)]

    def _content(self, message: Message, sights: Sequence[Sight]) -> str:
        text = said(message, self._tags)
        if self._rule is not None and (message.videos or message.pictures):
            text = self._tags.defuse(show(message, self._as_videos).text)
        return "".join(sight.text for sight in sights) + text

    def _sights(self, messages: Sequence[Message]) -> list[list[Sight]]:
        rows: list[list[Sight]] = []
        before = 0
        for message in messages:
            rows.append([])
            if self._rule is None:
                continue
            shown = show(message, self._as_videos)
            rows[-1] += map(self._rule.video, shown.videos)
            rows[-1] += map(_heard, shown.sounds)
            for picture in shown.pictures:
                rows[-1].append(self._rule.picture(picture.width, picture.height, before))
                before += 1
        return rows


def open_vision_counter(tokenizer: Any, limit: Limit, folder: Path, device: str) -> TokenCounter:
    """For a vision model in an IR folder; raises `ModelDamaged`."""
    family = read_family(folder)
    tags = make_tags(tokenizer, media=True)
    rule = sight_rule(folder, family)
    return TokenCounter(tokenizer, limit, tags, rule, takes_videos(family, device))


def _heard(sound: Sound) -> Sight:
    """For a model that sees too."""
    return Sight("", round(sound.seconds * _TOKENS_OF_A_SECOND))


def _with_template(tokens: Sequence[int], whole: int) -> tuple[int, ...]:
    """What the template adds, shared out evenly; or takes away, as earlier thoughts, by share.

    The last message, which always stays, has the rest.
    """
    total = sum(tokens)
    if whole >= total:
        share = (whole - total) // len(tokens)
        each = [count + share for count in tokens]
    else:
        each = [count * whole // total for count in tokens]
    return (*each[:-1], whole - sum(each[:-1]))
