"""Which models are shown, and in which order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.library.filters import Filter, Purpose, purposes, sections
from desktop.library.rows import LibraryRow
from tests.desktop.library.samples import (
    EAR,
    EYE,
    GB,
    MOUTH,
    NOT,
    SLOWLY,
    WELL,
    available,
    installed,
    mixed,
)


def _ids(rows: tuple[LibraryRow, ...]) -> list[str]:
    return [row.id for row in rows]


def _found(wish: Filter) -> set[str]:
    return set(_ids(sections(mixed(), wish).all))


def test_without_a_wish_everything_is_shown_in_its_section() -> None:
    parts = sections(mixed(), Filter())
    assert _ids(parts.coming) == []
    assert _ids(parts.here) == ["ear", "mouth"]
    assert set(_ids(parts.available)) == {"eye", "gated", "raw"}


def test_what_runs_best_here_stands_first() -> None:
    assert _ids(sections(mixed(), Filter()).available) == ["eye", "gated", "raw"]


def test_among_equals_the_better_model_stands_first_and_the_unknown_last() -> None:
    better = available(replace(EYE, id="better", rank=99), WELL)
    unknown = available(replace(EYE, id="unknown", rank=100))
    parts = sections([unknown, available(EYE, WELL), better], Filter())
    assert _ids(parts.available) == ["better", "eye", "unknown"]


def test_names_are_in_order_without_regard_to_capitals() -> None:
    rows = [installed(replace(EYE, id=name, name=name)) for name in ("b", "A", "C")]
    assert _ids(sections(rows, Filter()).here) == ["A", "b", "C"]


def test_what_is_on_its_way_stands_above_in_its_own_order() -> None:
    parts = sections(mixed(), Filter(), ["raw", "ear"])
    assert _ids(parts.coming) == ["raw", "ear"]
    assert _ids(parts.here) == ["mouth"]
    assert _ids(parts.available) == ["eye", "gated"]


@pytest.mark.parametrize(
    ("purpose", "ids"),
    [
        ("see", {"eye", "gated", "raw"}),
        ("chat", {"eye", "gated", "raw", "mouth"}),
        ("transcribe", {"ear"}),
        ("draw", set()),
    ],
)
def test_by_what_it_does(purpose: Purpose, ids: set[str]) -> None:
    assert _found(Filter(purpose=purpose)) == ids


def test_a_picture_model_chats_and_sees() -> None:
    assert purposes(available(EYE)) == ("chat", "see")
    assert purposes(available(EAR)) == ("transcribe",)
    assert purposes(available(replace(EYE, takes=("text", "video")))) == ("chat", "see")
    assert purposes(available(replace(EYE, tasks=("draft",)))) == ("draft",)


def test_by_fit() -> None:
    assert _found(Filter(fit="well")) == {"eye", "ear", "mouth"}
    assert _found(Filter(fit="runs")) == {"eye", "ear", "mouth", "gated"}


@pytest.mark.parametrize(
    ("fits", "well", "runs"),
    [((), False, False), ((NOT,), False, False), ((SLOWLY, NOT), False, True)],
)
def test_the_best_device_decides(fits: tuple[()], well: bool, runs: bool) -> None:
    row = available(EYE, *fits)
    assert (Filter(fit="well").admits(row), Filter(fit="runs").admits(row)) == (well, runs)


def test_by_size_on_the_disk() -> None:
    assert _found(Filter(most_bytes=GB)) == {"mouth"}
    assert "eye" in _found(Filter(most_bytes=4 * GB))
    grown = replace(installed(MOUTH), size_on_disk=2 * GB)
    assert not Filter(most_bytes=GB).admits(grown)


@pytest.mark.parametrize("text", ["eye", "EYE 7b", "charts eye", "  eye  ", "reads qwen2_5 eye"])
def test_all_words_have_to_occur_somewhere(text: str) -> None:
    assert "eye" in _found(Filter(text=text))


def test_one_word_that_is_missing_hides_it() -> None:
    assert _found(Filter(text="eye zebra")) == set()
    assert _found(Filter(text="gated licence")) == {"gated"}


def test_wishes_add_up() -> None:
    assert _found(Filter("7b", "see", "well", 6 * GB)) == {"eye"}
