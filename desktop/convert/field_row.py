"""A name and the control that belongs to it, side by side or, where it is narrow, one below the
other."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.chat.choice_picker import ChoicePicker
from desktop.theme import scaled, theme
from desktop.widgets.labels import set_look, words_label

_NARROW = 420
_NAME_WIDTH = 190
_LONGEST, _SHORTEST = 320, 90
# Of a picker, besides its words: padding and border, and its arrow with the blanks of Qt.
_AROUND_WORDS, _ARROW = 30, 26


class FieldRow(QWidget):
    """Args:
    name: what it is.
    control: how it is changed; at the right of the name, or below it.
    words: what it does, in small letters below the name, or "".
    """

    def __init__(self, name: str, control: QWidget, words: str = "") -> None:
        super().__init__()
        self._control = control
        self._texts = QWidget()
        texts = QVBoxLayout(self._texts)
        texts.setContentsMargins(0, 0, 0, 0)
        texts.setSpacing(1)
        self._name = words_label(name)
        texts.addWidget(self._name)
        if words:
            texts.addWidget(words_label(words, look="overline"))
        held = QHBoxLayout()  # keeps the control at the left, whichever way it is laid out
        held.setContentsMargins(0, 0, 0, 0)
        held.addWidget(control)
        held.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._row.addWidget(self._texts)
        self._row.addLayout(held, 1)
        self._turn(narrow=False)

    def minimumSizeHint(self) -> QSize:
        """That of one below the other, or it would never be made narrow enough to turn."""
        least = self._control.minimumWidth() or self._control.minimumSizeHint().width()
        widest = max(least, self._texts.minimumSizeHint().width())
        margins = self.contentsMargins()
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), widest + margins.left() + margins.right()), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn(narrow=self.width() < _NARROW * theme().scale)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            set_look(self._name, "off", "false" if self.isEnabled() else "true")

    def _turn(self, *, narrow: bool) -> None:
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        name_width = round(_NAME_WIDTH * theme().scale)
        self._texts.setMinimumWidth(0 if narrow else name_width)
        self._texts.setMaximumWidth(16_777_215 if narrow else name_width)


class PickerField(FieldRow):
    """One of several, in a menu."""

    def __init__(self, name: str, words: str = "") -> None:
        self.picker = ChoicePicker(name, _LONGEST)
        super().__init__(name, self.picker, words)
        # Its words never ask for more room than there is, and are cut only after the layout is
        # done: a layout that depends on itself would never end.
        self.picker.setMinimumWidth(_SHORTEST)
        self._resized = QTimer(self, singleShot=True, interval=0)
        self._resized.timeout.connect(self._on_resized)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._resized.start()

    def _on_resized(self) -> None:
        room = self.width() - self.picker.x() - _AROUND_WORDS - scaled(_ARROW)
        self.picker.set_longest(max(_SHORTEST, min(scaled(_LONGEST), room)))
