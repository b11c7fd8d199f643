"""Pictures of the screens through Qt: X11, Windows, macOS."""

from __future__ import annotations

import sys

from PySide6.QtGui import QGuiApplication, QScreen

from desktop.capture.screen import problems
from desktop.capture.screen.shot import Shot
from desktop.capture.screen.taker import Taker


class QtTaker(Taker):
    """Takes them at once, on the GUI thread as Qt demands: some 20 ms for a screen."""

    def take(self) -> None:
        if sys.platform == "darwin":
            from desktop.capture.screen.macos_permission import may_see_screen

            if not may_see_screen():
                self.failed.emit(problems.not_allowed_by_macos())
                return
        shots = [_shot(screen) for screen in QGuiApplication.screens()]
        missing = [shot for shot in shots if shot.image.isNull()]
        if missing or not shots:
            self.failed.emit(problems.nothing(f"{len(missing)} of {len(shots)} screens are empty"))
        else:
            self.hand_over(shots)


def _shot(screen: QScreen) -> Shot:
    image = screen.grabWindow(0).toImage()
    image.setDevicePixelRatio(1)
    return Shot(image, screen.geometry())
