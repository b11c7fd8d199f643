"""The Tab key goes through what is seen, in the order in which it is seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.transcript.transcript import Transcript
from tests.desktop.transcript.conftest import Settle
from tests.desktop.transcript.fakes import FakeRow, FakeView, fake_rows, tops


class _Place(QWidget):
    """A transcript between two buttons, as between header and composer."""

    def __init__(self, transcript: Transcript) -> None:
        super().__init__()
        self.above, self.below = QPushButton("above"), QPushButton("below")
        layout = QVBoxLayout(self)
        for widget in (self.above, transcript, self.below):
            layout.addWidget(widget)
        self.resize(900, 760)


@pytest.fixture
def place(qtbot: QtBot, transcript: Transcript, settle: Settle) -> _Place:
    view = _Place(transcript)
    qtbot.addWidget(view)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    transcript.set_rows(fake_rows(buttons=2))
    settle()
    return view


def _tab(back: bool = False) -> str:
    """Press it; the name of where it led."""
    modifier = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(_focus(), Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, modifier)
    return _name(_focus())


def _focus() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def _name(widget: QWidget) -> str:
    """The button to the latest words has an icon only."""
    words = widget.text() if isinstance(widget, QPushButton) else type(widget).__name__
    return words or widget.objectName()


def _is_in_view(transcript: Transcript, widget: QWidget) -> bool:
    top = widget.mapTo(transcript.viewport(), widget.rect().topLeft()).y()
    return 0 <= top <= transcript.viewport().height() - widget.height()


def _names(first: int, last: int) -> list[str]:
    return [f"r{n} {button}" for n in range(first, last + 1) for button in (0, 1)]


def test_tab_goes_in_and_through_the_rows_and_out(
    transcript: Transcript, settle: Settle, place: _Place
) -> None:
    first = int(next(iter(tops(transcript)))[1:])
    place.above.setFocus()
    assert _tab() == "Transcript"
    order = [_tab()]
    while order[-1] != "below":
        order.append(_tab())
        assert len(order) < 50
    wanted = [*_names(first, 4999), "below"]
    # Of the first row perhaps only the second button can be seen.
    assert order in (wanted, wanted[1:], wanted[2:])


def test_tab_goes_back_the_same_way(
    transcript: Transcript, settle: Settle, place: _Place, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: place.below.previousInFocusChain() is _last_button(transcript))
    place.below.setFocus()
    assert [_tab(back=True) for _ in range(7)] == [*reversed(_names(4997, 4999)), "r4996 1"]
    settle()
    assert _is_in_view(transcript, _focus())
    assert _tab() == "r4997 0"


def _last_button(transcript: Transcript) -> QPushButton:
    view = transcript.views()[-1]
    assert isinstance(view, FakeView)
    return view.buttons[-1]


def test_rows_made_in_any_order_are_gone_through_in_theirs(
    transcript: Transcript, settle: Settle, place: _Place
) -> None:
    bar = transcript.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    settle()
    bar.setValue(bar.value() - 900)
    settle()
    transcript.setFocus()
    assert _tab() == "latest"
    order = [_tab() for _ in range(40)]
    first = int(order[0].split()[0][1:])
    names = _names(first, first + 30)
    begin = names.index(order[0])
    assert order == names[begin : begin + 40]
    settle()
    assert _is_in_view(transcript, _focus())
    back = [_tab(back=True) for _ in range(39)]
    assert back == list(reversed(order[:-1]))
    settle()
    assert _is_in_view(transcript, _focus())


def test_what_the_key_comes_to_is_scrolled_into_view(
    transcript: Transcript, settle: Settle, place: _Place
) -> None:
    transcript.set_rows([FakeRow(f"t{n}", area=288_000, buttons=9) for n in range(90)], show="t40")
    settle()
    transcript.setFocus()
    for _ in range(60):
        _tab()
        settle()
        assert _is_in_view(transcript, _focus())
    for _ in range(30):
        _tab(back=True)
        settle()
        assert _is_in_view(transcript, _focus())


def test_back_into_rows_that_were_left_begins_with_what_is_seen(
    qtbot: QtBot, transcript: Transcript, settle: Settle, place: _Place
) -> None:
    """Rows below are made ahead, and a held one may be far away: they are not where one reads."""
    transcript.hold("r4999")
    transcript.show_row("r2500")
    settle()
    before = tops(transcript)
    qtbot.waitUntil(lambda: place.below.previousInFocusChain() is _last_button(transcript))
    place.below.setFocus()
    name = _tab(back=True)
    assert name.split()[0] in before
    settle()
    assert before.keys() & tops(transcript).keys()
    assert _is_in_view(transcript, _focus())


def test_tab_passes_over_rows_without_controls(
    transcript: Transcript, settle: Settle, place: _Place
) -> None:
    rows = [FakeRow(f"t{n}", buttons=int(n % 4 == 0)) for n in range(100)]
    transcript.set_rows(rows, show="t40")
    settle()
    transcript.setFocus()
    assert [_tab() for _ in range(4)] == ["latest", "t40 0", "t44 0", "t48 0"]
    assert [_tab(back=True) for _ in range(4)] == ["t44 0", "t40 0", "t36 0", "t32 0"]


def test_a_click_scrolls_nothing(
    qtbot: QtBot, transcript: Transcript, settle: Settle, place: _Place
) -> None:
    transcript.set_rows([FakeRow(f"t{n}", area=144_000, buttons=1) for n in range(90)], show="t40")
    settle()
    bar = transcript.verticalScrollBar()
    view = transcript.view("t40")
    assert isinstance(view, FakeView)
    bar.setValue(bar.value() + view.y() + 4 + 20)
    settle()
    before = tops(transcript)
    place.below.setFocus()
    QTest.mouseClick(view.buttons[0], Qt.MouseButton.LeftButton)
    assert view.buttons[0].hasFocus()
    settle()
    assert tops(transcript) == before


def test_a_control_that_comes_later_has_its_place_in_the_order(
    qtbot: QtBot, transcript: Transcript, settle: Settle, place: _Place
) -> None:
    """Such as a code block in an answer that streams."""
    view = transcript.views()[-1]
    assert isinstance(view, FakeView)
    new = QPushButton("new", view)
    new.setGeometry(4, 24, 100, 8)
    new.show()
    view.grow(5)
    qtbot.waitUntil(lambda: view.buttons[0].nextInFocusChain() is new)
    view.buttons[0].setFocus()
    assert [_tab(), _tab(), _tab()] == ["new", "r4999 1", "below"]
