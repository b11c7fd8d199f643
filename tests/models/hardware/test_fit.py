"""Verdicts on models and devices, with their reasons."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.catalogue.catalogue import read_catalogue
from models.catalogue.entry import CatalogueEntry, EntrySource, Shape
from models.engine.protocol import Device
from models.hardware.fit import Fit, fit
from models.hardware.need import WORKING_BYTES, cache_size, need_on
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
    assert found.reason == ("It needs about 9.8 GB of memory, and this PC has 6.0 GB for models.")
    assert found.need_bytes > 9 * GIB


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
    found = verdict(pcs.ARC_DESKTOP, "CPU")
    assert found.level == "slowly"
    assert "slower than one reads" in found.reason


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
    ],
)
def test_the_npu_takes_only_what_was_made_for_it(place: EntrySource, reason: str) -> None:
    found = verdict(pcs.LUNAR_LAKE, "NPU", place)
    assert found.level == "no"
    assert reason in found.reason


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


def test_families_that_the_npu_does_not_run() -> None:
    seeing = replace(TEXT, kind="vision", family="internvl_chat", parameters=2_000_000_000)
    assert "of this family" in verdict(pcs.LUNAR_LAKE, "NPU", FOR_NPU, seeing).reason


def test_a_device_with_a_bad_driver_is_not_used() -> None:
    found = verdict(pcs.OLD_NPU_DRIVER, "NPU", FOR_NPU)
    assert found.level == "no"
    assert "Your PC" in found.reason


def test_the_kv_cache_follows_from_the_shape() -> None:
    cpu = find(pcs.LUNAR_LAKE.pc(), "CPU")
    gpu = find(pcs.LUNAR_LAKE.pc(), "GPU")
    # Keys and values, 32 layers, 8 heads, 128 numbers, 8192 tokens.
    assert cache_size(TEXT, gpu) == 2 * 32 * 8 * 128 * 2 * 8192
    assert cache_size(TEXT, cpu) == 2 * 32 * 8 * (128 + 8) * 8192
    short = replace(TEXT, context_tokens=1000)
    assert cache_size(short, gpu) == 2 * 32 * 8 * 128 * 2 * 1000


def test_a_tiny_model_takes_what_the_runtime_takes() -> None:
    cpu = find(pcs.LUNAR_LAKE.pc(), "CPU")
    tiny = replace(INT4, size_bytes=1)
    shapeless = replace(TEXT, shape=Shape())
    assert need_on(shapeless, tiny, cpu) - WORKING_BYTES < 10


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
