"""Reads the JSON files of a model that draws."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.errors import ModelDamaged, ModelUnsupported
from models.words import say

Config = Mapping[str, Any]

_MOST_BYTES = 4 << 20
_MOST_BLOCKS = 6
_MOST_CELLS = 1024
_USUAL_BLOCKS = 4
_DISTILLED = re.compile(r"turbo|lightning|hyper|schnell", re.IGNORECASE)


@dataclass(frozen=True)
class Configs:
    """What stands in them.

    Attributes:
        name: of the folder, for people.
        index: model_index.json.
        denoiser: config.json of the U-Net or transformer.
        decoder: config.json of what makes pixels.
        scheduler: scheduler_config.json.
        has_encoder: the network that makes latents of pixels is there.
    """

    name: str
    index: Config
    denoiser: Config
    decoder: Config
    scheduler: Config
    has_encoder: bool = True

    @property
    def class_name(self) -> str:
        return str(self.index.get("_class_name", ""))

    @property
    def decoder_factor(self) -> int:
        """Pixels a side of a cell of the latent."""
        return _halved(self.decoder, _USUAL_BLOCKS)

    @property
    def denoiser_factor(self) -> int:
        """Cells of the latent a side of one in the deepest part of a U-Net; 1 elsewhere."""
        return _halved(self.denoiser, 1)

    @property
    def latent_size(self) -> tuple[int, int] | None:
        """Width and height in cells; None where it is not told."""
        size = self.denoiser.get("sample_size")
        height, width = size if isinstance(size, list) and len(size) == 2 else (size, size)
        if not isinstance(height, int) or not isinstance(width, int):
            return None
        return (width, height) if 0 < min(width, height) <= _MOST_CELLS else None

    @property
    def only_fills(self) -> bool:
        """A U-Net that is given picture and mask beside the latent can do nothing without."""
        inputs, latent = self.denoiser.get("in_channels"), self.decoder.get("latent_channels")
        if not isinstance(inputs, int) or not isinstance(latent, int):
            return False
        return inputs == 2 * latent + 1

    @property
    def is_distilled(self) -> bool:
        """Made for a few steps without guidance, by what little tells so."""
        if self.class_name.startswith("Flux"):
            return self.denoiser.get("guidance_embeds") is False
        names = (self.name, *(one.get("_name_or_path", "") for one in (self.index, self.denoiser)))
        if any(_DISTILLED.search(Path(str(name)).name) for name in names):
            return True
        is_euler = str(self.scheduler.get("_class_name", "")).startswith("Euler")
        return is_euler and self.scheduler.get("timestep_spacing") == "trailing"


def _halved(network: Config, usual: int) -> int:
    """What a side is divided by on the way through its blocks, all of which but one halve it."""
    blocks = network.get("block_out_channels")
    count = len(blocks) if isinstance(blocks, list) else usual
    return 1 << (min(max(count, 1), _MOST_BLOCKS) - 1)


def read_configs(folder: Path) -> Configs:
    """Raises `ModelUnsupported` for a folder that does not draw, and `ModelDamaged`."""
    if not (folder / "model_index.json").is_file():
        raise ModelUnsupported(
            say("“{name}” is no model that draws.", name=folder.name),
            say("Choose a model that draws."),
            "model_index.json is missing",
        )
    return Configs(
        name=folder.name,
        index=_read(folder / "model_index.json"),
        denoiser=_first(folder / "unet" / "config.json", folder / "transformer" / "config.json"),
        decoder=_first(folder / "vae_decoder" / "config.json"),
        scheduler=_first(folder / "scheduler" / "scheduler_config.json"),
        has_encoder=(folder / "vae_encoder" / "openvino_model.xml").is_file(),
    )


def _first(*paths: Path) -> Config:
    """Of the one that is there; raises `ModelDamaged` when none is."""
    for path in paths:
        if path.is_file():
            return _read(path)
    raise _damaged(paths[0], "is missing")


def _read(path: Path) -> Config:
    try:
        with path.open("rb") as file:
            value = json.loads(file.read(_MOST_BYTES))
    except (OSError, ValueError, RecursionError) as error:
        raise _damaged(path, repr(error)) from error
    if not isinstance(value, dict):
        raise _damaged(path, "holds no settings")
    return value


def _damaged(path: Path, cause: str) -> ModelDamaged:
    return ModelDamaged(
        say("The model's file {name} is missing or damaged.", name=path.name),
        say("Repair it in the library, or remove it and install it again."),
        f"{path}: {cause}",
    )
