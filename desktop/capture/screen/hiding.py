"""Our own window out of the picture, and back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QWidget

# Other windows paint what they had behind ours, and compositors fade it out; no event tells when
# they are done. The usual fading takes 200 ms.
_SETTLE_MS = 250
# In case that the system never says that the window is gone.
_GUARD_MS = 1000


class Hiding(QObject):
    """Hides a window and shows it again where it was.

    Signals:
        gone: the window is off the screen, and what was behind it is painted.
    """

    gone = Signal()

    def __init__(self, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._handle: QWindow | None = None
        self._hidden = False
        self._settling = QTimer(self, singleShot=True)
        self._settling.timeout.connect(self.gone)
        self._guard = QTimer(self, singleShot=True, interval=_GUARD_MS)
        self._guard.timeout.connect(self._on_unexposed)

    def hide(self) -> None:
        """`gone` follows, also for a window that is not on the screen anyway."""
        handle = self._window.windowHandle()
        if handle is None or not self._window.isVisible() or self._window.isMinimized():
            self._settling.start(0)
            return
        self._hidden = True
        self._handle = handle
        self._geometry = self._window.geometry()
        handle.installEventFilter(self)
        self._guard.start()
        self._window.hide()

    def restore(self) -> None:
        """As it was, and in front; nothing when it was not hidden by us."""
        self._stop_waiting()
        self._settling.stop()
        if not self._hidden:
            return
        self._hidden = False
        if not (self._window.isMaximized() or self._window.isFullScreen()):
            # Window managers place a window that comes back as if it were new.
            self._window.setGeometry(self._geometry)
        self._window.show()
        self._window.activateWindow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's expose event comes when the system has taken the window off the screen."""
        handle = self._handle
        if event.type() is QEvent.Type.Expose and handle is not None and not handle.isExposed():
            self._on_unexposed()
        return False

    def _on_unexposed(self) -> None:
        self._stop_waiting()
        self._settling.start(_SETTLE_MS)

    def _stop_waiting(self) -> None:
        self._guard.stop()
        if self._handle is not None:
            self._handle.removeEventFilter(self)
            self._handle = None
