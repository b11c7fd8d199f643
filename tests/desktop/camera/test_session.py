"""The panel's buttons with cameras behind them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, QThreadPool
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from desktop.camera.panel import CameraPanel
from desktop.camera.session import CameraSession
from desktop.capture.camera.feed import CameraFeed
from desktop.capture.camera.named import NamedCamera
from desktop.capture.camera.scripted import Attempt, Scene, Script
from desktop.capture.camera.source import CameraSource, Listener
from desktop.capture.camera.thread import CameraThread
from desktop.capture.camera.values import Patience, Wish
from models.network_log import NetworkLog, keep_network_log
from tests.desktop.camera.conftest import WEBCAMS, click
from tests.desktop.capture.camera.pictures import BLACK, GREEN, RED, looks, write_video

_QUICK = Patience(first_retry_s=0.01, last_retry_s=0.02, dark_s=0.1)
_LONG_MS = 30000


class _Scripted(CameraThread):
    """Tells what was wished."""

    def __init__(self, script: Script, wishes: list[Wish]) -> None:
        super().__init__(script, _QUICK)
        self._wishes = wishes

    def start(self, wish: Wish, listener: Listener) -> None:
        self._wishes.append(wish)
        super().start(wish, listener)


class _Room:
    """A panel, its session, and cameras that play a script."""

    def __init__(self, panel: CameraPanel) -> None:
        self.panel = panel
        self.script = Script((Attempt((Scene(RED),)),))
        self.cameras: list[NamedCamera] = list(WEBCAMS)
        self.wishes: list[Wish] = []
        self.feed = CameraFeed(self._source)
        self.pool = QThreadPool()
        self.session = CameraSession(panel, self.feed, self.pool, lambda: self.cameras)

    def _source(self) -> CameraSource:
        return _Scripted(self.script, self.wishes)

    def sees(self, colour: tuple[int, int, int]) -> bool:
        image = self.panel.preview.image
        return not image.isNull() and looks(image, colour)


@pytest.fixture
def room(panel: CameraPanel) -> Iterator[_Room]:
    made = _Room(panel)
    yield made
    made.session.close()
    assert made.feed.close()
    assert made.pool.waitForDone(10000)


def test_the_first_camera_is_opened(qtbot: QtBot, room: _Room) -> None:
    room.session.open()
    assert room.panel.preview.words() == "Opening the camera …"
    qtbot.waitUntil(lambda: room.sees(RED))
    assert room.wishes == [Wish("0", 1280, 720, "Integrated Camera")]
    assert room.panel.head.picker.accessibleName() == "Camera: Integrated Camera"


def test_a_kept_setting_is_opened_as_it_was(qtbot: QtBot, room: _Room) -> None:
    room.session.open("2", QSize(640, 480), mirrored=False)
    qtbot.waitUntil(lambda: room.sees(RED))
    assert [(wish.setting, wish.width, wish.height) for wish in room.wishes] == [("2", 640, 480)]
    assert not room.panel.preview.mirrored
    qtbot.waitUntil(lambda: room.panel.head.picker.accessibleName() == "Camera: Desk Cam")


def test_another_camera_and_another_size_are_chosen(qtbot: QtBot, room: _Room) -> None:
    kept: list[object] = []
    room.session.camera_changed.connect(kept.append)
    room.session.size_changed.connect(kept.append)
    room.session.mirror_changed.connect(kept.append)
    room.session.open()
    qtbot.waitUntil(lambda: room.sees(RED))
    room.script = Script((Attempt((Scene(GREEN),)),))
    room.panel.head.picker.chosen.emit("2")
    qtbot.waitUntil(lambda: room.sees(GREEN))
    room.panel.foot.size_picker.chosen.emit("1920x1080")
    qtbot.waitUntil(lambda: len(room.wishes) == 3)
    click(room.panel.head.mirror_button)
    assert room.wishes[1:] == [
        Wish("2", 1280, 720, "Desk Cam"),
        Wish("2", 1920, 1080, "Desk Cam"),
    ]
    assert kept == ["2", QSize(1920, 1080), False]


def test_a_camera_in_the_network_is_noted_and_left_alone_while_offline(
    qtbot: QtBot, room: _Room, tmp_path: Path
) -> None:
    address = "rtsp://me:secret@camera.local/stream"
    keep_network_log(tmp_path / "network.jsonl", "window")
    log = NetworkLog(tmp_path / "network.jsonl")
    room.session.set_offline(True)
    room.session.open(address)
    assert "offline by your wish, so the camera at camera.local" in room.panel.preview.words()
    assert (room.wishes, log.entries()) == ([], [])
    room.session.set_offline(False)
    qtbot.waitUntil(lambda: room.sees(RED))
    (entry,) = log.entries()
    assert (entry.purpose, entry.address) == ("camera", "rtsp://camera.local/stream")
    room.session.set_offline(True)
    assert "offline by your wish" in room.panel.preview.words()
    assert room.feed.state == "off"


def test_cameras_of_this_pc_need_no_network(qtbot: QtBot, room: _Room, tmp_path: Path) -> None:
    keep_network_log(tmp_path / "network.jsonl", "window")
    room.session.set_offline(True)
    room.session.open("2")
    qtbot.waitUntil(lambda: room.sees(RED))
    assert NetworkLog(tmp_path / "network.jsonl").entries() == []


def test_a_lost_camera_is_waited_for(qtbot: QtBot, room: _Room) -> None:
    room.script = Script((Attempt((Scene(RED, 5),)), Attempt((Scene(GREEN),))))
    seen: list[str] = []
    room.feed.told.connect(lambda _: seen.append(room.panel.preview.words()))
    room.session.open()
    qtbot.waitUntil(lambda: room.sees(GREEN))
    assert len(seen) == 1
    assert "stopped giving pictures" in seen[0]
    assert "Waiting for the camera" in seen[0]


def test_in_place_of_black_pictures_the_reason_is_shown(qtbot: QtBot, room: _Room) -> None:
    room.script = Script((Attempt((Scene(BLACK, 30), Scene(GREEN))),))
    seen: list[str] = []
    room.feed.told.connect(lambda _: seen.append(room.panel.preview.words()))
    room.session.open()
    qtbot.waitUntil(lambda: room.sees(GREEN))
    assert len(seen) == 1
    assert seen[0].startswith("The camera gives only black pictures.")
    assert "Waiting" not in seen[0]


def test_a_pc_without_a_camera_is_told_until_there_is_one(qtbot: QtBot, room: _Room) -> None:
    room.cameras.clear()
    room.session.open()
    qtbot.waitUntil(lambda: "No camera was found." in room.panel.preview.words())
    assert room.wishes == []
    room.cameras.append(NamedCamera("4", "New Cam"))
    qtbot.waitUntil(lambda: room.sees(RED), timeout=_LONG_MS)
    assert room.wishes[0].name == "New Cam"


def test_a_list_that_cannot_be_had_is_told(qtbot: QtBot, panel: CameraPanel) -> None:
    def broken() -> list[NamedCamera]:
        raise OSError("no such folder")

    pool = QThreadPool()
    session = CameraSession(panel, CameraFeed(), pool, broken)
    session.open()
    qtbot.waitUntil(lambda: "Something failed" in panel.preview.words())
    session.close()
    assert pool.waitForDone(10000)


def test_closing_lets_go_of_the_camera_and_of_the_questions(qtbot: QtBot, room: _Room) -> None:
    room.session.open()
    qtbot.waitUntil(lambda: room.sees(RED))
    with qtbot.waitSignal(room.feed.ended):
        click(room.panel.head.close_button)
    assert room.feed.state == "off"
    assert room.panel.preview.image.isNull()
    room.session.open()
    qtbot.waitUntil(lambda: room.sees(RED))
    assert [wish.setting for wish in room.wishes] == ["0", "0"]


def test_a_real_process_a_real_file_and_a_picture_of_it(
    qtbot: QtBot, panel: CameraPanel, tmp_path: Path
) -> None:
    clip = str(write_video(tmp_path / "clip.mp4", [RED] * 5, 25.0))
    feed, pool = CameraFeed(), QThreadPool()
    session = CameraSession(panel, feed, pool, list)
    shots: list[QImage] = []
    panel.shot.connect(shots.append)
    session.open(clip)
    qtbot.waitUntil(panel.shutter.isEnabled, timeout=_LONG_MS)
    assert panel.head.picker.accessibleName() == "Camera: clip.mp4"
    click(panel.shutter)
    assert looks(shots[0], RED)
    assert shots[0].size() == QSize(320, 240)
    session.close()
    assert feed.close()
    assert pool.waitForDone(10000)
