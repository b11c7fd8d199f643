"""Adapters are kept in the background: compared with models, refused in words, renamed, removed."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot

from desktop.adapters.keeper import AdapterKeeper, Added
from models.adapters.store import AdapterStore
from models.errors import Problem
from models.places import BUILTIN_MODELS
from models.store.installed import InstalledModel
from models.store.store import ModelStore
from tests.desktop.adapters.samples import for_both, for_none, for_one, png, tuned

Wait = Callable[[], None]


@pytest.fixture
def models() -> tuple[InstalledModel, ...]:
    return tuple(ModelStore(Path("nowhere"), BUILTIN_MODELS).installed())


@pytest.fixture
def pool() -> Iterator[QThreadPool]:
    pool = QThreadPool()
    yield pool
    pool.waitForDone()


@pytest.fixture
def keeper(tmp_path: Path, pool: QThreadPool, models: tuple[InstalledModel, ...]) -> AdapterKeeper:
    keeper = AdapterKeeper(AdapterStore(tmp_path / "kept"), pool)
    keeper.set_models(models)
    return keeper


@pytest.fixture
def wait(qtbot: QtBot, keeper: AdapterKeeper) -> Wait:
    return lambda: qtbot.waitUntil(lambda: not keeper.is_working, timeout=30_000)


def _names(models: tuple[InstalledModel, ...]) -> list[str]:
    return sorted(model.id for model in models)


def test_it_is_known_which_models_each_fits(
    keeper: AdapterKeeper, wait: Wait, tmp_path: Path, models: tuple[InstalledModel, ...]
) -> None:
    added: list[Added] = []
    keeper.added.connect(added.extend)
    keeper.register([for_both(tmp_path, "b"), for_one(tmp_path, "a"), for_none(tmp_path, "c")])
    wait()
    assert [one.kept.name for one in added] == ["b", "a", "c"]
    by_name = {one.name: _names(keeper.shelf.models_of(one)) for one in keeper.shelf.kept}
    both = ["shapes-llava-next", "shapes-qwen2-vl"]
    assert by_name == {"a": ["shapes-qwen2-vl"], "b": both, "c": []}
    llava = next(one for one in models if one.id == "shapes-llava-next")
    assert [one.name for one in keeper.shelf.fitting(llava)] == ["b"]
    foreign = keeper.shelf.kept[2]
    why = keeper.shelf.why_not(foreign, llava)
    assert why is not None
    assert "does not fit" in why.what


def test_one_that_is_refused_does_not_keep_the_others_out(
    keeper: AdapterKeeper, wait: Wait, tmp_path: Path
) -> None:
    refused: list[Problem] = []
    keeper.refused.connect(refused.append)
    cut = tmp_path / "cut.safetensors"
    whole = for_both(tmp_path, "whole")
    cut.write_bytes(whole.read_bytes()[:-100])
    keeper.register([cut, tmp_path / "gone.safetensors", whole])
    wait()
    assert [one.name for one in keeper.shelf.kept] == ["whole"]
    cut_short, gone = (one.what for one in refused)
    assert cut_short == "The adapter “cut.safetensors” is cut short."
    assert "There is nothing at" in gone


def test_the_folder_of_a_tool_can_also_be_merged(
    keeper: AdapterKeeper, wait: Wait, tmp_path: Path
) -> None:
    added: list[Added] = []
    keeper.added.connect(added.extend)
    keeper.register([tuned(tmp_path / "tune"), for_both(tmp_path, "file")])
    wait()
    assert [(one.kept.name, one.can_be_merged) for one in added] == [
        ("tune", True),
        ("file", False),
    ]


def test_it_is_renamed_and_removed(keeper: AdapterKeeper, wait: Wait, tmp_path: Path) -> None:
    keeper.register([for_both(tmp_path, "old")])
    wait()
    key = keeper.shelf.kept[0].id
    keeper.rename(key, "new")
    keeper.register([for_one(tmp_path, "other")])
    wait()
    assert [one.name for one in keeper.shelf.kept] == ["new", "other"]
    keeper.remove(key)
    wait()
    assert [one.name for one in keeper.shelf.kept] == ["other"]
    assert keeper.shelf.get(key) is None


def test_pictures_are_small_and_those_that_cannot_be_read_are_left_out(
    keeper: AdapterKeeper, wait: Wait, tmp_path: Path
) -> None:
    def thumbnail(data: bytes) -> dict[str, str]:
        address = base64.b64encode(data).decode()
        return {"modelspec.thumbnail": f"data:image/png;base64,{address}"}

    keeper.register([for_both(tmp_path, "good", **thumbnail(png("#3366cc", 400)))])
    keeper.register([for_both(tmp_path, "bad", **thumbnail(b"\x89PNG\r\n and nothing"))])
    wait()
    ids = {one.name: one.id for one in keeper.shelf.kept}
    assert list(keeper.shelf.pictures) == [ids["good"]]
    picture = keeper.shelf.pictures[ids["good"]]
    assert (picture.width(), picture.pixelColor(5, 5).name()) == (128, "#3366cc")


def test_a_model_that_came_later_is_compared_too(
    keeper: AdapterKeeper, wait: Wait, tmp_path: Path, models: tuple[InstalledModel, ...]
) -> None:
    keeper.set_models(())
    keeper.register([for_both(tmp_path, "capitals")])
    wait()
    assert keeper.shelf.models_of(keeper.shelf.kept[0]) == ()
    keeper.set_models(models)
    wait()
    assert len(keeper.shelf.models_of(keeper.shelf.kept[0])) == 2


def test_nobody_hears_of_what_ends_after_the_close(
    qtbot: QtBot, keeper: AdapterKeeper, wait: Wait, tmp_path: Path
) -> None:
    wait()
    keeper.register([for_both(tmp_path, "one")])
    keeper.register([for_one(tmp_path, "two")])
    keeper.close()
    wait()
    assert "two" not in [one.name for one in keeper.shelf.kept]
