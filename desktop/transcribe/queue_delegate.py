"""Paints a recording of the queue: name, how far it is, and its two buttons."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.icons import ICON_SIDE, icon
from desktop.sidebar import painting
from desktop.theme import scaled, theme
from desktop.transcribe.job import Job
from desktop.transcribe.queue_rows import JOB
from desktop.transcribe.words import state_words
from desktop.widgets.line_height import line_height

_ABOVE, _BETWEEN, _BAR, _BUTTON = 8, 3, 4, 28

Index = QModelIndex | QPersistentModelIndex


class QueueDelegate(QStyledItemDelegate):
    """Rows are equally high, so that a long list need not measure each of them."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        names, facts = line_height(option.font), line_height(painting.small(option.font))
        return QSize(0, names + facts + _BAR + 2 * scaled(_ABOVE) + 2 * scaled(_BETWEEN) + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        job = index.data(JOB)
        if not isinstance(job, Job):
            return
        painter.save()
        painter.setClipRect(option.rect)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        painting.draw_ground(painter, option, current=is_current)
        self._paint_words(painter, option, job)
        if job.state in ("running", "waiting", "paused", "failed") and job.seconds:
            _paint_bar(painter, self._bar_rect(option), job)
        _paint_icon(painter, "close", self.remove_rect(option.rect))
        turn = job.can_turn
        if turn:
            _paint_icon(painter, turn, self.turn_rect(option.rect))
        painter.restore()

    def remove_rect(self, row: QRect) -> QRect:
        """Where the cross of a row is."""
        ground = painting.ground_of(row)
        side = scaled(_BUTTON)
        return QRect(ground.right() + 1 - side - 2, ground.top() + scaled(_ABOVE) - 4, side, side)

    def turn_rect(self, row: QRect) -> QRect:
        """Where it is paused, or goes on."""
        cross = self.remove_rect(row)
        return cross.translated(-cross.width(), 0)

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, job: Job) -> None:
        p, small = theme().palette, painting.small(option.font)
        room = painting.text_room(option.rect)
        line = QRect(room.left(), room.top() + scaled(_ABOVE), room.width(), 0)
        line.setHeight(line_height(option.font))
        buttons = self.turn_rect(option.rect) if job.can_turn else self.remove_rect(option.rect)
        line.setRight(buttons.left() - 2)
        font = option.font
        painter.setFont(font)
        painter.setPen(QColor(p.text))
        elided = painter.fontMetrics().elidedText(
            job.name, Qt.TextElideMode.ElideMiddle, line.width()
        )
        painting.draw_line(painter, line, elided, font, p.text)
        below = QRect(room.left(), line.bottom() + 1 + scaled(_BETWEEN), room.width(), 0)
        below.setHeight(line_height(small))
        colour = p.danger if job.state == "failed" else p.muted
        painting.draw_line(painter, below, state_words(job), small, colour)

    def _bar_rect(self, option: QStyleOptionViewItem) -> QRect:
        room = painting.text_room(option.rect)
        bottom = painting.ground_of(option.rect).bottom() - scaled(_ABOVE) + 4
        return QRect(room.left(), bottom - _BAR, room.width(), _BAR)


def _paint_bar(painter: QPainter, place: QRect, job: Job) -> None:
    p = theme().palette
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(p.border))
    painter.drawRoundedRect(QRectF(place), _BAR / 2, _BAR / 2)
    done = QRectF(place)
    done.setWidth(max(_BAR, place.width() * job.share) if job.share else 0)
    painter.setBrush(QColor(p.accent if job.state == "running" else p.muted))
    painter.drawRoundedRect(done, _BAR / 2, _BAR / 2)


def _paint_icon(painter: QPainter, name: str, place: QRect) -> None:
    side = min(scaled(ICON_SIDE), place.width() - 4)
    square = QRect(0, 0, side, side)
    square.moveCenter(place.center())
    icon(name, theme().palette.muted).paint(painter, square)
