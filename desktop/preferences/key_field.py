"""A button that names a key, and takes another one when it is pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.preferences.keys import Use, can_be_used, is_modifier, name_of, shown_key
from desktop.widgets.joined import named
from desktop.widgets.labels import set_look


class KeyButton(QPushButton):
    """Press it, then the keys that are wanted; Esc leaves it as it is.

    Signals:
        key_chosen(name): such as "Ctrl+Shift+S".
        key_refused(name): such as "A"; it still waits for another one.
        waiting_changed.
    """

    key_chosen = Signal(str)
    key_refused = Signal(str)
    waiting_changed = Signal()

    def __init__(self, use: Use, name: str) -> None:
        super().__init__()
        self._use: Use = use
        self._name = name
        self._words = ""
        self._waiting = False
        self.setProperty("look", "outlined")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_clicked)

    @property
    def is_waiting(self) -> bool:
        return self._waiting

    def show_words(self, words: str) -> None:
        """What is chosen."""
        self._words = words
        self._show()

    def event(self, event: QEvent) -> bool:
        """While it waits, every key is its own: those of shortcuts, and Tab."""
        if self._waiting and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress:
                self._take(event)
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._wait(False)
        super().focusOutEvent(event)

    def _on_clicked(self) -> None:
        self._wait(not self._waiting)

    def _take(self, event: QKeyEvent) -> None:
        if is_modifier(event) or event.isAutoRepeat():
            return
        if event.key() == Qt.Key.Key_Escape:
            self._wait(False)
            return
        name = name_of(event)
        if can_be_used(self._use, name):
            self._wait(False)
            self.key_chosen.emit(name)
        else:
            self.key_refused.emit(name)

    def _wait(self, waiting: bool) -> None:
        if waiting != self._waiting:
            self._waiting = waiting
            self._show()
            self.waiting_changed.emit()

    def _show(self) -> None:
        words = self.tr("Press the keys …") if self._waiting else self._words
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(named(self._name, words))


class KeyField(QWidget):
    """The button, and another that takes the key away.

    Args:
        use: what the key is for.
        name: for screen readers.
        none: what no key stands for.

    Signals:
        changed(name): "" for none.
        remark(words): what is wrong with what was pressed; "" when nothing is.
    """

    changed = Signal(str)
    remark = Signal(str)

    def __init__(self, use: Use, name: str, none: str) -> None:
        super().__init__()
        self._use: Use = use
        self._none = none
        self.button = KeyButton(use, name)
        self.usual_button = QPushButton(none)
        set_look(self.usual_button, "look", "quiet")
        self.usual_button.setAccessibleName(named(name, none))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.button)
        row.addWidget(self.usual_button)
        row.addStretch(1)
        self.setFocusProxy(self.button)
        self.button.key_chosen.connect(self.changed)
        self.button.key_refused.connect(self._on_refused)
        self.button.waiting_changed.connect(self._on_waiting)
        self.usual_button.clicked.connect(self._on_usual)

    def show_key(self, name: str) -> None:
        self.button.show_words(shown_key(name) if name else self._none)
        self.usual_button.setVisible(bool(name))

    def _on_refused(self, name: str) -> None:
        if self._use == "hold":
            words = self.tr("{0} cannot be held: it types something, or means something already.")
        else:
            words = self.tr("{0} types something, or means something already. Add Ctrl or Alt.")
        self.remark.emit(words.format(shown_key(name)))

    def _on_waiting(self) -> None:
        self.remark.emit(self.tr("Esc leaves it as it is.") if self.button.is_waiting else "")

    def _on_usual(self) -> None:
        self.button.setFocus()
        self.changed.emit("")
