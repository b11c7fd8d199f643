"""A list for rows that are painted: arrows move, Enter or a click opens."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from desktop.theme import theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RowList(QListView):
    """Signals: row_opened(index), left_up - on from the first row upwards -, escaped."""

    row_opened = Signal(QModelIndex)
    left_up = Signal()
    escaped = Signal()

    def __init__(self, object_name: str) -> None:
        super().__init__()
        self.setObjectName(object_name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.clicked.connect(self._on_clicked)
        theme().changed.connect(self._on_theme_changed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState or not self._act(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # A click says itself where; the list must not scroll away from under it.
        clicked = event.reason() == Qt.FocusReason.MouseFocusReason
        if not clicked and not self.currentIndex().isValid():
            self.setCurrentIndex(self.begin_at())
        super().focusInEvent(event)

    def begin_at(self) -> QModelIndex:
        """Where the keyboard stands at first."""
        return self.first_row()

    def first_row(self) -> QModelIndex:
        """The first one that can be opened; headings cannot."""
        rows = self.model()
        found = (rows.index(row, 0) for row in range(rows.rowCount()))
        return next((index for index in found if _can_open(index)), QModelIndex())

    def _act(self, event: QKeyEvent) -> bool:
        """Whether the key meant something here."""
        index = self.currentIndex()
        if event.key() in _ENTER and index.isValid():
            self.row_opened.emit(index)
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() == Qt.Key.Key_Up and index == self.first_row():
            self.left_up.emit()
        elif event.key() == Qt.Key.Key_Home and index.isValid():
            self.setCurrentIndex(self.first_row())
            self.scrollToTop()
        else:
            return False
        return True

    def _on_clicked(self, index: QModelIndex) -> None:
        if _can_open(index):
            self.row_opened.emit(index)

    def _on_theme_changed(self) -> None:
        # Text may be larger now.
        self.scheduleDelayedItemsLayout()


def _can_open(index: QModelIndex) -> bool:
    return bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)
