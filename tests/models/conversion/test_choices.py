"""Plain choices become recipes, and impossible recipes are refused in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.conversion.choices import check_recipe, effort_words, recipe_for
from models.conversion.families import Family, read_families
from models.conversion.recipe import EFFORTS, Effort, Recipe
from models.conversion.refusals import RecipeImpossible
from models.engine.protocol import Device

FAMILIES = read_families()
LLAMA, LLAVA = FAMILIES.find("llama"), FAMILIES.find("llava_next")
WHISPER, SDXL = FAMILIES.find("whisper"), FAMILIES.find("sdxl")
KINDS = ("CPU", "integrated GPU", "discrete GPU", "NPU")
SEVEN, ONE = 7_000_000_000, 1_000_000_000
CPU, GPU, NPU = (Device(kind, "", kind) for kind in ("CPU", "integrated GPU", "NPU"))


def made(effort: Effort, kind: str = "CPU", size: int = SEVEN, family: Family = LLAMA) -> Recipe:
    return recipe_for(family, effort, kind, size, "transformers-5")


@pytest.mark.parametrize("kind", KINDS[:3])
def test_a_chat_model_on_processor_and_graphics(kind: str) -> None:
    fast, balanced, accurate = (made(effort, kind) for effort in EFFORTS)
    assert (fast.weights, fast.symmetric, fast.group_size, fast.ratio) == ("int4", False, 128, 1.0)
    assert not fast.awq
    assert (balanced.weights, balanced.group_size, balanced.awq) == ("int4", 64, True)
    assert balanced.ratio < 1.0
    assert not balanced.scale_estimation
    assert accurate.weights == "int8"


def test_small_models_keep_8_bits_unless_they_shall_be_fast() -> None:
    assert made("fast", size=ONE).weights == "int4"
    assert made("balanced", size=ONE).weights == "int8"
    assert made("balanced", size=1_540_000_000).weights == "int4"
    assert made("balanced", size=0).weights == "int4"


@pytest.mark.parametrize("effort", EFFORTS)
@pytest.mark.parametrize("family", [LLAMA, LLAVA])
@pytest.mark.parametrize("size", [135_000_000, ONE, SEVEN])
def test_an_npu_never_gets_asymmetric_weights(effort: Effort, family: Family, size: int) -> None:
    recipe = made(effort, "NPU", size, family)
    assert recipe.weights == "int4"
    assert recipe.symmetric
    assert recipe.backup == "int8_sym"
    assert recipe.ratio == 1.0
    assert recipe.group_size == (-1 if size > 5_000_000_000 else 128)
    assert recipe.is_channel_wise == (size > 5_000_000_000)


def test_more_effort_for_the_npu_is_more_care_not_more_bits() -> None:
    fast, balanced, accurate = (made(effort, "NPU") for effort in EFFORTS)
    assert [one.awq for one in (fast, balanced, accurate)] == [False, True, True]
    assert [one.scale_estimation for one in (fast, balanced, accurate)] == [False, False, True]


def test_the_vision_encoder_keeps_16_bits_only_in_the_most_accurate_form() -> None:
    assert [made(effort, family=LLAVA).vision for effort in EFFORTS] == ["int8", "int8", "fp16"]
    assert made("accurate").vision == "int8"


@pytest.mark.parametrize("family", [WHISPER, SDXL, FAMILIES.find("kokoro")])
@pytest.mark.parametrize("kind", KINDS)
def test_speech_drawing_and_voices_are_never_below_8_bits(family: Family, kind: str) -> None:
    formats = [made(effort, kind, ONE, family).weights for effort in EFFORTS]
    assert formats == ["int8", "int8", "fp16"]


def test_a_recipe_names_task_toolchain_and_code() -> None:
    recipe = recipe_for(FAMILIES.find("phi3_v"), "fast", "CPU", ONE, "transformers-4.53")
    assert recipe.task == "image-text-to-text"
    assert recipe.toolchain == "transformers-4.53"
    assert recipe.trust_remote_code
    assert not made("fast").trust_remote_code


@pytest.mark.parametrize("effort", EFFORTS)
@pytest.mark.parametrize("family", list(FAMILIES), ids=lambda family: family.model_type)
def test_every_plain_choice_is_possible_where_it_is_offered(effort: Effort, family: Family) -> None:
    for kind in KINDS:
        for size in (ONE, SEVEN):
            recipe = made(effort, kind, size, family)
            if family.parts:
                check_recipe(recipe, family, Device(kind, "", kind))
            words = effort_words(effort, family, kind, size)
            assert words.endswith(".")
            assert len(words) > 40


def test_words_tell_what_it_costs() -> None:
    assert "lose much" in effort_words("fast", LLAMA, "CPU", ONE)
    assert "lose much" not in effort_words("fast", LLAMA, "CPU", SEVEN)
    assert "8-bit" in effort_words("balanced", LLAMA, "CPU", ONE)
    assert "4-bit" in effort_words("balanced", LLAMA, "CPU", SEVEN)
    assert "NPU" in effort_words("accurate", LLAMA, "NPU", SEVEN)
    assert "same as" in effort_words("balanced", WHISPER, "NPU", ONE)
    for effort in EFFORTS:
        for family in (LLAMA, WHISPER):
            bits = made(effort, family=family).weights.removeprefix("int").removeprefix("fp")
            assert f"{bits}-bit" in effort_words(effort, family, "CPU", SEVEN)


INT4 = made("fast")
FOR_NPU = made("fast", "NPU")


def test_the_decoder_of_a_speech_model_may_have_4_bits() -> None:
    check_recipe(INT4, WHISPER, CPU)


@pytest.mark.parametrize(
    ("recipe", "family", "device", "said"),
    [
        (replace(INT4, group_size=100), LLAMA, CPU, "group of 100 weights"),
        (replace(INT4, group_size=0), LLAMA, CPU, "group of 0 weights"),
        (replace(INT4, ratio=1.01), LLAMA, CPU, "share of 1.01"),
        (replace(INT4, ratio=-0.1), LLAMA, CPU, "share of -0.1"),
        (replace(INT4, ratio=float("nan")), LLAMA, CPU, "share of nan"),
        (replace(INT4, weights="int8", awq=True), LLAMA, CPU, "4-bit weights only"),
        (replace(INT4, weights="fp16", scale_estimation=True), LLAMA, CPU, "4-bit weights only"),
        (replace(INT4, weights="fp32"), LLAMA, CPU, "32 bits"),
        (replace(INT4, vision="int8_calibrated"), LLAMA, CPU, "no vision encoder"),
        (replace(INT4, weights="nf4"), SDXL, CPU, "Stable Diffusion XL has no such part"),
        (INT4, FAMILIES.find("minicpmv"), CPU, "bring Python code"),
        (replace(INT4, weights="nf4"), LLAMA, GPU, "do not know NF4"),
        (replace(FOR_NPU, symmetric=False), LLAMA, NPU, "symmetric INT4"),
        (replace(FOR_NPU, group_size=64), LLAMA, NPU, "one for 128"),
        (replace(FOR_NPU, ratio=0.9), LLAMA, NPU, "all layers"),
        (replace(FOR_NPU, weights="int8"), LLAVA, NPU, "4-bit weights only"),
    ],
)
def test_impossible_recipes_are_refused_with_a_way_out(
    recipe: Recipe, family: Family, device: Device, said: str
) -> None:
    with pytest.raises(RecipeImpossible) as caught:
        check_recipe(recipe, family, device)
    assert said in caught.value.what
    assert caught.value.todo.endswith(".")


@pytest.mark.parametrize(
    ("recipe", "family", "device"),
    [
        (replace(INT4, weights="nf4", group_size=64), LLAMA, CPU),
        (replace(FOR_NPU, weights="nf4", symmetric=False), LLAMA, NPU),
        (replace(INT4, vision="int8_calibrated", scale_estimation=True), LLAVA, GPU),
        (replace(INT4, group_size=256, ratio=0.0, backup="none"), LLAMA, GPU),
        (replace(INT4, weights="fp16", vision="fp16"), LLAVA, CPU),
        (replace(INT4, weights="int8"), WHISPER, NPU),
    ],
)
def test_unusual_recipes_that_are_possible(recipe: Recipe, family: Family, device: Device) -> None:
    check_recipe(recipe, family, device)
    with pytest.raises(RecipeImpossible):
        check_recipe(replace(recipe, group_size=7), family, device)
