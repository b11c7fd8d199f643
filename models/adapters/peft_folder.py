"""The folder that a fine-tuning tool leaves (PEFT, XTuner, LLaMA-Factory): adapter_config.json and
adapter_model.safetensors, taken as they are."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from models.adapters import refusals
from models.adapters.adapter_file import AdapterFile, Target, read_adapter, with_alphas
from models.errors import SidelightError
from models.sources.folder_files import FolderFiles, list_folder
from models.sources.look_at import is_adapter
from models.sources.look_at_config import Config, count_of, part_of, read_config, text_of

CONFIG = "adapter_config.json"
WEIGHTS = "adapter_model.safetensors"
_PICKLE = "adapter_model.bin"
# Training saves one such folder every so many steps.
_CHECKPOINT = re.compile(r"checkpoint-\d+|adapter|lora|output", re.IGNORECASE)


@dataclass(frozen=True)
class PeftFolder:
    """An adapter with its settings.

    Attributes:
        adapter: with the rank and alpha that the settings know.
        base_model: what it was made for, as the settings name it; "" when they do not.
    """

    path: Path
    adapter: AdapterFile
    base_model: str = ""


def read_peft_folder(path: Path) -> PeftFolder:
    """Raises `AdapterUnreadable` or `AdapterUnsupported`; waits for the disk."""
    if not is_adapter(path):
        raise refusals.no_peft_folder(path)
    config = _config(path)
    method = text_of(config, "peft_type") or "LORA"
    if method.upper() != "LORA":
        raise refusals.other_method(path.name, method)
    if config.get("use_dora") is True:
        raise refusals.other_method(path.name, "DoRA")
    if not (path / WEIGHTS).is_file():
        raise refusals.weights_missing(path, (path / _PICKLE).is_file())
    base = _own_name(text_of(config, "base_model_name_or_path"))
    adapter = with_alphas(read_adapter(path / WEIGHTS), _Alphas(path, config).of)
    return PeftFolder(path, replace(adapter, name=_name(path), base=base or adapter.base), base)


def _config(path: Path) -> Config:
    try:
        files: FolderFiles = list_folder(path)
        return read_config(files, CONFIG)
    except OSError as error:
        raise refusals.unreadable(path / CONFIG, error) from error
    except SidelightError as error:
        raise refusals.no_settings(path, error.what) from error


class _Alphas:
    """What PEFT takes for alpha, layer by layer.

    https://github.com/huggingface/peft/blob/main/src/peft/tuners/lora/layer.py
    """

    def __init__(self, path: Path, config: Config) -> None:
        self._usual = _number(path, config.get("lora_alpha", count_of(config, "r")))
        patterns: Mapping[str, Any] = part_of(config, "alpha_pattern")
        self._special = {
            _layers_named(path, name): _number(path, value) for name, value in patterns.items()
        }
        self._by_root = config.get("use_rslora") is True

    def of(self, target: Target) -> float:
        matching = (value for name, value in self._special.items() if name.fullmatch(target.path))
        alpha = next(matching, self._usual)
        # Rank-stabilised LoRA divides by the root of the rank.
        return alpha * math.sqrt(target.rank) if self._by_root else alpha


def _layers_named(path: Path, pattern: str) -> re.Pattern[str]:
    """A pattern of PEFT's stands for the end of a layer's name."""
    try:
        return re.compile(rf"(?:.*\.)?(?:{pattern})")
    except re.error as error:
        raise refusals.no_settings(path, f"{pattern!r}: {error}") from error


def _number(path: Path, value: object) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < 1e6:
        return float(value)
    raise refusals.no_settings(path, f"alpha {value!r}")


def _name(path: Path) -> str:
    folder = path.resolve()
    return folder.parent.name if _CHECKPOINT.fullmatch(folder.name) else folder.name


def _own_name(base: str) -> str:
    """Of a path on whoever's disk, the last folder; names of the hub as they are."""
    is_path = base.startswith(("/", ".", "~")) or "\\" in base or base[1:2] == ":"
    return re.split(r"[/\\]", base.rstrip("/\\"))[-1] if is_path else base
