"""Where the windows of all programs are, on the systems that tell."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication

from desktop.capture.screen.shot import Shot

# The windows that are seen, the topmost first, in native pixels of the whole desktop.
FindWindows = Callable[[], Sequence[QRect]]

_log = logging.getLogger(__name__)
_SMALLEST = 24  # pixels; below are helpers that nobody sees


def find_windows() -> Sequence[QRect]:
    """Empty where the system does not tell: macOS, Wayland."""
    try:
        return [window for window in _all_windows() if _is_seen(window)]
    except (OSError, AttributeError) as error:  # a library or a function that is not there
        _log.info("windows cannot be found: %r", error)
        return []


def windows_on(shot: Shot, windows: Sequence[QRect]) -> list[QRect]:
    """What of each is on this screen, in pixels of its picture.

    Qt scales sizes of screens, but leaves the place of their upper left corner in native pixels.
    """
    placed = (window.translated(-shot.area.topLeft()) for window in windows)
    cut = (window.intersected(shot.image.rect()) for window in placed)
    return [window for window in cut if not window.isEmpty()]


def _all_windows() -> Sequence[QRect]:
    if sys.platform == "win32":
        from desktop.capture.screen.windows_of_win32 import windows

        return windows()
    if QGuiApplication.platformName() == "xcb":
        from desktop.capture.screen.windows_of_x11 import windows

        return windows(os.environ.get("DISPLAY", ""))
    return []


def _is_seen(window: QRect) -> bool:
    return window.width() >= _SMALLEST and window.height() >= _SMALLEST
