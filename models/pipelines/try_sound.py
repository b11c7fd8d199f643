"""A short try of models that write speech down, and of those that speak."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from models.cancel import CancelToken
from models.errors import EngineFault
from models.pipelines.family import read_family
from models.pipelines.speech import load_native, make_tone
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
    import openvino_genai

    pipeline = openvino_genai.Text2SpeechPipeline(str(folder), device, **properties)

    def run(_: CancelToken) -> None:
        spoken = pipeline.generate(_WORD, _voice(folder, pipeline))
        if not spoken.speeches or not spoken.speeches[0].size:
            raise EngineFault(
                say("The model stayed silent on {device}.", device=device),
                say("Choose another device."),
            )

    return run


def _voice(folder: Path, pipeline: Any) -> Any:
    """The first of the voices in the folder, raw float32; None for a model with one of its own."""
    voices = sorted((folder / "voices").glob("*.bin"))
    if not voices:
        return None
    import numpy as np
    import openvino

    shape = list(pipeline.get_speaker_embedding_shape())
    return openvino.Tensor(np.fromfile(voices[0], np.float32).reshape(shape))
