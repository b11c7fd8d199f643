"""Opens a model that draws."""

from __future__ import annotations

from pathlib import Path

from models.cancel import CancelToken
from models.engine.backend import ImagePipeline, OnProgress
from models.engine.protocol import ModelRef


def open_image(
    model: ModelRef,
    device: str,
    cache_folder: Path | None,
    on_progress: OnProgress,
    cancel: CancelToken,
) -> ImagePipeline:
    """Check, read, compile and warm up."""
    raise NotImplementedError
