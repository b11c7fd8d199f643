"""A conversion on its way, as lists show it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.convert.conversion_row import ConversionRow
from desktop.jobs.conversions import Conversion
from models.conversion.progress import ConversionPhase, ConversionProgress
from tests.desktop.convert.conftest import seen
from tests.desktop.convert.samples import (
    COMPRESSING,
    CRASH,
    EYE,
    PLAN,
    READY_PLAN,
    REPORT,
    running,
)

WAITING = Conversion(PLAN, "waiting")
FAILED = Conversion(PLAN, "failed", COMPRESSING, ("a line",), CRASH)
DONE = Conversion(PLAN, "done", report=REPORT)


@pytest.fixture
def row(qtbot: QtBot) -> ConversionRow:
    row = ConversionRow(WAITING)
    qtbot.addWidget(row)
    row.resize(640, 160)
    with qtbot.waitActive(row):
        row.show()
        row.activateWindow()
    return row


def shown(row: ConversionRow) -> list[str]:
    buttons = (row.retry_button, row.report_button, row.cancel_button)
    return [button.text() for button in buttons if button.isVisible()]


def test_it_says_what_goes_on_and_how_far_it_is(row: ConversionRow) -> None:
    row.show_conversion(running(COMPRESSING))
    words = seen(row)
    assert EYE.name in words
    assert "for GPU · INT4 · 4.3 GB" in words
    assert "Compressing language model: layer 31 of 210" in words
    share = row.progress.share()
    assert share is not None
    assert 0.6 < share < 0.9
    assert row.percent.text() == f"{int(share * 100)} %"
    assert row.percent.isVisible()


@pytest.mark.parametrize(
    ("conversion", "buttons"),
    [
        (WAITING, ["Cancel"]),
        (running(COMPRESSING), ["Cancel"]),
        (FAILED, ["Try again", "Put away"]),
        (DONE, ["How exact is it?", "Put away"]),
        (replace(DONE, report=None), ["Put away"]),
    ],
)
def test_only_what_can_be_done_is_offered(
    row: ConversionRow, conversion: Conversion, buttons: list[str]
) -> None:
    row.show_conversion(conversion)
    assert shown(row) == buttons
    assert row.problem.isVisible() == (conversion.state == "failed")
    assert row.progress.isVisible() == (conversion.state in ("waiting", "running"))


@pytest.mark.parametrize(
    ("conversion", "button", "fact"),
    [
        (running(COMPRESSING), "cancel_button", "cancel_clicked"),
        (FAILED, "retry_button", "retry_clicked"),
        (FAILED, "cancel_button", "cancel_clicked"),
        (DONE, "report_button", "report_clicked"),
    ],
)
def test_clicks_tell_which_model(
    qtbot: QtBot, row: ConversionRow, conversion: Conversion, button: str, fact: str
) -> None:
    row.show_conversion(conversion)
    clicked = getattr(row, button)
    assert isinstance(clicked, QPushButton)
    with qtbot.waitSignal(getattr(row, fact)) as told:
        QTest.mouseClick(clicked, Qt.MouseButton.LeftButton)
    assert told.args == [EYE.id]
    assert clicked.accessibleName() == f"{clicked.text()}: {EYE.name}"


def test_the_line_never_goes_backwards_until_it_begins_anew(row: ConversionRow) -> None:
    shares = []
    phases: tuple[ConversionPhase, ...] = ("export", "load", "compress", "load", "verify")
    for phase in phases:
        row.show_conversion(running(ConversionProgress(phase, 1, 2)))
        shares.append(row.progress.share() or 0.0)
    assert shares == sorted(shares)
    row.show_conversion(FAILED)
    row.show_conversion(WAITING)
    assert row.progress.share() == 0
    row.show_conversion(running(ConversionProgress("load", 1, 2)))
    assert (row.progress.share() or 1.0) < shares[0]


def test_what_is_here_already_is_not_waited_for(row: ConversionRow) -> None:
    row.show_conversion(Conversion(READY_PLAN, "running", ConversionProgress("load")))
    assert row.progress.share() == 0


def test_a_failure_says_what_to_do(qtbot: QtBot, row: ConversionRow) -> None:
    row.show_conversion(FAILED)
    assert CRASH.what in seen(row)
    assert CRASH.todo in seen(row)
    assert CRASH.cause not in seen(row)
    row.problem.details_button.click()
    assert CRASH.cause in seen(row)
    with qtbot.waitSignal(row.open_log_requested):
        row.problem.log_button.click()


def test_a_good_end_says_how_exact_it_is(row: ConversionRow) -> None:
    row.show_conversion(DONE)
    words = "Converted. It is in your library. Answers like the original: 94 %"
    assert words in seen(row)


def test_what_goes_on_is_read_aloud(row: ConversionRow) -> None:
    row.show_conversion(running(COMPRESSING))
    name = row.accessibleName()
    assert name.startswith(f"{EYE.name}. Compressing language model: layer 31 of 210. ")
    assert name.endswith(" %")
    assert EYE.name in row.progress.accessibleName()


def test_the_keyboard_stays_in_the_row(qtbot: QtBot, row: ConversionRow) -> None:
    row.show_conversion(FAILED)
    row.retry_button.setFocus()
    qtbot.waitUntil(row.retry_button.hasFocus)
    row.show_conversion(WAITING)
    qtbot.waitUntil(row.cancel_button.hasFocus)


def test_where_it_is_narrow_the_buttons_stand_below(qtbot: QtBot, row: ConversionRow) -> None:
    assert row.cancel_button.x() > 300
    row.resize(380, 200)
    qtbot.waitUntil(lambda: row.cancel_button.x() < 100)
    row.resize(700, 200)
    qtbot.waitUntil(lambda: row.cancel_button.x() > 300)


def test_words_of_another_length_move_nothing(qtbot: QtBot, row: ConversionRow) -> None:
    row.resize(300, 400)
    long = ConversionProgress("download", 4 * 10**9, 14 * 10**9, "bytes", rate=23e6)
    row.show_conversion(running(long))
    qtbot.wait(20)
    place = row.log.y()
    assert row.state.height() > 2 * row.state.fontMetrics().height() * 0.9
    row.show_conversion(running(ConversionProgress("verify")))
    qtbot.wait(20)
    assert row.log.y() == place


# --- the log ------------------------------------------------------------------------------------


def test_the_log_is_shown_on_demand(row: ConversionRow) -> None:
    row.show_conversion(running(COMPRESSING, "INFO:nncf: <b>layer</b>", "second"))
    assert not row.log.text.isVisible()
    row.log.button.click()
    assert row.log.button.text() == "Hide log"
    assert row.log.text.isVisible()
    assert row.log.text.toPlainText() == "INFO:nncf: <b>layer</b>\nsecond"
    assert row.log.text.isReadOnly()
    row.log.button.click()
    assert not row.log.text.isVisible()


def test_the_log_of_a_failure_stays(row: ConversionRow) -> None:
    row.show_conversion(FAILED)
    assert row.log.button.isVisible()
    row.show_conversion(DONE)
    assert not row.log.button.isVisible()


def test_the_log_follows_its_end_until_one_scrolls_up(qtbot: QtBot, row: ConversionRow) -> None:
    row.resize(640, 500)
    lines = [f"line {number}" for number in range(100)]
    row.show_conversion(running(COMPRESSING, *lines))
    row.log.button.click()
    bar = row.log.text.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == bar.maximum())
    lines.append("one more")
    row.show_conversion(running(COMPRESSING, *lines))
    qtbot.wait(20)
    assert bar.value() == bar.maximum()
    bar.setValue(10)
    row.show_conversion(running(COMPRESSING, *lines, "and another"))
    assert bar.value() == 10
    assert row.log.text.toPlainText().endswith("one more\nand another")


def test_the_end_of_the_log_is_seen_beside_long_lines(qtbot: QtBot, row: ConversionRow) -> None:
    row.resize(400, 500)
    row.show_conversion(running(COMPRESSING, *["a long line, on and on, " * 8] * 50))
    row.log.button.click()
    text = row.log.text
    qtbot.waitUntil(text.horizontalScrollBar().isVisible)
    bar = text.verticalScrollBar()
    for height in (500, 300, 700):
        text.setFixedHeight(height // 3)
        qtbot.wait(20)
        assert bar.value() == bar.maximum() > 0
    bar.setValue(3)
    text.setFixedHeight(120)
    qtbot.wait(20)
    assert bar.value() == 3


def test_what_is_marked_in_the_log_stays_marked(row: ConversionRow) -> None:
    row.show_conversion(running(COMPRESSING, "first", "second"))
    row.log.button.click()
    cursor = row.log.text.textCursor()
    cursor.select(cursor.SelectionType.LineUnderCursor)
    row.log.text.setTextCursor(cursor)
    row.show_conversion(running(COMPRESSING, "first", "second", "third"))
    assert row.log.text.textCursor().selectedText() == cursor.selectedText()


def test_lines_that_are_not_kept_any_more_leave_the_log(row: ConversionRow) -> None:
    lines = [f"line {number}" for number in range(500)]
    row.show_conversion(running(COMPRESSING, *lines))
    row.show_conversion(running(COMPRESSING, *lines[2:], "a", "b"))
    assert row.log.text.toPlainText().splitlines() == [*lines[2:], "a", "b"]
    row.show_conversion(running(COMPRESSING, "all new"))
    assert row.log.text.toPlainText() == "all new"
    row.show_conversion(WAITING)
    assert row.log.text.toPlainText() == ""
