"""What is said of Qwen2-Audio follows from its shape and its recipe; nothing of it was measured."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.catalogue.catalogue import read_catalogue
from models.conversion.estimate import Work, estimate, result_size
from models.conversion.recipe import Recipe
from models.engine.protocol import Device
from models.hardware import hearing
from models.hardware.fit import fit
from models.hardware.hearing import (
    activations_of_hearing,
    conversion_of,
    heads_of_tower,
    operations_of_a_window,
)
from models.hardware.need import WORKING_BYTES, cache_size, need_on, repacked_share
from models.hardware.speed import hearing_seconds, tokens_per_s
from models.pipelines.audio import ear
from tests.fixtures import pcs

ENTRY = read_catalogue().get("qwen2-audio-7b-instruct")
CPU = Device("CPU", "Intel(R) Core(TM) Ultra 7 258V", "CPU", 32 << 30)
RECIPE = Recipe("audio-text-to-text", "transformers-4.57", weights="int4", group_size=128)
WORK = Work("audio", ENTRY.parameters, ENTRY.shape.encoder_parameters, 16_800_000_000)
HEADS, HEAD_SIZE, LAYERS = 32, 128, 32


def test_the_tower_is_that_of_whisper_large() -> None:
    assert heads_of_tower(ENTRY.shape) == 20
    attention = 21 * 1500 * 1500 * 4
    assert hearing.REMEMBERED_WINDOWS == ear._REMEMBERED_WINDOWS
    remembered = 8 * 750 * HEADS * HEAD_SIZE * 4
    assert activations_of_hearing(ENTRY.shape) == attention + remembered


def test_the_cache_has_keys_and_values_of_every_head_and_layer() -> None:
    a_token = 2 * LAYERS * HEADS * (HEAD_SIZE + 8)
    assert cache_size(ENTRY, CPU, 1000) == 1000 * a_token
    on_graphics = replace(CPU, kind="integrated GPU")
    assert cache_size(ENTRY, on_graphics, 1000) == 1000 * 2 * LAYERS * HEADS * HEAD_SIZE * 2


def test_the_size_is_that_of_the_recipe() -> None:
    """Embeddings and head of 156,032 words, 4,096 wide, keep 8 bits, and so does the tower."""
    eights = ENTRY.shape.encoder_parameters + 2 * 156_032 * 4_096
    fours = ENTRY.parameters - eights
    size = (eights * 8.1 + fours * (4 + 20 / 128)) / 8
    assert ENTRY.size_bytes == pytest.approx(size, rel=0.02)
    assert result_size(WORK, RECIPE) == pytest.approx(ENTRY.size_bytes, rel=0.06)


def test_memory_is_the_sum_of_its_parts() -> None:
    place = conversion_of(ENTRY)
    assert place is not None
    need = need_on(ENTRY, place, CPU, tokens=4096)
    repacked = int(ENTRY.size_bytes * repacked_share(place))
    rest = cache_size(ENTRY, CPU, 4096) + activations_of_hearing(ENTRY.shape)
    assert need.held == WORKING_BYTES + repacked + rest
    assert need.peak == need.held + ENTRY.size_bytes


def test_the_peak_of_the_conversion_is_the_checkpoint_beside_its_ir() -> None:
    needed = estimate(WORK, RECIPE)
    assert needed.peak_bytes - needed.held_bytes >= WORK.checkpoint_bytes
    assert needed.held_bytes == pytest.approx(1.07 * 2 * ENTRY.parameters, rel=0.05)


def test_speed_follows_from_bandwidth_and_computing() -> None:
    recorded = pcs.LUNAR_LAKE.pc()
    place = conversion_of(ENTRY)
    assert place is not None
    assert tokens_per_s(ENTRY, place, CPU, recorded) == pytest.approx(45e9 / ENTRY.size_bytes)
    language = ENTRY.parameters - ENTRY.shape.encoder_parameters
    operations = 2.0 * (ENTRY.shape.encoder_parameters * 1500 + language * 750)
    assert operations_of_a_window(ENTRY) == operations
    half = replace(ENTRY, parameters=ENTRY.parameters // 2)
    assert hearing_seconds(half, CPU, recorded) < hearing_seconds(ENTRY, CPU, recorded)


def test_the_verdict_says_that_it_is_calculated() -> None:
    recorded = pcs.LUNAR_LAKE.pc()
    place = conversion_of(ENTRY)
    assert place is not None
    found = [fit(ENTRY, place, device, recorded) for device in recorded.devices]
    runs = [one for one in found if one.level != "no"]
    assert runs
    for one in runs:
        assert "calculated from its shape, not measured" in one.limits[0]
    npu = next(one for one in found if one.device == "NPU")
    assert (npu.level, npu.limits) == ("no", ())


def test_only_what_hears_is_judged_before_it_is_converted() -> None:
    assert conversion_of(replace(ENTRY, kind="vision")) is None
    assert conversion_of(replace(ENTRY, original=None)) is None
