"""A quiet button that tells how many adapters are on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.adapters.words import weighed_words
from desktop.theme import scaled, theme
from desktop.widgets.buttons import IconButton
from desktop.widgets.joined import named
from models.engine.protocol import Weighed

_RADIUS, _LETTERS = 7, 10


class AdapterButton(IconButton):
    """Hidden until the model in use can be adapted. Their number stands over the icon, as beside
    it there is no room in a narrow window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("adapters", "", parent=parent)
        self._count = 0
        self.show_chosen(())
        self.hide()

    @property
    def count(self) -> int:
        return self._count

    def show_chosen(self, chosen: Sequence[Weighed]) -> None:
        """Those that are on for the next answer."""
        self._count = len(chosen)
        name = self.tr("Adapters")
        words = weighed_words(chosen) if chosen else self.tr("none is on")
        self.set_icon("adapters", named(name, words))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._count:
            painter = QPainter(self)
            self._paint_count(painter)
            painter.end()

    def _paint_count(self, painter: QPainter) -> None:
        p, radius = theme().palette, _RADIUS * theme().scale
        centre = QPointF(self.width() - radius - 1, radius + 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(p.accent))
        painter.drawEllipse(centre, radius, radius)
        font = self.font()
        font.setPixelSize(scaled(_LETTERS))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(p.on_accent))
        around = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        painter.drawText(around, Qt.AlignmentFlag.AlignCenter, str(self._count))
