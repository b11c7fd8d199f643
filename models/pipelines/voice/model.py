"""Models that speak, as the engine uses them."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from models.cancel import CancelToken
from models.engine.backend import OnProgress, OnUtterance, VoicePipeline
from models.engine.protocol import ModelRef
from models.errors import CannotSpeak
from models.pipelines.execution import executing_device
from models.pipelines.opening import prepare
from models.pipelines.properties import cache_properties, compiled_folder
from models.pipelines.voice.loading import load_speaker
from models.pipelines.voice.speaker import is_kokoro
from models.voices.devices import suited_device
from models.voices.sentences import split_sentences
from models.voices.wishes import known_voice
from models.words import say

_log = logging.getLogger(__name__)
_WARM_UP = "Hello."


def open_voice(
    model: ModelRef,
    device: str,
    cache_folder: Path | None,
    on_progress: OnProgress,
    cancel: CancelToken,
) -> VoicePipeline:
    """Check, read, compile and warm up.

    Where the family does badly on the device it is loaded on another one, which the pipeline then
    tells, see `models.voices.devices`.

    Raises:
        Cancelled: between two phases; a phase of native code cannot be interrupted.
        SidelightError: `DeviceAbsent`, `ModelDamaged`, `OutOfMemory`.
        RuntimeError: whatever else OpenVINO raises.
    """
    folder, _ = prepare(model, device, on_progress, cancel)
    suited = suited_device("kokoro" if is_kokoro(folder) else "speecht5", device)
    if suited.reason:
        _log.info("%s: %s", model.name, suited.reason)
    on_progress("compiling", 0, 0)
    properties = cache_properties(suited.device, compiled_folder(model.id, cache_folder))
    pipeline = VoiceModel(folder, suited.device, properties, model.name)
    cancel.check()
    on_progress("warming", 0, 0)
    pipeline.warm_up()
    cancel.check()
    return pipeline


class VoiceModel:
    """A `VoicePipeline` that says one sentence after the other.

    Args:
        folder: of the IR.
        device: an OpenVINO device.
        properties: for OpenVINO, see `models.pipelines.properties`.
        name: what people call the model.
    """

    def __init__(self, folder: Path, device: str, properties: dict[str, Any], name: str) -> None:
        self.execution_device = executing_device(device)
        self._name = name
        self._speaker = load_speaker(folder, device, properties, name)

    @property
    def voices(self) -> tuple[str, ...]:
        return self._speaker.voices

    def speak(
        self,
        text: str,
        voice: str,
        speed: float,
        language: str,
        on_utterance: OnUtterance,
        cancel: CancelToken,
    ) -> None:
        wanted = known_voice(voice, self.voices, self._name)
        self._speaker.check_language(language)
        heard = False
        for sentence in split_sentences(text):
            cancel.check()
            utterance = self._speaker.say(sentence, wanted, speed, language)
            cancel.check()
            if utterance.samples:
                heard = True
                on_utterance(utterance)
        if not heard:
            raise CannotSpeak(
                say("{name} has no sounds for this text.", name=self._name),
                say("Choose a model that speaks the language of the text."),
                text[:200],
            )

    def warm_up(self) -> None:
        """Kernels are made in the first inference: not in the user's."""
        self._speaker.say(_WARM_UP, next(iter(self.voices), ""), 1.0, "")

    def close(self) -> None:
        del self._speaker
