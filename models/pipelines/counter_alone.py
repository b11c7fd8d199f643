"""Counts for a model that is not loaded: its tokenizer is."""

from __future__ import annotations

from pathlib import Path

from models.engine.protocol import ModelRef
from models.errors import ModelDamaged
from models.pipelines.audio.counter import HearingCounter
from models.pipelines.counter import TokenCounter, open_vision_counter
from models.pipelines.gguf import saved_ir
from models.pipelines.limits import limit_of
from models.pipelines.prompt import make_tags
from models.words import say


def open_counter(model: ModelRef, device: str) -> TokenCounter:
    """Loads the tokenizer only, in a tenth to half of a second.

    Raises:
        ModelDamaged: there is none; a GGUF file has one after its first load.
        RuntimeError: whatever else OpenVINO raises.
    """
    import openvino_genai

    folder = Path(model.folder)
    ir = saved_ir(folder) if model.gguf else folder
    if ir is None or not (ir / "openvino_tokenizer.xml").is_file():
        raise ModelDamaged(
            say("{name} has no tokenizer yet.", name=model.name),
            say("Load the model once, or repair it."),
        )
    tokenizer = openvino_genai.Tokenizer(str(ir))
    limit = limit_of(model, device)
    if model.kind == "vision":
        return open_vision_counter(tokenizer, limit, ir, device)
    if model.kind == "audio":
        return HearingCounter(tokenizer, limit, make_tags(tokenizer, media=True))
    return TokenCounter(tokenizer, limit, make_tags(tokenizer))
