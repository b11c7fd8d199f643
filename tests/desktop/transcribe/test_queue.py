"""The list of recordings: what it says, and what keys and clicks do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.transcribe.job import UNKEPT, Job
from desktop.transcribe.queue_delegate import QueueDelegate
from desktop.transcribe.queue_rows import QueueRows
from desktop.transcribe.queue_view import QueueView
from desktop.transcribe.words import language_name, left_words, state_words
from models.errors import Problem

RUNNING = Job("b", "talk.wav", Path("talk.wav"), "running", 3723.0, 62.0, 754.0)
WAITING = Job("c", "note.wav", Path("note.wav"), "waiting", 61.0)
DONE = Job("a", "old.wav", Path("old.wav"), "done", 5.0, 5.0)
SILENT = Problem("NoSpeech", "Nobody speaks in “x”.", "Check the recording.")
GONE = Problem("SourceGone", "“x” is no longer where it was.", "Put it back.")


@pytest.fixture
def rows() -> QueueRows:
    made = QueueRows()
    made.show_jobs([RUNNING, WAITING, DONE])
    return made


@pytest.fixture
def view(qtbot: QtBot, rows: QueueRows) -> QueueView:
    shown = QueueView(rows)
    qtbot.addWidget(shown)
    shown.resize(320, 300)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    shown.setFocus()
    return shown


@pytest.mark.parametrize(
    ("job", "words"),
    [
        (RUNNING, "1:02 of 1:02:03 · about 13 min left"),
        (replace(RUNNING, left_s=None), "1:02 of 1:02:03 · Writing down …"),
        (WAITING, "1:01 · Waiting"),
        (replace(WAITING, done_s=30.0, state="paused"), "0:30 of 1:01 · Paused"),
        (DONE, "0:05"),
        (replace(WAITING, state="failed", problem=GONE), GONE.what),
        (Job("?1", "x.wav", Path("x.wav"), "reading"), "Looking …"),
    ],
)
def test_a_row_says_how_far_it_is(job: Job, words: str) -> None:
    assert state_words(job) == words


def test_a_row_is_read_aloud_whole(rows: QueueRows) -> None:
    said = [str(rows.index(row, 0).data()) for row in range(3)]
    assert said == [
        "talk.wav. 1:02 of 1:02:03 · about 13 min left",
        "note.wav. 1:01 · Waiting",
        "old.wav. 0:05. Written down",
    ]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (3.0, "about 10 s left"),
        (44.0, "about 40 s left"),
        (600.0, "about 10 min left"),
        (7500.0, "about 2 h 5 min left"),
    ],
)
def test_time_left_is_told_in_steps(seconds: float, words: str) -> None:
    assert left_words(seconds) == words


def test_languages_are_called_as_those_who_speak_them_do() -> None:
    names = [language_name(code) for code in ("en", "de", "fr", "zh", "ja")]
    assert names == ["English", "Deutsch", "Français", "简体中文", "日本語"]
    assert language_name("Cantonese") == "Cantonese"


@pytest.mark.parametrize(
    ("job", "turn"),
    [
        (RUNNING, "pause"),
        (WAITING, "pause"),
        (replace(WAITING, state="paused"), "play"),
        (replace(WAITING, state="failed", problem=GONE), "play"),
        (replace(WAITING, state="failed", problem=SILENT), ""),
        (replace(WAITING, id=f"{UNKEPT}1", state="failed", problem=GONE), ""),
        (DONE, ""),
    ],
)
def test_what_can_go_on_and_what_cannot(job: Job, turn: str) -> None:
    assert job.can_turn == turn


def test_another_order_keeps_what_is_shown(view: QueueView, rows: QueueRows) -> None:
    chosen: list[str] = []
    view.choose("b")
    view.chosen.connect(chosen.append)
    rows.show_jobs([WAITING, replace(RUNNING, state="done"), DONE])
    new = Job("d", "new.wav", Path("new.wav"), "waiting", 3.0)
    rows.show_jobs([WAITING, new, replace(RUNNING, state="done"), DONE])
    assert view.current == "b"
    assert [job.id for job in rows.jobs] == ["c", "d", "b", "a"]
    assert chosen == []


def test_keys_turn_and_remove(qtbot: QtBot, view: QueueView) -> None:
    told: list[tuple[str, str]] = []
    view.turned.connect(lambda job_id: told.append(("turn", job_id)))
    view.remove_wanted.connect(lambda job_id: told.append(("remove", job_id)))
    view.choose("b")
    QTest.keyClick(view, Qt.Key.Key_Space)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert told == [("turn", "b"), ("remove", "c")]


def test_the_buttons_of_a_row(view: QueueView, rows: QueueRows) -> None:
    told: list[tuple[str, str]] = []
    view.turned.connect(lambda job_id: told.append(("turn", job_id)))
    view.remove_wanted.connect(lambda job_id: told.append(("remove", job_id)))
    delegate = view.itemDelegate()
    assert isinstance(delegate, QueueDelegate)

    def click(place: QPoint) -> None:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    view.choose("a")
    for row in (0, 1, 2):
        rect = view.visualRect(rows.index(row, 0))
        click(delegate.turn_rect(rect).center())
        click(delegate.remove_rect(rect).center())
    assert told == [
        *(("turn", "b"), ("remove", "b")),
        *(("turn", "c"), ("remove", "c")),
        ("remove", "a"),
    ]
    assert view.current == "a"


def test_a_menu_says_what_can_be_done(view: QueueView) -> None:
    words = [[action.text() for action in view.menu_for(job).actions()] for job in (RUNNING, DONE)]
    assert words == [["Pause", "Remove"], ["Write down again", "Remove"]]
