"""Prose as it is seen and copied: sizes of headings, tables, code among words, links by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.messages.markdown import Prose, parse
from desktop.messages.prose_view import ProseView
from desktop.palette import LIGHT


def _prose(qtbot: QtBot, markdown: str) -> ProseView:
    (block,) = parse(markdown).blocks
    assert isinstance(block, Prose)
    view = ProseView(block)
    qtbot.addWidget(view)
    view.resize(400, 10)
    view.show()
    return view


def _letter_height(qtbot: QtBot, markdown: str) -> int:
    view = _prose(qtbot, markdown)
    cursor = QTextCursor(view.document())
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
    return view.cursorRect(cursor).height()


def _copied(view: ProseView) -> str:
    view.selectAll()
    view.copy()
    return QGuiApplication.clipboard().text()


def test_headings_are_steps_down_to_the_text(qtbot: QtBot) -> None:
    heights = [_letter_height(qtbot, f"{'#' * level} Xg") for level in range(1, 7)]
    text = _letter_height(qtbot, "Xg")
    assert heights == sorted(heights, reverse=True)
    assert heights[0] > heights[1] > heights[2]
    assert heights[0] <= 1.7 * text
    assert heights[-1] >= text


@pytest.mark.parametrize("rule", ["-", ":-", ":-:", "-:"])
def test_every_cell_has_its_border(qtbot: QtBot, rule: str) -> None:
    view = _prose(qtbot, f"|a|\n|{rule}|\n|b|")
    picture = view.grab().toImage()
    place = view.cursorRect(view.document().find("b")).center()
    border = QColor(LIGHT.border)
    left = [picture.pixelColor(x, place.y()) for x in range(place.x())]
    right = [picture.pixelColor(x, place.y()) for x in range(place.x(), 200)]
    assert border in left
    assert border in right


@pytest.mark.parametrize(("rule", "side"), [(":-", "left"), ("-:", "right")])
def test_cells_are_aligned(qtbot: QtBot, rule: str, side: str) -> None:
    view = _prose(qtbot, f"|long heading|\n|{rule}|\n|b|")
    x = view.cursorRect(view.document().find("b")).x()
    middle = view.cursorRect(view.document().find("long h")).x()
    assert (x < middle) == (side == "left")


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("run `pip list`, or `x`", "run pip list, or x"),
        ("`a` `b`", "a b"),
        ("10\u00a0km `c`", "10 km c"),
        ("one\\\ntwo `c`", "one\ntwo c"),
    ],
)
def test_code_among_words_is_copied_without_its_margin(
    qtbot: QtBot, markdown: str, words: str
) -> None:
    assert _copied(_prose(qtbot, markdown)) == words


def test_a_link_is_opened_by_key(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    class Desktop:
        @staticmethod
        def openUrl(url: QUrl) -> bool:
            opened.append(url.toString())
            return True

    monkeypatch.setattr("desktop.messages.text_views.QDesktopServices", Desktop)
    view = _prose(qtbot, "see [this](https://e.org/a)")
    with qtbot.waitActive(view):
        view.activateWindow()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, Qt.Key.Key_Tab)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened == ["https://e.org/a"]


def test_words_alone_are_no_stop_of_the_tab_key(qtbot: QtBot) -> None:
    def stops(view: QWidget) -> bool:
        return bool(view.focusPolicy() & Qt.FocusPolicy.TabFocus)

    view = _prose(qtbot, "words")
    assert not stops(view)
    (block,) = parse("[now](https://e.org) a link").blocks
    assert isinstance(block, Prose)
    view.set_block(block)
    assert stops(view)


def test_numbers_of_a_list_are_whole(qtbot: QtBot) -> None:
    view = _prose(qtbot, "98. a\n99. b")
    picture = view.grab().toImage()
    edge = {picture.pixelColor(0, y).name() for y in range(picture.height())}
    first = view.cursorRect(view.document().find("a")).topLeft()
    assert len(edge) == 1
    assert first.x() > QPoint(view.fontMetrics().horizontalAdvance("98."), 0).x()
