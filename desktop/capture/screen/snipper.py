"""Snipping: hide our window, picture all screens, let the user choose a part, come back."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, Qt, QThreadPool, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.capture.screen.hiding import Hiding
from desktop.capture.screen.overlay import Overlay
from desktop.capture.screen.shot import Shot
from desktop.capture.screen.taker import Taker, choose_taker
from desktop.capture.screen.window_finder import FindWindows, find_windows, windows_on
from models.errors import Problem


class Snipper(QObject):
    """Lets the user snip a part of the screen.

    The shortcut works while our window has the keyboard. One that works in every program cannot
    be had with Qt alone: each system has its own way, and Wayland leaves it to the desktop, where
    the user can bind any key to a command.

    Args:
        window: hidden while the picture is taken, and shown again afterwards.
        pool: reads files.
        taker, find_windows: other ways to do it, for tests.
        take_on_release: see `Overlay`.

    Signals:
        snipped(QImage): in the screen's own pixels.
        given_up: the user wanted none, or `cancel` was called.
        failed(Problem): why there is no picture. One of the three follows each `snip`.
    """

    snipped = Signal(QImage)
    given_up = Signal()
    failed = Signal(object)

    def __init__(
        self,
        window: QWidget,
        pool: QThreadPool,
        parent: QObject | None = None,
        *,
        taker: Taker | None = None,
        find_windows: FindWindows = find_windows,
        take_on_release: bool = True,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._pool = pool
        self._taker: Taker | None = None
        self._find_windows = find_windows
        self._take_on_release = take_on_release
        self._is_snipping = False
        self._shortcut: QShortcut | None = None
        self._hiding = Hiding(window, self)
        self._hiding.gone.connect(self._on_gone)
        self.overlays: list[Overlay] = []
        if taker is not None:
            self._use(taker)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenRemoved.connect(self._on_screen_removed)

    def set_shortcut(self, keys: QKeySequence) -> None:
        """The keys that begin; an empty sequence for none."""
        if self._shortcut is None:
            self._shortcut = QShortcut(self._window)
            self._shortcut.setAutoRepeat(False)
            self._shortcut.activated.connect(self.snip)
        self._shortcut.setKey(keys)

    def snip(self) -> None:
        """Nothing while a snip is under way."""
        if self._is_snipping:
            return
        self._is_snipping = True
        self._hiding.hide()

    def cancel(self) -> None:
        if self._is_snipping:
            if self._taker is not None:
                self._taker.cancel()
            self._end()
            self.given_up.emit()

    # --- the picture ----------------------------------------------------------------------------

    def _on_gone(self) -> None:
        if self._is_snipping:
            taker = self._taker or self._use(choose_taker(self._pool, self))
            taker.take()

    def _use(self, taker: Taker) -> Taker:
        taker.taken.connect(self._on_taken)
        taker.failed.connect(self._on_failed)
        taker.given_up.connect(self.cancel)
        self._taker = taker
        return taker

    def _on_taken(self, shots: Sequence[Shot]) -> None:
        if not self._is_snipping:
            return
        # As they were in the picture; ours is hidden, and the overlays are not there yet.
        windows = self._find_windows()
        self.overlays = [self._overlay(shot, windows) for shot in shots]
        for overlay in self.overlays:
            _cover(overlay)
        under = QCursor.pos()
        first = next((one for one in self.overlays if one.shot.area.contains(under)), None)
        _focus(first or self.overlays[0])

    def _on_failed(self, problem: Problem) -> None:
        if self._is_snipping:
            self._end()
            self.failed.emit(problem)

    # --- the choice -----------------------------------------------------------------------------

    def _overlay(self, shot: Shot, windows: Sequence[QRect]) -> Overlay:
        overlay = Overlay(shot, windows_on(shot, windows), take_on_release=self._take_on_release)
        overlay.begun.connect(self._on_begun)
        # Queued, as the overlay is gone afterwards.
        queued = Qt.ConnectionType.QueuedConnection
        overlay.chosen.connect(self._on_chosen, queued)
        overlay.given_up.connect(self.cancel, queued)
        return overlay

    def _on_begun(self) -> None:
        for overlay in self.overlays:
            if overlay is not self.sender():
                overlay.clear()

    def _on_chosen(self, rect: QRect) -> None:
        overlay = self.sender()
        if self._is_snipping and isinstance(overlay, Overlay):
            image = overlay.shot.image.copy(rect)
            self._end()
            self.snipped.emit(image)

    def _on_screen_removed(self) -> None:
        self.cancel()

    def _end(self) -> None:
        self._is_snipping = False
        self._hiding.restore()
        overlays, self.overlays = self.overlays, []
        for overlay in overlays:
            overlay.hide()
            overlay.deleteLater()


def _cover(overlay: Overlay) -> None:
    """All of its screen."""
    area = overlay.shot.area
    screen = QGuiApplication.screenAt(area.center())
    if screen is not None:
        overlay.setScreen(screen)
    overlay.setGeometry(area)
    if sys.platform == "darwin":  # where full screen is a space of its own, with an animation
        overlay.show()
    else:
        overlay.showFullScreen()


def _focus(overlay: Overlay) -> None:
    overlay.activateWindow()
    overlay.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
