"""The model that draws a flat picture."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from models.cancel import CancelToken
from models.engine.backend import DrawnPicture, OnPreview, OnProgress
from models.engine.protocol import Made, ModelRef, Wishes
from models.engine.script import Script, incident
from models.inputs.picture import Picture

_SIDE = 64
_USUAL_GUIDANCE = 7.5
_USUAL_STRENGTH = 0.8


@dataclass
class ScriptedImage:
    """An `ImagePipeline` that draws in one colour, which the prompt and the seed decide.

    Where a mask says so, the picture it starts from stays.
    """

    script: Script
    model: ModelRef
    execution_device: str
    die: Callable[[], None]

    def draw(
        self,
        wishes: Wishes,
        on_progress: OnProgress,
        on_preview: OnPreview | None,
        cancel: CancelToken,
    ) -> DrawnPicture:
        made = self._made(wishes)
        picture = _picture(made, wishes)
        for step in range(made.steps):
            incident(self.script, step, cancel, self.die)
            cancel.check()
            on_progress("drawing", step + 1, made.steps)
            if on_preview is not None:
                on_preview(Picture(1, 1, picture.rgb[:3]))
        incident(self.script, made.steps, cancel, self.die)
        cancel.check()
        on_progress("decoding", 0, 0)
        return DrawnPicture(picture, made, step_s=0.001)

    def close(self) -> None:
        """There is nothing to give back."""

    def _made(self, wishes: Wishes) -> Made:
        seed = random.randrange(1 << 32) if wishes.seed is None else wishes.seed
        strength = None
        if wishes.picture is not None:
            strength = _USUAL_STRENGTH if wishes.strength is None else wishes.strength
        return Made(
            model=self.model.name,
            model_id=self.model.id,
            device=self.execution_device,
            prompt=wishes.prompt,
            negative=wishes.negative,
            width=wishes.width or _SIDE,
            height=wishes.height or _SIDE,
            steps=wishes.steps or self.script.drawing_steps,
            guidance=_USUAL_GUIDANCE if wishes.guidance is None else wishes.guidance,
            seed=seed,
            strength=strength,
            adapters=wishes.adapters,
            from_picture=(wishes.picture.name or "picture") if wishes.picture else "",
            masked=wishes.mask is not None,
        )


def _picture(made: Made, wishes: Wishes) -> Picture:
    colour = random.Random(f"{made.prompt} {made.seed}").randbytes(3)
    size = made.width, made.height
    kept, mask = wishes.picture, wishes.mask
    if kept is None or mask is None or (kept.width, kept.height) != size:
        return Picture(*size, colour * (made.width * made.height))
    pixels = (
        colour if grey >= 128 else kept.rgb[3 * place : 3 * place + 3]
        for place, grey in enumerate(mask.grey)
    )
    return Picture(*size, b"".join(pixels))
