"""A short try of a model that draws: a small picture, two steps."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from models.cancel import CancelToken
from models.engine.protocol import ModelRef
from models.pipelines.adapting import AdapterSet
from models.pipelines.image.devices import split_devices
from models.pipelines.image.model import ImageModel
from models.pipelines.image.smallest import small_wishes, tell_nobody

# Pixels; what the models of today can do at least.
_SIDE = 256


def open_image(
    folder: Path, device: str, properties: dict[str, Any]
) -> Callable[[CancelToken], None]:
    """Loads; what is returned draws."""
    model = ModelRef(folder.name, folder.name, str(folder), "image")
    no_adapters = AdapterSet(model.name, {})
    pipeline = ImageModel(model, folder, split_devices(device), properties, no_adapters)

    def run(cancel: CancelToken) -> None:
        pipeline.draw(small_wishes(pipeline.facts, _SIDE), tell_nobody, None, cancel)

    return run
