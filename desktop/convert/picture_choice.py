"""Which pictures the vision encoder is calibrated with."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.convert.choosing import AskPictures, ask_for_pictures
from desktop.widgets.flow import FlowLayout
from desktop.widgets.labels import words_label


class PictureChoice(QWidget):
    """The built-in ones, or some of the user's.

    Signals:
        changed: `pictures` are others now.
    """

    changed = Signal()

    def __init__(self, ask: AskPictures = ask_for_pictures) -> None:
        super().__init__()
        self._ask = ask
        self._pictures: tuple[Path, ...] = ()
        self.words = words_label(look="muted")
        self.choose_button = QPushButton(self.tr("Choose pictures …"))
        self.choose_button.setProperty("look", "outlined")
        self.builtin_button = QPushButton(self.tr("Use the built-in ones"))
        self.builtin_button.setProperty("look", "outlined")
        buttons = FlowLayout(at_right=False)
        buttons.setSpacing(8)
        buttons.addWidget(self.choose_button)
        buttons.addWidget(self.builtin_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.words)
        column.addLayout(buttons)
        self.choose_button.clicked.connect(self._on_choose)
        self.builtin_button.clicked.connect(self._on_builtin)
        self._show()

    @property
    def pictures(self) -> tuple[Path, ...]:
        """() for the built-in ones."""
        return self._pictures

    def _on_choose(self) -> None:
        self._ask(self, self.tr("Pictures like those you will ask about"), self._take)

    def _on_builtin(self) -> None:
        self.choose_button.setFocus()
        self._take(())

    def _take(self, pictures: Sequence[Path]) -> None:
        if tuple(pictures) != self._pictures:
            self._pictures = tuple(pictures)
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        count = len(self._pictures)
        if not count:
            words = self.tr("Calibrated with built-in pictures. Your own kind makes it more exact.")
        elif count == 1:
            words = self.tr("Calibrated with one picture of yours; a few dozen are better.")
        else:
            words = self.tr("Calibrated with {0} pictures of yours.").format(count)
        self.words.setText(words)
        self.builtin_button.setEnabled(bool(count))
