"""What the two families that OpenVINO GenAI speaks with have in common, and how they differ.

Facts of 2026.4: a call makes all of the speech of a text, hears no stop and streams nothing. So
sentences are given to it one at a time.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from models.errors import CannotSpeak, ModelDamaged
from models.inputs.utterance import Utterance
from models.voices.numbers import spelled_out
from models.voices.of_model import LANGUAGES, language_of_voice, voice_file, voices_of
from models.voices.tempo import at_tempo
from models.words import say

_USUAL_LANGUAGE = "en-us"
_ENGLISH = "en"


class Speaker:
    """A loaded model that says a sentence. Used from one thread only.

    Args:
        folder: of the IR.
        pipe: OpenVINO GenAI's pipeline for it.
        name: what people call the model.
    """

    def __init__(self, folder: Path, pipe: Any, name: str) -> None:
        self._folder = folder
        self._pipe = pipe
        self._name = name
        self._embeddings: dict[str, Any] = {}
        self.voices = voices_of(folder)

    def say(self, sentence: str, voice: str, speed: float, language: str) -> Utterance:
        """The sentence as sound; empty when there is nothing in it that the model can say.

        Args:
            voice: one of `voices`; "" only when there are none.
        """
        raise NotImplementedError

    def check_language(self, language: str) -> None:
        """Raise `CannotSpeak` for one that the model does not speak; "" is that of the voice."""
        raise NotImplementedError

    def _generate(self, sentence: str, voice: str, **options: Any) -> Utterance:
        spoken = self._pipe.generate(sentence, self._embedding(voice), **options)
        speeches = [speech.data.reshape(-1).astype("<f4").tobytes() for speech in spoken.speeches]
        return Utterance(b"".join(speeches), int(spoken.output_sample_rate), sentence)

    def _embedding(self, voice: str) -> Any:
        """What tells the voice; None is the one that is built in."""
        if not voice:
            return None
        if voice not in self._embeddings:
            self._embeddings[voice] = self._read_embedding(voice)
        return self._embeddings[voice]

    def _read_embedding(self, voice: str) -> Any:
        import numpy as np
        import openvino

        shape = [int(side) for side in self._pipe.get_speaker_embedding_shape()]
        try:
            values = np.fromfile(voice_file(self._folder, voice), "<f4").astype(np.float32)
            return openvino.Tensor(values.reshape(shape))
        except (OSError, ValueError) as error:
            raise ModelDamaged(
                say("The voice “{voice}” of {name} cannot be read.", voice=voice, name=self._name),
                say("Repair it in the library, or remove it and install it again."),
                f"{error}; {shape} values are wanted",
            ) from error

    def _refuse_language(self, language: str, known: str) -> CannotSpeak:
        return CannotSpeak(
            say("{name} does not speak “{language}”.", name=self._name, language=language),
            say("It speaks: {languages}. Choose one of these, or another model.", languages=known),
        )


class SpeechT5(Speaker):
    """English at one pace, without digits among its characters: numbers are spelled out for it,
    and its sound is stretched or compressed. 16 kHz."""

    def say(self, sentence: str, voice: str, speed: float, language: str) -> Utterance:
        return at_tempo(self._generate(spelled_out(sentence), voice), speed, sentence)

    def check_language(self, language: str) -> None:
        if language and language.replace("_", "-").partition("-")[0].lower() != _ENGLISH:
            raise self._refuse_language(language, _ENGLISH)


class Kokoro(Speaker):
    """Several voices and languages, at any pace. 24 kHz."""

    def __init__(self, folder: Path, pipe: Any, name: str) -> None:
        super().__init__(folder, pipe, name)
        if not self.voices:
            raise ModelDamaged(
                say("{name} has no voices.", name=name),
                say("Repair it in the library, or remove it and install it again."),
                f"{folder / 'voices'}: no NAME.bin",
            )

    def say(self, sentence: str, voice: str, speed: float, language: str) -> Utterance:
        spoken = _known(language) or language_of_voice(voice) or _USUAL_LANGUAGE
        return self._generate(sentence, voice, language=spoken, speed=speed)

    def check_language(self, language: str) -> None:
        if language and not _known(language):
            raise self._refuse_language(language, ", ".join(LANGUAGES.values()))


def is_kokoro(folder: Path) -> bool:
    """As OpenVINO GenAI tells it: by the phonemes in its config.json. Raises `ModelDamaged`."""
    try:
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        return isinstance(config.get("vocab"), dict)
    except (OSError, ValueError, AttributeError) as error:
        raise ModelDamaged(
            say("The model's config.json cannot be read."),
            say("Repair it in the library, or remove it and install it again."),
            repr(error),
        ) from error


def _known(language: str) -> str:
    """By its code as the model knows it: "en" and "EN_us" are "en-us"; "" when it does not."""
    wanted = language.replace("_", "-").lower()
    if not wanted:
        return ""
    for code in LANGUAGES.values():
        if code == wanted or code.partition("-")[0] == wanted:
            return code
    return ""
