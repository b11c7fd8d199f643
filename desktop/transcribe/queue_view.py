"""The list of recordings."""

from __future__ import annotations

import sys

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu

from desktop.sidebar.row_list import RowList
from desktop.transcribe.job import Job
from desktop.transcribe.queue_delegate import QueueDelegate
from desktop.transcribe.queue_rows import QueueRows

# A Mac's key with "delete" on it is the one that others call Backspace.
_DELETE = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace if sys.platform == "darwin" else None}


class QueueView(RowList):
    """Arrows or a click show a recording, Space pauses it or lets it go on, Delete removes it.

    Signals: chosen(id or ""), turned(id): paused, or on again; remove_wanted(id);
        anew_wanted(id): written down once more from the beginning.
    """

    chosen = Signal(str)
    turned = Signal(str)
    remove_wanted = Signal(str)
    anew_wanted = Signal(str)

    def __init__(self, rows: QueueRows) -> None:
        super().__init__("conversationList")
        self._rows = rows
        self._delegate = QueueDelegate(self)
        self._menu: QMenu | None = None
        self.setAccessibleName(self.tr("Recordings"))
        self.setAccessibleDescription(
            self.tr("Space pauses a recording or lets it go on, Delete removes it.")
        )
        self.setModel(rows)
        self.setItemDelegate(self._delegate)
        self.selectionModel().currentChanged.connect(self._on_current)

    @property
    def current(self) -> str:
        """Id of the one that is shown; "" for none."""
        job = self._rows.job_at(self.currentIndex())
        return job.id if job is not None else ""

    def choose(self, job_id: str) -> None:
        row = self._rows.row_of(job_id)
        if row >= 0:
            self.setCurrentIndex(self._rows.index(row, 0))

    def menu_for(self, job: Job) -> QMenu:
        """What can be done with it."""
        menu = QMenu(self)
        turn = job.can_turn
        if turn:
            words = self.tr("Pause") if turn == "pause" else self.tr("Continue")
            self._add(menu, words, "turn", job.id)
        if job.is_kept and job.state not in ("running", "waiting"):
            self._add(menu, self.tr("Write down again"), "anew", job.id)
        self._add(menu, self.tr("Remove"), "remove", job.id)
        menu.triggered.connect(self._on_menu)
        return menu

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index, place = self.indexAt(event.position().toPoint()), event.position().toPoint()
        job = self._rows.job_at(index)
        row = self.visualRect(index)
        if job is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        elif self._delegate.remove_rect(row).contains(place):
            self.remove_wanted.emit(job.id)
        elif job.can_turn and self._delegate.turn_rect(row).contains(place):
            self.turned.emit(job.id)
        else:
            super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_keys = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_keys else self.indexAt(event.pos())
        job = self._rows.job_at(index)
        if job is not None:
            place = self.visualRect(index).center() if by_keys else event.pos()
            self._open_menu(job, place)

    def _open_menu(self, job: Job, place: QPoint) -> None:
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = self.menu_for(job)
        self._menu.popup(self.viewport().mapToGlobal(place))

    def _add(self, menu: QMenu, words: str, verb: str, job_id: str) -> None:
        menu.addAction(words).setData((verb, job_id))

    def _on_menu(self, action: QAction) -> None:
        verb, job_id = action.data()
        signals = {"turn": self.turned, "anew": self.anew_wanted, "remove": self.remove_wanted}
        signals[str(verb)].emit(str(job_id))

    def _act(self, event: QKeyEvent) -> bool:
        job_id = self.current
        if event.key() in _DELETE and job_id:
            self.remove_wanted.emit(job_id)
        elif event.key() == Qt.Key.Key_Space and job_id:
            self.turned.emit(job_id)
        else:
            return super()._act(event)
        return True

    def _on_current(self, index: QModelIndex, _: QModelIndex) -> None:
        job = self._rows.job_at(index)
        self.chosen.emit(job.id if job is not None else "")
