"""What a conversion is expected to take, against what was measured."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.conversion.estimate import (
    FIGURES,
    Estimate,
    Work,
    estimate,
    promised,
    result_size,
)
from models.conversion.recipe import Recipe

GB, MB = 1_000_000_000, 1_000_000
FP16 = Recipe("text-generation-with-past", "transformers-4.57", weights="fp16", vision="fp16")
INT8 = replace(FP16, weights="int8", vision="int8")
INT4 = replace(INT8, weights="int4", group_size=128)
AWQ = replace(INT4, group_size=64, ratio=0.9, awq=True)
SMALL = Work("text", 659_879_424, checkpoint_bytes=1_319_775_376)
QWEN = Work("text", 1_544_000_000, checkpoint_bytes=3_088_000_000)
SEEING = Work("vision", 7_570 * MB, 300 * MB, checkpoint_bytes=15_130 * MB)


def test_memory_of_the_export_as_measured() -> None:
    told = estimate(SMALL, FP16, 2)
    assert told.held_bytes == pytest.approx(1.86 * GB, rel=0.05)
    assert told.peak_bytes == pytest.approx(3.16 * GB, rel=0.05)
    assert estimate(QWEN, FP16, 2).peak_bytes == pytest.approx(6.9 * GB, rel=0.05)


def test_a_checkpoint_of_32_bits_is_written_while_it_is_read() -> None:
    told = estimate(replace(SMALL, checkpoint_bytes=2_639_550_000), FP16, 2)
    assert told.held_bytes == pytest.approx(0.66 * GB, rel=0.15)
    assert told.peak_bytes == pytest.approx(3.52 * GB, rel=0.15)


@pytest.mark.parametrize(
    ("recipe", "held", "peak"), [(INT8, 0.95, 2.37), (INT4, 0.75, 2.10), (AWQ, 1.46, 2.91)]
)
def test_memory_of_the_compression_as_measured(recipe: Recipe, held: float, peak: float) -> None:
    """With an export that takes nothing, what is left is the compression."""
    alone = replace(FIGURES, export_working=0, export_built=0.0, export_streamed=0.0)
    told = estimate(replace(SMALL, checkpoint_bytes=0), recipe, 2, alone)
    assert told.held_bytes == pytest.approx(held * GB, rel=0.12)
    assert told.peak_bytes == pytest.approx(peak * GB, rel=0.12)


def test_sizes_as_measured() -> None:
    assert result_size(QWEN, FP16) == pytest.approx(3.09 * GB, rel=0.03)
    assert result_size(QWEN, INT8) == pytest.approx(1.56 * GB, rel=0.05)
    assert result_size(QWEN, INT4) == pytest.approx(0.9 * GB, rel=0.06)


def test_what_makes_a_result_larger() -> None:
    channels = replace(INT4, group_size=-1, symmetric=True)
    order = [channels, replace(INT4, symmetric=True), INT4, replace(INT4, group_size=32), INT8]
    sizes = [result_size(QWEN, recipe) for recipe in order]
    assert sizes == sorted(sizes)
    assert len(set(sizes)) == len(sizes)
    assert result_size(QWEN, replace(INT4, ratio=0.8)) > result_size(QWEN, INT4)
    assert result_size(QWEN, replace(INT4, backup="none")) > result_size(QWEN, INT4)
    assert result_size(QWEN, replace(INT4, ratio=0.0)) == result_size(QWEN, INT8)


def test_the_vision_encoder_has_a_format_of_its_own() -> None:
    exact = result_size(SEEING, replace(INT4, vision="fp16"))
    assert exact - result_size(SEEING, INT4) == pytest.approx(300 * MB * 0.99, rel=0.02)
    voice = Work("voice", 82 * MB, checkpoint_bytes=328 * MB)
    assert result_size(voice, INT8) < result_size(voice, FP16)


def test_time_on_the_pc_that_was_measured() -> None:
    """Export and compression; questions to the original come on top."""
    silent = replace(FIGURES, asked_tokens=0)
    assert 52 <= estimate(QWEN, FP16, 2, silent).seconds <= 120
    assert 130 <= estimate(QWEN, INT4, 2, silent).seconds <= 210
    assert estimate(QWEN, INT4, 2).seconds > estimate(QWEN, INT4, 2, silent).seconds


def seconds(recipe: Recipe, cores: int = 8, work: Work = SEEING) -> float:
    return estimate(work, recipe, cores).seconds


def test_methods_that_use_data_cost_more() -> None:
    scales = replace(INT4, scale_estimation=True)
    calibrated = replace(INT4, vision="int8_calibrated")
    assert seconds(FP16) < seconds(INT4) < seconds(AWQ) < seconds(scales)
    assert seconds(INT4) < seconds(calibrated)
    unknown = replace(SEEING, encoder_parameters=0)
    assert seconds(INT4, work=unknown) < seconds(calibrated, work=unknown)
    for costly in (scales, calibrated):
        assert estimate(SEEING, costly).held_bytes > 1.5 * estimate(SEEING, INT4).held_bytes


def test_more_cores_help_and_less_and_less() -> None:
    times = [seconds(INT4, cores) for cores in (2, 4, 16)]
    assert times == sorted(times, reverse=True)
    assert times[0] / times[2] < 4
    assert seconds(INT4, 64) == seconds(INT4, 16)
    assert seconds(INT4, 0) == seconds(INT4, 2)


def test_the_disk_holds_checkpoint_ir_and_result_at_the_same_time() -> None:
    here = estimate(QWEN, INT4).disk_bytes
    assert here > 2 * 1_544_000_000 + estimate(QWEN, INT4).result_bytes
    fetched = replace(QWEN, download_bytes=3_088_000_000, toolchain_bytes=1_600_000_000)
    assert estimate(fetched, INT4).disk_bytes - here == 4_688_000_000
    merged = estimate(replace(QWEN, merged=True), INT4)
    assert merged.disk_bytes - here == 3_088_000_000
    assert merged.seconds > estimate(QWEN, INT4).seconds


def test_pictures_and_voices_are_not_asked() -> None:
    drawing = Work("image", 3_470 * MB, checkpoint_bytes=13_900 * MB)
    assert seconds(INT8, 2, drawing) < seconds(INT8, 2, replace(drawing, kind="text"))


@pytest.mark.parametrize(
    ("exact", "told"),
    [
        *((1, 30), (30, 30), (31, 60), (299, 300), (301, 360), (900, 900), (901, 1200)),
        *((3599, 3600), (3601, 4500)),
    ],
)
def test_promises_are_round_and_not_too_short(exact: float, told: float) -> None:
    assert promised(exact) == told


def test_nothing_takes_nothing_but_the_tools() -> None:
    told = estimate(Work("text", 0), INT8)
    assert isinstance(told, Estimate)
    assert told.held_bytes >= FIGURES.export_working
    assert told.disk_bytes >= FIGURES.spare_disk
    assert told.seconds > 0
