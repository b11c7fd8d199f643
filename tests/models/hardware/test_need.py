"""The formula of memory, against what was measured and against what is measured here."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace

import pytest

from models.catalogue.catalogue import read_catalogue
from models.catalogue.entry import CatalogueEntry, EntrySource, Shape
from models.engine.protocol import Device
from models.hardware.need import (
    DEVICE_WORKING_BYTES,
    WORKING_BYTES,
    cache_size,
    need_on,
    repacked_share,
    weight_size,
)
from models.places import BUILTIN_MODELS

CPU = Device("CPU", "Some processor", "CPU", 32 << 30)
GPU = Device("GPU", "Some graphics", "integrated GPU", 16 << 30)
NPU = Device("NPU", "Some NPU", "NPU", 16 << 30)
TOLERANCE = 0.2
MB = 1_000_000

TEXT = CatalogueEntry(
    id="any",
    name="Any",
    label="",
    summary="",
    tasks=("chat",),
    takes=("text",),
    kind="text",
    family="llama",
    parameters=1_711 * MB,
    context_tokens=8_192,
    languages=("en",),
    licence="MIT",
    size_bytes=0,
    sources=(),
    shape=Shape(layers=24, kv_heads=32, head_size=64),
)
G32 = EntrySource("hf", "any/any", weights="int4", group_size=32)
G128 = replace(G32, group_size=128)
CHANNELS = replace(G32, group_size=-1)
INT8 = replace(G32, weights="int8", group_size=0)
FP16 = replace(INT8, weights="fp16")

# Peak resident memory of a fresh engine process in MB, models of SmolLM2-1.7B's shape with random
# weights, all 24 or only 8 of its layers; see docs/what-fits.md.
MEASURED = [
    (1041, G32, 2562),
    (938, G128, 2148),
    (907, CHANNELS, 2017),
    (1713, INT8, 3632),
    (420, G32, 1131),
    (380, G128, 956),
    (370, CHANNELS, 912),
    (638, INT8, 1450),
    (1275, FP16, 2719),
]


@pytest.mark.parametrize(("size", "place", "peak"), MEASURED)
def test_the_formula_holds_for_what_was_measured(size: int, place: EntrySource, peak: int) -> None:
    need = need_on(TEXT, replace(place, size_bytes=size * MB), CPU, tokens=60)
    assert need.peak == pytest.approx(peak * MB, rel=0.08)


@pytest.mark.parametrize(("tokens", "peak"), [(60, 413), (2033, 456), (7033, 541)])
def test_it_holds_for_a_growing_conversation(tokens: int, peak: int) -> None:
    entry = next(one for one in read_catalogue() if one.id == "smollm2-135m-instruct")
    assert need_on(entry, entry.sources[0], CPU, tokens).peak == pytest.approx(
        peak * MB, rel=TOLERANCE
    )


def peak_here(model_id: str, kind: str) -> int:
    """Peak resident memory of a fresh process that tries the model as the engine does."""
    code = f"""
import json, psutil
from models.privacy import forbid_telemetry
forbid_telemetry()
import openvino_genai
from models.cancel import CancelToken
from models.engine.protocol import ModelRef
from models.pipelines.try_model import try_model
before = psutil.Process().memory_info().rss
model = ModelRef("x", "x", {str(BUILTIN_MODELS / model_id)!r}, {kind!r}, "", 2048)
tried = try_model(model, "CPU", None, lambda *_: None, CancelToken())
print(json.dumps(before + tried.memory_bytes))
"""
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=200
    )
    return int(json.loads(done.stdout.strip().splitlines()[-1]))


@pytest.mark.parametrize(
    ("model_id", "kind"),
    [
        ("shapes-qwen2-vl", "vision"),
        ("shapes-llava-next", "vision"),
        ("whisper-tiny.en", "speech"),
    ],
)
def test_the_formula_holds_for_what_ships_with_the_app(model_id: str, kind: str) -> None:
    entry = next(one for one in read_catalogue() if one.id == model_id)
    need = need_on(entry, entry.sources[0], CPU, tokens=400)
    assert need.peak == pytest.approx(peak_here(model_id, kind), rel=TOLERANCE)


def test_the_kv_cache_follows_from_the_shape() -> None:
    entry = replace(TEXT, shape=Shape(layers=32, kv_heads=8, head_size=128))
    # Keys and values, 32 layers, 8 heads, 128 numbers, 8192 tokens.
    assert cache_size(entry, GPU) == 2 * 32 * 8 * 128 * 2 * 8192
    assert cache_size(entry, CPU) == 2 * 32 * 8 * (128 + 8) * 8192
    assert cache_size(replace(entry, context_tokens=1000), GPU) == 2 * 32 * 8 * 128 * 2 * 1000
    assert cache_size(replace(entry, context_tokens=131_072), GPU) == cache_size(entry, GPU)
    assert cache_size(replace(entry, kind="speech"), CPU) == 0


def test_the_mapped_weights_are_not_held() -> None:
    place = replace(G128, size_bytes=1000 * MB)
    need = need_on(TEXT, place, CPU)
    assert need.peak - need.held == 1000 * MB
    assert need_on(TEXT, place, GPU).peak == need_on(TEXT, place, GPU).held


def test_a_tiny_model_takes_what_the_runtime_takes() -> None:
    tiny, shapeless = replace(INT8, size_bytes=1), replace(TEXT, shape=Shape())
    assert need_on(shapeless, tiny, CPU).peak - WORKING_BYTES < 10
    assert need_on(shapeless, tiny, GPU).peak - DEVICE_WORKING_BYTES < 10


def test_on_an_npu_the_context_is_bounded_and_the_weights_take_more() -> None:
    place = replace(CHANNELS, size_bytes=4700 * MB)
    large = replace(TEXT, parameters=8_190 * MB, context_tokens=40_960)
    on_npu, on_gpu = need_on(large, place, NPU), need_on(large, place, GPU)
    assert on_npu.peak == pytest.approx(8_000 * MB, rel=0.25)
    weights_only = replace(large, shape=Shape())
    cache_on_npu = on_npu.peak - need_on(weights_only, place, NPU).peak
    cache_on_gpu = on_gpu.peak - need_on(weights_only, place, GPU).peak
    assert cache_on_npu * 3 < cache_on_gpu


def test_smaller_groups_take_more_when_repacked() -> None:
    shares = [repacked_share(place) for place in (CHANNELS, G128, replace(G32, group_size=64), G32)]
    assert shares == sorted(shares)
    assert repacked_share(replace(G32, group_size=0)) == repacked_share(G128)
    assert repacked_share(replace(INT8, group_size=128)) == repacked_share(INT8)


def test_a_larger_picture_takes_more() -> None:
    drawing = replace(TEXT, kind="image", shape=Shape(pixels=512))
    large = replace(drawing, shape=Shape(pixels=1024))
    more = need_on(large, INT8, CPU).held - need_on(drawing, INT8, CPU).held
    assert more == pytest.approx(3 * 900 * (1 << 20))


def test_pictures_count_with_models_that_see() -> None:
    shape = replace(TEXT.shape, encoder_parameters=665 * MB, picture_tokens=1280)
    seeing = replace(TEXT, kind="vision", shape=shape)
    place = replace(G128, size_bytes=1000 * MB)
    more = need_on(seeing, place, CPU).held - need_on(TEXT, place, CPU).held
    assert 500 * MB < more < 2000 * MB


@pytest.mark.parametrize(
    "build",
    [
        (entry, place)
        for entry in read_catalogue()
        for place in entry.sources
        if entry.kind in ("text", "vision") and place.size_bytes and entry.parameters > 10**9
    ],
    ids=lambda build: build[1].reference,
)
def test_sizes_from_parameters_are_near_the_told_ones(
    build: tuple[CatalogueEntry, EntrySource],
) -> None:
    entry, place = build
    unknown = replace(place, size_bytes=0, file_size_bytes=0)
    guessed = weight_size(replace(entry, size_bytes=0), unknown)
    assert guessed == pytest.approx(place.size_bytes, rel=0.3)
