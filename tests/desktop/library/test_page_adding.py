"""Models that are added by the user: chosen from the disk, or dropped."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.library.page import LibraryPage
from tests.desktop.library.conftest import Disk


def test_a_model_is_added_from_the_disk(qtbot: QtBot, page: LibraryPage, disk: Disk) -> None:
    disk.answer = Path("/downloads/model")
    for action, is_folder in (
        (page.top_bar.folder_action, True),
        (page.top_bar.gguf_action, False),
    ):
        with qtbot.waitSignal(page.add_wanted) as wanted:
            action.trigger()
        assert wanted.args == [Path("/downloads/model")]
        assert disk.asked[-1] == (is_folder, "")


def test_choosing_nothing_does_nothing(page: LibraryPage, disk: Disk) -> None:
    page.add_wanted.connect(pytest.fail)
    page.move_wanted.connect(pytest.fail)
    page.top_bar.folder_action.trigger()
    page.folder_bar.move_button.click()
    assert len(disk.asked) == 2


def _data(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_models_are_added_by_dropping_them(qtbot: QtBot, page: LibraryPage, tmp_path: Path) -> None:
    folder, gguf = tmp_path / "model", tmp_path / "a.gguf"
    data = _data(folder, gguf)
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    QApplication.sendEvent(page, QDragEnterEvent(QPoint(50, 50), copy, data, left, none))
    overlay = page.findChild(QLabel, "overlay")
    assert isinstance(overlay, QLabel)
    assert overlay.isVisible()
    assert overlay.text() == "Drop to add the model or adapter"
    added: list[Path] = []
    page.add_wanted.connect(added.append)
    move = Qt.DropAction.MoveAction
    event = QDropEvent(QPointF(50, 50), move | copy, data, left, none)
    QApplication.sendEvent(page, event)
    assert added == [folder, gguf]
    assert event.dropAction() == copy
    assert not overlay.isVisible()


def test_text_is_no_model(page: LibraryPage) -> None:
    data = QMimeData()
    data.setText("words")
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    event = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, left, none)
    event.ignore()
    QApplication.sendEvent(page, event)
    assert not event.isAccepted()
