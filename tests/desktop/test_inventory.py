"""Which models there are, read on a thread."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot

from desktop.jobs.inventory import Inventory, InventoryWatch, read_inventory
from models.cancel import CancelToken
from models.errors import DownloadFailed, Problem
from models.places import BUILTIN_MODELS
from models.store.install import install
from models.store.installed import InstalledModel
from models.store.store import ModelStore
from tests.models.store.local_source import ENTRY, FIRST, PLACE, LocalSource, publish


class Disk:
    """Counts readings; each waits until the test lets it go on."""

    def __init__(self) -> None:
        self.readings = 0
        self.threads: set[int] = set()
        self.go_on = threading.Event()
        self.go_on.set()
        self.error: Exception | None = None

    def read(self) -> Inventory:
        self.readings += 1
        self.threads.add(threading.get_ident())
        assert self.go_on.wait(30)
        if self.error is not None:
            raise self.error
        return Inventory(installed=tuple(ModelStore(BUILTIN_MODELS, BUILTIN_MODELS).installed()))


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def watch(qtbot: QtBot, disk: Disk) -> Iterator[InventoryWatch]:
    pool = QThreadPool()
    yield InventoryWatch(disk.read, pool)
    assert pool.waitForDone(30_000)


def test_what_is_installed_is_told_and_kept(
    qtbot: QtBot, watch: InventoryWatch, disk: Disk
) -> None:
    with qtbot.waitSignal(watch.known) as told:
        watch.refresh()
    assert told.args == [watch.now]
    found = watch.now.find("whisper-tiny.en")
    assert found is not None
    assert found.kind == "speech"
    assert watch.now.find("no-such-model") is None
    assert threading.get_ident() not in disk.threads


def test_many_wishes_at_once_are_one_more_reading(
    qtbot: QtBot, watch: InventoryWatch, disk: Disk
) -> None:
    disk.go_on.clear()
    told: list[Inventory] = []
    watch.known.connect(told.append)
    for _ in range(5):
        watch.refresh()
    disk.go_on.set()
    qtbot.waitUntil(lambda: len(told) == 2)
    assert disk.readings == 2


def test_a_disk_that_cannot_be_read_is_told_and_tried_again(
    qtbot: QtBot, watch: InventoryWatch, disk: Disk
) -> None:
    disk.error = DownloadFailed("The disk is gone.", "Plug it in.")
    with qtbot.waitSignal(watch.failed) as told:
        watch.refresh()
    problem = told.args[0]
    assert isinstance(problem, Problem)
    assert problem.what == "The disk is gone."
    disk.error = None
    with qtbot.waitSignal(watch.known):
        watch.refresh()


def test_a_wish_that_came_while_it_failed_is_one_more_reading(
    qtbot: QtBot, watch: InventoryWatch, disk: Disk
) -> None:
    disk.error = DownloadFailed("The disk is gone.", "Plug it in.")
    disk.go_on.clear()

    def mend(_: Problem) -> None:
        disk.error = None

    watch.failed.connect(mend)
    watch.refresh()
    watch.refresh()
    disk.go_on.set()
    qtbot.waitUntil(lambda: bool(watch.now.installed))
    assert disk.readings == 2


# --- the disk -------------------------------------------------------------------------------------


class _Leaving(ModelStore):
    """Its models are removed by somebody else as soon as they were listed."""

    def installed(self) -> list[InstalledModel]:
        found = super().installed()
        shutil.rmtree(self.user_folder / ENTRY.id, ignore_errors=True)
        return found


@pytest.fixture
def store(tmp_path: Path) -> ModelStore:
    """One model of the user's, and those that ship with the app."""
    publish(tmp_path / "remote", "1", FIRST)
    store = ModelStore(tmp_path / "models", BUILTIN_MODELS)
    source = LocalSource(tmp_path / "remote")
    install(ENTRY, PLACE, store, source, lambda _: None, CancelToken())
    return store


def test_what_is_on_the_disk_is_read(store: ModelStore) -> None:
    found = read_inventory(store)
    assert found.find(ENTRY.id) is not None
    assert found.files[ENTRY.id] == {name: len(content) for name, content in FIRST.items()}
    assert found.sizes[ENTRY.id] > sum(len(content) for content in FIRST.values())
    assert found.damaged == {}
    assert (found.folder, found.away) == (store.user_folder, None)
    (store.user_folder / ENTRY.id / "config.json").unlink()
    assert set(read_inventory(store).damaged) == {ENTRY.id}


def test_a_model_that_is_removed_meanwhile_is_just_not_there(store: ModelStore) -> None:
    found = read_inventory(_Leaving(store.user_folder, BUILTIN_MODELS))
    assert "shapes-qwen2-vl" in {model.id for model in found.installed}
    assert found.find(ENTRY.id) is None
    assert found.damaged == {}
