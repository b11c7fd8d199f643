"""Rows whose views are cheap, of different heights, and told to change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.transcript.transcript import Transcript


@dataclass(frozen=True)
class FakeRow:
    """``area``: in square pixels, poured into whatever width there is."""

    id: str
    text: str = ""
    area: int = 60_000
    buttons: int = 0


class FakeView(QWidget):
    """As high as its area and its width say, and what it was told to grow."""

    def __init__(self, row: FakeRow) -> None:
        super().__init__()
        self.setAccessibleName(row.id)
        self.buttons = [QPushButton(f"{row.id} {number}", self) for number in range(row.buttons)]
        for number, button in enumerate(self.buttons):
            button.setGeometry(4, 4 + 40 * number, 100, 30)
        self._area = row.area
        self._more = 0
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        return self._area // width + self._more

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(1, self.width())))

    def grow(self, pixels: int) -> None:
        self._more += pixels
        self.updateGeometry()


class ParagraphsView(QWidget):
    """Three parts below each other, each of which wraps."""

    def __init__(self, row: FakeRow) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        self.parts = [FakeView(FakeRow(f"{row.id} part {n}", area=row.area)) for n in range(3)]
        for part in self.parts:
            layout.addWidget(part)


def fake_rows(count: int = 5000, buttons: int = 0) -> list[FakeRow]:
    """Between 20 and 600 pixels high at full width; what is estimated is often wrong."""
    return [
        FakeRow(f"r{n}", "x" * (n * 37 % 1500), 14_400 + 720 * (n * 53 % 580), buttons)
        for n in range(count)
    ]


def tops(transcript: Transcript) -> dict[str, int]:
    """Where the rows in view stand, by their names."""
    room = transcript.viewport().rect()
    shown = [view for view in transcript.views() if view.geometry().intersects(room)]
    return {view.accessibleName(): view.y() for view in shown}


def is_filled(transcript: Transcript) -> bool:
    """Whether everything in view is a widget: no more than a gap or a margin is left free."""
    edge, room = 0, transcript.viewport().rect()
    for view in transcript.views():
        if view.geometry().intersects(room):
            if view.y() > edge + 24:
                return False
            edge = view.geometry().bottom() + 1
    last = transcript.view(transcript.rows()[-1].id) if transcript.rows() else None
    ends = last is not None and 0 < last.geometry().bottom() < room.bottom()
    return ends or edge + 24 >= room.height()


class PaintWatch(QObject):
    """Calls back whenever what it is installed on is about to be painted."""

    def __init__(self, parent: QObject, on_paint: Callable[[], None]) -> None:
        super().__init__(parent)
        self._on_paint = on_paint

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self._on_paint()
        return super().eventFilter(watched, event)
