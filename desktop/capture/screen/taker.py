"""Whoever takes pictures of all screens, and the choice among them."""

from __future__ import annotations

import os
from abc import abstractmethod
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from desktop.capture.screen.shot import Shot


class Taker(QObject):
    """Takes pictures; after `take`, exactly one signal follows, unless `cancel` comes before.

    Signals:
        taken(list of `Shot`): one for each screen, at least one.
        given_up: the user said no to the desktop's own question.
        failed(Problem).
    """

    taken = Signal(object)
    given_up = Signal()
    failed = Signal(object)

    @abstractmethod
    def take(self) -> None: ...

    def cancel(self) -> None:
        """No signal follows any more."""

    def hand_over(self, shots: list[Shot]) -> None:
        """A picture of nothing is a failure, too."""
        from desktop.capture.screen import problems

        if all(shot.is_black for shot in shots):
            self.failed.emit(problems.black())
        else:
            self.taken.emit(shots)


def choose_taker(pool: QThreadPool, parent: QObject | None = None) -> Taker:
    """The one that works on this desktop; ``pool`` reads the file that a portal gives."""
    if is_wayland(os.environ, QGuiApplication.platformName()):
        from desktop.capture.screen.portal import PortalTaker

        return PortalTaker(pool, parent)
    from desktop.capture.screen.qt_taker import QtTaker

    return QtTaker(parent)


def is_wayland(environment: Mapping[str, str], platform: str) -> bool:
    """Also for a window that runs through XWayland, where a grab of the screen is black."""
    if platform == "wayland":
        return True
    return platform == "xcb" and environment.get("XDG_SESSION_TYPE") == "wayland"
