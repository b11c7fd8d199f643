"""What this PC has, asked of an engine and measured on a thread."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot

from desktop.jobs.pc_watch import PcWatch
from desktop.worker.engine_thread import EngineThread
from models.engine import protocol as p
from models.engine.inline import InlineEngine
from models.engine.scripted import Script, ScriptedBackend, ScriptedEngine
from models.errors import DeviceFault, Problem
from models.hardware.pc import Pc, look_at_pc

GB = 1_000_000_000
CPU = p.Device("CPU", "Scripted processor", "CPU")
GPU = p.Device("GPU", "Scripted graphics", "integrated GPU")
REMARK = p.Remark("GPU", "Its driver is old.", "Install a newer one.")
GONE = Problem("DeviceFault", "The driver did not answer.", "Restart the PC.", "clFoo")


class _NoDriver(ScriptedBackend):
    def devices(self) -> tuple[tuple[p.Device, ...], tuple[p.Remark, ...]]:
        raise DeviceFault(GONE.what, GONE.todo, GONE.cause)


@dataclass
class Disk:
    """Answers instead of the system.

    Attributes:
        free: of each folder that is asked for.
        threads: that it was asked on.
        asked: how often.
        may_answer: what is asked from now on waits for it.
    """

    free: dict[Path, int]
    threads: set[int] = field(default_factory=set)
    is_broken: bool = False
    asked: int = 0
    may_answer: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.may_answer.set()

    def look(self, listed: p.DevicesListed, folder: Path) -> Pc:
        free, may_answer = self.free[folder], self.may_answer
        self.threads.add(threading.get_ident())
        self.asked += 1
        assert may_answer.wait(30)
        if self.is_broken:
            raise DeviceFault("The disk did not answer.", "Look again.")
        memory = 16 * GB
        return Pc(listed.devices, memory, memory // 2, free, "Tests", listed.remarks)


@dataclass
class Watched:
    """A watch, and everything that it told."""

    watch: PcWatch
    disk: Disk
    engine: EngineThread
    pool: QThreadPool
    known: list[Pc] = field(default_factory=list)
    failed: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.watch.known.connect(self.known.append)
        self.watch.failed.connect(self.failed.append)


Watch = Callable[..., Watched]


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path) -> Iterator[Watch]:
    pool, threads = QThreadPool(), list[EngineThread]()

    def start_one(engine: p.Engine | None = None) -> Watched:
        both = Script(devices=(CPU, GPU), remarks=(REMARK,))
        thread = EngineThread(lambda: engine or ScriptedEngine(both))
        threads.append(thread)
        disk = Disk({tmp_path: 100 * GB, tmp_path / "other": 7 * GB})
        watched = Watched(PcWatch(thread, pool, disk.look, tmp_path), disk, thread, pool)
        thread.start()
        return watched

    yield start_one
    for thread in threads:
        assert thread.close()
    assert pool.waitForDone(30_000)


def test_before_anybody_looked_nothing_is_known(start: Watch) -> None:
    watched = start()
    watched.watch.measure_again()
    assert watched.watch.pc is None
    assert watched.disk.threads == set()


def test_what_the_engine_and_the_disk_say_is_told_and_kept(start: Watch, qtbot: QtBot) -> None:
    watched = start()
    watched.watch.look_again()
    qtbot.waitUntil(lambda: len(watched.known) == 1)
    pc = watched.known[0]
    assert watched.watch.pc == pc
    assert pc.devices == (CPU, GPU)
    assert pc.remarks == (REMARK,)
    assert (pc.memory_bytes, pc.disk_free_bytes) == (16 * GB, 100 * GB)
    assert watched.failed == []
    assert threading.get_ident() not in watched.disk.threads


def test_devices_that_somebody_else_asked_for_are_known_too(start: Watch, qtbot: QtBot) -> None:
    watched = start()
    watched.engine.submit(p.ListDevices())
    qtbot.waitUntil(lambda: len(watched.known) == 1)
    assert watched.known[0].devices == (CPU, GPU)


def test_measured_again_without_asking_the_engine(
    start: Watch, qtbot: QtBot, tmp_path: Path
) -> None:
    watched = start()
    watched.watch.look_again()
    qtbot.waitUntil(lambda: len(watched.known) == 1)
    assert watched.engine.close()
    watched.disk.free[tmp_path] = 60 * GB
    watched.watch.measure_again()
    qtbot.waitUntil(lambda: len(watched.known) == 2)
    assert watched.known[1].disk_free_bytes == 60 * GB
    assert watched.known[1].devices == (CPU, GPU)


def test_after_a_move_the_disk_of_the_new_folder_counts(
    start: Watch, qtbot: QtBot, tmp_path: Path
) -> None:
    watched = start()
    watched.watch.look_again()
    qtbot.waitUntil(lambda: len(watched.known) == 1)
    watched.watch.models_folder = tmp_path / "other"
    watched.watch.measure_again()
    qtbot.waitUntil(lambda: len(watched.known) == 2)
    assert watched.watch.pc is not None
    assert watched.watch.pc.disk_free_bytes == 7 * GB


def test_devices_that_cannot_be_listed_are_told_with_the_reason(start: Watch, qtbot: QtBot) -> None:
    watched = start(InlineEngine(_NoDriver()))
    watched.watch.look_again()
    qtbot.waitUntil(lambda: len(watched.failed) == 1)
    assert watched.failed == [GONE]
    assert (watched.watch.pc, watched.watch.problem) == (None, GONE)


def test_what_is_measured_last_counts_whatever_ends_last(
    start: Watch, qtbot: QtBot, tmp_path: Path
) -> None:
    watched = start()
    watched.watch.look_again()
    qtbot.waitUntil(lambda: len(watched.known) == 1)
    slow = watched.disk.may_answer = threading.Event()
    watched.watch.measure_again()
    qtbot.waitUntil(lambda: watched.disk.asked == 2)
    watched.disk.may_answer = threading.Event()
    watched.disk.may_answer.set()
    watched.disk.free[tmp_path] = 60 * GB
    watched.watch.measure_again()
    qtbot.waitUntil(lambda: len(watched.known) == 2)
    slow.set()
    assert watched.pool.waitForDone(30_000)
    qtbot.wait(20)
    assert len(watched.known) == 2
    assert watched.known[1].disk_free_bytes == 60 * GB


def test_another_request_that_fails_is_none_of_its_business(start: Watch, qtbot: QtBot) -> None:
    watched = start(ScriptedEngine(Script(fail_load="No such model.")))
    watched.watch.look_again()
    qtbot.waitUntil(lambda: len(watched.known) == 1)
    with qtbot.waitSignal(watched.engine.request_failed):
        watched.engine.submit(p.Load(p.ModelRef("x", "X", "nowhere", "text"), "CPU"))
    assert watched.failed == []


def test_a_disk_that_cannot_be_measured_is_told_and_looked_at_again(
    start: Watch, qtbot: QtBot
) -> None:
    watched = start()
    watched.disk.is_broken = True
    watched.watch.look_again()
    qtbot.waitUntil(lambda: len(watched.failed) == 1)
    assert (watched.failed[0].what, watched.watch.pc) == ("The disk did not answer.", None)
    assert watched.watch.problem == watched.failed[0]
    watched.disk.is_broken = False
    watched.watch.look_again()
    qtbot.waitUntil(lambda: watched.watch.pc is not None)
    assert watched.watch.problem is None


def test_the_real_look_knows_this_pc(qtbot: QtBot, tmp_path: Path) -> None:
    thread, pool = EngineThread(ScriptedEngine), QThreadPool()
    watch = PcWatch(thread, pool, look_at_pc, tmp_path / "not" / "there")
    thread.start()
    with qtbot.waitSignal(watch.known):
        watch.look_again()
    assert thread.close()
    pc = watch.pc
    assert pc is not None
    assert [device.id for device in pc.devices] == ["CPU"]
    assert pc.memory_bytes > GB
    assert pc.disk_free_bytes > 0
    assert pc.system
