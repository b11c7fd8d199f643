"""The frames that go to the model, in a row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from desktop.film.frame_card import FrameCard
from desktop.widgets.qt_images import qt_image
from desktop.widgets.row_strip import RowStrip
from models.inputs.video import Frame


class FrameStrip(RowStrip):
    """Cards in order of time; more than fit scroll sideways.

    Signals: opened(time), dropped(time), see `FrameCard`.
    """

    opened = Signal(float)
    dropped = Signal(float)

    def __init__(self) -> None:
        super().__init__(6, 2)
        self._cards: list[FrameCard] = []
        self.setAccessibleName(self.tr("Frames for the model"))

    def cards(self) -> list[FrameCard]:
        return list(self._cards)

    def show_frames(self, frames: Sequence[Frame]) -> None:
        """Those that were there already stay as they are."""
        known = {card.time: card for card in self._cards}
        wanted = {frame.time for frame in frames}
        focused = next((at for at, one in enumerate(self._cards) if one.picture.hasFocus()), None)
        for card in self._cards:
            if card.time not in wanted:
                self.take_out(card)
        self._cards = [known.get(frame.time) or self._card(frame) for frame in frames]
        for place, card in enumerate(self._cards):
            self.row.insertWidget(place, card)
        self._order_tabs()
        if focused is not None and self._cards:
            self._cards[min(focused, len(self._cards) - 1)].picture.setFocus()

    def show_current(self, time: float | None) -> None:
        """Mark the card of the frame that is seen large, and bring it into view."""
        for card in self._cards:
            card.show_current(card.time == time)
            if card.time == time:
                self.row.activate()
                self.ensureWidgetVisible(card)

    def wanted_height(self) -> int:
        """As high as a card, also when there is none, and with room for the scroll bar."""
        if not self._cards:
            return self.minimumHeight()
        bar = self.horizontalScrollBar().sizeHint().height()
        return self.content.minimumSizeHint().height() + bar

    def _card(self, frame: Frame) -> FrameCard:
        card = FrameCard(frame.time, qt_image(frame.picture))
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
