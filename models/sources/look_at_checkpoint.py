"""What model a Hugging Face checkpoint holds that would have to be converted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from models.catalogue.entry import Kind, Shape
from models.sources import look_at_refusals as refusals
from models.sources.folder_files import FolderFile, FolderFiles
from models.sources.look_at_config import (
    Config,
    has_vision,
    read_config,
    shape_of,
    text_of,
    texts_of,
)
from models.sources.look_at_facts import Facts
from models.sources.look_at_ir import DRAWING_FAMILIES
from models.sources.look_at_weights import safetensors_weights
from models.store.needed import read_context_tokens
from models.words import say

_KINDS: Mapping[str, Kind] = {
    "whisper": "speech",
    "qwen3_asr": "speech",
    "fun_asr": "speech",
    "speecht5": "voice",
    "qwen2_audio": "audio",
    "internvl_chat": "vision",
    "minicpmv": "vision",
    "minicpmo": "vision",
    "phi3_v": "vision",
    "phi4mm": "vision",
}
_SHARD = re.compile(r"(.*)-(\d{5})-of-(\d{5})\.safetensors")
_ELSEWHERE = say("Choose a model for chat, speech or drawing.")


def is_checkpoint(files: FolderFiles) -> bool:
    return "config.json" in files.names or "model_index.json" in files.names


def checkpoint_facts(folder: Path, files: FolderFiles) -> Facts:
    """Raises `NotAModel`, `ModelIncomplete`, `ModelUnsupported`, `ModelDamaged` and `OSError`."""
    draws = "model_index.json" in files.names
    config = read_config(files, "model_index.json" if draws else "config.json")
    weights = _weights_files(files, draws)
    if not weights:
        if any(name.endswith((".bin", ".pt", ".pth", ".ckpt")) for name in files.left_out):
            raise refusals.pickle(folder)
        raise refusals.incomplete(folder, say("a Hugging Face checkpoint"), ["model.safetensors"])
    missing = _missing_shards(weights)
    if missing:
        raise refusals.incomplete(folder, say("a Hugging Face checkpoint"), missing)
    return Facts(
        form="checkpoint",
        kind="image" if draws else _kind(folder, config),
        family=_drawing_family(folder, config) if draws else text_of(config, "model_type"),
        weights=safetensors_weights(weights),
        size_bytes=files.size_bytes,
        context_tokens=0 if draws else read_context_tokens(folder),
        shape=Shape() if draws else shape_of(config),
    )


def brings_code(files: FolderFiles) -> bool:
    """The checkpoint has Python code of its own that its conversion would run."""
    return bool(read_config(files).get("auto_map")) and any(
        name.endswith(".py") for name in files.left_out
    )


def _weights_files(files: FolderFiles, draws: bool) -> list[FolderFile]:
    """Those of a pipeline are in its parts, where half-precision copies may stand beside them."""
    safetensors = [file for file in files.files if file.path.endswith(".safetensors")]
    here = [file for file in safetensors if ("/" in file.path) == draws]
    copies = {f.path for f in here if f.path.replace(".fp16.", ".") in files.names - {f.path}}
    return [file for file in here if file.path not in copies]


def _missing_shards(weights: list[FolderFile]) -> list[str]:
    names = {file.path for file in weights}
    shards = (match for name in names if (match := _SHARD.fullmatch(name)))
    wanted = {
        f"{match[1]}-{number:05}-of-{match[3]}.safetensors"
        for match in shards
        for number in range(1, min(int(match[3]), len(names) + 1000) + 1)
    }
    return sorted(wanted - names)


def _kind(folder: Path, config: Config) -> Kind:
    family, architectures = text_of(config, "model_type"), texts_of(config, "architectures")
    if family in _KINDS:
        return _KINDS[family]
    if has_vision(config):
        return "vision"
    if any(name.endswith(("ForCausalLM", "LMHeadModel")) for name in architectures):
        return "text"
    shown = family or (architectures[0] if architectures else "unknown")
    raise refusals.unsupported(
        folder, say("nothing here runs a “{shown}” model", shown=shown), _ELSEWHERE
    )


def _drawing_family(folder: Path, index: Config) -> str:
    made_for = text_of(index, "_class_name")
    if made_for not in DRAWING_FAMILIES:
        raise refusals.unsupported(
            folder, say("nothing here runs a “{made_for}”", made_for=made_for), _ELSEWHERE
        )
    return DRAWING_FAMILIES[made_for]
