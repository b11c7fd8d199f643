"""From a plain choice to a recipe, and whether a recipe of the user's own is possible.

Sources: "NPU with OpenVINO GenAI" in OpenVINO's documentation for what NPUs want, and NNCF's
documentation of weight compression for the rest.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.catalogue.entry import CHANNEL_WISE
from models.conversion import refusals
from models.conversion.families import Family
from models.conversion.recipe import Effort, Recipe
from models.engine.protocol import Device
from models.words import say

GROUP_SIZES = (CHANNEL_WISE, 16, 32, 64, 128, 256)
NPU_GROUP_SIZES = (CHANNEL_WISE, 128)
FOUR_BITS = ("int4", "nf4")

# Below this a language model has too little to spare: 4 bits cost it much.
SMALL_PARAMETERS = 1_500_000_000
# Above this NPUs want one scale a channel instead of one for 128 weights.
NPU_LARGE_PARAMETERS = 5_000_000_000
# Of the layers in the balanced recipe that get 4 bits; the most sensitive tenth keeps 8.
_BALANCED_RATIO = 0.9
_LANGUAGE_KINDS = ("text", "vision", "audio")


def recipe_for(
    family: Family, effort: Effort, device_kind: str, parameters: int, toolchain: str
) -> Recipe:
    """`parameters`: of the language model without its encoders; 0 when not known."""
    base = Recipe(family.task, toolchain, trust_remote_code=family.remote_code)
    if family.kind not in _LANGUAGE_KINDS:
        return _with(base, weights="fp16" if effort == "accurate" else "int8")
    vision = "fp16" if effort == "accurate" and family.has("vision") else "int8"
    base = _with(base, vision=vision)
    if device_kind == "NPU":
        return _for_npu(base, effort, parameters)
    if effort == "fast":
        return _with(base, weights="int4", group_size=128)
    if effort == "accurate" or 0 < parameters < SMALL_PARAMETERS:
        return _with(base, weights="int8")
    return _with(base, weights="int4", group_size=64, ratio=_BALANCED_RATIO, awq=True)


def effort_words(effort: Effort, family: Family, device_kind: str, parameters: int) -> str:
    """What the choice gives and costs, in a sentence or two."""
    if family.kind not in _LANGUAGE_KINDS:
        return _PLAIN_WORDS[effort]
    if device_kind == "NPU":
        return _NPU_WORDS[effort]
    small = 0 < parameters < SMALL_PARAMETERS
    return (_SMALL_WORDS if small else _LANGUAGE_WORDS)[effort]


def check_recipe(recipe: Recipe, family: Family, device: Device) -> None:
    """Raises `RecipeImpossible` for what this family or kind of device cannot have.

    Whether the very device runs the result, see `models.hardware.fit`; a plan asks both.
    """
    for what, todo in (*_wrong_values(recipe), *_wrong_for_family(recipe, family)):
        raise refusals.impossible(what, todo)
    for what, todo in _wrong_for_device(recipe, family, device):
        raise refusals.impossible(what, todo)


_Wrong = Iterator[tuple[str, str]]


def _wrong_values(recipe: Recipe) -> _Wrong:
    if recipe.group_size not in GROUP_SIZES:
        sizes = ", ".join(str(size) for size in GROUP_SIZES[1:])
        yield (
            say("A group of {group_size} weights is not possible.", group_size=recipe.group_size),
            say("Choose one of {sizes}, or -1 for one scale a channel.", sizes=sizes),
        )
    if not 0.0 <= recipe.ratio <= 1.0:
        yield (
            say("A share of {ratio:g} of the layers is not possible.", ratio=recipe.ratio),
            say("Choose a ratio between 0 and 1."),
        )
    if recipe.weights not in FOUR_BITS and (recipe.awq or recipe.scale_estimation):
        yield (
            say("AWQ and scale estimation are for 4-bit weights only."),
            say("Switch them off, or choose INT4."),
        )
    if recipe.weights == "fp32":
        yield (
            say("Weights of 32 bits are not kept: they are slower and no better."),
            say("Choose FP16."),
        )


def _wrong_for_family(recipe: Recipe, family: Family) -> _Wrong:
    language = family.has("language")
    if recipe.weights in FOUR_BITS and not (language or family.has("speech_decoder")):
        yield (
            say(
                "4-bit weights are for what writes text only, and {name} has no such part.",
                name=family.name,
            ),
            say("Choose INT8 or FP16."),
        )
    if recipe.scale_estimation and not language:
        yield (
            say(
                "Scale estimation is for language models only, and {name} has none.",
                name=family.name,
            ),
            say("Switch it off."),
        )
    if recipe.vision == "int8_calibrated" and not family.has("vision"):
        yield (
            say("{name} has no vision encoder that pictures could calibrate.", name=family.name),
            say("Choose INT8 or FP16."),
        )
    if family.remote_code and not recipe.trust_remote_code:
        yield (
            say(
                "{name} models bring Python code that has to be run to convert them.",
                name=family.name,
            ),
            say("Allow it if you trust their makers, or choose another model."),
        )


def _wrong_for_device(recipe: Recipe, family: Family, device: Device) -> _Wrong:
    if recipe.weights == "nf4" and device.kind.endswith("GPU"):
        yield say("Graphics do not know NF4 weights."), say("Choose INT4, or the processor.")
    if device.kind != "NPU" or not family.has("language"):
        return
    if recipe.weights not in FOUR_BITS:
        yield say("An NPU runs language models with 4-bit weights only."), say("Choose INT4.")
    if recipe.weights == "int4" and not recipe.symmetric:
        yield say("An NPU needs symmetric INT4 weights."), say("Choose symmetric weights.")
    if recipe.group_size not in NPU_GROUP_SIZES:
        yield (
            say("An NPU needs one scale a channel, or one for 128 weights."),
            say("Choose a group size of -1 or 128."),
        )
    if recipe.ratio < 1.0:
        yield say("An NPU needs all layers in 4 bits."), say("Choose a ratio of 1.")


def _for_npu(base: Recipe, effort: Effort, parameters: int) -> Recipe:
    return _with(
        base,
        weights="int4",
        symmetric=True,
        group_size=CHANNEL_WISE if parameters > NPU_LARGE_PARAMETERS else 128,
        ratio=1.0,
        backup="int8_sym",
        awq=effort != "fast",
        scale_estimation=effort == "accurate",
    )


def _with(recipe: Recipe, **changes: object) -> Recipe:
    return Recipe(**{**recipe.to_json(), **changes})


_LANGUAGE_WORDS: dict[Effort, str] = {
    "fast": say(
        "4-bit weights: about a quarter of the original's size and the quickest answers; "
        "now and then a worse word than the original's."
    ),
    "balanced": say(
        "4-bit weights in small groups, with 8 bits where it matters most: a little "
        "larger than “Fast and small”, and closer to the original. It takes longer "
        "to make."
    ),
    "accurate": say(
        "8-bit weights: half of the original's size, answers that can hardly be told "
        "from the original's, and slower than with 4 bits."
    ),
}
_SMALL_WORDS: dict[Effort, str] = {
    "fast": say(
        "4-bit weights: about a quarter of the original's size and the quickest answers. "
        "Models as small as this one lose much by it."
    ),
    "balanced": say(
        "8-bit weights: half of the original's size. Models as small as this one "
        "would lose too much with 4 bits."
    ),
    "accurate": say(
        "8-bit weights, and the picture encoder, where there is one, as exact as the "
        "original's: the best answers, and the largest files."
    ),
}
_NPU_WORDS: dict[Effort, str] = {
    "fast": say(
        "4-bit weights as the NPU needs them: small, quick and sparing with the battery; "
        "now and then a worse word than the original's."
    ),
    "balanced": say(
        "4-bit weights as the NPU needs them, rounded with more care (AWQ): as small "
        "and quick, and closer to the original. It takes longer to make."
    ),
    "accurate": say(
        "4-bit weights as the NPU needs them, rounded while it reads example texts "
        "(scale estimation): the best an NPU can have. It takes much longer and more "
        "memory to make."
    ),
}
_PLAIN_WORDS: dict[Effort, str] = {
    "fast": say("8-bit weights: half the size, quicker, and hardly to be told from the original."),
    "balanced": say(
        "8-bit weights: half the size, quicker, and hardly to be told from the "
        "original; the same as “Fast and small” for models of this kind."
    ),
    "accurate": say(
        "16-bit weights, as exact as the original: twice the size of the other "
        "choices, and slower on most devices."
    ),
}
