"""The model that speaks in tones."""

from __future__ import annotations

import math
from array import array
from collections.abc import Callable
from dataclasses import dataclass

from models.cancel import CancelToken
from models.engine.backend import OnUtterance
from models.engine.script import Script, incident
from models.inputs.utterance import Utterance
from models.voices.sentences import split_sentences
from models.voices.wishes import known_voice

SAMPLE_RATE = 24_000
LETTER_S = 0.05
# Periods of whole samples: a sentence is so many of them.
_PERIODS = {"anna": 80, "ben": 160}
_LOUDNESS = 0.2


@dataclass
class ScriptedVoice:
    """A `VoicePipeline` that says a tone for each sentence: 300 Hz as anna, 150 Hz as ben.

    It sounds for a twentieth of a second for each letter or digit, divided by the speed.
    """

    script: Script
    name: str
    execution_device: str
    die: Callable[[], None]

    @property
    def voices(self) -> tuple[str, ...]:
        return tuple(_PERIODS)

    def speak(
        self,
        text: str,
        voice: str,
        speed: float,
        language: str,
        on_utterance: OnUtterance,
        cancel: CancelToken,
    ) -> None:
        voice = known_voice(voice, self.voices, self.name)
        sentences = split_sentences(text)
        for number, sentence in enumerate(sentences):
            incident(self.script, number, cancel, self.die)
            cancel.check()
            on_utterance(Utterance(_tone(sentence, voice, speed), SAMPLE_RATE, sentence))
        incident(self.script, len(sentences), cancel, self.die)
        cancel.check()

    def close(self) -> None:
        """There is nothing to give back."""


def _tone(sentence: str, voice: str, speed: float) -> bytes:
    period = _PERIODS[voice]
    letters = sum(character.isalnum() for character in sentence)
    wave = (math.sin(2 * math.pi * place / period) for place in range(period))
    once = array("f", (_LOUDNESS * value for value in wave)).tobytes()
    return once * max(1, round(letters * LETTER_S * SAMPLE_RATE / speed / period))
