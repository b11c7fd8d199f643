"""Kept text that nobody touches looks as the real one, and gives way to it when somebody comes."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QCursor, QEnterEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.conversations.values import Message
from desktop.messages.answer import AnswerView
from desktop.messages.code_view import CodeText, CodeView
from desktop.messages.prose_view import ProseView
from desktop.messages.still_text import StillCode, StillText
from desktop.messages.text_views import TextView
from desktop.theme import Mode, apply_theme

_WORDS = "Some *words*, **bold** ones and `code`, 日本語, " + "many words " * 40
_TEXT = (
    f"# Title\n\n{_WORDS}\n\n- one\n- two\n  1. three {'x' * 120}\n\n|a|b|\n|-|-|\n|1|2|\n\n"
    "> quoted\n\n---\n\n```py\nx = 1\nprint('what is it')\n\u05e9 = 2\n```\n\n"
    "\u05e9\u05dc\u05d5\u05dd\n"
)
_LEFT = Qt.MouseButton.LeftButton


class _Page(QWidget):
    """A kept answer on the ground of the window."""

    def __init__(self, text: str = _TEXT) -> None:
        super().__init__()
        self.setObjectName("page")
        self.answer = AnswerView.of(Message("c", "assistant", text))
        layout = QVBoxLayout(self)
        layout.addWidget(self.answer)
        layout.addStretch(1)
        self.resize(500, 900)


# Right of all windows.
_AWAY = QPoint(799, 799)


@pytest.fixture
def page(qtbot: QtBot) -> _Page:
    return _shown(qtbot, _Page())


def _shown(qtbot: QtBot, page: _Page) -> _Page:
    qtbot.addWidget(page)
    # The mouse of the test before may be where the window comes up.
    QCursor.setPos(_AWAY)
    with qtbot.waitExposed(page):
        page.show()
    QTest.mouseMove(page, page.rect().bottomRight())
    QApplication.processEvents()
    return page


def _still(page: QWidget) -> list[StillText]:
    found = [one for one in page.findChildren(QWidget) if isinstance(one, StillText)]
    return [one for one in found if one.isVisible()]


def _real(page: QWidget) -> list[TextView]:
    found = [one for one in page.findChildren(QWidget) if isinstance(one, TextView)]
    return [one for one in found if one.isVisible()]


def _picture(page: _Page) -> QImage:
    QApplication.processEvents()
    return page.grab().toImage()


def _come(still: StillText) -> None:
    place = QPointF(5, 5)
    QApplication.sendEvent(still, QEnterEvent(place, place, still.mapToGlobal(place)))


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
@pytest.mark.parametrize("width", [320, 760])
def test_it_looks_as_the_real_one(qtbot: QtBot, qapp: QApplication, width: int, mode: Mode) -> None:
    page = _Page()
    page.resize(width, 1200)
    _shown(qtbot, page)
    apply_theme(qapp, mode)
    qtbot.waitUntil(lambda: not _colourless(page))
    # The mouse may be over one of them all the same, which is real then.
    assert len(_still(page)) >= 7
    assert len(_still(page)) + len(_real(page)) == 8
    before, high = _picture(page), page.answer.height()
    page.answer.block_views()
    assert (_still(page), len(_real(page))) == ([], 8)
    qtbot.waitUntil(lambda: _picture(page) == before)
    assert page.answer.height() == high


def _colourless(page: _Page) -> bool:
    """Whether its code has not got its colours yet."""
    (code,) = [one for one in page.findChildren(QWidget) if isinstance(one, StillCode)]
    picture = code.grab().toImage()
    across, down = range(picture.width()), range(picture.height())
    colours = (picture.pixelColor(x, y) for x in across for y in down)
    return all(colour.saturation() < 100 or colour.alpha() < 200 for colour in colours)


def test_what_the_mouse_comes_to_can_be_selected(page: _Page) -> None:
    words = _still(page)[1]
    place = words.geometry()
    _come(words)
    (real,) = _real(page)
    assert isinstance(real, ProseView)
    assert real.geometry() == place
    assert len(_still(page)) == 7
    QTest.mouseDClick(real.viewport(), _LEFT, pos=QPoint(15, 12))
    assert real.textCursor().selectedText() == "Some"


def test_a_press_without_a_way_there_reaches_the_words(qtbot: QtBot, page: _Page) -> None:
    """As after scrolling by the wheel: what is under the mouse came to it."""
    with qtbot.waitActive(page):
        page.activateWindow()
    QTest.mousePress(_still(page)[1], _LEFT, pos=QPoint(1, 12))
    (real,) = _real(page)
    QTest.mouseMove(real.viewport(), QPoint(100, 12))
    QTest.mouseRelease(real.viewport(), _LEFT, pos=QPoint(100, 12))
    assert real.hasFocus()
    assert real.textCursor().selectedText().startswith("Some words")


def test_lines_of_code_can_be_selected_too(page: _Page) -> None:
    (code,) = [one for one in _still(page) if isinstance(one, StillCode)]
    _come(code)
    (real,) = _real(page)
    assert isinstance(real, CodeText)
    assert real.toPlainText() == "x = 1\nprint('what is it')\n\u05e9 = 2"


def test_wide_code_can_be_scrolled_at_once(qtbot: QtBot) -> None:
    page = _shown(qtbot, _Page(f"```\n{'wide ' * 100}\n```"))
    (real,) = _real(page)
    qtbot.waitUntil(lambda: real.horizontalScrollBar().maximum() > 0)


@pytest.mark.parametrize("text", ["a [link](https://e.org)", "- [x] done", "so $a^2$ is"])
def test_what_keyboard_or_reader_stops_at_is_real_at_once(qtbot: QtBot, text: str) -> None:
    page = _shown(qtbot, _Page(text))
    assert (len(_real(page)), _still(page)) == (1, [])


def test_a_screen_reader_gets_the_real_ones(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    page = _shown(qtbot, _Page())
    assert (len(_real(page)), _still(page)) == (8, [])


def test_one_that_was_there_before_the_reader_says_its_words(page: _Page) -> None:
    quote = next(one for one in _still(page) if one.accessibleName().strip() == "quoted")
    face = QAccessible.queryAccessibleInterface(quote)
    assert face.text(QAccessible.Text.Name).strip() == "quoted"


def test_it_goes_on_with_more_words(qtbot: QtBot, page: _Page) -> None:
    page.answer.append("\n\nand more words")
    page.answer.finish()
    assert len(page.answer.block_views()) == 9
    last = page.answer.block_views()[-1]
    assert isinstance(last, ProseView)
    assert last.toPlainText() == "and more words"
    assert [type(one) for one in page.answer.block_views()].count(CodeView) == 1


def test_nothing_of_an_answer_waits_for_the_garbage_collector(qtbot: QtBot) -> None:
    """Thousands of them come and go while somebody scrolls."""
    view = AnswerView.of(Message("c", "assistant", _TEXT))
    gone = weakref.ref(view)
    gc.disable()
    try:
        view.deleteLater()
        del view
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
        assert gone() is None
    finally:
        gc.enable()
