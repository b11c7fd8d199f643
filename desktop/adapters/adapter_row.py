"""An adapter to switch on and to weigh."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.adapters.trigger_words import TriggerWords
from desktop.adapters.weight_slider import WeightSlider
from desktop.adapters.words import breakable
from desktop.sidebar.clean_text import clean_title
from desktop.theme import scaled, theme
from desktop.widgets.options import PADDING, CheckOption, text_indent
from desktop.widgets.pictures import rounded
from models.adapters.kept import Kept
from models.engine.protocol import Weighed

_PICTURE, _RADIUS = 44, 9


class AdapterRow(QFrame):
    """Its switch with the name, the picture, the weight and the trigger words.

    Signals:
        changed: by the user; trigger_chosen(word).
    """

    changed = Signal()
    trigger_chosen = Signal(str)

    def __init__(self, kept: Kept, picture: QImage | None = None) -> None:
        super().__init__()
        self.setObjectName("partCard")
        self.kept, self._picture = kept, picture or QImage()
        name = clean_title(kept.adapter.name)
        self.switch = CheckOption(breakable(name))
        self.switch.setAccessibleName(name)
        self.weight = WeightSlider(name, kept.weight)
        self.triggers = TriggerWords(kept.triggers)
        self._face = QLabel()
        self._below = QHBoxLayout()
        self._lay_out()
        self._fit_text()
        self.show_choice(None)
        self.switch.toggled.connect(self._on_switched)
        self.weight.changed.connect(self.changed)
        self.triggers.chosen.connect(self.trigger_chosen)
        theme().changed.connect(self._fit_text)

    def chosen(self) -> Weighed | None:
        """None while it is off, be it by a weight of 0."""
        if not self.switch.isChecked() or not self.weight.weight:
            return None
        return Weighed(self.kept.adapter, self.weight.weight)

    def show_choice(self, weight: float | None) -> None:
        """On with that weight, or off. Without telling."""
        self.switch.blockSignals(True)
        self.switch.setChecked(weight is not None)
        self.switch.blockSignals(False)
        if weight is not None:
            self.weight.show_weight(weight)
        self.weight.setEnabled(weight is not None)

    def shows(self, kept: Kept, picture: QImage | None) -> bool:
        """Whether it needs not be made anew for that."""
        return kept == self.kept and (picture or QImage()).isNull() == self._picture.isNull()

    def stops(self) -> list[QWidget]:
        """Where the Tab key comes by."""
        weight = self.weight
        return [self.switch, weight.slider, weight.reset_button, *self.triggers.buttons()]

    def _on_switched(self, on: bool) -> None:
        self.weight.setEnabled(on)
        self.changed.emit()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.switch, 1, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._face, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.weight)
        texts.addWidget(self.triggers)
        self._below.addLayout(texts)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, PADDING, PADDING)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._below)

    def _fit_text(self) -> None:
        self._below.setContentsMargins(text_indent(), 0, 0, 0)
        self._face.setVisible(not self._picture.isNull())
        if not self._picture.isNull():
            side = scaled(_PICTURE)
            ratio = self.devicePixelRatioF()
            size = QSize(side, side)
            self._face.setPixmap(rounded(self._picture, size, _RADIUS * ratio, ratio))
            self._face.setContentsMargins(0, PADDING - 2, 0, 0)
