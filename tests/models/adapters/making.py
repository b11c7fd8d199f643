"""Small adapters, as the usual tools write them."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]
_KINDS = {"<f4": "F32", "<f2": "F16", "<u2": "BF16", "<i8": "I64", "|u1": "U8"}

PEFT_LAYERS = [
    f"base_model.model.model.layers.{number}.self_attn.{name}"
    for number in range(2)
    for name in ("q_proj", "v_proj")
]


def write_file(
    path: Path, tensors: Mapping[str, Array], notes: Mapping[str, str] | None = None
) -> Path:
    """safetensors; uint16 stands for the bits of BF16."""
    head: dict[str, Any] = {"__metadata__": {"format": "pt", **(notes or {})}}
    end = 0
    for name, tensor in tensors.items():
        begin, end = end, end + tensor.nbytes
        kind = _KINDS[tensor.dtype.str]
        offsets = [begin, end]
        head[name] = {"dtype": kind, "shape": list(tensor.shape), "data_offsets": offsets}
    text = json.dumps(head).encode("utf-8")
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(len(text).to_bytes(8, "little") + text)
        for tensor in tensors.values():
            file.write(tensor.tobytes())
    return path


def numbers(*shape: int) -> Array:
    """Small ones that differ."""
    return np.arange(math.prod(shape), dtype="<f4").reshape(shape) / 64


def lora(
    layers: Sequence[str] = PEFT_LAYERS,
    *,
    rank: int = 4,
    inputs: int = 16,
    outputs: int = 24,
    alpha: float | None = None,
    words: tuple[str, str] = ("lora_A", "lora_B"),
) -> dict[str, Array]:
    """The tensors of one; with ("lora_down", "lora_up") as Kohya names them."""
    tensors: dict[str, Array] = {}
    for layer in layers:
        tensors[f"{layer}.{words[0]}.weight"] = numbers(rank, inputs)
        tensors[f"{layer}.{words[1]}.weight"] = numbers(outputs, rank)
        if alpha is not None:
            tensors[f"{layer}.alpha"] = np.array(alpha, "<f4")
    return tensors


def kohya(layers: Sequence[str], **sizes: Any) -> dict[str, Array]:
    return lora(layers, words=("lora_down", "lora_up"), **sizes)
