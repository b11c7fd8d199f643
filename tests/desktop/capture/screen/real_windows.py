"""Programs for a real display: one to be pictured, and one that snips.

`backdrop`: a window that fills the display and another one on it. `snipper FOLDER [MODE]`: a window
whose Ctrl+Shift+S snips; `FOLDER` gets `1.png`, `2.png` ... or a text file with what happened.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QRect, QThreadPool
from PySide6.QtGui import QColor, QImage, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.capture.screen.snipper import Snipper
from desktop.theme import Mode, apply_theme
from models.errors import Problem
from tests.desktop.capture.screen.pictures import pattern

BACKDROP, CARD, OURS = "Backdrop", "Card", "Ours"
CARD_AREA = QRect(500, 300, 320, 200)
CARD_COLOUR = "#00C853"
OUR_AREA = QRect(100, 100, 600, 400)
OUR_COLOUR = "#D50000"
KEYS = "ctrl+shift+s"


class Picture(QWidget):
    """A window that is a picture."""

    def __init__(self, title: str, area: QRect, image: QImage) -> None:
        super().__init__()
        self.setWindowTitle(title)
        self._image = image
        self.setGeometry(area)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawImage(self.rect(), self._image)


class Journal(QObject):
    """Writes down what a snipper says."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._count = 0

    def on_snipped(self, image: QImage) -> None:
        unfinished = self._folder / "unfinished.png"
        image.save(str(unfinished))
        unfinished.rename(self._next("png"))

    def on_given_up(self) -> None:
        self._next("txt").write_text("given up")

    def on_failed(self, problem: Problem) -> None:
        self._next("txt").write_text(problem.what)

    def _next(self, suffix: str) -> Path:
        self._count += 1
        return self._folder / f"{self._count}.{suffix}"


def plain(colour: str, area: QRect) -> QImage:
    image = QImage(area.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


def main(role: str, folder: str = ".", mode: str = "light") -> int:
    app = QApplication([])
    apply_theme(app, Mode(mode))
    if role == "backdrop":
        area = app.primaryScreen().geometry()
        behind = Picture(BACKDROP, area, pattern(area.width(), area.height()))
        card = Picture(CARD, CARD_AREA, plain(CARD_COLOUR, CARD_AREA))
        behind.show()
        card.show()
        return app.exec()
    journal = Journal(Path(folder))
    ours = Picture(OURS, OUR_AREA, plain(OUR_COLOUR, OUR_AREA))
    snipper = Snipper(ours, QThreadPool.globalInstance())
    snipper.set_shortcut(QKeySequence(KEYS))
    snipper.snipped.connect(journal.on_snipped)
    snipper.given_up.connect(journal.on_given_up)
    snipper.failed.connect(journal.on_failed)
    ours.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
