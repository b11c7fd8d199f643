"""OpenVINO GenAI's pipelines of one model that draws; they share its networks.

What can be made of what was found by trying, GenAI 2026.4: the one for inpainting is loaded, and
once it is compiled the others are derived from it, which costs nothing. The other way round is
refused, and an inpainting pipeline out of one for image to image ends the process when it is used.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.drawing.facts import Can, ImageFacts
from models.pipelines.image.devices import PartsDevices


@dataclass(frozen=True)
class Natives:
    """The pipeline for each thing that the model can do; all of one family, on one thread."""

    by_task: Mapping[Can, Any]

    @property
    def any(self) -> Any:
        """One of them, for what all can do."""
        return next(iter(self.by_task.values()))


def load_natives(
    folder: Path, facts: ImageFacts, devices: PartsDevices, properties: dict[str, Any]
) -> Natives:
    """Read and compile.

    The constructor holds the interpreter's lock while it reads; compiling does not.
    """
    first = _read(folder, facts)
    if devices.is_static:
        first.reshape(1, facts.native_height, facts.native_width, facts.guidance)
    first.compile(*devices.all, **properties)
    return Natives(dict(_derived(first, facts)))


def _read(folder: Path, facts: ImageFacts) -> Any:
    import openvino_genai

    if "mask" in facts.can:
        return openvino_genai.InpaintingPipeline(str(folder))
    if "picture" in facts.can:
        return openvino_genai.Image2ImagePipeline(str(folder))
    return openvino_genai.Text2ImagePipeline(str(folder))


def _derived(first: Any, facts: ImageFacts) -> list[tuple[Can, Any]]:
    """Those that the model has, the one that was read among them."""
    import openvino_genai

    found: list[tuple[Can, Any]] = []
    if "text" in facts.can:
        is_it = isinstance(first, openvino_genai.Text2ImagePipeline)
        found.append(("text", first if is_it else openvino_genai.Text2ImagePipeline(first)))
    if "picture" in facts.can:
        is_it = isinstance(first, openvino_genai.Image2ImagePipeline)
        found.append(("picture", first if is_it else openvino_genai.Image2ImagePipeline(first)))
    if "mask" in facts.can:
        found.append(("mask", first))
    return found
