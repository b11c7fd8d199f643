"""The chat model that says its lines."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from models.cancel import CancelToken
from models.engine.backend import Generated, OnProgress, OnText
from models.engine.continuing import split_given
from models.engine.protocol import (
    PLAIN,
    Faster,
    FinishReason,
    Limit,
    Message,
    Sampling,
    Weighed,
)
from models.engine.script import Script, incident, limit_on
from models.engine.stop_words import StopWords
from models.errors import PromptTooLong
from models.words import say

_WORDS_OF_PICTURE = 10
_WORDS_OF_A_SECOND = 5


@dataclass(frozen=True)
class ScriptedCounter:
    """A `Counter` that takes words for tokens, a picture for ten, a second of sound for five."""

    limit: Limit
    is_exact: bool = True

    def count(self, messages: Sequence[Message]) -> tuple[int, ...]:
        return tuple(_words(message) for message in messages)


@dataclass
class ScriptedChat:
    """A `ChatPipeline` that says its lines, or the rest of them when an answer goes on."""

    script: Script
    execution_device: str
    die: Callable[[], None]
    faster: Faster = PLAIN

    @property
    def counter(self) -> ScriptedCounter:
        return ScriptedCounter(limit_on(self.script, self.execution_device))

    def answer(
        self,
        messages: Sequence[Message],
        sampling: Sampling,
        on_text: OnText,
        on_progress: OnProgress,
        cancel: CancelToken,
        adapters: Sequence[Weighed] = (),
    ) -> Generated:
        started = time.perf_counter()
        prompt_tokens = sum(self.counter.count(messages))
        if prompt_tokens > self.script.context_tokens:
            raise PromptTooLong(say("The conversation is too long."), say("Start a new chat."))
        for step in range(self.script.prefill_steps):
            on_progress("prefill", step, self.script.prefill_steps)
        lines = _lines(self.script, messages, adapters)
        stops = StopWords(sampling.stop, on_text)
        for said, chunk in enumerate(lines[: sampling.max_new_tokens]):
            incident(self.script, said, cancel, self.die)
            if cancel.cancelled:
                return self._generated("stopped", prompt_tokens, said, 0.002)
            stops.push(chunk)
            if stops.met:
                return self._generated("stop", prompt_tokens, said + 1, 0.002)
        stops.finish()
        said = min(len(lines), sampling.max_new_tokens)
        incident(self.script, said, cancel, self.die)
        seconds = time.perf_counter() - started
        cut = said < len(lines)
        reason: FinishReason = "stopped" if cancel.cancelled else "length" if cut else "stop"
        return self._generated(reason, prompt_tokens, said, seconds)

    def _generated(
        self, reason: FinishReason, prompt_tokens: int, said: int, seconds: float
    ) -> Generated:
        """Of what is proposed, half is taken."""
        drafted = said if self.faster.draft else 0
        accepted = said // 2 if self.faster.draft or self.faster.lookup else 0
        half = seconds / 2
        return Generated(reason, prompt_tokens, said, half, half, drafted, accepted)

    def close(self) -> None:
        """There is nothing to give back."""


def _words(message: Message) -> int:
    frames = sum(len(video.frames) for video in message.videos)
    seen = _WORDS_OF_PICTURE * (len(message.pictures) + frames)
    heard = sum(round(_WORDS_OF_A_SECOND * sound.seconds) for sound in message.sounds)
    return len(message.text.split()) + seen + heard


def _lines(script: Script, messages: Sequence[Message], adapters: Sequence[Weighed]) -> list[str]:
    """The pieces that are still to be said."""
    conversation, given = split_given(messages)
    pictures = sum(len(message.pictures) for message in conversation)
    videos = sum(len(message.videos) for message in conversation)
    sounds = [sound for message in conversation for sound in message.sounds]
    lengths = ", ".join(f"{sound.seconds:.1f} s" for sound in sounds)
    on = ", ".join(f"{weighed.adapter.name} {weighed.weight:g}" for weighed in adapters)
    lines = [
        chunk.replace("{question}", conversation[-1].text)
        .replace("{pictures}", str(pictures))
        .replace("{videos}", str(videos))
        .replace("{sounds}", str(len(sounds)))
        .replace("{lengths}", lengths)
        .replace("{turns}", str(len(conversation)))
        .replace("{adapters}", on)
        for chunk in script.chunks
    ]
    while given and lines and given.startswith(lines[0]):
        given = given[len(lines.pop(0)) :]
    return lines
