"""What stands around the model that draws: steps, previews, masks and the numbers it gets."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from models.cancel import CancelToken
from models.drawing.facts import ImageFacts
from models.engine.drawing_bounds import BadWish
from models.engine.protocol import Mask, Wishes
from models.errors import Cancelled, ModelUnsupported
from models.inputs.picture import Picture
from models.pipelines.image.paste import fit_mask, fit_picture, mask_tensor, put_back
from models.pipelines.image.preview import Preview, make_patches
from models.pipelines.image.steps import StepWatch
from models.pipelines.image.wishes import Plan, make_plan
from tests.fixtures.drawing import DRAWING, picture_from, pixels_of

_FACTS = ImageFacts(
    512, 512, 8, 25, 7.5, 0.8, True, False, frozenset({"text", "picture", "mask"}), 1024
)


def _plan(facts: ImageFacts = _FACTS, **wished: Any) -> Plan:
    return make_plan(Wishes("a cat", **wished), facts, DRAWING, "CPU")


def _plain(width: int, height: int, value: int = 0) -> Picture:
    return Picture(width, height, bytes([value]) * (3 * width * height))


# --- numbers ------------------------------------------------------------------------------------


def test_what_is_left_to_the_model_is_filled_in() -> None:
    arguments = _plan(seed=5).native_arguments()
    assert arguments == {
        "width": 512,
        "height": 512,
        "num_inference_steps": 25,
        "guidance_scale": 7.5,
        "rng_seed": 5,
    }


def test_only_what_has_an_effect_is_passed_on() -> None:
    told = _plan(seed=5, negative="dog", picture=_plain(512, 512), strength=0.4).native_arguments()
    assert (told["negative_prompt"], told["strength"]) == ("dog", 0.4)
    assert "negative_prompt" not in _plan(negative="dog", guidance=1.0).native_arguments()
    deaf = replace(_FACTS, takes_negative=False)
    assert "negative_prompt" not in _plan(deaf, negative="dog").native_arguments()
    assert "strength" not in _plan(strength=0.4).native_arguments()


@pytest.mark.parametrize(
    ("size", "drawn"),
    [
        ((512, 512), (512, 512)),
        ((768, 768), (768, 768)),  # still what it can survey
        ((1000, 700), (616, 432)),
        ((500, 333), (504, 336)),
        ((2048, 100), (1024, 128)),
        ((60, 40), (128, 128)),
    ],
)
def test_a_picture_that_is_changed_keeps_about_its_size(
    size: tuple[int, int], drawn: tuple[int, int]
) -> None:
    plan = _plan(picture=_plain(*size))
    assert plan.size == drawn
    assert plan.picture is not None
    assert (plan.picture.width, plan.picture.height) == drawn


def test_so_little_strength_gets_so_many_steps_that_one_is_taken() -> None:
    assert _plan(picture=_plain(512, 512), steps=4, strength=0.1).made.steps == 10
    assert _plan(picture=_plain(512, 512), steps=4, strength=0.5).made.steps == 4
    with pytest.raises(BadWish, match="150 steps"):
        _plan(picture=_plain(512, 512), strength=0.005)


@pytest.mark.parametrize(
    ("can", "wished", "said"),
    [
        ({"mask"}, {}, "fills in a part of a picture"),
        ({"mask"}, {"picture": _plain(512, 512)}, "a part of a picture only"),
        ({"text"}, {"picture": _plain(512, 512)}, "cannot draw over pictures"),
    ],
)
def test_what_a_model_does_not_do_is_told(can: set[Any], wished: Any, said: str) -> None:
    with pytest.raises(ModelUnsupported, match=said):
        _plan(replace(_FACTS, can=frozenset(can)), **wished)


def test_on_an_npu_size_guidance_and_pictures_are_fixed() -> None:
    facts = _FACTS.in_one_size()
    assert _plan(facts).size == (512, 512)
    with pytest.raises(BadWish, match="nearest size that works is 512 x 512"):
        _plan(facts, width=768, height=512)
    with pytest.raises(BadWish, match="guidance above 1"):
        _plan(facts, guidance=1.0)
    with pytest.raises(ModelUnsupported, match="On the NPU"):
        _plan(facts, picture=_plain(512, 512))


# --- pictures and masks -------------------------------------------------------------------------


def test_a_picture_is_cut_and_not_squeezed() -> None:
    wide = np.zeros((64, 128, 3), np.uint8)
    wide[:, :32], wide[:, 96:] = 255, 255
    assert set(fit_picture(picture_from(wide), 64, 64).rgb) == {0}


def test_a_mask_of_another_size_is_scaled_with_its_picture() -> None:
    fitted = fit_mask(Mask(2, 1, b"\xff\0"), _plain(128, 64), 64, 64)
    grey = np.frombuffer(fitted.grey, np.uint8).reshape(64, 64)
    assert set(np.unique(grey)) == {0, 255}
    assert (grey[:, :20] == 255).all()
    assert (grey[:, 44:] == 0).all()


def test_a_thin_line_is_not_missed_by_the_cells_of_the_model() -> None:
    grey = np.zeros((16, 24), np.uint8)
    grey[3, 9:15] = 255
    cells = np.array(mask_tensor(Mask(24, 16, grey.tobytes()), 8).data)
    assert cells.shape == (1, 16, 24, 1)
    assert (cells[0, :8, 8:16, 0] == 255).all()
    assert cells.sum() == 255 * 64


def test_the_drawing_fades_in_within_the_mask_only() -> None:
    grey = np.zeros((64, 64), np.uint8)
    grey[:, :32] = 255
    result = put_back(_plain(64, 64, 200), _plain(64, 64, 100), Mask(64, 64, grey.tobytes()))
    row = pixels_of(result)[32, :, 0]
    assert set(row[32:]) == {100}
    assert set(row[:24]) == {200}
    assert (np.diff(row.astype(int)) <= 0).all()
    assert 100 < row[31] < 200


# --- previews -----------------------------------------------------------------------------------


def test_a_preview_learns_how_latents_look() -> None:
    rng = np.random.default_rng(1)
    weights = rng.uniform(-30, 30, (4, 3))

    def picture(latent: Any) -> Picture:
        colors = np.clip(latent[0].reshape(4, -1).T @ weights + 120, 0, 255)
        cells = colors.reshape(*latent.shape[2:], 3).repeat(8, axis=0).repeat(8, axis=1)
        return picture_from(cells)

    preview = Preview()
    other = rng.standard_normal((1, 4, 6, 5)).astype(np.float32)
    assert preview.show(other) is None
    patches = make_patches(4, 16)
    preview.learn(patches, picture(patches))
    shown = preview.show(other)
    assert shown is not None
    assert (shown.width, shown.height) == (5, 6)
    exact = pixels_of(picture(other))[::8, ::8].astype(int)
    assert np.abs(pixels_of(shown) - exact).mean() < 4


def test_latents_of_another_kind_have_no_preview() -> None:
    preview = Preview()
    patches = make_patches(4, 16)
    preview.learn(patches, _plain(128, 128, 50))
    assert preview.show(np.zeros((1, 16, 4, 4), np.float32)) is None
    packed = np.zeros((1, 64, 64), np.float32)
    preview.learn(packed, _plain(128, 128))
    assert preview.show(packed) is None


# --- steps --------------------------------------------------------------------------------------


def _latent() -> Any:
    return SimpleNamespace(data=np.zeros((1, 4, 2, 2), np.float32))


def _watch(told: list[tuple[str, int, int]], cancel: CancelToken | None = None) -> StepWatch:
    tell: Any = lambda *event: told.append(event)  # noqa: E731 - shorter than a function
    return StepWatch(tell, None, Preview(), cancel or CancelToken())


def test_the_end_of_the_steps_is_told_also_when_the_last_calls_are_left_out() -> None:
    told: list[tuple[str, int, int]] = []
    watch = _watch(told)
    assert watch(0, 5, _latent()) is False
    assert watch(2, 5, _latent()) is False
    watch.finish()
    assert told == [("drawing", 1, 5), ("drawing", 3, 5), ("drawing", 5, 5)]
    assert watch.last is None


def test_after_the_last_step_it_is_decoded() -> None:
    told: list[tuple[str, int, int]] = []
    watch = _watch(told)
    watch(4, 5, _latent())
    watch.finish()
    assert told == [("drawing", 5, 5), ("decoding", 0, 0)]
    assert watch.last is not None


def test_a_stop_is_answered_and_nothing_more_is_told() -> None:
    told: list[tuple[str, int, int]] = []
    cancel = CancelToken()
    watch = _watch(told, cancel)
    cancel.cancel()
    assert watch(1, 5, _latent()) is True
    assert told == []
    with pytest.raises(Cancelled):
        watch.finish()


def test_what_goes_wrong_stops_the_model_and_is_raised_afterwards() -> None:
    watch = _watch([])
    assert watch(1, 5, SimpleNamespace(data="nonsense")) is True
    with pytest.raises(ValueError, match="nonsense"):
        watch.finish()
