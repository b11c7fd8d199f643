"""Views that take long to build are built in parts, and nobody sees them before they are whole."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.transcript import pace
from desktop.transcript.transcript import Transcript
from tests.desktop.transcript.fakes import FakeRow, FakeView, fake_rows, is_filled

_PARTS = 6


class _SlowView(FakeView):
    """Of parts that take 5 ms each; whoever asks for its height has all of them built."""

    def __init__(self, row: FakeRow) -> None:
        super().__init__(row)
        self.built = 0
        self.widths: set[int] = set()
        self.painted: list[int] = []

    def build_part(self, width: int) -> bool:
        self.widths.add(width)
        self.built += 1
        until = time.perf_counter() + 0.005
        while time.perf_counter() < until:
            pass
        return self.built < _PARTS

    def heightForWidth(self, width: int) -> int:
        while self.built < _PARTS:
            self.build_part(0)
        return super().heightForWidth(width)


class _Around(QWidget):
    """Holds a view whose width only it knows."""

    def __init__(self, row: FakeRow) -> None:
        super().__init__()
        self.inside = _SlowView(row)
        QVBoxLayout(self).addWidget(self.inside)


class _Made:
    """Makes views, and remembers them."""

    def __init__(self, kind: Callable[[FakeRow], QWidget]) -> None:
        self.views: dict[str, QWidget] = {}
        self._kind = kind

    def __call__(self, row: FakeRow) -> QWidget:
        view = self._kind(row)
        view.setObjectName(row.id)
        self.views[row.id] = view
        return view

    def half(self) -> list[str]:
        """Those that are begun, and not whole."""
        return [one for one in self.views if 0 < self.slow(one).built < _PARTS]

    def slow(self, row_id: str) -> _SlowView:
        view = self.views[row_id]
        found = view.inside if isinstance(view, _Around) else view
        assert isinstance(found, _SlowView)
        return found


@pytest.fixture
def made() -> _Made:
    return _Made(_SlowView)


@pytest.fixture
def transcript(qtbot: QtBot, made: _Made) -> Transcript:
    view = Transcript(made)
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    return view


@pytest.fixture
def scrolled(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, transcript: Transcript, made: _Made
) -> str:
    """Somebody scrolls through 200 rows and does not rest; the row whose view has been begun."""
    monkeypatch.setattr(pace, "_REST_S", 3600.0)
    transcript.set_rows(fake_rows(200))
    transcript.verticalScrollBar().setValue(30_000)
    qtbot.waitUntil(lambda: bool(made.half()))
    return made.half()[0]


def _filled(qtbot: QtBot, transcript: Transcript) -> None:
    qtbot.waitUntil(lambda: transcript.is_settled and is_filled(transcript))


@pytest.mark.usefixtures("scrolled")
def test_the_event_loop_has_its_turn_between_parts(
    qtbot: QtBot, transcript: Transcript, made: _Made
) -> None:
    """And what is not whole is not seen."""
    parts: list[int] = []
    seen: list[int] = []

    def count() -> None:
        parts.append(sum(made.slow(one).built for one in made.views))
        seen.extend(made.slow(one.objectName()).built for one in transcript.views())
        hidden = [one for one in made.views.values() if one not in transcript.views()]
        assert not any(one.isVisible() for one in hidden)

    beat = QTimer(transcript)
    beat.timeout.connect(count)
    beat.start(0)
    _filled(qtbot, transcript)
    assert max(after - before for before, after in pairwise(parts)) <= 2
    assert set(seen) == {_PARTS}


@pytest.mark.usefixtures("scrolled")
def test_a_part_is_built_for_the_width_it_will_have(
    qtbot: QtBot, transcript: Transcript, made: _Made
) -> None:
    _filled(qtbot, transcript)
    view = transcript.views()[0]
    assert made.slow(view.objectName()).widths == {view.width()} == {720}


def test_parts_may_be_anywhere_in_a_view(qtbot: QtBot) -> None:
    made = _Made(_Around)
    transcript = Transcript(made)
    qtbot.addWidget(transcript)
    transcript.resize(900, 700)
    transcript.show()
    transcript.set_rows(fake_rows(30))
    _filled(qtbot, transcript)
    slow = [made.slow(view.objectName()) for view in transcript.views()]
    assert {(one.built, *one.widths) for one in slow} == {(_PARTS, 0)}


def test_who_opens_a_conversation_sees_its_end_at_once(transcript: Transcript, made: _Made) -> None:
    transcript.set_rows(fake_rows(200))
    assert transcript.view("r199") is made.views["r199"]
    assert made.slow("r199").isVisible()


def test_who_needs_a_view_at_once_has_it(
    transcript: Transcript, made: _Made, scrolled: str
) -> None:
    """Also when it has been begun."""
    assert transcript.view(scrolled) is None
    view = transcript.show_row(scrolled)
    assert view is made.views[scrolled]
    assert made.slow(scrolled).built == _PARTS
    assert transcript.show_row("r3").isVisible()


def test_what_nobody_wants_any_more_is_given_up(
    qtbot: QtBot, transcript: Transcript, made: _Made, scrolled: str
) -> None:
    """It is told of, for something of it may have to be kept."""
    told: list[tuple[str, str]] = []
    transcript.view_made.connect(lambda row_id, _: told.append(("made", row_id)))
    transcript.view_dropped.connect(lambda row_id, _: told.append(("dropped", row_id)))
    with qtbot.waitSignal(made.views[scrolled].destroyed):
        transcript.verticalScrollBar().setValue(0)
    assert told[:2] == [("made", scrolled), ("dropped", scrolled)]
    _filled(qtbot, transcript)
    assert scrolled not in {view.objectName() for view in transcript.views()}


@pytest.mark.parametrize("change", ["removed", "another value"])
def test_what_changes_while_it_is_built_is_built_anew(
    qtbot: QtBot, transcript: Transcript, made: _Made, scrolled: str, change: str
) -> None:
    first = made.views[scrolled]
    with qtbot.waitSignal(first.destroyed):
        if change == "removed":
            transcript.remove(scrolled)
        else:
            transcript.set_row(FakeRow(scrolled, area=360_000))
    _filled(qtbot, transcript)
    last = transcript.view(scrolled)
    assert (last is None) is (change == "removed")
    if last is not None:
        assert last is not first
        assert last.height() == 500


def test_views_stand_in_the_order_of_their_rows_for_a_screen_reader(
    qtbot: QtBot, transcript: Transcript, scrolled: str
) -> None:
    """Whichever was begun first."""
    transcript.show_row("r150")
    transcript.show_row("r199")
    transcript.show_row(scrolled)
    _filled(qtbot, transcript)
    children = [one for one in transcript.viewport().children() if one in transcript.views()]
    assert children == transcript.views()
    assert transcript.viewport().children()[-1] is transcript.latest_button
