"""The accuracy check to read: what a conversion cost, in a figure and in answers."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.convert import accuracy_words as words
from desktop.convert.column import Column
from desktop.convert.comparison_card import ComparisonCard
from desktop.widgets.labels import words_label
from models.conversion.accuracy import AccuracyReport


class AccuracyView(Column):
    """Shows one report; the arrow keys scroll it, Tab goes to its pictures.

    Pictures are read elsewhere, see `desktop.convert.thumbnails`, and may come later.
    """

    def __init__(self) -> None:
        super().__init__()
        self.headline = words_label(name="greeting")
        self.verdict = words_label()
        self.size_change = words_label(look="muted")
        self.speed_words = words_label(look="muted")
        self.sureness = words_label(look="muted")
        self._legend = words_label(
            self.tr("What differs between two answers is underlined."), look="overline"
        )
        self._cards: list[ComparisonCard] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        self.inside.setSpacing(4)
        for label in (self.headline, self.verdict):
            self.inside.addWidget(label)
        self.inside.addSpacing(8)
        for label in (self.size_change, self.speed_words, self.sureness):
            self.inside.addWidget(label)
        self.inside.addSpacing(12)
        self.inside.addWidget(self._legend)
        self.inside.addLayout(self._list)
        self.inside.addStretch(1)

    def cards(self) -> list[ComparisonCard]:
        return list(self._cards)

    def show_report(
        self, report: AccuracyReport, pictures: Mapping[str, QImage] | None = None
    ) -> None:
        """``pictures``: by the names in the report; None while they are still being read."""
        for label, text in (
            (self.headline, words.headline(report)),
            (self.verdict, words.verdict(report)),
            (self.size_change, words.size_change(report)),
            (self.speed_words, words.speed(report)),
            (self.sureness, words.sureness(report)),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        self.setAccessibleName(self.headline.text())
        self.setAccessibleDescription(self.verdict.text())
        self._legend.setVisible(bool(report.comparisons))
        self._put([ComparisonCard(one, report.device) for one in report.comparisons])
        if pictures is not None:
            self.show_pictures(pictures)
        self.verticalScrollBar().setValue(0)

    def show_pictures(self, pictures: Mapping[str, QImage]) -> None:
        """Beside their questions, where room was left for them."""
        before: QWidget = self
        for card in self._cards:
            card.show_picture(pictures.get(card.comparison.picture))
            thumbnail = card.thumbnail()
            if thumbnail is not None:
                self.setTabOrder(before, thumbnail)
                before = thumbnail

    def _put(self, cards: list[ComparisonCard]) -> None:
        for card in self._cards:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = cards
        for card in cards:
            self._list.addWidget(card)
            card.show()
