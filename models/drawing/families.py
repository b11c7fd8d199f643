"""The families of models that draw, and what is usual in each.

Guidance and strength are those of OpenVINO GenAI 2026.4. Its 50 steps are what the papers used;
half of them show no difference that a user would wait twice as long for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from models.drawing.folder_configs import Configs
from models.errors import ModelUnsupported
from models.words import say

_ALL: frozenset[Literal["text", "picture", "mask"]] = frozenset({"text", "picture", "mask"})


@dataclass(frozen=True)
class Family:
    """What is usual.

    Attributes:
        steps: of denoising.
        guidance: how closely the prompt is followed.
        strength: how much of a given picture is drawn anew.
        takes_negative: a negative prompt can be given.
        can: see `ImageFacts`.
        patch: cells of the latent, a side, that the denoiser takes at once.
        latent_size: width and height in cells, where no config tells it.
        few_steps: made for few.
    """

    steps: int
    guidance: float
    strength: float
    takes_negative: bool = True
    can: frozenset[Literal["text", "picture", "mask"]] = _ALL
    patch: int = 1
    latent_size: tuple[int, int] = (64, 64)
    few_steps: bool = False


_FLUX_CELLS = (128, 128)
_DIFFUSION = Family(25, 7.5, 0.8)
_XL = Family(30, 5.0, 0.6, latent_size=_FLUX_CELLS)
_CONSISTENCY = Family(4, 8.5, 0.8, takes_negative=False, few_steps=True)
_FLUX = Family(28, 3.5, 0.6, takes_negative=False, patch=2, latent_size=_FLUX_CELLS)
_FILLS: frozenset[Literal["text", "picture", "mask"]] = frozenset({"mask"})
_WORDS: frozenset[Literal["text", "picture", "mask"]] = frozenset({"text"})
_PICTURES: frozenset[Literal["text", "picture", "mask"]] = frozenset({"text", "picture"})

# By `_class_name` of model_index.json.
_FAMILIES: Mapping[str, Family] = {
    "StableDiffusionPipeline": _DIFFUSION,
    "StableDiffusionInpaintPipeline": Family(25, 7.5, 1.0, can=_FILLS),
    "LatentConsistencyModelPipeline": _CONSISTENCY,
    "StableDiffusionXLPipeline": _XL,
    "StableDiffusionXLInpaintPipeline": Family(30, 7.5, 1.0, can=_FILLS, latent_size=_FLUX_CELLS),
    "StableDiffusion3Pipeline": Family(28, 7.0, 0.6, patch=2, latent_size=_FLUX_CELLS),
    "FluxPipeline": _FLUX,
    "FluxFillPipeline": Family(
        30, 30.0, 1.0, takes_negative=False, can=_FILLS, patch=2, latent_size=_FLUX_CELLS
    ),
    "Flux2KleinPipeline": Family(
        4,
        4.0,
        0.6,
        takes_negative=False,
        can=_PICTURES,
        patch=2,
        latent_size=_FLUX_CELLS,
        few_steps=True,
    ),
    "ZImagePipeline": Family(
        9, 0.0, 0.6, takes_negative=False, can=_WORDS, patch=2, latent_size=_FLUX_CELLS
    ),
    "QwenImagePipeline": Family(30, 4.0, 0.6, can=_WORDS, patch=2, latent_size=_FLUX_CELLS),
}


def family_of(configs: Configs) -> Family:
    """Raises `ModelUnsupported` for one that OpenVINO GenAI 2026.4 does not draw with."""
    family = _FAMILIES.get(configs.class_name)
    if family is None:
        raise ModelUnsupported(
            say(
                "“{name}” is of a kind that nothing here draws with: {kind}.",
                name=configs.name,
                kind=configs.class_name or "?",
            ),
            say("Choose a Stable Diffusion or FLUX model."),
        )
    if configs.denoiser.get("time_cond_proj_dim") is not None and family is _DIFFUSION:
        return _CONSISTENCY
    return family
