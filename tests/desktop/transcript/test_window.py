"""Of thousands of rows only those near the eye are widgets."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import theme
from desktop.transcript.transcript import Transcript
from tests.desktop.transcript.conftest import Settle
from tests.desktop.transcript.fakes import FakeRow, FakeView, fake_rows, is_filled, tops

_COUNT = 5000


@pytest.mark.parametrize("share", [0.0, 0.001, 0.3, 0.5, 0.77, 0.999, 1.0])
def test_few_widgets_exist_wherever_one_is(
    transcript: Transcript, settle: Settle, share: float
) -> None:
    transcript.set_rows(fake_rows(_COUNT))
    bar = transcript.verticalScrollBar()
    bar.setValue(round(share * bar.maximum()))
    settle()
    assert len(transcript.views()) <= 60
    assert len(transcript.viewport().findChildren(FakeView)) <= 70


def test_few_widgets_exist_on_a_long_way(transcript: Transcript, settle: Settle) -> None:
    transcript.set_rows(fake_rows(_COUNT))
    bar = transcript.verticalScrollBar()
    for step in range(60):
        bar.setValue(bar.maximum() * step // 60)
        settle()
        assert len(transcript.views()) <= 60


def test_a_conversation_opens_at_its_end(transcript: Transcript, settle: Settle) -> None:
    transcript.set_rows(fake_rows(_COUNT))
    settle()
    assert transcript.is_following
    last = transcript.view(f"r{_COUNT - 1}")
    assert last is not None
    assert last.geometry().bottom() + 1 + 24 == transcript.viewport().height()
    assert transcript.view("r0") is None


def test_a_conversation_opens_at_a_row(transcript: Transcript, settle: Settle) -> None:
    transcript.set_rows(fake_rows(_COUNT), show="r2500")
    settle()
    assert tops(transcript)["r2500"] == 22
    assert not transcript.is_following


@pytest.mark.parametrize("show", ["", "r2500"])
def test_a_conversation_may_be_opened_before_it_is_seen(
    transcript: Transcript, settle: Settle, show: str
) -> None:
    """As in a window that shows something else for now."""
    transcript.hide()
    transcript.set_rows(fake_rows(_COUNT), show)
    transcript.resize(700, 500)
    transcript.show()
    settle()
    assert transcript.is_following is not bool(show)
    assert tops(transcript)["r2500"] == 22 if show else "r4999" in tops(transcript)
    transcript.append(FakeRow("new"))
    transcript.hide()
    transcript.append(FakeRow("newer"))
    transcript.show()
    transcript.follow()
    settle()
    assert transcript.views()[-1].geometry().bottom() + 1 + 24 == transcript.viewport().height()


def test_a_short_conversation_begins_at_the_top(transcript: Transcript, settle: Settle) -> None:
    transcript.set_rows([FakeRow("a"), FakeRow("b")])
    settle()
    transcript.verticalScrollBar().setValue(0)
    first, second = transcript.views()
    assert first.y() == 24
    assert second.y() == first.geometry().bottom() + 1 + 22
    assert transcript.verticalScrollBar().maximum() == 0
    assert not transcript.latest_button.isVisible()


def test_the_column_is_in_the_middle_and_not_too_wide(transcript: Transcript) -> None:
    transcript.set_rows([FakeRow("a")])
    view = transcript.views()[0]
    assert view.width() == 720
    assert abs(2 * view.x() + view.width() - transcript.viewport().width()) <= 1
    transcript.resize(320, 500)
    assert view.width() == transcript.viewport().width() - 40


def test_a_row_in_view_is_made_with_the_next_turn(qtbot: QtBot, transcript: Transcript) -> None:
    """Until then something stands for it."""
    transcript.set_rows(fake_rows(_COUNT))
    transcript.verticalScrollBar().setValue(200_000)
    assert not is_filled(transcript)
    picture = transcript.viewport().grab().toImage()
    colours = {picture.pixelColor(300, y).name() for y in range(0, 700, 2)}
    assert colours >= {theme().palette.window.lower(), theme().palette.raised.lower()}
    qtbot.waitUntil(lambda: is_filled(transcript), timeout=500)


def test_each_turn_makes_but_a_few_views(qtbot: QtBot, transcript: Transcript) -> None:
    """However many rows are in view: between them the event loop has its turn."""
    turns = 0
    most = before = 0

    def count() -> None:
        nonlocal turns, most, before
        turns += 1
        most, before = max(most, len(transcript.views()) - before), len(transcript.views())

    transcript.resize(900, 4000)
    transcript.view_made.connect(_take_time)
    beat = QTimer(transcript)
    beat.timeout.connect(count)
    beat.start(0)
    transcript.set_rows([FakeRow(f"r{n}", area=14_400) for n in range(500)])
    qtbot.waitUntil(lambda: is_filled(transcript))
    assert len(transcript.views()) > 60
    assert most <= 4
    assert turns > 15


def _take_time() -> None:
    """As long as a frame may take."""
    until = time.perf_counter() + 0.008
    while time.perf_counter() < until:
        pass


def test_views_are_told_of(qtbot: QtBot, transcript: Transcript, settle: Settle) -> None:
    known: dict[str, QWidget] = {}
    dropped: list[bool] = []
    transcript.view_made.connect(known.__setitem__)
    transcript.view_dropped.connect(lambda row_id, view: dropped.append(known.pop(row_id) is view))
    transcript.set_rows(fake_rows(_COUNT))
    settle()
    for place in (0, 90_000, 300_000, 600_000, 0):
        transcript.verticalScrollBar().setValue(place)
        settle()
        assert list(known.values()) != []
        assert {view.accessibleName() for view in transcript.views()} == set(known)
        assert all(transcript.view(row_id) is view for row_id, view in known.items())
    assert dropped
    assert all(dropped)


def test_what_is_dropped_is_gone(qtbot: QtBot, transcript: Transcript, settle: Settle) -> None:
    transcript.set_rows(fake_rows(_COUNT))
    settle()
    last = transcript.views()[-1]
    with qtbot.waitSignal(last.destroyed):
        for place in range(0, 60_000, 3_000):
            transcript.verticalScrollBar().setValue(place)
            settle()


def test_what_is_scrolled_looks_as_if_it_were_painted_anew(
    qtbot: QtBot, transcript: Transcript, settle: Settle
) -> None:
    """What was painted is moved, except where something came, went or grew."""
    transcript.set_rows(fake_rows(_COUNT, buttons=1), show="r2500")
    bar = transcript.verticalScrollBar()
    for by in (-60, -7, 300, -500, 60, 2000, 3):
        bar.setValue(bar.value() + by)
        first = transcript.views()[0]
        assert isinstance(first, FakeView)
        first.grow(11)
        settle()
        qtbot.waitUntil(lambda: _seen(transcript) == transcript.grab().toImage())


def _seen(transcript: Transcript) -> QImage:
    """What is on the screen."""
    picture = transcript.screen().grabWindow(transcript.winId()).toImage()
    return picture.convertToFormat(transcript.grab().toImage().format())
