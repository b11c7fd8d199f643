"""Rows come and go: at the end, in the middle, and when another branch is shown."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.transcript.transcript import Transcript
from tests.desktop.transcript.conftest import Settle
from tests.desktop.transcript.fakes import FakeRow, FakeView, fake_rows, tops


def _ids(transcript: Transcript) -> list[str]:
    return [row.id for row in transcript.rows()]


def _go_to(transcript: Transcript, row_id: str, settle: Settle) -> None:
    transcript.show_row(row_id)
    settle()


def test_a_new_row_has_its_view_at_once(transcript: Transcript, settle: Settle) -> None:
    transcript.set_rows(fake_rows())
    settle()
    view = transcript.append(FakeRow("new"))
    assert transcript.view("new") is view
    assert transcript.rows()[-1] == transcript.row("new") == FakeRow("new")
    assert view.geometry().bottom() + 1 + 24 == transcript.viewport().height()


def test_a_new_row_moves_nobody_who_reads_above(transcript: Transcript, settle: Settle) -> None:
    transcript.set_rows(fake_rows())
    _go_to(transcript, "r100", settle)
    before = tops(transcript)
    view = transcript.append(FakeRow("new"))
    settle()
    assert tops(transcript) == before
    assert not view.geometry().intersects(transcript.viewport().rect())
    transcript.follow()
    settle()
    assert "new" in tops(transcript)


def test_a_row_put_in_above_moves_nothing_in_view(transcript: Transcript, settle: Settle) -> None:
    transcript.set_rows(fake_rows())
    _go_to(transcript, "r100", settle)
    before = tops(transcript)
    transcript.insert(99, FakeRow("new", area=200_000))
    settle()
    assert tops(transcript) == before
    assert _ids(transcript)[98:101] == ["r98", "new", "r99"]


def test_a_row_taken_away_above_moves_nothing_in_view(
    transcript: Transcript, settle: Settle
) -> None:
    transcript.set_rows(fake_rows())
    _go_to(transcript, "r100", settle)
    before = tops(transcript)
    for row_id in ("r3", "r99"):
        transcript.remove(row_id)
        settle()
        assert tops(transcript) == before
        assert transcript.view(row_id) is None


def test_what_follows_a_row_taken_away_comes_in_its_place(
    qtbot: QtBot, transcript: Transcript, settle: Settle
) -> None:
    transcript.set_rows(fake_rows())
    _go_to(transcript, "r100", settle)
    view = transcript.view("r100")
    assert view is not None
    with qtbot.waitSignals([view.destroyed, transcript.view_dropped]):
        transcript.remove("r100")
    settle()
    assert tops(transcript)["r101"] == 22


@pytest.mark.parametrize("count", [1, 2, 500])
def test_everything_can_be_taken_away(transcript: Transcript, settle: Settle, count: int) -> None:
    rows = fake_rows(count)
    transcript.set_rows(rows)
    transcript.verticalScrollBar().setValue(5)
    for row in rows:
        transcript.remove(row.id)
    assert transcript.views() == []
    assert transcript.rows() == []
    assert transcript.verticalScrollBar().maximum() == 0
    transcript.set_rows(rows)
    settle()
    assert transcript.is_following
    transcript.clear()
    assert transcript.views() == []


def test_an_unknown_or_doubled_id_is_refused(transcript: Transcript, settle: Settle) -> None:
    transcript.set_rows(fake_rows(9))
    settle()
    views = transcript.views()
    for refused in (transcript.remove, transcript.show_row, transcript.row):
        with pytest.raises(KeyError):
            refused("nobody")
    with pytest.raises(ValueError, match="same id"):
        transcript.append(FakeRow("r3"))
    assert transcript.view("nobody") is None
    assert _ids(transcript) == [f"r{n}" for n in range(9)]
    assert transcript.views() == views != []


def test_another_branch_changes_only_what_follows(transcript: Transcript, settle: Settle) -> None:
    transcript.set_rows(fake_rows())
    _go_to(transcript, "r100", settle)
    before, kept = tops(transcript), transcript.view("r100")
    assert {"r100", "r101"} <= before.keys()
    transcript.replace_from(102, [FakeRow("other 1", area=900_000), FakeRow("other 2")])
    settle()
    after = tops(transcript)
    assert {name: after[name] for name in ("r100", "r101")} == {
        name: before[name] for name in ("r100", "r101")
    }
    assert _ids(transcript)[100:] == ["r100", "r101", "other 1", "other 2"]
    assert transcript.view("r100") is kept
    assert all(transcript.view(f"r{n}") is None for n in range(102, 5000))


def test_equal_rows_of_another_branch_keep_their_views(
    transcript: Transcript, settle: Settle
) -> None:
    rows = fake_rows(6)
    transcript.set_rows(rows)
    settle()
    before = {row.id: transcript.view(row.id) for row in rows}
    changed = FakeRow("r3", "now something else")
    transcript.replace_from(2, [rows[2], changed, FakeRow("new"), rows[5]])
    settle()
    assert transcript.view("r2") is before["r2"]
    assert transcript.view("r5") is before["r5"]
    assert transcript.view("r3") is not before["r3"]
    assert transcript.view("r4") is None
    names = [view.accessibleName() for view in transcript.views()]
    assert names == ["r0", "r1", "r2", "r3", "new", "r5"]


def test_the_branch_under_the_eye_changes_where_it_is(
    transcript: Transcript, settle: Settle
) -> None:
    transcript.set_rows(fake_rows())
    _go_to(transcript, "r100", settle)
    transcript.replace_from(100, [FakeRow(f"other {n}") for n in range(50)])
    settle()
    assert tops(transcript)["other 0"] == 22


def test_another_value_is_shown_when_the_view_is_made_anew(
    transcript: Transcript, settle: Settle
) -> None:
    transcript.set_rows([FakeRow("a", area=72_000), FakeRow("b")])
    settle()
    view = transcript.view("a")
    transcript.set_row(FakeRow("a", area=144_000))
    settle()
    assert transcript.view("a") is view
    transcript.remake("a")
    anew = transcript.view("a")
    assert anew is not None
    assert anew is not view
    assert anew.height() == 200
    transcript.remake("b")
    assert [shown.accessibleName() for shown in transcript.views()] == ["a", "b"]


# --- going to a row -----------------------------------------------------------------------------


@pytest.mark.parametrize("row_id", ["r0", "r1", "r2500", "r4900"])
def test_a_row_is_shown_wherever_it_is(transcript: Transcript, settle: Settle, row_id: str) -> None:
    transcript.set_rows(fake_rows())
    view = transcript.show_row(row_id)
    assert view is transcript.view(row_id)
    y = 24 if row_id == "r0" else 22
    assert view.y() == y
    settle()
    assert view.y() == y


def test_the_last_row_is_shown_at_the_end(transcript: Transcript, settle: Settle) -> None:
    transcript.set_rows([*fake_rows(), FakeRow("last")])
    _go_to(transcript, "r7", settle)
    assert transcript.latest_button.isVisible()
    _go_to(transcript, "last", settle)
    assert "last" in tops(transcript)
    assert transcript.is_following
    assert not transcript.latest_button.isVisible()


def test_a_row_that_is_in_view_is_not_scrolled_to(transcript: Transcript, settle: Settle) -> None:
    transcript.set_rows([FakeRow(f"r{n}") for n in range(100)])
    settle()
    before = tops(transcript)
    inside = [name for name, y in before.items() if y > 0]
    transcript.show_row(inside[1])
    settle()
    assert tops(transcript) == before


def test_a_part_of_a_view_is_shown(transcript: Transcript, settle: Settle) -> None:
    """Such as where a word was found in a long answer."""
    transcript.set_rows([*fake_rows(), FakeRow("long", area=3_000_000, buttons=60)])
    settle()
    view = transcript.view("long")
    assert isinstance(view, FakeView)
    for number in (3, 50, 22):
        part = view.buttons[number]
        transcript.reveal(part)
        settle()
        y = part.mapTo(transcript.viewport(), part.rect().topLeft()).y()
        assert 0 <= y <= transcript.viewport().height() - part.height()
    before = tops(transcript)
    transcript.reveal(part)
    transcript.reveal(transcript.latest_button)
    assert tops(transcript) == before
