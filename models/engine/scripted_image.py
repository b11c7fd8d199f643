"""The model that draws a flat picture."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from models.cancel import CancelToken
from models.drawing.facts import ImageFacts
from models.engine.backend import DrawnPicture, OnPreview, OnProgress
from models.engine.protocol import Made, ModelRef, Wishes
from models.engine.script import Script, incident
from models.inputs.picture import Picture

_SIDE = 64
_MOST_SIDE = 2048


@dataclass
class ScriptedImage:
    """An `ImagePipeline` that draws in one color, which the prompt and the seed decide.

    Wishes are read as for a real model. Where a mask says so, the picture it starts from stays.
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
        # Later, as they bring NumPy along.
        from models.pipelines.image.paste import put_back
        from models.pipelines.image.wishes import make_plan

        plan = make_plan(wishes, self._facts, self.model, self.execution_device)
        made = plan.made
        picture = _flat(made)
        for step in range(made.steps):
            incident(self.script, step, cancel, self.die)
            cancel.check()
            on_progress("drawing", step + 1, made.steps)
            if on_preview is not None:
                on_preview(Picture(1, 1, picture.rgb[:3]))
        incident(self.script, made.steps, cancel, self.die)
        cancel.check()
        on_progress("decoding", 0, 0)
        return DrawnPicture(put_back(picture, plan.picture, plan.mask), made, step_s=0.001)

    def close(self) -> None:
        """There is nothing to give back."""

    @property
    def _facts(self) -> ImageFacts:
        return ImageFacts(
            native_width=_SIDE,
            native_height=_SIDE,
            multiple=8,
            deepest=16,
            steps=self.script.drawing_steps,
            guidance=7.5,
            strength=0.8,
            takes_negative=True,
            few_steps=False,
            can=frozenset({"text", "picture", "mask"}),
            most_side=_MOST_SIDE,
        )


def _flat(made: Made) -> Picture:
    color = random.Random(f"{made.prompt} {made.seed}").randbytes(3)
    return Picture(made.width, made.height, color * (made.width * made.height))
