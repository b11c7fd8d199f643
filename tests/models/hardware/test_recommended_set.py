"""All that a user wants to do, on one disk."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.catalogue.catalogue import read_catalogue
from models.catalogue.entry import SourceKind
from models.hardware.recommend import DISK_RESERVE, USES, choices, recommended
from models.hardware.recommended_set import choices_for_all, recommended_set, room_for_all
from tests.fixtures import pcs
from tests.fixtures.pcs import RecordedPc

CATALOGUE = tuple(read_catalogue())
KINDS: tuple[SourceKind, ...] = ("hf", "ms", "wheel")


@pytest.mark.parametrize("recorded", pcs.ALL, ids=lambda recorded: recorded.name)
def test_where_there_is_room_everybody_gets_the_best(recorded: RecordedPc) -> None:
    pc = recorded.pc()
    found = recommended_set(USES, CATALOGUE, pc, KINDS)
    assert found == {use: recommended(use, CATALOGUE, pc, KINDS) for use in USES}


@pytest.mark.parametrize("disk_gib", [3, 5, 8, 10, 12])
def test_a_small_disk_holds_all_of_them_together(disk_gib: int) -> None:
    pc = replace(pcs.LUNAR_LAKE, disk_gib=disk_gib).pc()
    found = recommended_set(USES, CATALOGUE, pc, KINDS)
    chosen = [choice for choice in found.values() if choice is not None]
    assert room_for_all(chosen) <= pc.disk_free_bytes
    assert found["see"] is not None
    assert found["transcribe"] is not None


def test_the_largest_makes_way_first() -> None:
    pc = replace(pcs.LUNAR_LAKE, disk_gib=9).pc()
    best = {use: recommended(use, CATALOGUE, pc, KINDS) for use in USES}
    found = recommended_set(USES, CATALOGUE, pc, KINDS)
    assert found["see"] != best["see"]
    assert found["speak"] == best["speak"]


def test_a_model_for_two_uses_is_counted_once() -> None:
    pc = pcs.LUNAR_LAKE.pc()
    small = next(
        one
        for one in choices("transcribe", CATALOGUE, pc, KINDS)
        if one.entry.id == "whisper-small"
    )
    assert small.place is not None
    assert room_for_all([small, small]) == small.place.size_bytes + DISK_RESERVE


def test_what_is_here_takes_no_room() -> None:
    pc = replace(pcs.LUNAR_LAKE, disk_gib=0).pc()
    found = recommended_set(("see",), CATALOGUE, pc, KINDS, installed=["qwen3-vl-8b-instruct"])
    assert found["see"] is not None
    assert found["see"].entry.id == "qwen3-vl-8b-instruct"
    assert room_for_all([found["see"]], ["qwen3-vl-8b-instruct"]) == 0


def test_without_any_room_what_ships_is_left() -> None:
    pc = replace(pcs.LUNAR_LAKE, disk_gib=0).pc()
    found = recommended_set(USES, CATALOGUE, pc, KINDS)
    assert {use: choice.entry.id for use, choice in found.items() if choice is not None} == {
        "see": "shapes-qwen2-vl",
        "voice_questions": "whisper-tiny.en",
        "transcribe": "whisper-tiny.en",
    }
    assert found["draw"] is None


def test_all_choices_begin_with_the_set_and_lack_none() -> None:
    pc = replace(pcs.LUNAR_LAKE, disk_gib=9).pc()
    together = recommended_set(USES, CATALOGUE, pc, KINDS)
    for use, offered in choices_for_all(USES, CATALOGUE, pc, KINDS).items():
        alone = choices(use, CATALOGUE, pc, KINDS)
        assert offered[0] == (together[use] or alone[0])
        assert [one for one in offered if one != offered[0]] == [
            one for one in alone if one != offered[0]
        ]
    seen = choices_for_all(USES, CATALOGUE, pc, KINDS)["see"]
    assert seen[0] != choices("see", CATALOGUE, pc, KINDS)[0]
