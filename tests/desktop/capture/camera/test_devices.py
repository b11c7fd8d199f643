"""What every device does, and what is peculiar to those of OpenCV."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from desktop.capture.camera import opencv_device as opened
from desktop.capture.camera.device import Device
from desktop.capture.camera.opencv_device import opencv_device
from desktop.capture.camera.scripted import Attempt, Scene, Script, ScriptedDevice
from desktop.capture.camera.values import CameraInfo, Patience, Wish
from models.errors import CameraFault
from tests.desktop.capture.camera.pictures import GREEN, RED, write_video

Make = Callable[[bool], Device]


def _no_wait(_: float) -> None:
    """Files as fast as they can be read."""


def _open(setting: str, width: int = 1280, height: int = 720) -> Device:
    return opencv_device(Wish(setting, width, height), Patience(network_s=2), _no_wait)


def _colour(pixels: Any) -> tuple[int, ...]:
    """R, G, B in the middle."""
    return tuple(int(part) for part in pixels[pixels.shape[0] // 2, pixels.shape[1] // 2, ::-1])


@pytest.fixture(params=["opencv", "scripted"])
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Make:
    """A device of three red pictures, or one that cannot be opened."""

    def opencv(works: bool) -> Device:
        path = tmp_path / "clip.mp4"
        return _open(str(write_video(path, [RED] * 3, 50.0, (160, 90)) if works else path))

    def scripted(works: bool) -> Device:
        refusal = CameraFault("It is taken.", "Close the other program.").problem
        attempt = Attempt((Scene(RED),)) if works else Attempt(refusal=refusal)
        return ScriptedDevice(Script((attempt,), fps=50.0), attempt, _no_wait)

    return {"opencv": opencv, "scripted": scripted}[request.param]


def test_a_device_gives_pictures(make: Make) -> None:
    device = make(True)
    info = device.open()
    assert (info.width, info.height, info.fps) == (160, 90, 50.0)
    for _ in range(5):
        pixels = device.read()
        assert pixels.shape == (90, 160, 3)
        assert pixels.dtype == np.uint8
        assert _colour(pixels) == pytest.approx(RED, abs=20)
    device.close()


def test_a_device_that_cannot_be_opened_says_so_and_is_closed_all_the_same(make: Make) -> None:
    device = make(False)
    with pytest.raises(CameraFault) as caught:
        device.open()
    assert caught.value.todo
    device.close()


def test_no_picture_of_a_file_is_left_out_and_it_begins_again(tmp_path: Path) -> None:
    clip = write_video(tmp_path / "clip.mp4", [RED, RED, GREEN], 10.0)
    device = _open(str(clip))
    device.open()
    reddish = [_colour(device.read())[0] > 100 for _ in range(7)]
    assert reddish == [True, True, False, True, True, False, True]
    device.close()


@pytest.mark.parametrize(
    ("filmed", "wished", "given"),
    [
        ((640, 480), (320, 240), (320, 240)),
        ((640, 480), (640, 360), (480, 360)),
        ((480, 640), (320, 240), (240, 320)),
        ((320, 240), (1280, 720), (320, 240)),
    ],
)
def test_pictures_are_not_larger_than_wished(
    tmp_path: Path, filmed: tuple[int, int], wished: tuple[int, int], given: tuple[int, int]
) -> None:
    device = _open(str(write_video(tmp_path / "clip.mp4", [RED], 10.0, filmed)), *wished)
    info = device.open()
    assert (info.width, info.height) == given
    height, width = device.read().shape[:2]
    assert (width, height) == given
    device.close()


def test_what_is_no_video_is_told(tmp_path: Path) -> None:
    text = tmp_path / "letter.mp4"
    text.write_text("Dear camera", encoding="utf-8")
    with pytest.raises(CameraFault, match=r"“letter\.mp4” is not a video"):
        _open(str(text)).open()
    with pytest.raises(CameraFault, match=r"“gone\.mp4” is not there"):
        _open(str(tmp_path / "gone.mp4")).open()


def test_a_network_camera_that_is_not_there_is_told() -> None:
    with pytest.raises(CameraFault, match=r"at 127\.0\.0\.1 cannot be reached"):
        _open("http://me:secret@127.0.0.1:9/").open()


class _Webcam:
    """Stands for cv2.VideoCapture of a device."""

    def __init__(self, pictures: list[Any], asked: dict[int, float]) -> None:
        self._pictures = pictures
        self._asked = asked
        self.released = threading.Event()

    def set(self, what: int, value: float) -> None:
        self._asked[what] = value

    def get(self, _: int) -> float:
        return 15.0

    def isOpened(self) -> bool:
        return True

    def read(self) -> tuple[bool, Any]:
        return (True, self._pictures.pop(0)) if self._pictures else (False, None)

    def release(self) -> None:
        self.released.set()


def _with_webcam(monkeypatch: pytest.MonkeyPatch, pictures: list[Any]) -> dict[int, float]:
    asked: dict[int, float] = {}
    monkeypatch.setattr(opened, "check_access", lambda *_: None)
    monkeypatch.setattr(cv2, "VideoCapture", lambda *_: _Webcam(pictures, asked))
    monkeypatch.setattr(sys, "platform", "linux")
    return asked


def test_a_camera_is_asked_for_the_size_that_is_wished(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = _with_webcam(monkeypatch, [np.full((480, 640), 90, np.uint8)])
    info = _open("0", 640, 480).open()
    assert info == CameraInfo("Camera 1", 640, 480, 15.0)
    assert asked[cv2.CAP_PROP_FRAME_WIDTH] == 640
    assert asked[cv2.CAP_PROP_FRAME_HEIGHT] == 480
    # Compressed is asked for before the size, as drivers keep the format at which they are.
    assert next(iter(asked)) == cv2.CAP_PROP_FOURCC


def test_a_camera_without_colours_gives_grey_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    _with_webcam(monkeypatch, [np.full((480, 640), 90, np.uint8)])
    device = _open("0")
    device.open()
    assert _colour(device.read()) == (90, 90, 90)


def test_a_camera_that_opens_and_gives_nothing_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    _with_webcam(monkeypatch, [])
    with pytest.raises(CameraFault, match="Another program") as caught:
        _open("0").open()
    assert caught.value.what == "Camera 1 is there, but gives no picture."


def test_a_camera_that_stops_was_unplugged(monkeypatch: pytest.MonkeyPatch) -> None:
    _with_webcam(monkeypatch, [np.zeros((48, 64, 3), np.uint8)])
    device = _open("0")
    device.open()
    device.read()
    with pytest.raises(CameraFault, match="Camera 1 stopped giving pictures"):
        device.read()
