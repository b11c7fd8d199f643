"""What the system opens with the app arrives in the app."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.opened_files import OpenedFiles


def test_a_file_is_told_by_its_path(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    files = OpenedFiles(qapp)
    path = str(tmp_path / "ein Bild.png")
    with qtbot.waitSignal(files.opened) as told:
        QCoreApplication.sendEvent(qapp, QFileOpenEvent(path))
    assert told.args == [[path]]
    qapp.removeEventFilter(files)


def test_a_page_is_no_file(qtbot: QtBot, qapp: QApplication) -> None:
    files = OpenedFiles(qapp)
    with qtbot.assertNotEmitted(files.opened):
        QCoreApplication.sendEvent(qapp, QFileOpenEvent(QUrl("https://example.org/")))
    qapp.removeEventFilter(files)
