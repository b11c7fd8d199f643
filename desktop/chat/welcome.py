"""Before the first question: a sample picture and three questions about it, one click each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.theme import theme
from desktop.widgets.buttons import Chip
from desktop.widgets.pictures import rounded

_SIDE = 168
_CARD_WIDTH = 560
# Questions do not fit beside the picture any more, and stand below it.
_NARROW = 560


class Welcome(QScrollArea):
    """Signals: question_chosen(text) - a sample question was clicked."""

    question_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._picture = QLabel()
        self._picture.setFixedSize(_SIDE, _SIDE)
        self._caption = QLabel()
        self._caption.setProperty("look", "muted")
        self._caption.setWordWrap(True)
        self._chips = QVBoxLayout()
        self._chips.setSpacing(8)
        self._card = QFrame()
        self._card.setObjectName("card")
        self._card.hide()
        self._card_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._card)
        self._lay_out()

    def set_sample(self, picture: QImage, caption: str, questions: Sequence[str]) -> None:
        ratio = self.devicePixelRatioF()
        self._picture.setPixmap(rounded(picture, QSize(_SIDE, _SIDE), 14 * ratio, ratio))
        self._picture.setAccessibleName(caption)
        self._caption.setText(caption)
        for chip in self.chips():
            self._chips.removeWidget(chip)
            chip.deleteLater()
        for question in questions:
            chip = Chip(question)
            chip.clicked.connect(self._on_chip_clicked)
            self._chips.addWidget(chip)
        self._card.show()

    def chips(self) -> list[Chip]:
        items = [self._chips.itemAt(at) for at in range(self._chips.count())]
        widgets = [item.widget() for item in items if item is not None]
        return [widget for widget in widgets if isinstance(widget, Chip)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        narrow = self.width() < _NARROW * theme().scale
        self._card_row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def _lay_out(self) -> None:
        greeting = QLabel(self.tr("What would you like to know?"))
        greeting.setObjectName("greeting")
        greeting.setWordWrap(True)
        greeting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words = QLabel(
            self.tr("Drop a picture anywhere, paste one, or just ask. Nothing leaves this PC.")
        )
        words.setProperty("look", "muted")
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        content = QWidget()
        content.setObjectName("column")
        column = QVBoxLayout(content)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(10)
        column.addStretch(2)
        column.addWidget(greeting)
        column.addWidget(words)
        column.addSpacing(18)
        column.addWidget(self._filled_card(), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.setWidget(content)

    def _filled_card(self) -> QFrame:
        beside = QVBoxLayout()
        beside.setSpacing(10)
        beside.addWidget(self._caption)
        beside.addLayout(self._chips)
        beside.addStretch()
        self._card_row.setContentsMargins(18, 18, 22, 18)
        self._card_row.setSpacing(20)
        self._card_row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        self._card_row.addLayout(beside, 1)
        self._card.setMaximumWidth(round(_CARD_WIDTH * theme().scale))
        return self._card

    def _on_chip_clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self.question_chosen.emit(chip.text())
