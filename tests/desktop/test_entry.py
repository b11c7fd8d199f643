"""The field for the question: keys, input methods, what is pasted, its height."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.chat.entry import Entry

_SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def entry(qtbot: QtBot) -> Entry:
    view = Entry()
    qtbot.addWidget(view)
    view.resize(400, view.height())
    view.show()
    return view


def _paste(entry: Entry, data: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(data)
    QTest.keyClick(entry, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def _compose(entry: Entry, preedit: str, commit: str = "") -> None:
    """What an input method sends while somebody types Chinese, say."""
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(entry, event)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_sends(qtbot: QtBot, entry: Entry, key: Qt.Key) -> None:
    QTest.keyClicks(entry, "Why?")
    with qtbot.waitSignal(entry.entered):
        QTest.keyClick(entry, key)
    assert entry.toPlainText() == "Why?"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_shift_and_enter_break_the_line(qtbot: QtBot, entry: Entry, key: Qt.Key) -> None:
    with qtbot.assertNotEmitted(entry.entered):
        QTest.keyClicks(entry, "one")
        QTest.keyClick(entry, key, _SHIFT)
        QTest.keyClicks(entry, "two")
    assert entry.toPlainText() == "one\ntwo"


def test_enter_of_an_input_method_does_not_send(qtbot: QtBot, entry: Entry) -> None:
    _compose(entry, "ni hao")
    with qtbot.assertNotEmitted(entry.entered):
        QTest.keyClick(entry, Qt.Key.Key_Return)
    entry.clear()
    _compose(entry, "", "你好")
    assert entry.toPlainText() == "你好"
    with qtbot.waitSignal(entry.entered):
        QTest.keyClick(entry, Qt.Key.Key_Return)


def test_esc_is_told(qtbot: QtBot, entry: Entry) -> None:
    with qtbot.waitSignal(entry.escaped):
        QTest.keyClick(entry, Qt.Key.Key_Escape)


def test_pasted_text_is_plain(entry: Entry) -> None:
    data = QMimeData()
    data.setHtml("<h1>one</h1><b>two</b>")
    data.setText("one\ntwo")
    _paste(entry, data)
    assert entry.toPlainText() == "one\ntwo"


def test_pasted_files_are_attached(qtbot: QtBot, entry: Entry, tmp_path: Path) -> None:
    paths = [str(tmp_path / "a b.png"), str(tmp_path / "ä.jpg")]
    data = QMimeData()
    data.setUrls([*(QUrl.fromLocalFile(path) for path in paths), QUrl("https://e.org/x.png")])
    with qtbot.waitSignal(entry.files_pasted) as pasted:
        _paste(entry, data)
    assert [Path(path) for path in pasted.args[0]] == [Path(path) for path in paths]
    assert entry.toPlainText() == ""


def test_a_pasted_picture_is_attached(qtbot: QtBot, entry: Entry, red: QImage) -> None:
    data = QMimeData()
    data.setImageData(red)
    with qtbot.waitSignal(entry.image_pasted) as pasted:
        _paste(entry, data)
    assert pasted.args[0].size() == red.size()
    assert pasted.args[0].pixelColor(5, 5) == red.pixelColor(5, 5)


def test_a_pasted_address_is_text(entry: Entry) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://e.org/x.png")])
    data.setText("https://e.org/x.png")
    _paste(entry, data)
    assert entry.toPlainText() == "https://e.org/x.png"


@pytest.mark.parametrize("lines", [1, 2, 5, 8])
def test_it_is_as_high_as_its_lines(entry: Entry, lines: int) -> None:
    one = entry.height()
    entry.setPlainText("\n".join("x" * lines))
    assert entry.height() == one + (lines - 1) * entry.fontMetrics().lineSpacing()
    assert entry.verticalScrollBar().maximum() == 0


def test_after_eight_lines_it_scrolls(entry: Entry) -> None:
    entry.setPlainText("\n".join("x" * 8))
    eight = entry.height()
    entry.setPlainText("\n".join("x" * 30))
    assert entry.height() == eight
    assert entry.verticalScrollBar().maximum() > 0
    entry.clear()
    assert entry.height() < eight / 4


def test_a_wrapped_line_counts_as_what_it_takes(qtbot: QtBot) -> None:
    window = QWidget()
    layout = QVBoxLayout(window)
    entry = Entry()
    layout.addWidget(entry)
    qtbot.addWidget(window)
    window.resize(900, 300)
    window.show()
    entry.setPlainText("some words " * 12)
    wide = entry.height()
    window.resize(300, 300)
    qtbot.waitUntil(lambda: entry.height() > wide)


def test_it_has_a_name(entry: Entry) -> None:
    assert entry.accessibleName() == "Your question"
