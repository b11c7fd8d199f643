"""Rows under their headings, one of which changes at a time."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.conversations.values import Conversation
from desktop.sidebar.rows import FACE, ConversationRows, Face
from tests.desktop.sidebar.samples import (
    ALL,
    AWAY,
    LAST_YEAR,
    MORNING,
    NOW,
    OLDER,
    PINNED,
    TODAY,
    WEEK,
    YESTERDAY,
    at,
    conversation,
    lines,
    many,
)

_DAY = 86400.0
_TEXT = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def rows(qtbot: QtBot) -> ConversationRows:
    """Watched by Qt's own test of models, which fails the test in which a rule is broken."""
    made = ConversationRows()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning, made)
    made.set_conversations(ALL, NOW)
    return made


def _face(rows: ConversationRows, name: str) -> Face:
    face = rows.index_of(name).data(FACE)
    assert isinstance(face, Face)
    return face


def _fresh(conversations: Sequence[Conversation], now: float = NOW) -> list[str]:
    made = ConversationRows()
    made.set_conversations(conversations, now)
    return lines(made)


def test_pinned_ones_first_then_by_date(rows: ConversationRows) -> None:
    assert lines(rows) == [
        "[Pinned]",
        "kyoto",
        "[Today]",
        "circle",
        "letter",
        "[Yesterday]",
        "cake",
        "[Previous 7 days]",
        "python",
        "[Previous 30 days]",
        "notes",
        "[January]",
        "sky",
        "[September 2025]",
        "tax",
    ]


def test_archived_ones_have_a_view_of_their_own(rows: ConversationRows) -> None:
    rows.put(replace(PINNED, archived=True))
    rows.show_archived(True)
    assert lines(rows) == ["[Today]", "away", "[Previous 30 days]", "kyoto"]
    rows.show_archived(False)
    assert lines(rows)[0] == "[Today]"
    assert not {"away", "kyoto"} & set(lines(rows))


def test_a_new_one_comes_to_the_top_of_its_day(rows: ConversationRows) -> None:
    rows.put(conversation("new", NOW))
    assert lines(rows)[2:5] == ["[Today]", "new", "circle"]


def test_what_is_said_again_moves_up_and_leaves_no_empty_heading(rows: ConversationRows) -> None:
    rows.put(replace(OLDER, changed=NOW))
    assert lines(rows)[2:5] == ["[Today]", "sky", "circle"]
    assert "[January]" not in lines(rows)


def test_a_heading_comes_with_its_first_row(rows: ConversationRows) -> None:
    rows.put(replace(TODAY, changed=at(2024, 5, 5)))
    assert lines(rows)[-2:] == ["[May 2024]", "circle"]


def test_removing_the_last_one_removes_everything(rows: ConversationRows) -> None:
    for each in ALL:
        rows.remove(each.id)
    assert lines(rows) == []
    assert rows.conversation(AWAY.id) is None


def test_removing_what_is_not_there_changes_nothing(rows: ConversationRows) -> None:
    before = lines(rows)
    rows.remove("nobody")
    assert lines(rows) == before


def test_one_change_moves_one_row(qtbot: QtBot, rows: ConversationRows) -> None:
    kept = QPersistentModelIndex(rows.index_of(WEEK.id))
    with qtbot.assertNotEmitted(rows.modelReset), qtbot.waitSignal(rows.rowsMoved):
        rows.put(replace(LAST_YEAR, changed=NOW))
    assert rows.id_at(kept) == WEEK.id


def test_a_new_title_moves_nothing(qtbot: QtBot, rows: ConversationRows) -> None:
    before = lines(rows)
    with qtbot.assertNotEmitted(rows.rowsMoved), qtbot.waitSignal(rows.dataChanged):
        rows.put(replace(MORNING, title="Heating"))
    assert lines(rows) == before
    assert _face(rows, MORNING.id).title == "Heating"


def test_the_same_order_keeps_its_row(qtbot: QtBot, rows: ConversationRows) -> None:
    with qtbot.assertNotEmitted(rows.rowsMoved), qtbot.waitSignal(rows.dataChanged):
        rows.put(replace(TODAY, changed=NOW))
    rows.put(replace(MORNING, changed=NOW - 1))
    assert lines(rows)[3:5] == ["circle", "letter"]


@pytest.mark.parametrize("seed", range(8))
def test_any_changes_end_as_if_made_at_once(rows: ConversationRows, seed: int) -> None:
    chance = random.Random(seed)
    kept = {each.id: each for each in ALL}
    for _ in range(60):
        name = chance.choice([*kept, f"new{chance.random()}"])
        if name in kept and chance.random() < 0.2:
            rows.remove(name)
            del kept[name]
            continue
        changed = NOW - chance.choice([0, 1, 2, 8, 40, 300]) * _DAY - chance.random() * 3600
        pinned, archived = chance.random() < 0.2, chance.random() < 0.2
        kept[name] = conversation(name, changed, pinned=pinned, archived=archived)
        rows.put(kept[name])
    assert lines(rows) == _fresh(list(kept.values()))
    assert [rows.id_at(rows.index_of(name)) for name in kept] == [
        "" if each.archived else name for name, each in kept.items()
    ]


def test_the_next_day_has_other_headings(qtbot: QtBot, rows: ConversationRows) -> None:
    with qtbot.assertNotEmitted(rows.modelReset):
        rows.set_now(NOW + 3600)
    rows.set_now(NOW + _DAY)
    assert lines(rows) == _fresh(ALL, NOW + _DAY)
    assert lines(rows)[2:6] == ["[Yesterday]", "circle", "letter", "[Previous 7 days]"]


def test_headings_cannot_be_chosen(rows: ConversationRows) -> None:
    enabled = Qt.ItemFlag.ItemIsEnabled
    assert not rows.index(0).flags() & enabled
    assert rows.index(1).flags() & enabled
    assert rows.id_at(rows.index(0)) == rows.id_at(QModelIndex()) == ""


def test_the_open_one_and_those_being_answered_are_marked(rows: ConversationRows) -> None:
    rows.set_current(TODAY.id)
    rows.set_answering({TODAY.id, PINNED.id})
    rows.set_answering({PINNED.id})
    assert _face(rows, TODAY.id) == Face("circle", "About circle", current=True)
    assert _face(rows, PINNED.id) == Face("kyoto", "About kyoto", pinned=True, answering=True)
    rows.set_current("")
    assert not _face(rows, TODAY.id).current


def test_a_mark_is_painted_at_once(qtbot: QtBot, rows: ConversationRows) -> None:
    with qtbot.waitSignal(rows.dataChanged) as changed:
        rows.set_answering([YESTERDAY.id])
    assert changed.args is not None
    assert rows.id_at(changed.args[0]) == YESTERDAY.id


def test_a_screen_reader_says_all_that_is_seen(rows: ConversationRows) -> None:
    rows.set_current(PINNED.id)
    rows.set_answering([PINNED.id])
    spoken = rows.index_of(PINNED.id).data(_TEXT)
    assert spoken == "About kyoto, Pinned, being answered, open"
    assert rows.index_of(WEEK.id).data(_TEXT) == "About python, Previous 7 days"
    assert rows.index(0).data(_TEXT) == "Pinned"


def test_a_title_is_shown_as_it_is(rows: ConversationRows) -> None:
    rows.put(replace(TODAY, title="<b>one</b>\ntwo"))
    assert _face(rows, TODAY.id).title == "<b>one</b> two"
    tooltip = str(rows.index_of(TODAY.id).data(Qt.ItemDataRole.ToolTipRole))
    assert "&lt;b&gt;one" in tooltip
    rows.put(replace(TODAY, title=" \n"))
    assert _face(rows, TODAY.id).title == "New chat"


def test_a_title_given_by_the_user_is_told(qtbot: QtBot, rows: ConversationRows) -> None:
    with qtbot.waitSignal(rows.renamed) as renamed:
        assert rows.setData(rows.index_of(TODAY.id), "  Circles ")
    assert renamed.args == [TODAY.id, "Circles"]
    assert rows.conversation(TODAY.id) == replace(TODAY, title="Circles", own_title=True)


@pytest.mark.parametrize("title", ["", "  ", TODAY.title])
def test_no_new_title_is_none(qtbot: QtBot, rows: ConversationRows, title: str) -> None:
    with qtbot.assertNotEmitted(rows.renamed):
        assert not rows.setData(rows.index_of(TODAY.id), title)
    assert rows.conversation(TODAY.id) == TODAY


def test_ten_thousand_are_listed(rows: ConversationRows) -> None:
    rows.set_conversations(many(10_000), NOW)
    assert len([line for line in lines(rows) if not line.startswith("[")]) == 10_000
    rows.put(replace(many(10_000)[9_999], changed=NOW + 1))
    assert lines(rows)[:3] == ["[Today]", "c9999", "c0"]
