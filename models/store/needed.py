"""Which files an OpenVINO IR folder needs to run, and what its config tells.

The names are those that optimum-intel exports and OpenVINO GenAI 2026.4 looks for.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

_TOKENIZERS = ("openvino_tokenizer", "openvino_detokenizer")
_NETWORKS = {
    "text": ("openvino_model", *_TOKENIZERS),
    "vision": (
        "openvino_language_model",
        "openvino_text_embeddings_model",
        "openvino_vision_embeddings_model",
        *_TOKENIZERS,
    ),
    "audio": (
        "openvino_language_model",
        "openvino_text_embeddings_model",
        "openvino_audio_encoder_model",
        "openvino_audio_projection_model",
        *_TOKENIZERS,
    ),
    "speech": ("openvino_encoder_model", "openvino_decoder_model", *_TOKENIZERS),
}
KINDS = tuple(_NETWORKS)
_CONFIGS = {
    "text": ("config.json", "generation_config.json"),
    "vision": ("config.json", "preprocessor_config.json"),
    "audio": ("config.json", "generation_config.json"),
    "speech": ("config.json", "generation_config.json", "preprocessor_config.json"),
}
_MERGER = "openvino_vision_embeddings_merger_model"
# Families whose vision part is cut into more networks than the usual one.
_MORE_NETWORKS = {
    "qwen2_vl": (_MERGER,),
    "qwen2_5_vl": (_MERGER,),
    "qwen3_vl": (_MERGER,),
    "minicpmv": ("openvino_resampler_model",),
    "phi3_v": ("openvino_vision_projection_model",),
}


def missing_files(folder: Path, kind: str, gguf: str = "") -> list[str]:
    """The names of files that are absent or empty, in a fixed order; [] for a complete folder.

    `kind` is one of `KINDS`. A non-empty `gguf` means that the IR was saved from a GGUF file, which
    brings no configs along. Raises `ValueError` for another kind.
    """
    if kind not in _NETWORKS:
        raise ValueError(f"unknown kind {kind!r}")
    networks = _NETWORKS[kind]
    if kind == "vision":
        networks += _MORE_NETWORKS.get(str(_config(folder).get("model_type")), ())
    names = [f"{network}{suffix}" for network in networks for suffix in (".xml", ".bin")]
    if not gguf:
        names += _CONFIGS[kind]
    return [name for name in names if not _has_content(folder / name)]


def read_context_tokens(folder: Path) -> int:
    """The longest prompt plus answer by the folder's config.json; 0 when it does not tell."""
    config = _config(folder)
    for place in (config, config.get("text_config"), config.get("llm_config")):
        for key in ("max_position_embeddings", "max_target_positions", "n_positions"):
            value = place.get(key) if isinstance(place, dict) else None
            if isinstance(value, int) and not isinstance(value, bool) and value > 0:
                return value
    return 0


def _config(folder: Path) -> dict[str, Any]:
    try:
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return config if isinstance(config, dict) else {}


def _has_content(path: Path) -> bool:
    try:
        return path.is_file() and path.stat().st_size > 0
    except OSError:
        return False
