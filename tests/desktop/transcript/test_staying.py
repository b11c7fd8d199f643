"""What the user sees stays where it is, whatever is measured, grows or comes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.transcript.transcript import Transcript
from tests.desktop.transcript.conftest import Settle
from tests.desktop.transcript.fakes import (
    FakeRow,
    FakeView,
    PaintWatch,
    ParagraphsView,
    fake_rows,
    tops,
)


@pytest.fixture
def long(transcript: Transcript, settle: Settle) -> Transcript:
    """5,000 rows, of which the middle is in view."""
    transcript.set_rows(fake_rows())
    bar = transcript.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    settle()
    return transcript


def _first_in_view(transcript: Transcript) -> FakeView:
    room = transcript.viewport().rect()
    view = next(view for view in transcript.views() if view.geometry().intersects(room))
    assert isinstance(view, FakeView)
    return view


def _steps(transcript: Transcript, by: int, count: int) -> Iterator[tuple[str, int]]:
    """Scroll again and again; what stands otherwise than the scroll bar was told, and how far."""
    bar = transcript.verticalScrollBar()
    for _ in range(count):
        before = tops(transcript)
        bar.setValue(bar.value() + by)
        yield from _moved(before, transcript, by)


def _moved(
    before: dict[str, int], transcript: Transcript, by: int = 0
) -> Iterator[tuple[str, int]]:
    after = {view.accessibleName(): view.y() for view in transcript.views()}
    for name in before.keys() & after.keys():
        if after[name] != before[name] - by:
            yield name, after[name] - before[name] + by


@pytest.mark.parametrize("by", [-60, 60, -7, -650, 650])
def test_scrolling_over_what_was_never_seen_moves_by_what_was_asked(
    qtbot: QtBot, long: Transcript, settle: Settle, by: int
) -> None:
    bar = long.verticalScrollBar()
    for _ in range(25):
        before = tops(long)
        bar.setValue(bar.value() + by)
        assert list(_moved(before, long, by)) == []
        before = tops(long)
        settle()
        assert list(_moved(before, long)) == []


def test_quick_scrolling_up_moves_by_what_was_asked(long: Transcript) -> None:
    """Before anything could be made ahead."""
    assert list(_steps(long, by=-90, count=6)) == []


def test_a_row_above_that_grows_moves_nothing_in_view(
    qtbot: QtBot, long: Transcript, settle: Settle
) -> None:
    before, views = tops(long), long.views()
    above = views[views.index(_first_in_view(long)) - 1]
    assert isinstance(above, FakeView)
    height = above.height()
    above.grow(333)
    qtbot.waitUntil(lambda: above.height() == height + 333)
    settle()
    assert tops(long) == before


def test_the_first_row_in_view_grows_downwards(
    qtbot: QtBot, long: Transcript, settle: Settle
) -> None:
    first = _first_in_view(long)
    y, height = first.y(), first.height()
    below = long.views()[long.views().index(first) + 1]
    gap = below.y() - first.geometry().bottom()
    first.grow(50)
    qtbot.waitUntil(lambda: first.height() == height + 50)
    assert first.y() == y
    assert below.y() - first.geometry().bottom() == gap


def test_the_very_top_stays_the_top(qtbot: QtBot, transcript: Transcript, settle: Settle) -> None:
    transcript.set_rows(fake_rows())
    settle()
    transcript.verticalScrollBar().setValue(0)
    settle()
    assert transcript.verticalScrollBar().value() == 0
    assert tops(transcript)["r0"] == 24


def test_the_end_stays_while_everything_is_measured(
    qtbot: QtBot, transcript: Transcript, settle: Settle
) -> None:
    transcript.resize(900, 2500)
    ends: list[int] = []
    transcript.view_made.connect(lambda *_: ends.append(_end(transcript)))
    transcript.set_rows(fake_rows())
    settle()
    assert len(ends) > 5
    # The first is told of before it is placed.
    assert set(ends[1:]) == {0}
    assert _end(transcript) == 0


def _end(transcript: Transcript) -> int:
    """How far the last row's end and its margin are from the end of what is in view."""
    last = transcript.views()[-1]
    return last.geometry().bottom() + 1 + 24 - transcript.viewport().height()


def test_words_that_come_push_up_only_who_reads_along(
    qtbot: QtBot, transcript: Transcript, settle: Settle
) -> None:
    transcript.set_rows(fake_rows())
    last = transcript.append(FakeRow("answer"))
    assert isinstance(last, FakeView)
    transcript.hold("answer")
    transcript.follow()
    settle()
    for _ in range(5):
        height = last.height()
        last.grow(40)
        _wait_for_height(qtbot, last, height + 40)
        assert _end(transcript) == 0
    transcript.verticalScrollBar().setValue(transcript.verticalScrollBar().value() - 90)
    settle()
    before, height = tops(transcript), last.height()
    last.grow(400)
    qtbot.waitUntil(lambda: last.height() == height + 400)
    assert tops(transcript) == before
    assert not transcript.is_following


def _wait_for_height(qtbot: QtBot, view: QWidget, height: int) -> None:
    qtbot.waitUntil(lambda: view.height() == height)


def _wait_for_paint(qtbot: QtBot, painted: list[tuple[int, int]], wanted: tuple[int, int]) -> None:
    qtbot.waitUntil(lambda: wanted in painted)


def test_it_never_paints_an_answer_cut_off_while_it_grows(
    qtbot: QtBot, transcript: Transcript, settle: Settle
) -> None:
    """All that a change of height brings about is done before anything is painted."""
    transcript.set_rows(fake_rows(50))
    last = transcript.append(FakeRow("answer"))
    assert isinstance(last, FakeView)
    settle()
    painted: list[tuple[int, int]] = []
    watch = PaintWatch(last, lambda: painted.append((last.height(), _end(transcript))))
    last.installEventFilter(watch)
    wanted = last.height()
    for _ in range(8):
        last.grow(25)
        last.update()
        wanted += 25
        _wait_for_paint(qtbot, painted, (wanted, 0))
    heights = [height for height, _ in painted]
    assert heights == sorted(heights)
    assert {end for _, end in painted} == {0}


def test_who_unfolds_something_at_the_end_sees_it_open(
    qtbot: QtBot, transcript: Transcript, settle: Settle
) -> None:
    rows = fake_rows(50)
    transcript.set_rows([*rows, FakeRow("last", buttons=1)])
    settle()
    last = transcript.views()[-1]
    assert isinstance(last, FakeView)
    with qtbot.waitActive(transcript):
        transcript.activateWindow()
    last.buttons[0].setFocus()
    y, height = last.y(), last.height()
    last.grow(500)
    qtbot.waitUntil(lambda: last.height() == height + 500)
    settle()
    assert last.y() == y
    assert not transcript.is_following
    assert transcript.latest_button.isVisible()


def test_another_height_of_the_window_keeps_the_first_row(long: Transcript, settle: Settle) -> None:
    first = _first_in_view(long)
    y = first.y()
    for height in (500, 300, 900, 700):
        long.resize(900, height)
        settle()
        assert first.y() == y


def test_another_width_and_back_is_as_it_was(long: Transcript, settle: Settle) -> None:
    before = tops(long)
    for width in (600, 480, 333, 520, 900):
        long.resize(width, 700)
        settle()
    assert tops(long) == before


def test_another_width_keeps_a_row_that_begins_in_view(
    transcript: Transcript, settle: Settle
) -> None:
    transcript.set_rows(fake_rows(), show="r2500")
    settle()
    for width in (600, 333, 900):
        transcript.resize(width, 700)
        settle()
        assert tops(transcript)["r2500"] == 22


def test_another_width_keeps_the_end(transcript: Transcript, settle: Settle) -> None:
    transcript.set_rows(fake_rows())
    settle()
    for width in (600, 333, 900):
        transcript.resize(width, 700)
        settle()
        assert _end(transcript) == 0


def test_another_width_keeps_the_words_that_are_read(qtbot: QtBot) -> None:
    """Of a row that is far higher than the window."""
    transcript = Transcript(ParagraphsView)
    qtbot.addWidget(transcript)
    transcript.resize(800, 300)
    transcript.show()
    transcript.set_rows([FakeRow("a", area=300_000), FakeRow("b", area=900_000)], show="b")
    view = transcript.view("b")
    assert isinstance(view, ParagraphsView)
    part = view.parts[1]
    bar = transcript.verticalScrollBar()
    bar.setValue(bar.value() + _edge(part, transcript).y() + part.height() // 2)
    before = bar.value()
    for width in (500, 400, 650):
        transcript.resize(width, 300)
        qtbot.waitUntil(lambda: transcript.is_settled)
        assert abs(_edge(part, transcript).y() + part.height() / 2) <= 1
    transcript.resize(800, 300)
    assert bar.value() == before


def _edge(part: QWidget, transcript: Transcript) -> QPoint:
    return part.mapTo(transcript.viewport(), QPoint())
