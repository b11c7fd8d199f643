"""Sidelight with a screen reader of its own: ``python -m tests.e2e.spoken_app FILE WORDS…``.

What has the keyboard is written to the file, a line of JSON whenever that changes: which window,
which kind of control, its name, and a number that no other control has.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QMenu

from desktop import start
from desktop.__main__ import main

_make = start.make_application
_PAUSE_MS = 20

Words = tuple[str, str, str, int]


class Reader(QObject):
    """Looks again and again; told by Qt it would not hear of menus and rows."""

    def __init__(self, file: Path, app: QApplication) -> None:
        super().__init__(app)
        self._file = file
        self._last: Words | None = None
        timer = QTimer(self)
        timer.setInterval(_PAUSE_MS)
        timer.timeout.connect(self._look)
        timer.start()

    def _look(self) -> None:
        now = _in_menu() or _in_window()
        if now is not None and now != self._last:
            self._last = now
            with self._file.open("a", encoding="utf-8") as file:
                file.write(json.dumps(now) + "\n")


def _in_menu() -> Words | None:
    menu = QApplication.activePopupWidget()
    if not isinstance(menu, QMenu):
        return None
    action = menu.activeAction()
    name = action.text().replace("&", "") if action is not None else ""
    return "", "MenuItem", name, id(action)


def _in_window() -> Words | None:
    widget = QApplication.focusWidget()
    if widget is None:
        return None
    face: QAccessibleInterface = QAccessible.queryAccessibleInterface(widget)
    row = face.focusChild()
    said = row if row is not None and row.isValid() else face
    name = said.text(QAccessible.Text.Name)
    return widget.window().windowTitle(), said.role().name, name, hash((id(widget), name))


def make_application() -> QApplication:
    app = _make()
    Reader(Path(sys.argv[1]), app)
    return app


if __name__ == "__main__":
    start.make_application = make_application
    sys.exit(main(sys.argv[2:]))
