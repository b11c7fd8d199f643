"""The lines of a transcript as they are read, searched and corrected."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.transcribe.find_bar import FindBar
from desktop.transcribe.line_delegate import LineDelegate, LineEditor
from desktop.transcribe.line_rows import LineRows
from desktop.transcribe.line_view import LineView
from models.transcripts.transcript import Line
from tests.desktop.transcribe.samples import lines

Key = Qt.Key


@pytest.fixture
def rows() -> LineRows:
    made = LineRows()
    made.show_lines(lines(30))
    return made


@pytest.fixture
def view(qtbot: QtBot, rows: LineRows) -> LineView:
    shown = LineView(rows)
    qtbot.addWidget(shown)
    shown.resize(500, 300)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    shown.setFocus()
    return shown


def words_of(rows: LineRows) -> list[str]:
    return [str(rows.index(row, 0).data()) for row in range(rows.rowCount())]


def test_a_line_is_told_with_its_time() -> None:
    rows = LineRows()
    rows.show_lines([Line(3.2, 4.0, "Good morning."), Line(3661.0, 3662.0, "Good night.")])
    assert words_of(rows) == ["0:03 Good morning.", "1:01:01 Good night."]


def test_paragraphs_begin_after_pauses_also_when_lines_come_one_by_one() -> None:
    at_once, growing = LineRows(), LineRows()
    said = lines(40)
    at_once.show_lines(said)
    for line in said:
        growing.add([line])
    firsts = [row for row in range(40) if at_once.begins_paragraph(row)]
    assert firsts[0] == 0
    assert {10, 20, 30} <= set(firsts)
    assert firsts == [row for row in range(40) if growing.begins_paragraph(row)]


def test_the_line_that_is_heard_is_marked_and_kept_in_view(view: LineView, rows: LineRows) -> None:
    view.show_time(rows.lines[25].start + 1)
    assert view.playing_row == 25
    assert view.viewport().rect().contains(view.visualRect(rows.index(25, 0)).center())
    view.show_none()
    assert view.playing_row == -1


def test_a_click_and_space_play_from_a_line(qtbot: QtBot, view: LineView, rows: LineRows) -> None:
    heard: list[float] = []
    view.heard_wanted.connect(heard.append)
    place = view.visualRect(rows.index(2, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.keyClick(view, Key.Key_Down)
    QTest.keyClick(view, Key.Key_Space)
    assert heard == [rows.lines[2].start, rows.lines[3].start]


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_F2])
def test_a_line_is_corrected_by_the_keyboard(
    qtbot: QtBot, view: LineView, rows: LineRows, key: Qt.Key
) -> None:
    told: list[tuple[int, str]] = []
    rows.corrected.connect(lambda row, text: told.append((row, text)))
    view.setCurrentIndex(rows.index(1, 0))
    QTest.keyClick(view, key)
    assert view.is_editing
    editor = view.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, "Something else.")
    QTest.keyClick(editor, Key.Key_Return)
    assert told == [(1, "Something else.")]
    assert view.hasFocus()


def test_escape_gives_a_correction_up(qtbot: QtBot, view: LineView, rows: LineRows) -> None:
    told: list[int] = []
    rows.corrected.connect(told.append)
    view.edit_row(1)
    editor = view.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, "Nothing of this.")
    QTest.keyClick(editor, Key.Key_Escape)
    assert not view.is_editing
    assert told == []


def test_the_editor_is_as_high_as_its_words(qtbot: QtBot, view: LineView, rows: LineRows) -> None:
    rows.show_lines([Line(0.0, 1.0, "Many words. " * 20), *lines(5)])
    view.edit_row(0)
    editor = view.focusWidget()
    assert isinstance(editor, LineEditor)

    def fits() -> bool:
        count = round(editor.document().size().height())
        needed = count * editor.fontMetrics().lineSpacing()
        return count > 2 and 0 <= editor.viewport().height() - needed < 30

    qtbot.waitUntil(fits)
    editor.selectAll()
    QTest.keyClicks(editor, "Short.")
    qtbot.waitUntil(lambda: editor.height() < 3 * editor.fontMetrics().lineSpacing())


def test_lines_that_come_take_nothing_from_a_correction(
    qtbot: QtBot, view: LineView, rows: LineRows
) -> None:
    told: list[str] = []
    rows.corrected.connect(lambda _, text: told.append(text))
    view.edit_row(1)
    editor = view.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, "Half ")
    rows.add([Line(500.0, 501.0, "And more.")])
    QTest.keyClicks(editor, "done.")
    QTest.keyClick(editor, Key.Key_Enter)
    assert told == ["Half done."]


def test_a_growing_text_is_followed_only_from_its_end(
    qtbot: QtBot, view: LineView, rows: LineRows
) -> None:
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    rows.add([Line(400.0, 401.0, "Nobody looks there.")])
    qtbot.wait(20)
    assert bar.value() == 0
    view.scrollToBottom()
    rows.add([Line(500.0 + row, 501.0, "More and more.") for row in range(10)])
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() > 0)


def test_only_what_is_new_among_thousands_of_lines_is_measured(
    qtbot: QtBot, view: LineView, rows: LineRows, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows.show_lines(lines(3000))
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 3000)
    measured: list[str] = []
    real = LineDelegate._measured

    def counted(delegate: LineDelegate, text: str, room: int) -> int:
        measured.append(text)
        return real(delegate, text, room)

    monkeypatch.setattr(LineDelegate, "_measured", counted)
    highest = view.verticalScrollBar().maximum()
    rows.add([Line(11_998.0, 11_999.0, "One more.")])
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > highest)
    assert measured == ["One more."]


# --- searching ----------------------------------------------------------------------------------


@pytest.fixture
def bar(qtbot: QtBot, rows: LineRows) -> FindBar:
    shown = FindBar(rows)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def test_enter_goes_from_one_place_to_the_next_and_around(qtbot: QtBot, bar: FindBar) -> None:
    found: list[int] = []
    bar.found.connect(found.append)
    bar.field.setText("LINE 2")
    assert bar.count.text() == "1 of 11"
    for _ in range(11):
        QTest.keyClick(bar.field, Key.Key_Return)
    bar.previous_button.click()
    assert found == [2, *range(20, 30), 2, 29]
    assert bar.count.text() == "11 of 11"


def test_what_is_not_there_is_said(bar: FindBar) -> None:
    bar.field.setText("elephants")
    assert bar.count.text() == "Not found"
    assert not bar.next_button.isEnabled()


def test_what_comes_meanwhile_is_found_too(bar: FindBar, rows: LineRows) -> None:
    bar.field.setText("elephants")
    rows.add([Line(500.0, 501.0, "Elephants are large.")])
    found: list[int] = []
    bar.found.connect(found.append)
    bar.next_button.click()
    assert found == [30]
