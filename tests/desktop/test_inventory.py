"""Which models there are, read on a thread."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot

from desktop.jobs.inventory import Inventory, InventoryWatch
from models.errors import DownloadFailed, Problem
from models.places import BUILTIN_MODELS
from models.store.store import ModelStore


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
