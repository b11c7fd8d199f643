"""The lines of a transcript: heard, corrected, searched."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from desktop.theme import theme
from desktop.transcribe.line_delegate import LineDelegate
from desktop.transcribe.line_rows import LineRows

_EDIT = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
# So near the end it is followed while more comes.
_NEAR = 60


class LineView(QListView):
    """Thousands of lines are as quick as a few.

    Signals:
        heard_wanted(seconds): where the line begins that was clicked, or chosen by Space.
    """

    heard_wanted = Signal(float)

    def __init__(self, rows: LineRows) -> None:
        super().__init__()
        self._rows = rows
        self._follows_end = False
        self.setObjectName("spokenLines")
        self.setAccessibleName(self.tr("What is said"))
        self.setAccessibleDescription(
            self.tr("Space plays from a line, Enter or F2 corrects it, Ctrl+Z undoes that.")
        )
        self._delegate = LineDelegate(self, rows)
        self.setModel(rows)
        self.setItemDelegate(self._delegate)
        # Opened by `_edit` alone: Qt would also take letters for it.
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.clicked.connect(self._on_clicked)
        rows.rowsAboutToBeInserted.connect(self._on_more_coming)
        rows.rowsInserted.connect(self._on_more)
        rows.dataChanged.connect(self._on_changed)
        theme().changed.connect(self._on_theme)

    @property
    def playing_row(self) -> int:
        """The line that is heard now; -1 for none."""
        return self._delegate.playing

    @property
    def is_editing(self) -> bool:
        return self._delegate.editor is not None

    def show_time(self, seconds: float) -> None:
        """Mark the line that is said then, or was last, and keep it in view."""
        row = self._rows.row_at(seconds)
        if row == self._delegate.playing:
            return
        self._delegate.playing = row
        if row >= 0 and not self.is_editing:
            self.scrollTo(self._rows.index(row, 0))
        self.viewport().update()

    def show_none(self) -> None:
        """No line is heard."""
        self._delegate.playing = -1
        self.viewport().update()

    def show_sought(self, words: str) -> None:
        """Mark them wherever they are; "" for none."""
        self._delegate.sought = words.lower()
        self.viewport().update()

    def go_to(self, row: int) -> None:
        index = self._rows.index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def edit_row(self, row: int) -> None:
        self.setCurrentIndex(self._rows.index(row, 0))
        self.edit(self.currentIndex())

    def sizeHint(self) -> QSize:
        return QSize(320, 8 * self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 3 * self.fontMetrics().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if self.is_editing or not index.isValid():
            super().keyPressEvent(event)
        elif event.key() in _EDIT:
            self.edit(index)
        elif event.key() == Qt.Key.Key_Space:
            self._on_clicked(index)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The lines break elsewhere.
        self.scheduleDelayedItemsLayout()

    def _on_clicked(self, index: QModelIndex) -> None:
        line = self._rows.line_at(index.row())
        if line is not None and not self.is_editing:
            self.heard_wanted.emit(line.start)

    def _on_more_coming(self) -> None:
        bar = self.verticalScrollBar()
        at_end = bar.value() >= bar.maximum() - _NEAR
        self._follows_end = at_end and self.playing_row < 0 and not self.is_editing

    def _on_more(self) -> None:
        if self._follows_end:
            self.scrollToBottom()

    def _on_changed(self) -> None:
        self.scheduleDelayedItemsLayout()

    def _on_theme(self) -> None:
        self._delegate.forget_heights()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
