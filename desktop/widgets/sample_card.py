"""A sample picture and questions about it, one click each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QVBoxLayout

from desktop.theme import scaled, theme
from desktop.widgets.buttons import Chip
from desktop.widgets.labels import words_label
from desktop.widgets.pictures import rounded

# Of the picture. It grows less than the text: its questions shall be seen with it.
_SIDE, _LARGEST_SIDE = 168, 232
_WIDTH = 560
# The questions do not fit beside the picture any more, and stand below it.
_NARROW = 440


class SampleCard(QFrame):
    """Hidden until it has something to show.

    Signals:
        question_chosen(text): a question was clicked.
    """

    question_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._picture = QLabel()
        self._image = QImage()
        self._caption = words_label(look="muted")
        self._chips: list[Chip] = []
        self._questions = QVBoxLayout()
        self._questions.setSpacing(8)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out()
        self._fit_text()
        theme().changed.connect(self._fit_text)
        self.hide()

    def set_sample(self, picture: QImage, caption: str, questions: Sequence[str]) -> None:
        """A null picture leaves the questions alone."""
        self._image = picture
        self._picture.setVisible(not picture.isNull())
        self._paint_picture()
        self._picture.setAccessibleName(caption)
        self._caption.setText(caption)
        for chip in self._chips:
            self._questions.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(question) for question in questions]
        for chip in self._chips:
            self._questions.addWidget(chip)
        self.show()

    def chips(self) -> list[Chip]:
        return list(self._chips)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _fit_text(self) -> None:
        self.setMaximumWidth(scaled(_WIDTH))
        self._paint_picture()
        self._make_room()

    def _paint_picture(self) -> None:
        side = min(scaled(_SIDE), _LARGEST_SIDE)
        self._picture.setFixedSize(side, side)
        if not self._image.isNull():
            ratio = self.devicePixelRatioF()
            self._picture.setPixmap(rounded(self._image, QSize(side, side), 14 * ratio, ratio))

    def _make_room(self) -> None:
        direction = QBoxLayout.Direction
        narrow = self.width() < scaled(_NARROW)
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def _lay_out(self) -> None:
        beside = QVBoxLayout()
        beside.setSpacing(10)
        beside.addWidget(self._caption)
        beside.addLayout(self._questions)
        beside.addStretch()
        self._row.setContentsMargins(18, 18, 22, 18)
        self._row.setSpacing(20)
        self._row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(beside, 1)

    def _chip(self, question: str) -> Chip:
        chip = Chip(question, self)
        chip.clicked.connect(self._on_chip_clicked)
        return chip

    def _on_chip_clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self.question_chosen.emit(chip.text())
