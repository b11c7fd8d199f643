"""How a row looks: its ground, a line of text, and text in which words are marked."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop.palette import Palette
from desktop.sidebar.clean_text import Spans, is_from_right, qt_offset
from desktop.theme import scaled, theme
from desktop.widgets.line_height import line_height

# Between the edge of the list and the ground of a row, and from there to its text.
EDGE = 6
PADDING = 10
_RADIUS = 9


def small(font: QFont) -> QFont:
    """For headings and snippets."""
    result = QFont(font)
    result.setPixelSize(scaled(12))
    return result


def heading(font: QFont) -> QFont:
    result = small(font)
    result.setWeight(QFont.Weight.DemiBold)
    return result


def ground_of(row: QRect) -> QRect:
    """Where the row can be seen to be chosen."""
    return row.adjusted(EDGE, 1, -EDGE, -1)


def text_room(row: QRect) -> QRect:
    """Where its words stand."""
    return ground_of(row).adjusted(PADDING, 0, -PADDING, 0)


def draw_ground(painter: QPainter, option: QStyleOptionViewItem, *, current: bool) -> None:
    """Of the open row, or the one below the pointer; with a ring where the keyboard is."""
    p, state = theme().palette, QStyle.StateFlag
    hovered = bool(option.state & state.State_MouseOver)
    focused = bool(option.state & state.State_HasFocus)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(_fill(p, current=current, hovered=hovered)))
    ring = QPen(QColor(p.accent), 1.5)
    painter.setPen(ring if focused else Qt.PenStyle.NoPen)
    ground = QRectF(ground_of(option.rect)).adjusted(0.75, 0.75, -0.75, -0.75)
    painter.drawRoundedRect(ground, _RADIUS, _RADIUS)


def draw_line(painter: QPainter, room: QRect, text: str, font: QFont, colour: str) -> None:
    """One line, letter by letter; its end is left out where there is no room. What is written
    from the right begins at the right."""
    line = QRect(room)
    line.setHeight(line_height(font))
    line.moveCenter(room.center())
    draw_marked(painter, line, text, (), font, colour, 1)


def draw_marked(
    painter: QPainter, room: QRect, text: str, spans: Spans, font: QFont, colour: str, lines: int
) -> None:
    """In at most so many lines, with the spans on another ground."""
    painter.setPen(QColor(colour))
    layout = _laid_out(_fitting(text, font, room.width(), lines), spans, font, room.width())
    layout.draw(painter, QPointF(room.topLeft()))


def _fill(p: Palette, *, current: bool, hovered: bool) -> str:
    if current:
        return p.soft
    return p.raised if hovered else p.window


def _fitting(text: str, font: QFont, width: int, lines: int) -> str:
    if lines == 1:
        return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
    layout = _laid_out(text, (), font, width)
    if layout.lineCount() <= lines:
        return text
    begin = layout.lineAt(lines - 1).textStart()
    units = text.encode("utf-16-le")
    before, rest = units[: 2 * begin].decode("utf-16-le"), units[2 * begin :].decode("utf-16-le")
    return before + QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)


def _laid_out(text: str, spans: Spans, font: QFont, width: int) -> QTextLayout:
    layout = QTextLayout(text, font)
    layout.setTextOption(_written(text))
    layout.setFormats([_marked(text, begin, end) for begin, end in spans if begin < len(text)])
    layout.beginLayout()
    top, pitch = 0.0, line_height(font)
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top + (pitch - line.height()) / 2))
        top += pitch
    layout.endLayout()
    return layout


def _written(text: str) -> QTextOption:
    if not is_from_right(text):
        return QTextOption(Qt.AlignmentFlag.AlignLeft)
    option = QTextOption(Qt.AlignmentFlag.AlignRight)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    return option


def _marked(text: str, begin: int, end: int) -> QTextLayout.FormatRange:
    p = theme().palette
    marked = QTextLayout.FormatRange()
    marked.start = qt_offset(text, begin)
    marked.length = qt_offset(text, end) - marked.start
    marked.format = QTextCharFormat()
    marked.format.setBackground(QColor(p.soft))
    marked.format.setForeground(QColor(p.text))
    return marked
