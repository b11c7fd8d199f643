"""The column is as wide as reads well: wider where text is larger, and at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.conversations.values import Message
from desktop.messages.answer import AnswerView
from desktop.theme import theme
from desktop.transcript.column import InColumn
from desktop.transcript.transcript import Transcript
from tests.desktop.transcript.conftest import Settle
from tests.desktop.transcript.fakes import FakeRow, fake_rows, tops

_TEXT = "\n\n".join(f"{number} {'words ' * 120}" for number in range(20))


@pytest.mark.parametrize(("percent", "width"), [(100, 760), (130, 988), (200, 1520)])
def test_it_grows_with_the_text(
    transcript: Transcript, settle: Settle, percent: int, width: int
) -> None:
    """In a window that is open, and back again."""
    transcript.resize(1900, 700)
    transcript.set_rows([FakeRow("a", area=2_000_000)])
    settle()
    view = transcript.views()[0]
    usual = view.geometry()
    theme().set_text_size(percent)
    assert view.width() == width - 40
    assert view.height() == 2_000_000 // view.width()
    assert abs(2 * view.x() + view.width() - transcript.viewport().width()) <= 1
    theme().set_text_size(100)
    assert view.geometry() == usual


def test_it_is_no_wider_than_the_window(transcript: Transcript, settle: Settle) -> None:
    transcript.set_rows([FakeRow("a")])
    theme().set_text_size(200)
    settle()
    assert transcript.views()[0].width() == transcript.viewport().width() - 40


def test_what_is_below_it_is_as_wide(qtbot: QtBot) -> None:
    foot, home = InColumn(), QWidget()
    qtbot.addWidget(home)
    foot.setParent(home)
    widths = []
    for percent in (100, 200, 100):
        theme().set_text_size(percent)
        foot.resize(3000, 20)
        widths.append(foot.width())
    assert widths == [760, 1520, 760]


def test_the_end_and_the_row_that_is_read_stay(transcript: Transcript, settle: Settle) -> None:
    transcript.resize(1900, 700)
    transcript.set_rows(fake_rows())
    settle()
    theme().set_text_size(200)
    settle()
    last = transcript.views()[-1]
    assert last.geometry().bottom() + 1 + 24 == transcript.viewport().height()
    transcript.set_rows(fake_rows(), show="r2500")
    settle()
    theme().set_text_size(100)
    settle()
    assert tops(transcript)["r2500"] == 22


@pytest.mark.parametrize("room", [1900, 600])
def test_the_words_that_are_read_stay_at_the_edge(qtbot: QtBot, room: int) -> None:
    """Of an answer far higher than the window, whether there is room for a wider column or not."""
    transcript = Transcript(AnswerView.of)
    qtbot.addWidget(transcript)
    transcript.resize(room, 400)
    transcript.show()
    transcript.set_rows([Message("c", "assistant", _TEXT, id="m")])
    view = transcript.show_row("m")
    assert isinstance(view, AnswerView)
    seventh = view.block_views()[7]
    bar = transcript.verticalScrollBar()
    qtbot.waitUntil(lambda: transcript.is_settled)
    bar.setValue(bar.value() + seventh.mapTo(transcript.viewport(), QPoint()).y() + 30)
    for percent in (100, 150, 200, 100):
        theme().set_text_size(percent)
        qtbot.waitUntil(lambda: transcript.is_settled)
        top = seventh.mapTo(transcript.viewport(), QPoint()).y()
        assert top <= 0 < top + seventh.height()
