"""A short try of models that write speech down, and of those that speak."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from models.cancel import CancelToken
from models.errors import EngineFault, ModelDamaged

# Samples a second that speech models take.
_RATE = 16000
_PITCH = 440
_LOUDNESS = 0.1
_TOKENS = 16
_WORD = "Hello"


def open_speech(
    folder: Path, device: str, properties: dict[str, Any]
) -> Callable[[CancelToken], None]:
    """Loads; what is returned writes down a tone of one second."""
    import openvino_genai

    pipeline: Any
    if _family(folder) == "whisper":
        pipeline = openvino_genai.WhisperPipeline(str(folder), device, **properties)
    else:
        pipeline = openvino_genai.ASRPipeline(str(folder), device, **properties)

    def run(_: CancelToken) -> None:
        pipeline.generate(_tone(), max_new_tokens=_TOKENS)

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
            raise EngineFault(f"The model stayed silent on {device}.", "Choose another device.")

    return run


def _family(folder: Path) -> str:
    try:
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        return str(config["model_type"])
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise ModelDamaged(
            "The model's config.json cannot be read.",
            "Repair it in the library, or remove it and install it again.",
            repr(error),
        ) from error


def _tone() -> Any:
    """float32 [16000] within -0.1 and 0.1."""
    import numpy as np

    time = np.arange(_RATE, dtype=np.float32) / _RATE
    return _LOUDNESS * np.sin(2 * np.pi * _PITCH * time, dtype=np.float32)


def _voice(folder: Path, pipeline: Any) -> Any:
    """The first of the voices in the folder, raw float32; None for a model with one of its own."""
    voices = sorted((folder / "voices").glob("*.bin"))
    if not voices:
        return None
    import numpy as np
    import openvino

    shape = list(pipeline.get_speaker_embedding_shape())
    return openvino.Tensor(np.fromfile(voices[0], np.float32).reshape(shape))
