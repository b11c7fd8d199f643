"""Fields for numbers, whose arrows are as large as the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QSpinBox

from desktop.theme import scaled, theme
from desktop.widgets.buttons import IconButton, small_side

if TYPE_CHECKING:
    _Box = QAbstractSpinBox
else:
    # Two bases of Qt at once would end the process.
    _Box = object

_RADIUS, _EDGE = 3.0, 4
_WIDTH, _HEIGHT = 110, 34


class _Face:
    """Its edge is painted over that of Qt, which cannot be seen in the dark; a style sheet for the
    edge would take the arrows away. Those of Qt stay small beside large text, so there are others;
    keys do the same."""

    def __init__(self, box: QAbstractSpinBox) -> None:
        self._box = box
        box.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        # What is half typed, such as 1 of 150, is no wish yet.
        box.setKeyboardTracking(False)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        translate = QCoreApplication.translate
        self.less_button = IconButton("down", translate("SpinBox", "Less"), "cross", parent=box)
        self.more_button = IconButton("up", translate("SpinBox", "More"), "cross", parent=box)
        for button, slot in ((self.less_button, box.stepDown), (self.more_button, box.stepUp)):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setCursor(Qt.CursorShape.ArrowCursor)
            button.setAutoRepeat(True)
            button.clicked.connect(slot)

    def fit_text(self) -> None:
        self._box.setMinimumSize(scaled(_WIDTH), scaled(_HEIGHT))

    def place(self) -> None:
        box, side = self._box, small_side()
        top, right = (box.height() - side) // 2, box.width() - _EDGE
        for button in (self.more_button, self.less_button):
            right -= side
            button.setGeometry(right, top, side, side)
        box.lineEdit().setTextMargins(_EDGE, 0, box.width() - right, 0)

    def paint(self) -> None:
        box, p = self._box, theme().palette
        width = 2 if box.hasFocus() else 1
        painter = QPainter(box)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(p.accent if box.hasFocus() else p.outline), width))
        inset = width / 2
        area = QRectF(box.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        painter.end()


class _Calm(_Box):
    """What the two kinds have in common; stands before the one of Qt."""

    def __init__(self) -> None:
        super().__init__()
        self._face = _Face(self)
        self._fit_text()
        theme().changed.connect(self._fit_text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._face.place()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._face.paint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _fit_text(self) -> None:
        self._face.fit_text()


class CalmSpinBox(_Calm, QSpinBox):
    """A whole number. The wheel scrolls the form, unless the keyboard is here."""


class CalmDoubleBox(_Calm, QDoubleSpinBox):
    """The same for any number."""
