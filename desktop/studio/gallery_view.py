"""The gallery as small pictures, in rows from the left."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.studio.gallery_rows import GalleryRows
from desktop.studio.kept import Look
from desktop.theme import scaled, theme
from desktop.widgets.pictures import rounded

_SIDE, _GAP, _RADIUS = 90, 10, 9


class _Delegate(QStyledItemDelegate):
    """A square of the picture; framed when it is the current one, twice with the keyboard."""

    def sizeHint(self, *_: object) -> QSize:
        side = scaled(_SIDE) + _GAP
        return QSize(side, side)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        p, look = theme().palette, index.data(Qt.ItemDataRole.DecorationRole)
        area = option.rect.adjusted(_GAP // 2, _GAP // 2, -_GAP // 2, -_GAP // 2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(p.raised))
        painter.drawRoundedRect(QRectF(area), _RADIUS, _RADIUS)
        if isinstance(look, Look) and not look.image.isNull():
            ratio = painter.device().devicePixelRatioF()
            pixmap = rounded(look.image, area.size(), _RADIUS * ratio, ratio)
            painter.drawPixmap(area.topLeft(), pixmap)
        if option.state & QStyle.StateFlag.State_Selected:
            self._paint_ring(painter, QRectF(area))
        painter.restore()

    def _paint_ring(self, painter: QPainter, area: QRectF) -> None:
        """Around the picture, whose colours may be any, also around that with the keyboard."""
        view, p = self.parent(), theme().palette
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(p.accent), 2))
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        if isinstance(view, QWidget) and view.hasFocus():
            painter.setPen(QPen(QColor(p.accent), 3))
            painter.drawRoundedRect(area.adjusted(-3, -3, 3, 3), _RADIUS + 2, _RADIUS + 2)


class GalleryView(QListView):
    """Signals: chosen(name): another one is the current one; delete_wanted(name)."""

    chosen = Signal(str)
    delete_wanted = Signal(str)

    def __init__(self, rows: GalleryRows) -> None:
        super().__init__()
        self._rows = rows
        self.setObjectName("gallery")
        self.setAccessibleName(self.tr("Pictures that were drawn"))
        self.setItemDelegate(_Delegate(self))
        self.setModel(rows)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.selectionModel().currentChanged.connect(self._on_current)
        theme().changed.connect(self._on_theme)

    @property
    def current(self) -> str:
        """Name of the current one; "" for none."""
        return self._rows.name_at(self.currentIndex())

    def choose(self, name: str) -> None:
        """Make it the current one; `chosen` follows unless it is already."""
        index = self._rows.index_of(name)
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)

    def sizeHint(self) -> QSize:
        row = scaled(_SIDE) + _GAP
        return QSize(3 * row, round(2.1 * row))

    def minimumSizeHint(self) -> QSize:
        row = scaled(_SIDE) + _GAP
        return QSize(row + 20, row + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.current:
            self.delete_wanted.emit(self.current)
        else:
            super().keyPressEvent(event)

    def _on_current(self, index: QModelIndex, _: QModelIndex) -> None:
        self.chosen.emit(self._rows.name_at(index))

    def _on_theme(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()
