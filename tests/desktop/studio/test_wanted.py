"""What is wanted: kept, read again, turned into what the engine is asked."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from desktop.studio.wanted import MOST_SEED, Wanted, from_text, to_text, wanted_again
from models.engine import protocol as p
from tests.desktop.studio.samples import made

FULL = Wanted(
    *("painter", "a boat", "fog", 512, 384, 12, 4.5, 0.6, 77, True, 4, "GPU", ("CPU", "", "CPU")),
)


def test_all_of_it_comes_back() -> None:
    assert from_text(to_text(FULL)) == FULL


@pytest.mark.parametrize("text", ["", "{", "[]", "7", '"a"'])
def test_what_is_damaged_is_as_at_the_first_time(text: str) -> None:
    found = from_text(text)
    assert replace(found, seed=0) == Wanted()
    assert 0 <= found.seed <= MOST_SEED


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("steps", 0.5), ("steps", 100_000), ("count", 99), ("seed", -1), ("guidance", "x")),
        *(("parts", ["CPU"]), ("prompt", 7), ("keeps_seed", "yes"), ("strength", 0)),
        ("width", 1),
    ],
)
def test_a_value_that_cannot_be_used_is_left_out_alone(name: str, value: object) -> None:
    document = {**json.loads(to_text(FULL)), name: value}
    found = from_text(json.dumps(document))
    assert found.model == "painter"
    assert getattr(found, name) != value
    assert replace(found, **{name: getattr(FULL, name)}) == FULL


def test_seeds_follow_each_other_and_begin_anew_after_the_last() -> None:
    assert Wanted(seed=5, count=3).seeds() == (5, 6, 7)
    assert Wanted(seed=MOST_SEED, count=2).seeds() == (MOST_SEED, 0)


@pytest.mark.parametrize(
    ("device", "parts", "told"),
    [
        ("", ("", "", ""), "NPU"),
        ("GPU", ("", "", ""), "GPU"),
        ("GPU", ("CPU", "", "CPU"), "CPU,GPU,CPU"),
        ("", ("GPU", "GPU", "GPU"), "GPU"),
    ],
)
def test_one_device_or_three(device: str, parts: tuple[str, str, str], told: str) -> None:
    assert Wanted(device=device, parts=parts).device_for("NPU") == told


def test_what_made_a_picture_makes_it_again_where_it_runs_now() -> None:
    again = wanted_again(made(seed=8, strength=0.5), replace(FULL, device="GPU"))
    assert (again.prompt, again.negative, again.seed) == ("a red circle", "blue", 8)
    assert (again.steps, again.guidance, again.strength) == (12, 4.0, 0.5)
    assert (again.keeps_seed, again.count, again.device) == (True, 1, "GPU")
    assert p.Wishes(again.prompt, steps=again.steps, seed=again.seed).seed == 8
