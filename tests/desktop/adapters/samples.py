"""Adapters as users have them, and models that they fit."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtGui import QColor, QImage

from desktop.attachments.thumbnails import as_png
from models.adapters.kept import Kept
from models.engine.protocol import Adapter
from tests.models.adapters.making import lora, write_file

# The name that the makers of one have noted.
TITLE = "modelspec.title"
_LAYERS = "base_model.model.model.language_model.layers.{number}.self_attn.{name}"


def layers(name: str) -> list[str]:
    """Of the two models that ship with the app: q_proj has the same size in both, k_proj has
    not."""
    return [_LAYERS.format(number=number, name=name) for number in range(2)]


def for_both(folder: Path, name: str, **notes: str) -> Path:
    """A file that fits both models."""
    tensors = lora(layers("q_proj"), inputs=128, outputs=128)
    return write_file(folder / f"{name}.safetensors", tensors, {TITLE: name, **notes})


def for_one(folder: Path, name: str) -> Path:
    """A file that fits shapes-qwen2-vl only."""
    tensors = lora(layers("k_proj"), inputs=128, outputs=64)
    return write_file(folder / f"{name}.safetensors", tensors, {TITLE: name})


def for_none(folder: Path, name: str, base: str = "") -> Path:
    tensors = lora(inputs=640, outputs=640)
    notes = {TITLE: name, **({"ss_base_model_version": base} if base else {})}
    return write_file(folder / f"{name}.safetensors", tensors, notes)


def tuned(folder: Path, base: str = "Qwen/Qwen2-VL-2B-Instruct") -> Path:
    """What a fine-tuning tool leaves."""
    write_file(
        folder / "adapter_model.safetensors", lora(layers("q_proj"), inputs=128, outputs=128)
    )
    config = {"peft_type": "LORA", "r": 4, "lora_alpha": 8, "base_model_name_or_path": base}
    (folder / "adapter_config.json").write_text(json.dumps(config), encoding="utf-8")
    return folder


def kept(name: str, *triggers: str, weight: float = 1.0, picture: bytes = b"") -> Kept:
    """One as the store describes it."""
    adapter = Adapter(name.lower(), name, f"/adapters/{name}", "0" * 64)
    return Kept(adapter, triggers=triggers, weight=weight, picture=picture, size_bytes=2_000_000)


def png(colour: str, side: int = 40) -> bytes:
    """The file of a picture in one colour."""
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return as_png(image)
