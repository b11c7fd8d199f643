"""Esc, wherever in the window the keyboard is, as long as a conversation by voice lasts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_KEY_EVENTS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class LeavingKey(QObject):
    """Sees the key before the widget that has the keyboard; menus and dialogs keep theirs.

    Args:
        place: only while this part of the window is shown.

    Signals:
        pressed: it means nothing else then.
    """

    pressed = Signal()

    def __init__(self, window: QWidget, place: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window, self._place = window, place
        self._is_on = False

    def set_on(self, on: bool) -> None:
        """Whether it is looked out for."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        if on and not self._is_on:
            app.focusChanged.connect(self._on_focus_changed)
            self._window.installEventFilter(self)
            self._on_focus_changed(None, app.focusWidget())
        elif self._is_on and not on:
            app.focusChanged.disconnect(self._on_focus_changed)
            self._window.removeEventFilter(self)
        self._is_on = on

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self._is_on or event.type() not in _KEY_EVENTS or not isinstance(event, QKeyEvent):
            return False
        if event.key() != Qt.Key.Key_Escape or not self._place.isVisible():
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return False
        if not event.isAutoRepeat():
            self.pressed.emit()
        return True

    def _on_focus_changed(self, _: QWidget | None, new: QWidget | None) -> None:
        if new is not None and new.window() is self._window.window():
            # Doing it twice does nothing more.
            new.installEventFilter(self)
