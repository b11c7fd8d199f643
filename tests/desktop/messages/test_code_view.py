"""Code: what is shown is what is copied, coloured for the theme, folded when it is long."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.messages.code_view import CodeText, CodeView
from desktop.messages.markdown import Code
from desktop.theme import Mode, apply_theme

_PROGRAM = Code("python", "def f():\n\tif x:\n\n\n        return '&lt; <b>'\n")
_LONG = Code("python", "".join(f"line_{number} = '{number}'\n" for number in range(40)))


def _code(qtbot: QtBot, block: Code, is_open: bool = False) -> CodeView:
    view = CodeView(block, is_open)
    qtbot.addWidget(view)
    view.resize(400, 200)
    view.show()
    return view


def _shown(view: CodeView) -> CodeText:
    found = view.findChild(CodeText)
    assert isinstance(found, CodeText)
    return found


def _lines(view: CodeView) -> list[str]:
    return _shown(view).toPlainText().splitlines()


def _colours(view: CodeText) -> set[str]:
    """Text colours in the document, letter by letter."""
    cursor = QTextCursor(view.document())
    names = set()
    while cursor.movePosition(QTextCursor.MoveOperation.NextCharacter):
        names.add(cursor.charFormat().foreground().color().name())
    return names


def test_code_is_shown_as_it_is(qtbot: QtBot) -> None:
    assert _shown(_code(qtbot, _PROGRAM)).toPlainText() == _PROGRAM.text.rstrip()


def test_code_is_copied_as_it_is(qtbot: QtBot) -> None:
    view = _code(qtbot, _PROGRAM)
    QTest.mouseClick(view.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == _PROGRAM.text
    assert view.copy_button.text() == "Copied"
    qtbot.waitUntil(lambda: view.copy_button.text() == "Copy", timeout=4000)


@pytest.mark.parametrize("language", ["<b>x</b>", "<img/src='file:///x.png'>", "c++", "%s", "日本"])
def test_the_language_is_named_letter_by_letter(qtbot: QtBot, language: str) -> None:
    view = _code(qtbot, Code(language, "x"))
    label = view.findChild(QLabel, "codeHead")
    assert isinstance(label, QLabel)
    assert label.text() == language
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_code_has_colours_of_the_theme(qtbot: QtBot, qapp: QApplication) -> None:
    view = _code(qtbot, _PROGRAM)
    light = _colours(_shown(view))
    apply_theme(qapp, Mode.DARK)
    dark = _colours(_shown(view))
    assert len(light) > 2
    assert len(dark) > 2
    assert light != dark


def test_long_open_code_is_coloured_when_it_is_complete(qtbot: QtBot) -> None:
    view = _code(qtbot, Code("python", "x = 1\n"))
    long = Code("python", "def f(): return 'x'\n" * 400)
    view.set_block(long, is_open=True)
    assert len(_colours(_shown(view))) == 1
    view.set_block(long)
    assert len(_colours(_shown(view))) > 2


def test_wide_code_scrolls_sideways_and_hides_no_line(qtbot: QtBot) -> None:
    view = _code(qtbot, Code("", "word " * 100 + "\nlast line"))
    text = _shown(view)
    qtbot.waitUntil(lambda: text.horizontalScrollBar().maximum() > 0)
    end = QTextCursor(text.document())
    end.movePosition(QTextCursor.MoveOperation.End)
    bottom = text.cursorRect(end).bottomLeft()
    assert bottom.y() <= text.viewport().height()
    assert text.viewport().rect().contains(QPoint(5, bottom.y()))


def test_long_code_is_folded_until_all_of_it_is_wanted(qtbot: QtBot) -> None:
    view = _code(qtbot, _LONG)
    assert _lines(view) == _LONG.text.splitlines()[:20]
    assert view.fold_button.text() == "Show all 40 lines"
    QTest.mouseClick(view.fold_button, Qt.MouseButton.LeftButton)
    assert _lines(view) == _LONG.text.splitlines()
    assert view.is_unfolded
    QTest.mouseClick(view.fold_button, Qt.MouseButton.LeftButton)
    assert len(_lines(view)) == 20


def test_all_lines_of_folded_code_are_copied(qtbot: QtBot) -> None:
    view = _code(qtbot, _LONG)
    QTest.mouseClick(view.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == _LONG.text


def test_short_code_has_nothing_to_unfold(qtbot: QtBot) -> None:
    view = _code(qtbot, Code("", "x\n" * 30))
    assert not view.fold_button.isVisible()
    assert not view.is_unfolded
    assert len(_lines(view)) == 30


def test_what_was_seen_coming_is_not_folded_under_the_reader(qtbot: QtBot) -> None:
    view = _code(qtbot, Code("python", "x = 1\n"), is_open=True)
    view.set_block(_LONG, is_open=True)
    view.set_block(_LONG)
    assert len(_lines(view)) == 40
    assert view.fold_button.text() == "Show less"


def test_finished_code_is_coloured_when_it_is_seen(qtbot: QtBot) -> None:
    view = CodeView(_LONG)
    qtbot.addWidget(view)
    assert len(_colours(_shown(view))) == 1
    high = view.sizeHint().height()
    view.show()
    qtbot.waitUntil(lambda: len(_colours(_shown(view))) > 2)
    assert view.sizeHint().height() == high
