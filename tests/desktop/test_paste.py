"""What comes with a picture of itself is pasted as what it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.chat.entry import Entry


@pytest.fixture
def entry(qtbot: QtBot) -> Entry:
    view = Entry()
    qtbot.addWidget(view)
    view.show()
    return view


def _paste(entry: Entry, data: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(data)
    QTest.keyClick(entry, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_cells_of_a_spreadsheet_are_text(qtbot: QtBot, entry: Entry, red: QImage) -> None:
    data = QMimeData()
    data.setText("1\t2\n3\t4\n")
    data.setHtml("<table><tr><td>1</td></tr></table>")
    data.setImageData(red)
    with qtbot.assertNotEmitted(entry.image_pasted):
        _paste(entry, data)
    assert entry.toPlainText() == "1\t2\n3\t4\n"


@pytest.mark.parametrize("words", ["", " \n", "https://e.org/cat.png"])
def test_a_picture_of_a_web_page_is_a_picture(
    qtbot: QtBot, entry: Entry, red: QImage, words: str
) -> None:
    data = QMimeData()
    data.setImageData(red)
    data.setHtml("<img src='https://e.org/cat.png'>")
    if words:
        data.setText(words)
    with qtbot.waitSignal(entry.image_pasted) as pasted:
        _paste(entry, data)
    assert pasted.args[0].size() == red.size()
    assert entry.toPlainText() == ""


def test_its_address_as_a_link_changes_nothing(qtbot: QtBot, entry: Entry, red: QImage) -> None:
    data = QMimeData()
    data.setImageData(red)
    data.setUrls([QUrl("https://e.org/cat.png")])
    data.setText("a cat")
    with qtbot.waitSignal(entry.image_pasted):
        _paste(entry, data)
    assert entry.toPlainText() == ""
