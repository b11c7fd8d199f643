"""A window that shows a picture: `python -m tests.e2e.picture_window FILE`."""

from __future__ import annotations

import sys

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QLabel

TITLE = "A picture to point at"


def main() -> int:
    app = QApplication(sys.argv[:1])
    label = QLabel()
    label.setWindowTitle(TITLE)
    label.setPixmap(QPixmap(sys.argv[1]))
    label.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
