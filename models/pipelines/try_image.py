"""A short try of a model that draws: the smallest picture, two steps."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from models.cancel import CancelToken
from models.errors import EngineFault
from models.words import say

_PROMPT = "a red circle"
# Pixels; every family draws in multiples of 64.
_SIDE = 256
# Some schedulers cannot do with one.
_STEPS = 2


def open_image(
    folder: Path, device: str, properties: dict[str, Any]
) -> Callable[[CancelToken], None]:
    """Loads; what is returned draws."""
    import openvino_genai

    pipeline = openvino_genai.Text2ImagePipeline(str(folder))
    if device.partition(".")[0] == "NPU":
        # Fixed sizes are a must there, and only the network of the steps is made for it.
        guidance = pipeline.get_generation_config().guidance_scale
        pipeline.reshape(1, _SIDE, _SIDE, guidance)
        pipeline.compile("CPU", device, "CPU", **properties)
    else:
        pipeline.compile(device, **properties)

    def run(cancel: CancelToken) -> None:
        def on_step(step: int, steps: int, latent: Any) -> bool:
            return cancel.cancelled

        size = {"width": _SIDE, "height": _SIDE}
        drawn = pipeline.generate(_PROMPT, **size, num_inference_steps=_STEPS, callback=on_step)
        # Given up on the way, it has no shape.
        if not cancel.cancelled and len(drawn.shape) != 4:
            raise EngineFault(
                say("The model drew nothing on {device}.", device=device),
                say("Choose another device."),
            )

    return run
