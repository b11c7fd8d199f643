"""A place where files, folders and pictures can be dropped anywhere."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QImage, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from desktop.widgets.mime_data import image_of, local_files

_MARGIN = 14


class DropArea(QWidget):
    """Says what will happen while something is held above it.

    Args:
        invitation: the words for that.
        takes_images: also a picture that is in no file, such as one of a web page.

    Signals:
        paths_dropped(list of str): what they are is found out away from the window's thread;
            empty when the program that had promised a picture has ended meanwhile.
        image_dropped(QImage): a picture that came without a file.
    """

    paths_dropped = Signal(list)
    image_dropped = Signal(QImage)

    def __init__(self, invitation: str, takes_images: bool = False) -> None:
        super().__init__()
        self._takes_images = takes_images
        self.setAcceptDrops(True)
        self._overlay = QLabel(invitation, self)
        self._overlay.setObjectName("overlay")
        self._overlay.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._overlay.hide()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._is_taken(event.mimeData()):
            _accept_as_copy(event)
            self._place_overlay()
            self._overlay.show()
            self._overlay.raise_()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._overlay.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._overlay.hide()
        _accept_as_copy(event)
        data = event.mimeData()
        paths = local_files(data)
        image = image_of(data) if self._takes_images and not paths else QImage()
        if image.isNull():
            self.paths_dropped.emit(paths)
        else:
            self.image_dropped.emit(image)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_overlay()

    def _is_taken(self, data: QMimeData) -> bool:
        return bool(local_files(data)) or (self._takes_images and data.hasImage())

    def _place_overlay(self) -> None:
        area = self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        self._overlay.setGeometry(area)


def _accept_as_copy(event: QDropEvent) -> None:
    """Never as a move: the file's owner would delete it afterwards."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
