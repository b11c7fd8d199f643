"""Wishes become numbers: all that is left to the model is filled in, and what it cannot do is
refused before native code sees it."""

from __future__ import annotations

import math
import secrets
from dataclasses import dataclass
from typing import Any

from models.drawing.facts import Can, ImageFacts
from models.drawing.sizes import Size
from models.drawing.steps import usable_steps
from models.engine.drawing import Made, Mask, Wishes
from models.engine.drawing_bounds import BOUNDS
from models.engine.values import ModelRef
from models.inputs.picture import Picture
from models.pipelines.image import refusals
from models.pipelines.image.paste import fit_mask, fit_picture

# A picture that is changed may have so many times the pixels of the model's own size.
_MOST_PIXELS = 2.25
_ALL_ANEW = 1.0


@dataclass(frozen=True)
class Plan:
    """What is done.

    Attributes:
        task: which of the model's pipelines does it.
        made: every number of it.
        picture: to start from, in the size that is drawn.
        mask: the same; each pixel 255 or 0.
    """

    task: Can
    made: Made
    picture: Picture | None = None
    mask: Mask | None = None

    @property
    def size(self) -> Size:
        return self.made.width, self.made.height

    def native_arguments(self) -> dict[str, Any]:
        """For `generate()`; some of them are refused where they have no effect."""
        made = self.made
        arguments: dict[str, Any] = {
            "width": made.width,
            "height": made.height,
            "num_inference_steps": made.steps,
            "guidance_scale": float(made.guidance),
            "rng_seed": made.seed,
        }
        if made.negative:
            arguments["negative_prompt"] = made.negative
        if made.strength is not None:
            arguments["strength"] = float(made.strength)
        return arguments


def make_plan(wishes: Wishes, facts: ImageFacts, model: ModelRef, device: str) -> Plan:
    """Raises `BadWish`, or `ModelUnsupported` for what the model does not do at all."""
    task = _task(wishes)
    if task not in facts.can:
        raise refusals.cannot(model.name, task, facts)
    width, height = _size(wishes, facts, model.name)
    guidance = _guidance(wishes, facts)
    strength = _strength(wishes, facts)
    made = Made(
        model=model.name,
        model_id=model.id,
        device=device,
        prompt=wishes.prompt,
        negative=wishes.negative if facts.takes_negative and guidance > 1 else "",
        width=width,
        height=height,
        steps=_steps(wishes.steps or facts.steps, strength, facts.trailing),
        guidance=guidance,
        seed=secrets.randbelow(1 << 32) if wishes.seed is None else wishes.seed,
        strength=strength,
        adapters=tuple(one for one in wishes.adapters if one.weight),
        from_picture=(wishes.picture.name or "picture") if wishes.picture else "",
        masked=wishes.mask is not None,
    )
    if wishes.picture is None:
        return Plan(task, made)
    picture = fit_picture(wishes.picture, width, height)
    return Plan(task, made, picture, _mask(wishes.mask, wishes.picture, made))


def _task(wishes: Wishes) -> Can:
    if wishes.mask is not None:
        return "mask"
    return "text" if wishes.picture is None else "picture"


def _size(wishes: Wishes, facts: ImageFacts, model: str) -> Size:
    """As it was wished; else that of the picture to start from, or the model's own."""
    usual = _size_for(wishes.picture, facts) if wishes.picture else facts.sizes()[0]
    size = wishes.width or usual[0], wishes.height or usual[1]
    if not facts.fits(*size):
        raise refusals.other_size(model, size, facts.nearest(*size))
    return size


def _size_for(picture: Picture, facts: ImageFacts) -> Size:
    """About that of the picture, unless it has far more pixels than the model can survey."""
    own, pixels = facts.native_width * facts.native_height, picture.width * picture.height
    longest = max(picture.width, picture.height)
    scale = 1.0
    if pixels > own * _MOST_PIXELS or longest > facts.most_side:
        scale = min(math.sqrt(own / pixels), facts.most_side / longest)
    return facts.nearest(round(picture.width * scale), round(picture.height * scale))


def _guidance(wishes: Wishes, facts: ImageFacts) -> float:
    guidance = facts.guidance if wishes.guidance is None else wishes.guidance
    if facts.one_size and (guidance > 1) != (facts.guidance > 1):
        raise refusals.other_guidance(facts.guidance > 1)
    return guidance


def _strength(wishes: Wishes, facts: ImageFacts) -> float | None:
    """A part that is masked is drawn all anew; a whole picture keeps something."""
    if wishes.picture is None:
        return None
    if wishes.strength is not None:
        return wishes.strength
    return facts.strength if wishes.mask is None else _ALL_ANEW


def _steps(steps: int, strength: float | None, trailing: bool) -> int:
    """So many that at least one of them is taken with this strength."""
    if strength is not None:
        while int(steps * strength) < 1:
            steps += 1
            if steps > BOUNDS["steps"].most:
                raise refusals.too_little_strength(int(BOUNDS["steps"].most))
    return usable_steps(steps, trailing)


def _mask(mask: Mask | None, picture: Picture, made: Made) -> Mask | None:
    if mask is None:
        return None
    fitted = fit_mask(mask, picture, made.width, made.height)
    if not any(fitted.grey):
        raise refusals.nothing_masked()
    return fitted
