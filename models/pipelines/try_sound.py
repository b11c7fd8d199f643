"""A short try of models that write speech down, and of those that speak."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from models.cancel import CancelToken
from models.errors import EngineFault
from models.pipelines.family import read_family
from models.pipelines.speech import load_native, make_tone
from models.pipelines.voice.loading import load_speaker
from models.pipelines.voice.speaker import is_kokoro
from models.voices.devices import suited_device
from models.words import say

_TOKENS = 16
_WORD = "Hello"


def open_speech(
    folder: Path, device: str, properties: dict[str, Any]
) -> Callable[[CancelToken], None]:
    """Loads; what is returned writes down a tone of one second."""
    pipeline = load_native(folder, device, properties, read_family(folder))

    def run(_: CancelToken) -> None:
        pipeline.generate(make_tone(), max_new_tokens=_TOKENS)

    return run


def open_voice(
    folder: Path, device: str, properties: dict[str, Any]
) -> Callable[[CancelToken], None]:
    """Loads; what is returned says one word."""
    family = "kokoro" if is_kokoro(folder) else "speecht5"
    suited = suited_device(family, device).device
    speaker = load_speaker(folder, suited, properties if suited == device else {}, family)

    def run(_: CancelToken) -> None:
        if not speaker.say(_WORD, next(iter(speaker.voices), ""), 1.0, "").samples:
            raise EngineFault(
                say("The model stayed silent on {device}.", device=device),
                say("Choose another device."),
            )

    return run
