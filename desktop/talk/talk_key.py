"""The key that is held while one speaks, wherever in the window the keyboard is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.talk.talk_keys import DEFAULT_KEY, key_of

_MODIFIER_KEYS = {
    Qt.Key.Key_Control: Qt.KeyboardModifier.ControlModifier,
    Qt.Key.Key_Shift: Qt.KeyboardModifier.ShiftModifier,
    Qt.Key.Key_Alt: Qt.KeyboardModifier.AltModifier,
    Qt.Key.Key_Meta: Qt.KeyboardModifier.MetaModifier,
}
# Half of the time in which a release may turn out to have been none.
_TICK_MS = 20
_KEY_EVENTS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease)


class TalkKey(QObject):
    """Sees keys before the widget that has the keyboard, and keeps those that are its own.

    X11 repeats a held key as a release and a press of the same time. Qt tells that they are a
    repeat only when it has read both at once, which on a busy PC it often has not. So there a
    release counts when no press of the same time has followed soon.

    Args:
        window: holding works while it has the keyboard.
        is_x11: whether repeats look like that; None finds out.
        place: and only while this part of it is shown.

    Attributes:
        catches_escape: Esc is `escaped` now, and means nothing else.

    Signals:
        talk_began: the key is held.
        talk_ended: it was let go.
        talk_interrupted: the keyboard went elsewhere meanwhile.
        escaped: Esc while `catches_escape`.
    """

    talk_began = Signal()
    talk_ended = Signal()
    talk_interrupted = Signal()
    escaped = Signal()

    def __init__(
        self, window: QWidget, is_x11: bool | None = None, place: QWidget | None = None
    ) -> None:
        super().__init__(window)
        self._window = window
        self._place = window if place is None else place
        self._name = DEFAULT_KEY
        self._combination = key_of(DEFAULT_KEY)
        # It is held, and it counts; the first stays when a modifier of it is let go before it.
        self._is_down = False
        self._is_held = False
        self.catches_escape = False
        self._is_x11 = QGuiApplication.platformName() == "xcb" if is_x11 is None else is_x11
        self._released_at = 0
        self._ticks = 0
        self._letting_go = QTimer(self)
        self._letting_go.setInterval(_TICK_MS)
        self._letting_go.timeout.connect(self._on_tick)
        window.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)
        self._on_focus_changed(None, app.focusWidget())

    @property
    def name(self) -> str:
        """The key, such as "F9" or "Ctrl+M"."""
        return self._name

    def set_key(self, name: str) -> None:
        """Use another key; one that cannot be, see `is_talk_key`, makes it the default."""
        self._interrupt()
        self._name = name if key_of(name) is not None else DEFAULT_KEY
        self._combination = key_of(self._name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _KEY_EVENTS or not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            if self._is_mine(event):
                # Otherwise a shortcut of that key would take it.
                event.accept()
            return False
        if event.type() == QEvent.Type.KeyPress:
            return self._on_pressed(event)
        return self._on_released(event)

    def _is_mine(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            return self.catches_escape
        keypad = Qt.KeyboardModifier.KeypadModifier
        pressed = QKeyCombination(event.modifiers() & ~keypad, Qt.Key(event.key()))
        return pressed == self._combination or self._is_still_down(event)

    def _is_still_down(self, event: QKeyEvent) -> bool:
        """Also without its modifier: it would type letters otherwise."""
        return self._is_down and self._is_the_key(event)

    def _is_the_key(self, event: QKeyEvent) -> bool:
        return self._combination is not None and event.key() == self._combination.key()

    def _on_pressed(self, event: QKeyEvent) -> bool:
        if not self._is_mine(event):
            return False
        if event.isAutoRepeat() or self._was_no_release(event):
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif not self._is_held and self._place.isVisible():
            self._is_down = self._is_held = True
            self.talk_began.emit()
        return True

    def _on_released(self, event: QKeyEvent) -> bool:
        if self._is_still_down(event):
            if not event.isAutoRepeat():
                self._wait_or_let_go(event)
            return True
        if self._is_held and self._has_modifier(event):
            self._end()
        return False

    def _wait_or_let_go(self, event: QKeyEvent) -> None:
        if not self._is_x11:
            self._let_go()
            return
        self._released_at, self._ticks = event.timestamp(), 0
        self._letting_go.start()

    def _was_no_release(self, press: QKeyEvent) -> bool:
        if not self._letting_go.isActive() or not self._is_the_key(press):
            return False
        if press.timestamp() == self._released_at:
            self._letting_go.stop()
            return True
        self._let_go()
        return False

    def _on_tick(self) -> None:
        """At the second one: after a long wait the first comes before the keys that wait, too."""
        self._ticks += 1
        if self._ticks > 1:
            self._let_go()

    def _let_go(self) -> None:
        self._letting_go.stop()
        self._is_down = False
        self._end()

    def _has_modifier(self, event: QKeyEvent) -> bool:
        modifier = _MODIFIER_KEYS.get(Qt.Key(event.key()))
        combination = self._combination
        if modifier is None or combination is None:
            return False
        return bool(combination.keyboardModifiers() & modifier)

    def _end(self) -> None:
        if self._is_held:
            self._is_held = False
            self.talk_ended.emit()

    def _interrupt(self) -> None:
        self._letting_go.stop()
        self._is_down = False
        if self._is_held:
            self._is_held = False
            self.talk_interrupted.emit()

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and new.window() is self._window.window():
            # Doing it twice does nothing more.
            new.installEventFilter(self)
        else:
            self._interrupt()
