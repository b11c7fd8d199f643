"""Cameras, files and network streams by OpenCV. Only the camera's own process imports this."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cv2

from desktop.capture.camera import faults
from desktop.capture.camera.device import Device
from desktop.capture.camera.pace import Pace
from desktop.capture.camera.settings import Setting, read_setting
from desktop.capture.camera.v4l2 import check_access
from desktop.capture.camera.values import CameraInfo, Patience, Wish
from models.errors import CameraFault

if TYPE_CHECKING:
    from desktop.capture.camera.device import Pixels

_BACKENDS = {
    "linux": cv2.CAP_V4L2,
    "win32": cv2.CAP_DSHOW,  # opens at once, and counts cameras in the order they are listed in
    "darwin": cv2.CAP_AVFOUNDATION,
}


def opencv_device(wish: Wish, patience: Patience, wait: Callable[[float], object]) -> Device:
    """The device of a setting; raises `CameraFault` for a setting that none can have."""
    setting = read_setting(wish.setting)
    if setting.kind == "device":
        return _Camera(setting, wish)
    if setting.kind == "file":
        return _File(setting, wish, wait)
    return _Network(setting, wish, patience)


class _Source:
    """What all three have in common."""

    def __init__(self, setting: Setting, wish: Wish) -> None:
        self._setting = setting
        self._wish = wish
        self._name = wish.name or setting.name
        self._capture: Any = None
        self._first: Pixels | None = None

    def open(self) -> CameraInfo:
        self._capture = self._opened()
        self._first = self._grab() if self._capture.isOpened() else None
        if self._first is None:
            raise self._not_opened()
        height, width = self._first.shape[:2]
        return CameraInfo(self._name, width, height, self._fps())

    def read(self) -> Pixels:
        first, self._first = self._first, None
        if first is not None:
            return first
        pixels = self._grab()
        if pixels is None:
            raise self._lost()
        return pixels

    def close(self) -> None:
        if self._capture is not None:
            self._capture.release()

    def _grab(self) -> Pixels | None:
        got, pixels = self._capture.read()
        return _fitting(pixels, self._wish) if got and pixels is not None else None

    def _fps(self) -> float:
        return max(0.0, float(self._capture.get(cv2.CAP_PROP_FPS)))

    def _opened(self) -> Any:
        raise NotImplementedError

    def _not_opened(self) -> CameraFault:
        raise NotImplementedError

    def _lost(self) -> CameraFault:
        raise NotImplementedError


class _Camera(_Source):
    def _opened(self) -> Any:
        check_access(self._setting.index, self._name)
        backend = _BACKENDS.get(sys.platform, cv2.CAP_ANY)
        capture = cv2.VideoCapture(self._setting.index, backend)
        # First the format: uncompressed, most cameras give 10 large pictures a second.
        capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
        capture.set(cv2.CAP_PROP_FRAME_WIDTH, self._wish.width)
        capture.set(cv2.CAP_PROP_FRAME_HEIGHT, self._wish.height)
        capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)
        return capture

    def _not_opened(self) -> CameraFault:
        known = sys.platform == "linux"  # that it is there, and allowed
        return faults.busy(self._name) if known else faults.absent_or_busy(self._name)

    def _lost(self) -> CameraFault:
        return faults.unplugged(self._name)


class _File(_Source):
    """Begins again at its end."""

    def __init__(self, setting: Setting, wish: Wish, wait: Callable[[float], object]) -> None:
        super().__init__(setting, wish)
        self._wait = wait
        self._pace: Pace | None = None

    def read(self) -> Pixels:
        if self._pace is None:
            self._pace = Pace(self._fps(), self._wait)
        self._pace.keep()
        return super().read()

    def _grab(self) -> Pixels | None:
        pixels = super()._grab()
        if pixels is None and self._pace is not None:
            self._capture.release()
            self._capture = self._opened()
            pixels = super()._grab()
        return pixels

    def _opened(self) -> Any:
        if not Path(self._setting.value).exists():
            raise faults.no_file(self._setting.name)
        return cv2.VideoCapture(self._setting.value, cv2.CAP_FFMPEG)

    def _not_opened(self) -> CameraFault:
        return faults.no_video(self._setting.name)

    def _lost(self) -> CameraFault:
        return faults.no_video(self._setting.name)


class _Network(_Source):
    def __init__(self, setting: Setting, wish: Wish, patience: Patience) -> None:
        super().__init__(setting, wish)
        self._limit_ms = round(patience.network_s * 1000)

    def _opened(self) -> Any:
        limits = [cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, self._limit_ms]
        limits += [cv2.CAP_PROP_READ_TIMEOUT_MSEC, self._limit_ms]
        return cv2.VideoCapture(self._setting.value, cv2.CAP_FFMPEG, limits)

    def _not_opened(self) -> CameraFault:
        return faults.no_answer(self._name)

    def _lost(self) -> CameraFault:
        return faults.connection_lost(self._name)


def _fitting(pixels: Any, wish: Wish) -> Pixels:
    """Three channels, and not larger than was wished, whichever way it is turned."""
    if pixels.ndim == 2:
        pixels = cv2.cvtColor(pixels, cv2.COLOR_GRAY2BGR)
    height, width = pixels.shape[:2]
    most, least = max(wish.width, wish.height), min(wish.width, wish.height)
    scale = min(1.0, most / max(width, height), least / min(width, height))
    if scale < 1.0:
        size = max(1, round(width * scale)), max(1, round(height * scale))
        pixels = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    result: Pixels = pixels
    return result
