"""The button that is held while one speaks."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from desktop.theme import theme
from desktop.widgets.buttons import IconButton, round_side
from desktop.widgets.labels import set_look

_TOUCHES = (
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TouchEnd,
    QEvent.Type.TouchCancel,
)
_LOSSES = (QEvent.Type.FocusOut, QEvent.Type.WindowDeactivate, QEvent.Type.Hide)
_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TalkButton(IconButton):
    """Held by mouse, by finger, or by Space or Enter while it has the keyboard.

    Slipping off it while holding changes nothing. Clicking it by mouse leaves the keyboard where it
    was. What cannot hold, such as a screen reader's click, starts and the next click ends.

    Signals:
        talk_began: it is held.
        talk_ended: it was let go.
        talk_interrupted: nobody can know whether it is still held: the window lost the keyboard,
            the button went away, or the touch was taken for something else.
    """

    talk_began = Signal()
    talk_ended = Signal()
    talk_interrupted = Signal()

    def __init__(self, key_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__("microphone", self.tr("Hold to talk"), parent=parent)
        self._key_name = key_name
        self._is_held = False
        self._is_listening = False
        self._size()
        theme().changed.connect(self._size)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._on_clicked)
        self.show_idle()

    @property
    def is_held(self) -> bool:
        return self._is_held

    def set_key_name(self, name: str) -> None:
        """The key that does the same, for the tooltip."""
        self._key_name = name
        if not self._is_listening:
            self.show_idle()

    def show_idle(self) -> None:
        name = self.tr("Hold to talk")
        if self._key_name:
            name = self.tr("Hold to talk ({0})").format(self._key_name)
        self._show("plain", name)

    def show_opening(self) -> None:
        self._show("outlined", self.tr("Opening the microphone"))

    def show_listening(self) -> None:
        self._show("filled", self.tr("Listening: let go when you have finished"))

    def _size(self) -> None:
        self.setFixedSize(round_side(), round_side())

    def _show(self, look: str, name: str) -> None:
        self._is_listening = look == "filled"
        self._look = look
        set_look(self, "look", look)
        self.set_icon("microphone", name)

    # --- who holds it ---------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._begin()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._end()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Every second press comes as this."""
        self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _KEYS:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self._begin()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _KEYS:
            super().keyReleaseEvent(event)
        elif not event.isAutoRepeat():
            self._end()

    def event(self, event: QEvent) -> bool:
        kind = event.type()
        if kind in _TOUCHES:
            self._on_touch(kind)
            event.accept()
            return True
        if kind in _LOSSES or (kind == QEvent.Type.EnabledChange and not self.isEnabled()):
            self._interrupt()
        return super().event(event)

    def _on_touch(self, kind: QEvent.Type) -> None:
        if kind == QEvent.Type.TouchBegin:
            self._begin()
        elif kind == QEvent.Type.TouchEnd:
            self._end()
        elif kind == QEvent.Type.TouchCancel:
            self._interrupt()

    def _on_clicked(self) -> None:
        if self._is_held:
            self._end()
        else:
            self._begin()

    def _begin(self) -> None:
        if self.isEnabled() and not self._is_held:
            self._is_held = True
            self.talk_began.emit()

    def _end(self) -> None:
        if self._is_held:
            self._is_held = False
            self.talk_ended.emit()

    def _interrupt(self) -> None:
        if self._is_held:
            self._is_held = False
            self.talk_interrupted.emit()
