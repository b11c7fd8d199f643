"""A window with one file in it, to be dragged away: `python -m tests.e2e.drag_source FILE`.

Prints what became of the drag: "CopyAction", or "IgnoreAction" when nobody wanted it. Stays until
it is ended, as whoever gets the drop asks for its content afterwards.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QStyle

TITLE = "A file to drag"
SIDE = 96


class FileIcon(QLabel):
    """The file; follows the mouse when it is pulled."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self._url = QUrl.fromLocalFile(path)
        self._pressed_at = QPoint()
        self.setWindowTitle(TITLE)
        self.setFixedSize(SIDE, SIDE)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        icon = self.style().standardIcon(QStyle.StandardPixmap.SP_FileIcon)
        self.setPixmap(icon.pixmap(SIDE // 2, SIDE // 2))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        pulled = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if pulled >= QApplication.startDragDistance():
            self._drag()

    def _drag(self) -> None:
        data = QMimeData()
        data.setUrls([self._url])
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self.pixmap())
        print(drag.exec(Qt.DropAction.CopyAction).name, flush=True)  # noqa: T201 - its result


def main() -> int:
    app = QApplication(sys.argv[:1])
    icon = FileIcon(sys.argv[1])
    icon.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
