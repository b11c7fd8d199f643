"""A process that looks at a display for the tests: `python -m tests.e2e.eye`.

The tests' own Qt draws nowhere, so another process must look. A word on a line of standard input
asks, answered by a line of whole numbers, the last of them the length of the bytes that follow:

    look       width height stride length, then RGB rows, 3 bytes a pixel, of the whole display
    clipboard  length, then the clipboard's text in UTF-8
    clear      0; the clipboard is empty
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtGui import QGuiApplication, QImage


class Eye(QObject):
    """Answers on standard output until standard input ends."""

    def __init__(self) -> None:
        super().__init__()
        self._asked = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._asked.activated.connect(self._on_asked)

    def _on_asked(self) -> None:
        word = sys.stdin.buffer.readline().decode().strip()
        if word == "look":
            self._look()
        elif word == "clipboard":
            _answer(QGuiApplication.clipboard().text().encode())
        elif word == "clear":
            QGuiApplication.clipboard().setText("")
            _answer(b"")
        else:
            self._asked.setEnabled(False)
            QGuiApplication.quit()

    def _look(self) -> None:
        shot = QGuiApplication.primaryScreen().grabWindow(0).toImage()
        rgb = shot.convertToFormat(QImage.Format.Format_RGB888)
        _answer(bytes(rgb.constBits()), rgb.width(), rgb.height(), rgb.bytesPerLine())


def _answer(content: bytes, *numbers: int) -> None:
    line = " ".join(str(number) for number in (*numbers, len(content)))
    sys.stdout.buffer.write(f"{line}\n".encode() + content)
    sys.stdout.buffer.flush()


def main() -> int:
    app = QGuiApplication(sys.argv[:1])
    eye = Eye()
    status = app.exec()
    eye.deleteLater()
    return status


if __name__ == "__main__":
    sys.exit(main())
