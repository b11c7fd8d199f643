"""What is said in a recording, with times, line by line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from desktop.theme import theme
from models.inputs.clock import clock
from models.inputs.spoken import Spoken

_SIDE, _ABOVE, _BETWEEN = 10, 5, 12
_RADIUS = 8
_CHOOSING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)

Index = QModelIndex | QPersistentModelIndex


class SpokenLines(QListView):
    """Thousands of lines are as quick as a few.

    Signals:
        chosen(seconds): where the line begins that was clicked, or chosen by Enter or Space.
    """

    chosen = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("spokenLines")
        self.setAccessibleName(self.tr("What is said"))
        self.setAccessibleDescription(self.tr("Enter goes to where a line is said."))
        self._starts: list[float] = []
        self._playing = -1
        self._rows = QStringListModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(_LinePainter(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.clicked.connect(self._on_clicked)
        theme().changed.connect(self._on_theme_changed)

    @property
    def playing_row(self) -> int:
        """The line that is heard now; -1 for none."""
        return self._playing

    def show_lines(self, lines: Sequence[Spoken]) -> None:
        """In order of time."""
        self._starts = [line.start for line in lines]
        self._playing = -1
        # The time is read out too; it is painted apart from the words.
        self._rows.setStringList([f"{clock(line.start)} {line.text}" for line in lines])

    def show_time(self, seconds: float) -> None:
        """Mark the line that is said then, or was last."""
        row = bisect_right(self._starts, seconds + 0.01) - 1
        if row != self._playing:
            self._playing = row
            if row >= 0:
                self.scrollTo(self._rows.index(row))
            self.viewport().update()

    def show_none(self) -> None:
        """No line is heard."""
        self._playing = -1
        self.viewport().update()

    def time_width(self) -> int:
        last = clock(self._starts[-1]) if self._starts else ""
        return self.fontMetrics().horizontalAdvance("0" * max(4, len(last)))

    def sizeHint(self) -> QSize:
        rows = min(4, max(1, self._rows.rowCount()))
        return QSize(320, rows * (self.fontMetrics().height() + 2 * _ABOVE))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 2 * (self.fontMetrics().height() + 2 * _ABOVE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _CHOOSING_KEYS and self.currentIndex().isValid():
            self._on_clicked(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The lines break elsewhere.
        self.scheduleDelayedItemsLayout()

    def _on_clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(self._starts[index.row()])

    def _on_theme_changed(self) -> None:
        self.viewport().update()


class _LinePainter(QStyledItemDelegate):
    """The time at the left, the words beside it, over as many lines as they need."""

    def __init__(self, view: SpokenLines) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        room = QRect(0, 0, max(40, width - self._words_at() - _SIDE), 100_000)
        words = self._view.fontMetrics().boundingRect(room, self._flags(), _words_of(index))
        return QSize(width, words.height() + 2 * _ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        p = theme().palette
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if (back := self._back(option, index)) is not None:
            painter.setBrush(back)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(p.accent))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        inside = rect.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        painter.setFont(self._view.font())
        painter.setPen(QColor(p.muted))
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft, str(index.data()).partition(" ")[0])
        painter.setPen(QColor(p.text))
        painter.drawText(
            rect.adjusted(self._words_at(), _ABOVE, -_SIDE, -_ABOVE),
            self._flags(),
            _words_of(index),
        )
        painter.restore()

    def _back(self, option: QStyleOptionViewItem, index: Index) -> QColor | None:
        p = theme().palette
        if index.row() == self._view.playing_row:
            return QColor(p.soft)
        is_under_mouse = bool(option.state & QStyle.StateFlag.State_MouseOver)
        return QColor(p.raised) if is_under_mouse else None

    def _words_at(self) -> int:
        return _SIDE + self._view.time_width() + _BETWEEN

    def _flags(self) -> int:
        return int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)


def _words_of(index: Index) -> str:
    return str(index.data()).partition(" ")[2]
