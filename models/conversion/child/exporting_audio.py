"""Qwen2-Audio becomes OpenVINO IR: no exporter knows it, so its four parts are traced here.

The parts are what transformers' own `Qwen2AudioForConditionalGeneration` is made of: the audio
tower, the projector, the token embeddings and a language model with its cache inside.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openvino as ov
import torch
from optimum.exporters.openvino.convert import export_pytorch
from optimum.exporters.openvino.model_configs import get_vlm_text_generation_config
from optimum.intel.openvino import OVConfig

from models.conversion.child.speaker import Speaker

_WORDS = (
    *("config.json", "tokenizer.json", "tokenizer_config.json", "special_tokens_map.json"),
    *("added_tokens.json", "vocab.json", "merges.txt"),
)
_FRAMES = 3000
_POSITIONS = 1500


def load_audio_model(source: Path, is_small: bool) -> Any:
    """The original; with 32 bits a weight where there is memory for it."""
    from transformers import Qwen2AudioForConditionalGeneration

    dtype = torch.float32 if is_small else torch.float16
    model = Qwen2AudioForConditionalGeneration.from_pretrained(
        source, dtype=dtype, local_files_only=True
    )
    return model.eval()


def export_audio(model: Any, target: Path, speaker: Speaker) -> None:
    """Writes the four networks with 16-bit weights."""
    parts: tuple[tuple[str, Callable[[Any, Path], None]], ...] = (
        ("audio_encoder_model", _tower),
        ("audio_projection_model", _projector),
        ("text_embeddings_model", _embeddings),
        ("language_model", _language),
    )
    target.mkdir(parents=True, exist_ok=True)
    for at, (name, write) in enumerate(parts):
        speaker.progress("export", at, len(parts), "parts", name)
        write(model, target / f"openvino_{name}.xml")


def copy_tokenizer(source: Path, target: Path) -> None:
    """And the configuration: what an exporter writes beside the networks."""
    for name in _WORDS:
        if (source / name).is_file():
            shutil.copyfile(source / name, target / name)


def _tower(model: Any, file: Path) -> None:
    """Hears 30 s at once; the mask is 0 where there is sound and -inf behind it."""
    tower = model.audio_tower
    tower.config.return_dict = False
    shapes = {
        "input_features": [1, tower.config.num_mel_bins, _FRAMES],
        "attention_mask": [1, 1, 1, _POSITIONS],
    }
    example = {name: torch.zeros(shape, dtype=tower.dtype) for name, shape in shapes.items()}
    network = _traced(tower, example, tuple(shapes), "last_hidden_state")
    network.reshape(shapes)
    ov.save_model(network, file)


def _projector(model: Any, file: Path) -> None:
    example = torch.zeros(1, 2, model.config.audio_config.d_model, dtype=model.dtype)
    projector = model.multi_modal_projector
    ov.save_model(_traced(projector, example, ("hidden_states",), "audio_features"), file)


def _embeddings(model: Any, file: Path) -> None:
    example = torch.ones(1, 2, dtype=torch.long)
    embeddings = model.get_input_embeddings()
    ov.save_model(_traced(embeddings, example, ("input",), "inputs_embeds"), file)


def _traced(module: Any, example: Any, inputs: tuple[str, ...], output: str) -> Any:
    with torch.inference_mode():
        network = ov.convert_model(module, example_input=example)
    for port, name in zip(network.inputs, inputs, strict=True):
        port.get_tensor().set_names({name})
    network.outputs[0].get_tensor().set_names({output})
    return network


def _language(model: Any, file: Path) -> None:
    config = model.config.text_config
    export_config = get_vlm_text_generation_config(config.model_type, config, "int64", "fp32")
    export_pytorch(
        model.language_model,
        export_config,
        output=file,
        ov_config=OVConfig(dtype="fp16"),
        stateful=True,
        patch_16bit_model=model.dtype != torch.float32,
    )
