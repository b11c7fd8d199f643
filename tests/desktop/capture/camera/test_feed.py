"""The camera as the window knows it, with OpenCV in its process: files and network streams."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QObject, QSize, QThread
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from desktop.capture.camera.feed import CameraFeed
from desktop.capture.camera.process import CameraProcess
from desktop.capture.camera.values import CameraInfo, Patience
from models.errors import Problem
from tests.desktop.capture.camera.pictures import BLACK, GREEN, RED, jpeg, looks, write_video
from tests.fixtures.mjpeg_server import MjpegServer

_SIZE = QSize(1280, 720)
_QUICK = Patience(first_retry_s=0.05, last_retry_s=0.2)
_LONG_MS = 30000


class _Window(QObject):
    """Hears a feed, on the thread of the window."""

    def __init__(self, patience: Patience = _QUICK) -> None:
        super().__init__()
        self.sources: list[CameraProcess] = []
        self._patience = patience
        self.feed = CameraFeed(self._make)
        self.images: list[tuple[QImage, float]] = []
        self.infos: list[CameraInfo] = []
        self.problems: list[Problem] = []
        self.threads: set[QThread] = set()
        self.ended = self.cleared = 0
        self.feed.frame.connect(self._on_frame)
        self.feed.opened.connect(self.infos.append)
        self.feed.told.connect(self.problems.append)
        self.feed.ended.connect(self._on_ended)
        self.feed.cleared.connect(self._on_cleared)

    def _make(self) -> CameraProcess:
        self.sources.append(CameraProcess(self._patience))
        return self.sources[-1]

    def _on_frame(self, image: QImage, time: float) -> None:
        self.threads.add(QThread.currentThread())
        self.images.append((image, time))

    def _on_ended(self) -> None:
        self.ended += 1

    def _on_cleared(self) -> None:
        self.cleared += 1

    def state(self) -> str:
        return self.feed.state

    def sees(self, colour: tuple[int, int, int]) -> bool:
        return bool(self.images) and looks(self.images[-1][0], colour)


@pytest.fixture
def window(qapp: object) -> Iterator[_Window]:
    made = _Window()
    yield made
    assert made.feed.close()
    assert [source.pid for source in made.sources] == [None] * len(made.sources)


@pytest.fixture
def silent() -> Iterator[str]:
    """The address of a camera that takes calls and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}/camera"


@pytest.fixture
def clip(tmp_path: Path) -> str:
    """A quarter of a second of red, a quarter of green."""
    return str(write_video(tmp_path / "clip.mp4", [RED] * 10 + [GREEN] * 10, 40.0))


def test_a_file_is_a_camera_that_never_ends(qtbot: QtBot, window: _Window, clip: str) -> None:
    window.feed.start(clip, _SIZE)
    assert window.state() == "opening"
    qtbot.waitUntil(lambda: len(window.images) >= 45, timeout=_LONG_MS)
    assert window.state() == "live"
    assert window.infos == [CameraInfo("clip.mp4", 320, 240, 40.0)]
    assert window.threads == {QThread.currentThread()}
    changes = sum(
        looks(one, RED) != looks(two, RED)
        for (one, _), (two, _) in zip(window.images, window.images[1:], strict=False)
    )
    assert changes >= 3
    # Not faster than it was filmed.
    assert window.images[44][1] - window.images[0][1] >= 44 / 40 - 0.1


def test_after_stop_no_picture_comes_and_no_process_is_left(
    qtbot: QtBot, window: _Window, clip: str
) -> None:
    window.feed.start(clip, _SIZE)
    qtbot.waitUntil(lambda: bool(window.images), timeout=_LONG_MS)
    pid = window.sources[0].pid
    assert pid is not None
    window.feed.stop()
    seen = len(window.images)
    qtbot.waitUntil(lambda: window.ended == 1, timeout=_LONG_MS)
    assert len(window.images) == seen
    assert window.state() == "off"
    assert not psutil.pid_exists(pid)


def test_a_network_camera_is_unplugged_and_plugged_in_again(
    qtbot: QtBot, window: _Window, tmp_path: Path
) -> None:
    with MjpegServer([jpeg(GREEN)], tmp_path) as camera:
        window.feed.start(camera.url, _SIZE)
        qtbot.waitUntil(lambda: window.sees(GREEN), timeout=_LONG_MS)
        camera.unplug()
        qtbot.waitUntil(lambda: window.state() == "waiting", timeout=_LONG_MS)
        assert window.problems[0].what == "The camera at 127.0.0.1 stopped giving pictures."
        qtbot.waitUntil(lambda: len(window.problems) == 2, timeout=_LONG_MS)
        assert window.problems[1].what == "The camera at 127.0.0.1 cannot be reached."
        window.images.clear()
        camera.plug_in()
        qtbot.waitUntil(lambda: window.sees(GREEN), timeout=_LONG_MS)
        assert window.state() == "live"
        assert len(window.infos) == 2


def test_one_that_hangs_blocks_no_other(
    qtbot: QtBot, window: _Window, silent: str, clip: str
) -> None:
    other = _Window(Patience(silent_s=60.0, network_s=60.0))
    other.feed.start(silent, _SIZE)
    qtbot.waitUntil(lambda: other.sources[0].pid is not None, timeout=_LONG_MS)
    window.feed.start(clip, _SIZE)
    qtbot.waitUntil(lambda: bool(window.images), timeout=_LONG_MS)
    assert other.state() == "opening"
    # And in the same panel: the next one is chosen while it hangs.
    other.feed.start(clip, _SIZE)
    qtbot.waitUntil(lambda: bool(other.images), timeout=_LONG_MS)
    assert other.feed.close()
    assert other.ended == 0
    assert [source.pid for source in other.sources] == [None, None]


def test_one_that_hangs_for_long_is_told(qtbot: QtBot, silent: str) -> None:
    window = _Window(Patience(silent_s=0.5, network_s=60.0))
    window.feed.start(silent, _SIZE)
    qtbot.waitUntil(lambda: bool(window.problems), timeout=_LONG_MS)
    assert window.problems[0].what == "127.0.0.1 does not answer."
    assert window.state() == "waiting"
    assert window.feed.close()


def test_a_camera_that_is_not_there_is_told_once(qtbot: QtBot, window: _Window) -> None:
    window.feed.start("99", _SIZE, "Desk Cam")
    qtbot.waitUntil(lambda: bool(window.problems), timeout=_LONG_MS)
    assert window.state() == "waiting"
    assert window.problems[0].kind == "CameraFault"
    assert window.problems[0].what.startswith("Desk Cam ")
    window.feed.start("ftp://nowhere", _SIZE)
    qtbot.waitUntil(lambda: "ftp" in window.problems[-1].what, timeout=_LONG_MS)
    assert len(window.problems) == 2


def test_black_pictures_are_told_until_there_is_light(
    qtbot: QtBot, window: _Window, tmp_path: Path
) -> None:
    clip = write_video(tmp_path / "cover.mp4", [RED] * 5 + [BLACK] * 90, 40.0)
    window.feed.start(str(clip), _SIZE)
    qtbot.waitUntil(lambda: window.cleared == 1, timeout=_LONG_MS)
    assert [problem.what for problem in window.problems] == [
        "The camera gives only black pictures."
    ]
    assert window.state() == "live"


def test_closing_what_was_never_opened(window: _Window) -> None:
    window.feed.stop()
    assert window.feed.close()
    assert (window.ended, window.sources) == (0, [])


def test_the_window_starts_without_opencv() -> None:
    program = (
        "import sys, desktop.capture.camera.feed, desktop.camera.session;"
        "print([name for name in ('cv2', 'av', 'numpy') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"
