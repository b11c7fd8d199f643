"""How many tokens a conversation with sounds takes."""

from __future__ import annotations

from collections.abc import Sequence

from models.engine.protocol import Message
from models.pipelines.audio.ear import Window, windows
from models.pipelines.counter import TokenCounter
from models.pipelines.sights.rule import Sight

SOUND_TOKEN = "<|AUDIO|>"
# As the template of Qwen2-Audio's processor writes a sound; they are numbered from 1.
_TAG = "Audio {number}: <|audio_bos|>" + SOUND_TOKEN + "<|audio_eos|>\n"


class HearingCounter(TokenCounter):
    """A `Counter` that knows exactly what sounds take."""

    def _sights(self, messages: Sequence[Message]) -> list[list[Sight]]:
        rows: list[list[Sight]] = []
        number = 0
        for message in messages:
            rows.append([])
            for window in windows_in(message):
                number += 1
                rows[-1].append(Sight(_TAG.format(number=number), window.tokens - 1))
        return rows


def windows_in(message: Message) -> list[Window]:
    """Of all its sounds."""
    return [window for sound in message.sounds for window in windows(sound)]
