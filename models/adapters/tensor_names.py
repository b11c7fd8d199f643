"""How training tools name the tensors of an adapter, and which layers that makes.

A LoRA changes a layer by the product of two thin matrices, "down" (A) and "up" (B), as deep as its
rank, times alpha / rank. The names that are known are those that OpenVINO GenAI knows
(src/cpp/src/lora/adapter.cpp), and those of tools that only put something before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

# What of a model a layer belongs to; "vision" is what sees in a chat model, which stays as it is.
Part = Literal["language", "denoiser", "text encoder", "second text encoder", "vision"]
Convention = Literal["PEFT", "Kohya", "diffusers"]

_DOWN = re.compile(r"(.*?)(?:\.processor)?[._]lora(?:[._](?:A|down))(?:\.default)?\.weight")
_UP = re.compile(r"(.*?)(?:\.processor)?[._]lora(?:[._](?:B|up))(?:\.default)?\.weight")
_ALPHA = re.compile(r"(.*)\.alpha")
_OTHER_METHODS = (
    ("hada_w1_a", "LoHa"),
    ("lokr_w", "LoKr"),
    ("oft_blocks", "OFT"),
    ("oft_diag", "OFT"),
    ("lora_magnitude_vector", "DoRA"),
    ("dora_scale", "DoRA"),
    ("ia3_l", "IA3"),
    ("prompt_embeddings", "prompt tuning"),
    ("lora_mid", "LoCon"),
)
_PEFT = "base_model.model."
_PREFIXES: tuple[tuple[str, Part, Convention], ...] = (
    (_PEFT, "language", "PEFT"),
    ("lora_unet_", "denoiser", "Kohya"),
    ("lora_transformer_", "denoiser", "Kohya"),
    ("lora_te1_", "text encoder", "Kohya"),
    ("lora_te2_", "second text encoder", "Kohya"),
    ("lora_te_", "text encoder", "Kohya"),
    ("unet.", "denoiser", "diffusers"),
    ("transformer.", "denoiser", "diffusers"),
    ("text_encoder_2.", "second text encoder", "diffusers"),
    ("text_encoder.", "text encoder", "diffusers"),
)
# In the names of layers of what draws, and of what reads for it.
_DRAWS = re.compile(
    r"(^|[._])(down_blocks|mid_block|up_blocks|input_blocks|middle_block|output_blocks"
    r"|transformer_blocks|single_transformer_blocks|double_blocks|single_blocks)[._]"
)
_READS_TO_DRAW = re.compile(r"(^|[._])text_model[._]encoder[._]")
_SEES = re.compile(
    r"(^|\.)(visual|vision_tower|vision_model|vision_encoder|multi_modal_projector)\."
)


@dataclass
class Layer:
    """The tensors of one layer, by their names in the file; "" for one that is not there."""

    down: str = ""
    up: str = ""
    alpha: str = ""


@dataclass(frozen=True)
class Named:
    """The layers by their name in the file, and the names of tensors that belong to none."""

    layers: Mapping[str, Layer]
    others: tuple[str, ...] = field(default=())


def layers_of(names: Iterable[str]) -> Named:
    layers: dict[str, Layer] = {}
    alphas: dict[str, str] = {}
    others: list[str] = []
    for name in names:
        if match := _DOWN.fullmatch(name):
            layers.setdefault(match[1], Layer()).down = name
        elif match := _UP.fullmatch(name):
            layers.setdefault(match[1], Layer()).up = name
        elif match := _ALPHA.fullmatch(name):
            alphas[match[1]] = name
        else:
            others.append(name)
    for layer in alphas.keys() & layers.keys():
        layers[layer].alpha = alphas[layer]
    others += [name for layer, name in alphas.items() if layer not in layers]
    return Named(layers, tuple(sorted(others)))


def other_method(names: Iterable[str]) -> str:
    """Which kind of adapter it is when it is no LoRA, such as "LoHa"; "" for none of these."""
    return next((kind for name in names for mark, kind in _OTHER_METHODS if mark in name), "")


def part_of(layer: str) -> tuple[Part, Convention, str]:
    """What a layer of that name belongs to, who names so, and the name without what stands before
    the model's own."""
    for prefix, part, convention in _PREFIXES:
        if layer.startswith(prefix):
            rest = layer[len(prefix) :]
            return (_refined(rest) if part == "language" else part), convention, rest
    return _refined(layer), "diffusers" if _refined(layer) == "denoiser" else "PEFT", layer


def _refined(name: str) -> Part:
    if _SEES.search(name):
        return "vision"
    if _DRAWS.search(name):
        return "denoiser"
    return "text encoder" if _READS_TO_DRAW.search(name) else "language"
