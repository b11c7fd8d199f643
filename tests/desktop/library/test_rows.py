"""What a row knows of its model."""

from __future__ import annotations

from dataclasses import replace

from desktop.jobs.inventory import Inventory
from desktop.library.filters import purposes
from desktop.library.rows import LibraryRow, entry_of
from desktop.library.rows_of import rows_of
from models.catalogue.catalogue import read_catalogue
from tests.desktop.library.samples import (
    BRUSH,
    EAR,
    EYE,
    GB,
    HUB,
    NOT,
    RAW,
    SCOPE,
    SLOWLY,
    WELL,
    available,
    installed,
)
from tests.fixtures import pcs


def test_the_best_verdict_is_that_of_the_best_device() -> None:
    assert available(EYE, NOT, SLOWLY, WELL).best == WELL
    assert available(EYE, NOT).best == NOT
    assert available(EYE).best is None


def test_the_build_to_get_is_the_recommended_one_or_the_first() -> None:
    assert available(EYE).place == HUB
    assert replace(available(EYE), recommended=SCOPE).place == SCOPE
    assert available(RAW).place is None


def test_the_size_is_what_is_really_there() -> None:
    assert available(EYE).size_bytes == 4 * GB
    assert replace(installed(EYE), size_on_disk=5 * GB).size_bytes == 5 * GB
    assert installed(EYE).size_bytes == 4 * GB


def test_a_build_may_have_verdicts_of_its_own() -> None:
    row = LibraryRow(EYE, None, (WELL,), build_fits=((SCOPE, (SLOWLY,)),))
    assert row.fits_of(HUB) == (WELL,)
    assert row.fits_of(SCOPE) == (SLOWLY,)


def test_only_what_answers_in_the_chat_chats() -> None:
    assert installed(EYE).chats
    assert not installed(EAR).chats
    assert installed(replace(EYE, kind="audio")).chats
    assert not installed(replace(EYE, kind="voice")).chats
    assert not installed(BRUSH).chats


def test_only_models_for_pictures_draw() -> None:
    assert installed(BRUSH).draws
    assert not installed(EYE).draws


def test_a_model_that_the_catalogue_does_not_know_is_shown_too() -> None:
    model = installed(EYE, "file:/home/me/eye").installed
    assert model is not None
    row = LibraryRow(entry_of(model), model)
    assert (row.id, row.entry.name, row.size_bytes) == ("eye", "Eye 7B", 4 * GB)
    assert purposes(row) == ("chat", "see")
    assert row.place is None


def test_what_hears_is_judged_before_it_is_converted() -> None:
    """By figures that were calculated, which is said."""
    entry = read_catalogue().get("qwen2-audio-7b-instruct")
    (row,) = rows_of(Inventory(entries={entry.id: entry}), pcs.LUNAR_LAKE.pc(), {})
    assert row.best is not None
    assert row.best.level == "well"
    assert "calculated from its shape, not measured" in row.best.limits[0]
    assert row.recommended is None
