"""A question, and what both models answered."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.convert.accuracy_words import badge_words, tone_of
from desktop.convert.answer_text import AnswerText
from desktop.convert.differences import differing
from desktop.theme import theme
from desktop.widgets.joined import one_by_one
from desktop.widgets.labels import badge_label, show_badge, words_label
from desktop.widgets.pictures import Thumbnail
from models.conversion.accuracy import Comparison

_SIDE_BY_SIDE = 460
_PICTURE = 56


class ComparisonCard(QFrame):
    """Answers side by side, or one below the other where it is narrow.

    Args:
        comparison: what to show.
        device: where the converted model answered.
    """

    def __init__(self, comparison: Comparison, device: str) -> None:
        super().__init__()
        self.setObjectName("partCard")
        self.comparison = comparison
        original, converted = differing(comparison.original, comparison.converted)
        nothing = self.tr("(no answer)")
        whose = self.tr("Original")
        whose_too = self.tr("Converted, on {0}").format(device) if device else self.tr("Converted")
        self.original = AnswerText(whose, original, nothing)
        self.converted = AnswerText(whose_too, converted, nothing)
        self.badge = badge_label()
        show_badge(self.badge, badge_words(comparison.similarity), tone_of(comparison.similarity))
        question = comparison.question or self.tr("A recording")
        self.question = words_label(question, name="fieldName")
        self._picture = QWidget()
        self._picture_row = QHBoxLayout(self._picture)
        self._answers = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out(whose, whose_too)
        words = (
            question,
            self.badge.text(),
            self.original.accessibleName(),
            self.converted.accessibleName(),
        )
        self.setAccessibleName(one_by_one(words))

    def show_picture(self, image: QImage | None) -> None:
        """There was room for it, so nothing moves; None when there is none after all."""
        self._picture.setVisible(image is not None)
        if image is not None and self.thumbnail() is None:
            name = self.tr("Picture of the question: {0}").format(self.comparison.question)
            self._picture_row.addWidget(Thumbnail(image, _PICTURE, name))

    def thumbnail(self) -> Thumbnail | None:
        return self._picture.findChild(Thumbnail)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        narrow = self.width() < _SIDE_BY_SIDE * theme().scale
        self._answers.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def _lay_out(self, whose: str, whose_too: str) -> None:
        self._picture_row.setContentsMargins(0, 0, 0, 0)
        self._picture.setMinimumSize(_PICTURE + 6, _PICTURE + 6)
        fixed = QSizePolicy.Policy.Fixed
        self._picture.setSizePolicy(fixed, fixed)
        self._picture.setVisible(bool(self.comparison.picture))
        head = QHBoxLayout()
        head.setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        head.addWidget(self._picture, 0, top)
        asked = QVBoxLayout()
        asked.setSpacing(6)
        asked.addWidget(self.question)
        similarity = QHBoxLayout()  # or the badge would make the question as narrow as itself
        similarity.addWidget(self.badge)
        similarity.addStretch(1)
        asked.addLayout(similarity)
        asked.addStretch(1)
        head.addLayout(asked, 1)
        self._answers.setSpacing(14)
        self._answers.addLayout(_titled(whose, self.original), 1)
        self._answers.addLayout(_titled(whose_too, self.converted), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(self._answers)


def _titled(title: str, text: QLabel) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(3)
    column.addWidget(words_label(title, look="overline"))
    column.addWidget(text, 1)
    return column
