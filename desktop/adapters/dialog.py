"""All adapters of this PC: what they are for, and what they fit."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.adapters.adding import AddButtons
from desktop.adapters.card import AdapterCard
from desktop.adapters.shelf import Shelf
from desktop.chat.notice_bar import Notice, NoticeArea
from desktop.convert.column import Column
from desktop.widgets.drop_area import DropArea
from desktop.widgets.fitting import fitting
from desktop.widgets.labels import words_label
from models.adapters.kept import Kept

_SIZE, _SMALLEST = (640, 560), (300, 280)


class AdaptersDialog(QDialog):
    """Open it with `show`.

    Attributes:
        area: where files can be dropped.
        notices: what is told while it is open.

    Signals:
        paths_chosen(list of Path): to be added.
        renamed(id, name), remove_wanted(id).
    """

    paths_chosen = Signal(list)
    renamed = Signal(str, str)
    remove_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setWindowTitle(self.tr("Adapters"))
        self._cards: dict[str, AdapterCard] = {}
        self.area = DropArea(self.tr("Drop to add the adapter"))
        self._column = Column()
        self._column.setAccessibleName(self.tr("Adapters"))
        self._empty = words_label(
            self.tr(
                "No adapter yet. An adapter (LoRA) teaches a model a style. Drop a .safetensors "
                "file here, or the folder that a fine-tuning tool has left."
            ),
            "muted",
        )
        self.adding = AddButtons()
        self.notices = NoticeArea()
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.setProperty("look", "outlined")
        self._lay_out()
        self.area.paths_dropped.connect(self._on_dropped)
        self.adding.chosen.connect(self.paths_chosen)
        self.close_button.clicked.connect(self.accept)
        self.setMinimumSize(*_SMALLEST)
        self.resize(fitting(self, *_SIZE))
        close = QShortcut(QKeySequence(QKeySequence.StandardKey.Close), self)
        close.activated.connect(self.reject)

    def show_shelf(self, shelf: Shelf) -> None:
        """Cards whose adapter is as it was stay as they are."""
        old, self._cards = self._cards, {}
        for place, kept in enumerate(shelf.kept):
            models = tuple(model.name for model in shelf.models_of(kept))
            card = old.get(kept.id)
            if card is None or not card.shows(kept, models):
                card = self._card(kept, shelf.pictures.get(kept.id), models)
            self._cards[kept.id] = card
            self._column.inside.insertWidget(place, card)
        self._empty.setVisible(not self._cards)
        for card in old.values():
            if card is not self._cards.get(card.kept.id):
                self._drop(card)

    def hint(self) -> str:
        """What is said while there is none; "" else."""
        return "" if self._empty.isHidden() else self._empty.text()

    def cards(self) -> list[AdapterCard]:
        return list(self._cards.values())

    def show_notice(self, notice: Notice) -> None:
        self.notices.show_notice(notice)

    def _card(self, kept: Kept, picture: QImage | None, models: Sequence[str]) -> AdapterCard:
        card = AdapterCard(kept, picture, models)
        card.renamed.connect(self.renamed)
        card.remove_wanted.connect(self.remove_wanted)
        return card

    def _drop(self, card: AdapterCard) -> None:
        """The keyboard does not stay with what is gone."""
        now = self.focusWidget()
        if now is not None and card.isAncestorOf(now):
            another = self._cards.get(card.kept.id)
            (self.close_button if another is None else another.rename_button).setFocus()
        self._column.inside.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _on_dropped(self, paths: Sequence[str]) -> None:
        self.paths_chosen.emit([Path(path) for path in paths])

    def _lay_out(self) -> None:
        self._column.inside.setSpacing(10)
        self._column.inside.addWidget(self._empty)
        self._column.inside.addStretch(1)
        foot = QWidget()
        foot.setObjectName("wizardFoot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(24, 12, 24, 14)
        row.addWidget(self.adding, 1)
        row.addWidget(self.close_button)
        area = QVBoxLayout(self.area)
        area.setContentsMargins(0, 0, 0, 0)
        area.setSpacing(0)
        area.addWidget(self._column, 1)
        area.addWidget(self.notices)
        area.addWidget(foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
