"""The whole page: dropping anywhere, messages, what everybody can reach."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QAccessible,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QImage,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.chat.page import Action, ChatPage, Choice, Notice
from desktop.chat.shown import Shown
from desktop.messages.answer import AnswerView
from desktop.messages.question import QuestionView
from tests.desktop.said import answer, begin, finish, question

_COPY, _MOVE = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction
_LEFT, _SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
# Where a drop may land.
_PLACES: dict[str, Callable[[ChatPage], QWidget]] = {
    "page": lambda page: page,
    "entry": lambda page: page.composer.entry.viewport(),
    "send": lambda page: page.composer.send_button,
    "header": lambda page: page.header.model_picker,
    "welcome": lambda page: page.welcome.viewport(),
    "transcript": lambda page: page.transcript.viewport(),
    "notice": lambda page: page.notice_bar,
    "strip": lambda page: page.composer.strip.viewport(),
}


@pytest.fixture
def page(qtbot: QtBot) -> ChatPage:
    view = ChatPage()
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    return view


def _overlay(page: ChatPage) -> QLabel:
    overlay = page.findChild(QLabel, "overlay")
    assert isinstance(overlay, QLabel)
    return overlay


def _files(*names: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(name) for name in names])
    return data


def _enter(target: QWidget, data: QMimeData) -> bool:
    event = QDragEnterEvent(QPoint(3, 3), _COPY | _MOVE, data, _LEFT, _SHIFT)
    QApplication.sendEvent(target, event)
    return event.isAccepted()


def _drop(target: QWidget, data: QMimeData) -> QDropEvent:
    event = QDropEvent(QPointF(3, 3), _COPY | _MOVE, data, _LEFT, _SHIFT)
    QApplication.sendEvent(target, event)
    return event


def _messages(page: ChatPage) -> list[type[QWidget]]:
    return [type(message) for message in page.transcript.views()]


# --- dropping -----------------------------------------------------------------------------------


@pytest.mark.parametrize("place", _PLACES)
def test_files_can_be_dropped_anywhere(
    qtbot: QtBot, page: ChatPage, tmp_path: Path, place: str
) -> None:
    page.add_attachment(1, "cat.png")
    page.show_notice(Notice("error", "x"))
    names = [str(tmp_path / "a.png"), str(tmp_path / "b c.jpg")]
    target, data = _PLACES[place](page), _files(*names)
    assert _enter(target, data)
    with qtbot.waitSignal(page.files_dropped) as dropped:
        _drop(target, data)
    assert [Path(name) for name in dropped.args[0]] == [Path(name) for name in names]
    assert page.composer_text() == ""


def test_a_dropped_picture_is_attached(qtbot: QtBot, page: ChatPage, red: QImage) -> None:
    data = QMimeData()
    data.setImageData(red)
    data.setUrls([QUrl("https://e.org/x.png")])
    assert _enter(page.welcome.viewport(), data)
    with qtbot.waitSignal(page.image_pasted) as pasted, qtbot.assertNotEmitted(page.files_dropped):
        _drop(page.welcome.viewport(), data)
    assert pasted.args[0].pixelColor(1, 1) == red.pixelColor(1, 1)


def test_a_dropped_file_stays_where_it_was(page: ChatPage) -> None:
    """Whoever gave it away as moved would delete it."""
    data = _files("/a.png")
    assert _enter(page, data)
    event = _drop(page, data)
    assert event.proposedAction() is _MOVE
    assert event.isAccepted()
    assert event.dropAction() is _COPY


def test_the_page_says_that_it_takes_the_drop(page: ChatPage) -> None:
    data = _files("/a.png")
    assert not _overlay(page).isVisible()
    _enter(page.composer.entry.viewport(), data)
    assert _overlay(page).isVisible()
    assert page.rect().contains(_overlay(page).geometry())
    assert _overlay(page).width() > 0.9 * page.width()
    QApplication.sendEvent(page, QDragLeaveEvent())
    assert not _overlay(page).isVisible()
    _enter(page, data)
    _drop(page, data)
    assert not _overlay(page).isVisible()


def test_what_is_of_no_use_is_refused(page: ChatPage) -> None:
    words, address, nothing = QMimeData(), QMimeData(), QMimeData()
    words.setText("words")
    address.setUrls([QUrl("https://e.org/x.png")])
    for data in (words, address, nothing):
        assert not _enter(page, data)
        assert not _overlay(page).isVisible()


# --- what is shown ------------------------------------------------------------------------------


def test_the_first_question_replaces_the_welcome(qtbot: QtBot, page: ChatPage, red: QImage) -> None:
    assert page.welcome.isVisible()
    page.show_rows([question("Why?", Shown("red.png", red)), answer("Because.")])
    assert page.transcript.isVisible()
    assert not page.welcome.isVisible()
    qtbot.waitUntil(lambda: _messages(page) == [QuestionView, AnswerView])
    assert page.transcript.views()[1].accessibleName() == "Answer of Shapes"


def test_an_answer_arrives_and_ends(page: ChatPage) -> None:
    row = begin(page, question("Why?"))
    view = page.answer_view(row.id)
    assert view is not None
    page.set_answer_phase(row.id, "Reading the question", 0.5)
    assert view.phase_text() == "Reading the question"
    page.append_answer(row.id, "Be")
    finish(page, row, "cause.", "Stopped.")
    page.append_answer("another", " Too late.")
    assert view.source == "Because."
    assert (view.figures_text(), view.note_text()) == ("CPU · Shapes", "Stopped.")


def test_other_rows_leave_the_views_of_those_that_stay(qtbot: QtBot, page: ChatPage) -> None:
    first = [question("One?"), answer("Yes.")]
    page.show_rows(first)
    qtbot.waitUntil(lambda: len(_messages(page)) == 2)
    views = page.transcript.views()
    page.show_rows([*first, question("Two?"), answer("No.")])
    qtbot.waitUntil(lambda: len(_messages(page)) == 4)
    page.show_rows(first)
    assert page.transcript.views() == views
    assert page.transcript.isVisible()


def test_no_rows_bring_the_welcome_back(qtbot: QtBot, page: ChatPage) -> None:
    row = begin(page, question("One?"))
    views = page.transcript.views()
    with qtbot.waitSignals([view.destroyed for view in views]):
        page.show_rows([])
    assert page.transcript.views() == []
    assert page.welcome.isVisible()
    finish(page, row, "too late")
    assert page.welcome.isVisible()


def test_another_conversation_keeps_what_is_typed(page: ChatPage) -> None:
    page.show_conversation([question("One?"), answer("Yes.")])
    page.set_composer_text("typed")
    page.show_conversation([])
    assert page.welcome.isVisible()
    assert page.composer_text() == "typed"
    page.clear_composer()
    assert page.composer_text() == ""


def test_an_edit_that_was_begun_survives_scrolling_away(page: ChatPage) -> None:
    asked = question("One?")
    page.show_rows([asked])
    view = page.transcript.view(asked.id)
    assert isinstance(view, QuestionView)
    view.start_editing("Once upon")
    page.transcript.remake(asked.id)
    again = page.transcript.view(asked.id)
    assert isinstance(again, QuestionView)
    assert again is not view
    assert again.edited_text() == "Once upon"


def test_attachments_come_and_go(qtbot: QtBot, page: ChatPage, red: QImage) -> None:
    page.add_attachment(1, "cat.png")
    page.add_attachment(2, "dog.png")
    page.attachment_ready(1, Shown("red.png", red))
    page.attachment_failed(2, "dog.png is no picture.")
    page.attachment_ready(99, Shown("red.png", red))
    page.attachment_failed(99, "gone")
    first, second = page.composer.strip.tiles()
    assert second.property("broken") is True
    with qtbot.waitSignal(page.attachment_removed) as removed:
        QTest.mouseClick(first.remove_button, _LEFT)
    assert removed.args == [1]
    page.clear_attachments()
    assert page.composer.strip.tiles() == []


def test_offers_are_told_whoever_makes_them(qtbot: QtBot, page: ChatPage) -> None:
    page.set_attachment_warning("It reads text only.", Action("model:seer", "Switch"))
    with qtbot.waitSignal(page.notice_action_chosen) as chosen:
        QTest.mouseClick(page.composer.warning_button, _LEFT)
    assert chosen.args == ["model:seer"]
    page.show_notice(Notice("error", "x", actions=(Action("device:CPU", "Use CPU"),)))
    with qtbot.waitSignal(page.notice_action_chosen) as chosen:
        QTest.mouseClick(page.notice_bar.offers()[0], _LEFT)
    assert chosen.args == ["device:CPU"]
    page.show_notice(Notice("info", "y"))
    page.clear_notice()
    assert not page.notice_bar.isVisible()


# --- for everybody ------------------------------------------------------------------------------


def test_every_button_has_a_name_for_screen_readers(page: ChatPage, red: QImage) -> None:
    page.set_models([Choice("a", "A")], "a")
    page.set_devices([Choice("CPU", "CPU")], "CPU")
    page.set_sample(red, "Try it:", ["Why?"])
    page.add_attachment(1, "cat.png")
    page.attachment_ready(1, Shown("red.png", red))
    page.set_attachment_warning("It reads text only.", Action("model:seer", "Switch"))
    page.show_notice(Notice("error", "x", "y", "z", (Action("device:CPU", "Use CPU"),)))
    page.show_rows([question("Why?", Shown("red.png", red)), answer("```py\nx\n```")])
    buttons = [one for one in page.findChildren(QWidget) if isinstance(one, QAbstractButton)]
    assert len(buttons) >= 16
    nameless = [one for one in buttons if not _name(one)]
    assert nameless == []


def _name(widget: QWidget) -> str:
    """As a screen reader asks for it."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_the_keyboard_goes_to_the_entry_and_on_to_attach_and_send(
    qtbot: QtBot, page: ChatPage
) -> None:
    with qtbot.waitActive(page):
        page.activateWindow()
    page.focus_composer()
    assert page.focusWidget() is page.composer.entry
    QTest.keyClicks(page.composer.entry, "x")
    order = []
    for _ in range(7):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        order.append(page.focusWidget())
    assert (order[0], order[-1]) == (page.composer.attach_button, page.composer.send_button)


def test_tab_reaches_everything(qtbot: QtBot, page: ChatPage) -> None:
    with qtbot.waitActive(page):
        page.activateWindow()
    page.focus_composer()
    reached: set[QWidget] = set()
    for _ in range(20):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        reached.add(page.focusWidget())
    header = page.header
    controls = {header.model_picker, header.device_picker, header.new_button, header.theme_button}
    assert {*controls, page.composer.entry} <= reached


def test_nothing_makes_the_window_wider_than_it_may_be(
    qtbot: QtBot, page: ChatPage, red: QImage
) -> None:
    page.set_models([Choice("a", "A long name of a model " * 5)], "a")
    page.set_devices([Choice("GPU.1", "GPU.1")], "GPU.1")
    page.set_sample(red, "Try it:", ["How many shapes are there in the picture?"])
    for key in range(12):
        page.add_attachment(key, f"{key}.png")
        page.attachment_ready(key, Shown("red.png", red))
    page.set_attachment_warning("A long warning. " * 10, Action("x", "Switch to another model"))
    page.show_rows([question("Why? " * 50, *[Shown("red.png", red)] * 6)])
    page.resize(420, 700)
    qtbot.waitUntil(lambda: page.header.width() == 420)
    assert page.minimumSizeHint().width() <= 420
    for view in page.transcript.views():
        assert view.minimumSizeHint().width() <= view.width() <= page.transcript.viewport().width()
