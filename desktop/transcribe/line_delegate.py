"""Paints a line of a transcript, and edits it in its place."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QAbstractItemModel, QPointF, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QListView,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.sidebar.clean_text import qt_offset
from desktop.theme import scaled, theme
from desktop.transcribe.line_rows import Index, LineRows, shown_text
from desktop.widgets.line_height import line_height

_SIDE, _ABOVE, _BETWEEN, _APART = 10, 4, 14, 12
_RADIUS = 8
# Between the edge of the editor and its words.
_AROUND = 12
# Above and below them.
_EDGES = 20


class LineEditor(QPlainTextEdit):
    """Signals: kept, given_up."""

    kept = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size)

    def _on_size(self) -> None:
        # Later: it may come from within a resize.
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        """As high as its words; Qt counts lines here."""
        lines = self.document().size().height()
        self.resize(self.width(), round(lines * self.fontMetrics().lineSpacing()) + _EDGES)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.kept.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class LineDelegate(QStyledItemDelegate):
    """Attributes:
    playing: the row that is heard; -1 for none.
    sought: words to be marked, in small letters; "" for none.
    """

    def __init__(self, view: QListView, rows: LineRows) -> None:
        super().__init__(view)
        self._view, self._rows = view, rows
        self.playing = -1
        self.sought = ""
        self._editor: LineEditor | None = None
        # Of rows, for one width; measuring thousands of them takes a while.
        self._heights: dict[str, int] = {}
        self._width = 0

    def forget_heights(self) -> None:
        """The text is of another size now."""
        self._heights.clear()

    @property
    def editor(self) -> LineEditor | None:
        """The one that is open."""
        return self._editor

    # --- measuring ------------------------------------------------------------------------------

    def time_width(self) -> int:
        count = self._rows.rowCount()
        last = self._rows.time_words(count - 1) if count else ""
        return self._view.fontMetrics().horizontalAdvance("0" * max(4, len(last)))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = self._rows.line_at(index.row())
        width = self._view.viewport().width()
        room = max(scaled(60), width - self._words_at() - _SIDE)
        if room != self._width:
            self._width = room
            self._heights.clear()
        text = shown_text(line) if line is not None else ""
        height = self._heights.get(text)
        if height is None:
            height = self._heights[text] = self._measured(text, room)
        return QSize(width, height + 2 * _ABOVE + self._gap(index.row()))

    def _measured(self, text: str, room: int) -> int:
        metrics, pitch = self._view.fontMetrics(), line_height(self._view.font())
        if metrics.horizontalAdvance(text) <= room:
            return pitch
        return _laid_out(self._view, text, room, "")[1]

    def _gap(self, row: int) -> int:
        return scaled(_APART) if row and self._rows.begins_paragraph(row) else 0

    def _words_at(self) -> int:
        return _SIDE + self.time_width() + _BETWEEN

    def _ground(self, rect: QRect, row: int) -> QRect:
        return rect.adjusted(1, self._gap(row), -1, 0)

    def words_rect(self, rect: QRect, row: int) -> QRect:
        """Where the words of a row stand."""
        return rect.adjusted(self._words_at(), self._gap(row) + _ABOVE, -_SIDE, -_ABOVE)

    # --- painting -------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        p, row = theme().palette, index.row()
        line = self._rows.line_at(row)
        if line is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, row)
        words = self.words_rect(option.rect, row)
        painter.setFont(self._view.font())
        painter.setPen(QColor(p.accent if row == self.playing else p.muted))
        times = QRect(_SIDE, words.top(), self.time_width(), line_height(self._view.font()))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(times.translated(option.rect.left(), 0), flags, self._rows.time_words(row))
        painter.setPen(QColor(p.text if line.text else p.muted))
        layout, _ = _laid_out(self._view, shown_text(line), words.width(), self.sought)
        layout.draw(painter, QPointF(words.topLeft()))
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: int) -> None:
        p, state = theme().palette, QStyle.StateFlag
        ground = self._ground(option.rect, row)
        painter.setPen(Qt.PenStyle.NoPen)
        fill = p.raised if option.state & state.State_MouseOver else ""
        if row == self.playing:
            fill = p.soft
        if fill:
            painter.setBrush(QColor(fill))
            painter.drawRoundedRect(ground, _RADIUS, _RADIUS)
        if option.state & state.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(p.accent))
            painter.drawRoundedRect(ground, _RADIUS, _RADIUS)

    # --- editing --------------------------------------------------------------------------------

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = LineEditor(parent)
        editor.setProperty("look", "field")
        editor.setAccessibleName(
            self.tr("What is said at {0}").format(self._rows.time_words(index.row()))
        )
        editor.setAccessibleDescription(self.tr("Enter keeps it, Esc gives it up."))
        editor.kept.connect(self._on_kept)
        editor.given_up.connect(self._on_given_up)
        self._editor = editor
        return editor

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        self._editor = None
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Lines that come meanwhile take nothing away."""
        assert isinstance(editor, LineEditor)
        if not editor.document().isModified():
            editor.setPlainText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, LineEditor)
        model.setData(index, editor.toPlainText(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        words = self.words_rect(option.rect, index.row())
        place = words.adjusted(-_AROUND, -6, _SIDE - 1, 0)
        text = str(index.data(Qt.ItemDataRole.EditRole))
        _, height = _laid_out(self._view, text, place.width() - 2 * _AROUND, "")
        place.setHeight(height + _EDGES)
        editor.setGeometry(place)

    def _on_kept(self) -> None:
        editor = self._editor
        if editor is not None:
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def _on_given_up(self) -> None:
        editor = self._editor
        if editor is not None:
            hint = QStyledItemDelegate.EndEditHint.RevertModelCache
            self.closeEditor.emit(editor, hint)


def _laid_out(view: QWidget, text: str, width: int, sought: str) -> tuple[QTextLayout, int]:
    """Over as many lines as it needs, and how high that is."""
    layout = QTextLayout(text, view.font())
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    if sought:
        layout.setFormats(_marks(text, sought))
    layout.beginLayout()
    top, pitch = 0.0, line_height(view.font())
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top + (pitch - line.height()) / 2))
        top += pitch
    layout.endLayout()
    return layout, ceil(top)


def _marks(text: str, sought: str) -> list[QTextLayout.FormatRange]:
    p, found = theme().palette, []
    small = text.lower()
    at = small.find(sought) if len(small) == len(text) else -1
    while at >= 0:
        mark = QTextLayout.FormatRange()
        mark.start = qt_offset(text, at)
        mark.length = qt_offset(text, at + len(sought)) - mark.start
        mark.format = QTextCharFormat()
        mark.format.setBackground(QColor(p.caution_soft))
        mark.format.setForeground(QColor(p.text))
        found.append(mark)
        at = small.find(sought, at + len(sought))
    return found
