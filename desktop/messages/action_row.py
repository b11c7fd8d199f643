"""A quiet row of buttons below a message: seen when the mouse or the keyboard is there."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from desktop.theme import theme
from desktop.widgets.buttons import IconButton

# In pixels, where text has its usual size.
_ICON = 17
_TAB = Qt.FocusPolicy.TabFocus


class ActionButton(IconButton):
    """One of the row; unseen it keeps its place, and can be reached all the same."""

    def __init__(self, icon_name: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(icon_name, name, "quiet", parent=parent)
        side = round(_ICON * theme().scale)
        self.setIconSize(QSize(side, side))
        self._is_hidden = False

    def set_hidden(self, hidden: bool) -> None:
        if self._is_hidden != hidden:
            self._is_hidden = hidden
            self.update()

    @property
    def is_seen(self) -> bool:
        """Whether one sees it, where its row is."""
        return not self._is_hidden

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._is_hidden:
            super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.parentWidget()
        if not isinstance(row, ActionRow) or not row.take_key(self, event.key()):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        row = self.parentWidget()
        if isinstance(row, ActionRow):
            row.focus_came(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        row = self.parentWidget()
        if isinstance(row, ActionRow):
            row.focus_went()


class ActionRow(QWidget):
    """Buttons from left to right: one stop of the Tab key, the arrow keys go on from there.

    Of a long conversation every message would otherwise be half a dozen stops. For the same reason
    the buttons are made when the mouse, the keyboard or a screen reader comes: until then the row
    takes the place they will need, and is itself the stop of the Tab key.

    Signals:
        wanted: the buttons are to be added now, once.
    """

    wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._buttons: list[ActionButton] = []
        self._always: set[ActionButton] = set()
        self._expected = 0
        self._room = QSize()
        self._row: QHBoxLayout | None = None
        self._is_hovered = False
        self._is_kept = False
        self._has_focus = False

    def expect(self, count: int) -> None:
        """So many buttons would be seen, if they were there."""
        if self._row is not None or count == self._expected:
            return
        self._expected = count
        self._room = QSize()
        policy = Qt.FocusPolicy
        self.setFocusPolicy(policy.StrongFocus if count else policy.NoFocus)
        self.updateGeometry()
        if QAccessible.isActive():
            self.fill()

    def fill(self) -> None:
        """From now on the buttons are there."""
        if self._row is not None:
            return
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.wanted.emit()
        # Not before: only behind a stop of the Tab key others find their place.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Now, for they may be painted in this turn of the event loop.
        self._row.activate()

    def sizeHint(self) -> QSize:
        if self._row is not None:
            return super().sizeHint()
        if self._room.isEmpty():
            side = _button_size(theme().scale, QApplication.font().toString())
            self._room = QSize(side.width() * self._expected, side.height())
        return self._room

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint() if self._row is not None else self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.fill()
        stop = next((one for one in self._usable() if one.focusPolicy() & _TAB), None)
        if stop is not None:
            stop.setFocus(event.reason())

    def add(self, button: ActionButton, *, always: bool = False) -> None:
        """``always``: it is seen even when nobody is near."""
        before = self._buttons[-1] if self._buttons else self
        self._buttons.append(button)
        if always:
            self._always.add(button)
        self._add(button)
        QWidget.setTabOrder(before, button)
        self._make_stop(self._buttons[0])
        self._show()

    def set_always(self, button: ActionButton, always: bool) -> None:
        """Whether it is seen even when nobody is near."""
        if always != (button in self._always):
            self._always ^= {button}
            self._show()

    def add_words(self, words: QWidget) -> None:
        self._add(words)

    def set_hovered(self, hovered: bool) -> None:
        self._is_hovered = hovered
        self._come(hovered)

    def set_kept(self, kept: bool) -> None:
        """Seen wherever mouse and keyboard are, as below the newest message."""
        self._is_kept = kept
        self._come(kept)

    def take_key(self, button: ActionButton, key: int) -> bool:
        """Go along the row; False for a key that means nothing to it."""
        usable = [one for one in self._buttons if one.isVisible() and one.isEnabled()]
        at = usable.index(button)
        keys = Qt.Key
        to = {keys.Key_Left: at - 1, keys.Key_Right: at + 1, keys.Key_Home: 0}.get(Qt.Key(key))
        if key == keys.Key_End:
            to = len(usable) - 1
        if to is None:
            return False
        usable[to % len(usable)].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def focus_came(self, button: ActionButton) -> None:
        self._has_focus = True
        self._make_stop(button)
        self._show()

    def focus_went(self) -> None:
        self._has_focus = any(button.hasFocus() for button in self._buttons)
        self._show()

    def mend_stop(self) -> None:
        """After buttons came, went or were disabled: the Tab key must stop at one that is there."""
        usable = self._usable()
        stops = [one for one in usable if one.focusPolicy() is Qt.FocusPolicy.StrongFocus]
        if usable and not stops:
            self._make_stop(usable[0])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.EnabledChange:
            self.mend_stop()
        elif event.type() is QEvent.Type.StyleChange:
            self._room = QSize()

    def _usable(self) -> list[ActionButton]:
        return [one for one in self._buttons if not one.isHidden() and one.isEnabled()]

    def _add(self, widget: QWidget) -> None:
        self.fill()
        assert self._row is not None
        self._row.addWidget(widget)
        # Else Qt would in the next turn of the event loop.
        widget.show()

    def _come(self, is_there: bool) -> None:
        if is_there:
            self.fill()
        self._show()

    def _make_stop(self, button: ActionButton) -> None:
        for one in self._buttons:
            is_stop = one is button
            policy = Qt.FocusPolicy
            one.setFocusPolicy(policy.StrongFocus if is_stop else policy.ClickFocus)

    def _show(self) -> None:
        is_seen = self._is_hovered or self._is_kept or self._has_focus
        for button in self._buttons:
            button.set_hidden(not is_seen and button not in self._always)


@lru_cache(maxsize=8)
def _button_size(scale: float, font: str) -> QSize:
    """Of one button, where text is so large; ``font`` is that of the application."""
    button = ActionButton("copy", "")
    button.ensurePolished()
    return button.sizeHint()
