"""The frames that go to the model, in a row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from desktop.film.frame_card import FrameCard
from desktop.film.images import image_of
from models.inputs.video import Frame


class FrameStrip(QScrollArea):
    """Cards in order of time; more than fit scroll sideways.

    Signals: opened(time), dropped(time), see `FrameCard`.
    """

    opened = Signal(float)
    dropped = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self._cards: list[FrameCard] = []
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Frames for the model"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content = QWidget()
        self._row = QHBoxLayout(self._content)
        self._row.setContentsMargins(0, 0, 0, 2)
        self._row.setSpacing(6)
        self._row.addStretch()
        self.setWidget(self._content)
        for widget in (self._content, self.viewport()):
            widget.setAutoFillBackground(False)

    def cards(self) -> list[FrameCard]:
        return list(self._cards)

    def show_frames(self, frames: Sequence[Frame]) -> None:
        """Those that were there already stay as they are."""
        known = {card.time: card for card in self._cards}
        wanted = {frame.time for frame in frames}
        focused = next((at for at, one in enumerate(self._cards) if one.picture.hasFocus()), None)
        for card in self._cards:
            if card.time not in wanted:
                self._row.removeWidget(card)
                card.hide()
                card.deleteLater()
        self._cards = [known.get(frame.time) or self._card(frame) for frame in frames]
        for place, card in enumerate(self._cards):
            self._row.insertWidget(place, card)
        self._order_tabs()
        if focused is not None and self._cards:
            self._cards[min(focused, len(self._cards) - 1)].picture.setFocus()

    def show_current(self, time: float | None) -> None:
        """Mark the card of the frame that is seen large, and bring it into view."""
        for card in self._cards:
            card.show_current(card.time == time)
            if card.time == time:
                self._row.activate()
                self.ensureWidgetVisible(card)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.minimumHeight())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit_height()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def _fit_height(self) -> None:
        """As high as a card, also when there is none, and with room for the scroll bar."""
        if not self._cards:
            return
        wanted = self._content.minimumSizeHint()
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(wanted.height() + bar)

    def _card(self, frame: Frame) -> FrameCard:
        card = FrameCard(frame.time, image_of(frame.picture))
        card.opened.connect(self.opened)
        card.dropped.connect(self.dropped)
        card.stepped.connect(self._on_stepped)
        return card

    def _order_tabs(self) -> None:
        for before, after in zip(self._cards, self._cards[1:], strict=False):
            self.setTabOrder(before.picture, after.picture)

    def _on_stepped(self, time: float, places: int) -> None:
        at = next((at for at, card in enumerate(self._cards) if card.time == time), 0) + places
        if 0 <= at < len(self._cards):
            card = self._cards[at]
            card.picture.setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(card)
            self.opened.emit(card.time)
