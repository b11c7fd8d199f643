"""What the user wants of a model's speed and what was measured outlives the app."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.errors import Problem
from models.places import BUILTIN_MODELS
from models.store.pace import Measured, Pace, keep_pace, read_pace
from models.store.store import ModelStore
from models.store.trials import TRIALS_FOLDER
from models.words import say
from tests.models.speed.making import put_into

_DRAFT = Measured(
    *("draft", "GPU", "files", "small", "Small", "CPU"), 1.6, 0.62, 21.5, True, None, "2026-03-02"
)
_FAILED = Measured(
    "lookup", "GPU", "files", problem=Problem("DeviceFault", say("It {how}.", how="broke"), "No.")
)


@pytest.fixture
def store(tmp_path: Path) -> ModelStore:
    return ModelStore(tmp_path / "models", BUILTIN_MODELS)


def test_all_of_it_is_read_again(store: ModelStore) -> None:
    pace = Pace(True, "GPU", (_DRAFT, _FAILED), ("GPU: small",))
    keep_pace(store, "large", pace)
    assert read_pace(store, "large") == pace
    assert read_pace(store, "small") == Pace()


def test_a_damaged_note_is_no_note(store: ModelStore) -> None:
    keep_pace(store, "large", Pace(wanted=True))
    (store.user_folder / TRIALS_FOLDER / "large.pace.json").write_text("{", "utf-8")
    assert read_pace(store, "large") == Pace()


def test_one_of_a_kind_is_kept(store: ModelStore) -> None:
    newer = Measured("draft", "GPU", "others", "tiny", "Tiny", "CPU", 0.8)
    beside = Measured("draft", "GPU", "files", "small", "Small", "GPU", 1.1)
    pace = Pace().with_measured(_DRAFT).with_measured(beside).with_measured(newer)
    assert pace.measured == (beside, newer)
    looked = Pace().having_looked_at("GPU", "GPU: a").having_looked_at("GPU.1", "GPU.1: a")
    assert looked.having_looked_at("GPU", "GPU: b").looked_at == ("GPU.1: a", "GPU: b")


def test_it_goes_with_the_model(store: ModelStore) -> None:
    put_into(store.user_folder, "large")
    keep_pace(store, "large", Pace(wanted=True))
    store.remove("large")
    assert read_pace(store, "large") == Pace()


def test_a_folder_that_is_away_is_not_made(tmp_path: Path) -> None:
    store = ModelStore(tmp_path / "away", BUILTIN_MODELS, is_moved=True)
    keep_pace(store, "large", Pace(wanted=True))
    assert not store.user_folder.exists()
