"""Verdicts on models and devices, with their reasons."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.catalogue.catalogue import read_catalogue
from models.catalogue.entry import CatalogueEntry, EntrySource, Shape
from models.engine.protocol import Device
from models.hardware.fit import Fit, fit, fits_on
from models.hardware.pc import Pc
from models.hardware.speed import tokens_per_s
from tests.fixtures import pcs
from tests.fixtures.pcs import GIB, RecordedPc

INT4 = EntrySource("hf", "owner/model-int4-ov", size_bytes=4_500_000_000, weights="int4")
FOR_NPU = replace(
    INT4, symmetric=True, group_size=-1, devices=("CPU", "GPU", "NPU"), reference="o/int4-cw-ov"
)
TEXT = CatalogueEntry(
    id="seven",
    name="Seven",
    label="",
    summary="",
    tasks=("chat",),
    takes=("text",),
    kind="text",
    family="llama",
    parameters=7_600_000_000,
    context_tokens=32_768,
    languages=("en",),
    licence="MIT",
    size_bytes=INT4.size_bytes,
    sources=(INT4, FOR_NPU),
    shape=Shape(layers=32, kv_heads=8, head_size=128),
)


def verdict(
    recorded: RecordedPc, device: str, place: EntrySource = INT4, entry: CatalogueEntry = TEXT
) -> Fit:
    pc = recorded.pc()
    return fit(entry, place, find(pc, device), pc)


def find(pc: Pc, device: str) -> Device:
    return next(one for one in pc.devices if one.id == device)


def test_what_does_not_fit_says_how_much_is_missing() -> None:
    found = verdict(pcs.OLD_LAPTOP, "CPU")
    assert found.level == "no"
    assert found.reason == (
        "It needs about 9.4 GB of memory, and this PC has 8.0 GB in all, of which about 6.0 GB "
        "are for models."
    )
    assert found.need_bytes > 9 * GIB


def test_what_only_just_fits_says_so() -> None:
    found = verdict(replace(pcs.LUNAR_LAKE, memory_gib=12), "CPU")
    assert found.level == "slowly"
    assert "only just fits" in found.reason
    assert found.held_bytes < found.need_bytes


def test_windows_leaves_less_than_linux() -> None:
    linux = replace(pcs.LUNAR_LAKE, memory_gib=8, system="Ubuntu 24.04.3 LTS")
    windows = replace(linux, system="Windows 11")
    three = replace(INT4, size_bytes=4_200_000_000)
    assert "about 6.0 GB" in verdict(linux, "CPU", replace(three, size_bytes=6 * GIB)).reason
    assert "about 5.0 GB" in verdict(windows, "CPU", replace(three, size_bytes=6 * GIB)).reason


def test_graphics_may_take_only_what_their_driver_says() -> None:
    large = replace(INT4, size_bytes=9_000_000_000)
    assert "the graphics may use 9.0 GB" in verdict(pcs.METEOR_LAKE, "GPU", large).reason


def test_what_fits_says_of_how_much() -> None:
    found = verdict(pcs.LUNAR_LAKE, "GPU")
    assert found.level == "well"
    assert "of the 16.0 GB there are for models" in found.reason


def test_programs_that_take_the_memory_now_are_named() -> None:
    busy = replace(pcs.LUNAR_LAKE, free_share=0.1)
    found = verdict(busy, "GPU")
    assert found.level == "well"
    assert "Only 3.2 GB are free now: close other programs first." in found.reason


def test_an_older_processor_is_slow_with_a_large_model() -> None:
    roomy = replace(pcs.OLD_LAPTOP, memory_gib=32)
    found = verdict(roomy, "CPU")
    assert found.level == "slowly"
    assert found.reason == (
        "It fits, but it is much work for this processor. Answers come slower than one reads."
    )
    assert verdict(pcs.ARC_DESKTOP, "CPU").level == "well"


def test_a_processor_without_avx2_is_slow() -> None:
    assert verdict(pcs.ARROW_LAKE, "CPU").level == "well"
    assert verdict(replace(pcs.ARROW_LAKE, features=("known",)), "CPU").level == "slowly"


def test_looking_at_a_picture_takes_its_time_too() -> None:
    shape = replace(TEXT.shape, encoder_parameters=660_000_000, picture_tokens=1280)
    small = replace(TEXT, kind="vision", parameters=2_200_000_000, shape=shape)
    place = replace(INT4, size_bytes=1_500_000_000)
    found = verdict(pcs.OLD_LAPTOP, "CPU", place, small)
    assert found.level == "slowly"
    assert "looks at a picture for a minute" in found.reason
    assert verdict(pcs.LUNAR_LAKE, "GPU", place, small).level == "well"


def test_cards_of_other_makers_are_not_relied_on() -> None:
    found = verdict(pcs.OTHER_CARD, "GPU.1")
    assert found.level == "no"
    assert "made for Intel's graphics" in found.reason


def test_two_cores_are_slow_whatever_they_are_called() -> None:
    assert verdict(replace(pcs.LUNAR_LAKE, cores=2), "CPU").level == "slowly"


def test_a_card_counts_its_own_memory() -> None:
    large = replace(INT4, size_bytes=14_000_000_000)
    found = verdict(pcs.ARC_DESKTOP, "GPU", large)
    assert found.level == "no"
    assert "the graphics card has 10.7 GB" in found.reason


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        (INT4, "not made for the NPU"),
        (replace(FOR_NPU, symmetric=False), "symmetric 4-bit"),
        (replace(FOR_NPU, group_size=64), "symmetric 4-bit"),
        (replace(FOR_NPU, weights="int8"), "4-bit weights"),
        (replace(FOR_NPU, weights="fp16"), "4-bit weights"),
    ],
)
def test_the_npu_takes_only_what_was_made_for_it(place: EntrySource, reason: str) -> None:
    found = verdict(pcs.LUNAR_LAKE, "NPU", place)
    assert found.level == "no"
    assert reason in found.reason


@pytest.mark.parametrize(
    ("recorded", "level"),
    [(pcs.LUNAR_LAKE, "well"), (pcs.PANTHER_LAKE, "well"), (pcs.ARROW_LAKE, "no")],
    ids=lambda value: getattr(value, "name", value),
)
def test_the_nf4_format_is_for_newer_npus(recorded: RecordedPc, level: str) -> None:
    found = verdict(recorded, "NPU", replace(FOR_NPU, weights="nf4"))
    assert found.level == level
    assert ("NF4" in found.reason) == (level == "no")


def test_the_limits_of_the_npu_are_told() -> None:
    found = verdict(pcs.LUNAR_LAKE, "NPU", FOR_NPU)
    assert found.level == "well"
    assert any("2048 tokens" in limit for limit in found.limits)
    assert any("some minutes" in limit for limit in found.limits)
    assert verdict(pcs.LUNAR_LAKE, "GPU", FOR_NPU).limits == ()


def test_large_models_on_the_npu_want_more_than_16_gb() -> None:
    found = verdict(pcs.METEOR_LAKE, "NPU", FOR_NPU)
    assert found.level == "no"
    assert "more than 16 GB" in found.reason
    assert verdict(pcs.METEOR_LAKE_32, "NPU", FOR_NPU).level == "well"


def test_families_that_the_npu_does_not_run() -> None:
    seeing = replace(TEXT, kind="vision", family="internvl_chat", parameters=2_000_000_000)
    assert "of this family" in verdict(pcs.LUNAR_LAKE, "NPU", FOR_NPU, seeing).reason


def test_a_device_with_a_bad_driver_is_not_used() -> None:
    found = verdict(pcs.OLD_NPU_DRIVER, "NPU", FOR_NPU)
    assert found.level == "no"
    assert "Your PC" in found.reason


def test_speed_follows_from_bandwidth_and_weights() -> None:
    pc = pcs.LUNAR_LAKE.pc()
    gpu = find(pc, "GPU")
    half = replace(INT4, size_bytes=INT4.size_bytes // 2)
    assert tokens_per_s(TEXT, half, gpu, pc) == pytest.approx(2 * tokens_per_s(TEXT, INT4, gpu, pc))


def test_every_build_of_the_catalogue_has_a_verdict_everywhere() -> None:
    for recorded in pcs.ALL:
        pc = recorded.pc()
        for entry in read_catalogue():
            for place in entry.sources:
                for device in pc.devices:
                    found = fit(entry, place, device, pc)
                    assert found.reason.endswith(".")
                    assert found.level in ("well", "slowly", "no")


@pytest.mark.parametrize(
    ("recorded", "order"),
    [
        (pcs.OLD_LAPTOP, "CPU"),
        (pcs.LUNAR_LAKE, "GPU CPU NPU"),
        (pcs.TWO_GPUS, "GPU.1 GPU.0 CPU"),
    ],
    ids=lambda value: value.name if isinstance(value, RecordedPc) else "",
)
def test_verdicts_come_in_the_order_of_try_outs(recorded: RecordedPc, order: str) -> None:
    fits = fits_on(TEXT, FOR_NPU, recorded.pc())
    assert " ".join(one.device for one in fits) == order


def test_what_is_tiny_goes_to_the_processor_first() -> None:
    tiny = replace(INT4, size_bytes=50_000_000)
    entry = replace(TEXT, parameters=40_000_000, sources=(tiny,), size_bytes=50_000_000)
    assert fits_on(entry, tiny, pcs.TWO_GPUS.pc())[0].device == "CPU"
