"""A place where files and folders can be dropped anywhere."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from desktop.chat.entry import local_files

_MARGIN = 14


class DropArea(QWidget):
    """Says what will happen while something is held above it.

    Signals:
        path_dropped(Path): whatever it is; what it is is found out away from the window's thread.
    """

    path_dropped = Signal(object)

    def __init__(self, invitation: str) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._overlay = QLabel(invitation, self)
        self._overlay.setObjectName("overlay")
        self._overlay.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._overlay.hide()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            _accept_as_copy(event)
            self._place_overlay()
            self._overlay.show()
            self._overlay.raise_()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._overlay.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._overlay.hide()
        _accept_as_copy(event)
        for path in local_files(event.mimeData()):
            self.path_dropped.emit(Path(path))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_overlay()

    def _place_overlay(self) -> None:
        area = self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        self._overlay.setGeometry(area)


def _accept_as_copy(event: QDropEvent) -> None:
    """Never as a move: the file's owner would delete it afterwards."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
