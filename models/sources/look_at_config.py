"""What a model's JSON files tell, read without trusting them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from models.catalogue.entry import Shape
from models.sources import look_at_refusals as refusals
from models.sources.folder_files import FolderFiles, open_regular
from models.words import say

Config = Mapping[str, Any]

# The largest configs are a few hundred kilobytes.
_MOST_BYTES = 8 * 1024 * 1024
_MOST = 1 << 48
_LANGUAGE_PARTS = ("text_config", "llm_config", "thinker_config", "language_config")
_VISION_PARTS = ("vision_config", "audio_config", "vision_tower_config")
# A picture of about a megapixel, in pixels.
_MEGAPIXEL = 1_000_000
# LLaVA-NeXT cuts such a picture into four, and adds it as a whole.
_TILES = 5


def read_config(files: FolderFiles, name: str = "config.json") -> Config:
    """{} when it is not among the files; raises `ModelDamaged` and `OSError`."""
    file = files.get(name)
    if file is None:
        return {}
    if file.size_bytes > _MOST_BYTES:
        raise refusals.damaged(Path(name), say("it is far too large"))
    with open_regular(file.real) as stream:
        text = stream.read(_MOST_BYTES)
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise refusals.damaged(file.real, say("it is not JSON")) from error
    if not isinstance(value, dict):
        raise refusals.damaged(file.real, say("it holds no settings"))
    return value


def text_of(config: Config, key: str) -> str:
    value = config.get(key)
    return value if isinstance(value, str) else ""


def texts_of(config: Config, key: str) -> tuple[str, ...]:
    value = config.get(key)
    return tuple(v for v in value if isinstance(v, str)) if isinstance(value, list) else ()


def count_of(config: Config, *keys: str) -> int:
    """The first of the keys that holds a positive whole number; 0 when none does."""
    for key in keys:
        value = config.get(key)
        if isinstance(value, int) and not isinstance(value, bool) and 0 < value < _MOST:
            return value
    return 0


def part_of(config: Config, *keys: str) -> Config:
    """The first of the keys that holds a table; {} when none does."""
    return next((config[key] for key in keys if isinstance(config.get(key), dict)), {})


def has_vision(config: Config) -> bool:
    return bool(part_of(config, *_VISION_PARTS)) or "vision_embed" in str(
        config.get("img_processor")
    )


def shape_of(config: Config, encoder_parameters: int = 0) -> Shape:
    """Of a model with a decoder; the encoder's parameters are counted elsewhere."""
    language = part_of(config, *_LANGUAGE_PARTS) or config
    heads = count_of(language, "num_attention_heads", "decoder_attention_heads", "n_head")
    width = count_of(language, "hidden_size", "d_model", "n_embd")
    return Shape(
        layers=count_of(language, "num_hidden_layers", "decoder_layers", "n_layer"),
        kv_heads=count_of(language, "num_key_value_heads") or heads,
        head_size=count_of(language, "head_dim") or (width // heads if heads else 0),
        encoder_parameters=encoder_parameters,
        picture_tokens=_picture_tokens(config),
    )


def drawn_pixels(configs: Sequence[Config]) -> int:
    """The side that a drawing model makes by default, of its denoiser's and decoder's configs."""
    denoiser, decoder = configs
    blocks = len(texts_of(decoder, "down_block_types")) or len(texts_of(decoder, "up_block_types"))
    pixels = count_of(denoiser, "sample_size") * 2 ** max(0, (blocks or 4) - 1)
    return pixels if 0 < pixels <= 8192 else 0


def _picture_tokens(config: Config) -> int:
    vision = part_of(config, "vision_config")
    tiles = _TILES if text_of(config, "model_type").startswith("llava_next") else 1
    patch = count_of(vision, "patch_size", "spatial_patch_size")
    merge = count_of(vision, "spatial_merge_size")
    if patch and merge:
        return _MEGAPIXEL // (patch * merge) ** 2
    told = count_of(config, "image_seq_length", "mm_tokens_per_image")
    if told or not patch:
        return told * tiles
    return (count_of(vision, "image_size") // patch) ** 2 * tiles
