"""What a model that draws can do, by the JSON files of its folder."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from models.drawing.families import Family, family_of
from models.drawing.folder_configs import Configs, read_configs
from models.drawing.sizes import Size, nearest_side, size_choices

Can = Literal["text", "picture", "mask"]

# Of models that were made for few steps; these want no guidance.
_FEW_STEPS = 4
_NO_GUIDANCE = 0.0
# Models know how things lie in pictures of their own size; twice as wide they draw them twice.
_MOST_TIMES_NATIVE = 2
_MOST_SIDE = 2048


@dataclass(frozen=True)
class ImageFacts:
    """What a model that draws can do, and what it does when nothing is said.

    Attributes:
        native_width: of the pictures that it learned from, in pixels.
        native_height: the same.
        multiple: both sides have to be a multiple of so many pixels.
        steps: of denoising, usually.
        guidance: how closely the prompt is followed, usually.
        strength: how much of a given picture is drawn anew, usually.
        takes_negative: a negative prompt has an effect, as long as the guidance is above 1.
        few_steps: it is made for so few steps that more make nothing better.
        can: "text": draw from words alone; "picture": change a picture; "mask": a part of one.
        most_side: pixels, more make no sense.
        trailing: times are counted from the end, see `models.drawing.steps`.
        one_size: it draws in its own size only.
        deepest: pixels a side of a cell in the deepest part of the network.
    """

    native_width: int
    native_height: int
    multiple: int
    steps: int
    guidance: float
    strength: float
    takes_negative: bool
    few_steps: bool
    can: frozenset[Can]
    most_side: int
    trailing: bool = False
    one_size: bool = False
    deepest: int = 0

    @property
    def least_side(self) -> int:
        """Pixels; a smaller picture is a few smears. And attention of a single cell leaves
        OpenVINO 2026.4 with nonsense for every larger picture that comes after."""
        smeared = min(self.native_width, self.native_height) // 4
        return max(self.multiple, 2 * self.deepest, smeared)

    def sizes(self) -> tuple[Size, ...]:
        """Widths and heights that make sense, the model's own first."""
        if self.one_size:
            return ((self.native_width, self.native_height),)
        return size_choices((self.native_width, self.native_height), self.multiple, self.most_side)

    def fits(self, width: int, height: int) -> bool:
        """Whether it can draw in this size."""
        return (width, height) == self.nearest(width, height)

    def nearest(self, width: int, height: int) -> Size:
        """The size that it can draw in and that differs least."""
        if self.one_size:
            return self.native_width, self.native_height
        bounds = self.multiple, self.least_side, self.most_side
        return nearest_side(width, *bounds), nearest_side(height, *bounds)

    def in_one_size(self) -> ImageFacts:
        """As it is on an NPU: from words alone, in its own size."""
        return replace(self, can=frozenset({"text"}), one_size=True)


def read_facts(folder: Path) -> ImageFacts:
    """Raises `ModelUnsupported` for a folder that does not draw, and `ModelDamaged`."""
    configs = read_configs(folder)
    family = family_of(configs)
    width, height = _native_size(configs, family)
    few = family.few_steps or configs.is_distilled
    no_guidance = few and not family.few_steps
    spacing = configs.scheduler.get("timestep_spacing")
    return ImageFacts(
        native_width=width,
        native_height=height,
        multiple=configs.decoder_factor * family.patch,
        steps=_FEW_STEPS if few else family.steps,
        guidance=_NO_GUIDANCE if no_guidance else family.guidance,
        strength=family.strength,
        takes_negative=family.takes_negative and not no_guidance,
        few_steps=few,
        can=_can(configs, family),
        most_side=min(_MOST_SIDE, _MOST_TIMES_NATIVE * max(width, height)),
        trailing=spacing == "trailing",
        deepest=configs.decoder_factor * configs.denoiser_factor,
    )


def _can(configs: Configs, family: Family) -> frozenset[Can]:
    if configs.only_fills:
        return frozenset({"mask"})
    # Nothing else makes latents of pictures.
    return family.can if configs.has_encoder else frozenset({"text"})


def _native_size(configs: Configs, family: Family) -> Size:
    sizes = configs.latent_size or family.latent_size
    return sizes[0] * configs.decoder_factor, sizes[1] * configs.decoder_factor
