"""A camera and a screen that show what the test says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QRect, QThreadPool
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from desktop import settings as s
from desktop.capture.camera.feed import CameraFeed
from desktop.capture.camera.named import NamedCamera
from desktop.capture.camera.scripted import Attempt, Scene, Script
from desktop.capture.camera.source import CameraSource
from desktop.capture.camera.thread import CameraThread
from desktop.capture.camera.values import Patience
from desktop.capture.screen.scripted import ScriptedTaker
from desktop.capture.screen.shot import Shot
from desktop.capture.screen.taker import Taker
from desktop.handsfree.looking import Looking
from models.errors import Problem

GREEN, BLUE = (30, 160, 40), (20, 40, 200)
_QUICK = Patience(first_retry_s=0.01, last_retry_s=0.02, dark_s=0.1)


def shot(colour: tuple[int, int, int]) -> Shot:
    """A screen of one colour."""
    image = QImage(640, 480, QImage.Format.Format_RGB32)
    image.fill(colour[0] << 16 | colour[1] << 8 | colour[2])
    return Shot(image, QRect(0, 0, 640, 480))


@dataclass
class Sight:
    """What there is to be seen.

    Attributes:
        script: of the camera; it is green.
        cameras: those of the PC.
        screen: see `ScriptedTaker`; it is blue.
        opened: how often a camera was opened.
    """

    script: Script = field(default_factory=lambda: Script((Attempt((Scene(GREEN),)),)))
    cameras: Sequence[NamedCamera] = (NamedCamera("0", "Webcam"),)
    screen: Sequence[Shot] | Problem | None = (shot(BLUE),)
    opened: int = 0

    def looking(
        self, window: QWidget, settings: s.Settings, pool: QThreadPool, parent: QObject
    ) -> Looking:
        """With nothing of this PC."""
        return Looking(
            *(window, settings, pool, parent),
            make_feed=lambda parent: CameraFeed(self._source, parent),
            cameras=lambda: self.cameras,
            make_taker=self._taker,
        )

    def _source(self) -> CameraSource:
        self.opened += 1
        return CameraThread(self.script, _QUICK)

    def _taker(self, _: QThreadPool, parent: QObject) -> Taker:
        return ScriptedTaker(self.screen, parent)
