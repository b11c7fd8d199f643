"""Loads a model that speaks, for using it and for trying it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from models.pipelines.voice.speaker import Kokoro, Speaker, SpeechT5, is_kokoro


def load_speaker(folder: Path, device: str, properties: dict[str, Any], name: str) -> Speaker:
    """Holds the interpreter's lock while it loads.

    Args:
        device: where it really runs, see `models.voices.devices`.
        properties: for OpenVINO, see `models.pipelines.properties`.
        name: what people call the model.
    """
    import openvino_genai

    family = Kokoro if is_kokoro(folder) else SpeechT5
    pipe = openvino_genai.Text2SpeechPipeline(str(folder), device, **properties)
    return family(folder, pipe, name)
