"""What happened, what to do, and the offers beside it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.chat.notice_bar import Action, Notice, NoticeArea, NoticeBar

_LEFT = Qt.MouseButton.LeftButton
_ERROR = Notice(
    "error",
    "The GPU <b>failed</b>.",
    "Use another device.",
    "CL_OUT_OF_RESOURCES\nline 2",
    (Action("device:CPU", "Use CPU"), Action("device:NPU", "Use NPU")),
)


@pytest.fixture
def bar(qtbot: QtBot) -> NoticeBar:
    view = NoticeBar()
    qtbot.addWidget(view)
    view.resize(500, 100)
    return view


def _words(bar: NoticeBar) -> list[str]:
    labels = [one for one in bar.findChildren(QWidget) if isinstance(one, QLabel)]
    return [label.text() for label in labels if label.isVisible()]


def test_at_first_there_is_none(bar: NoticeBar) -> None:
    assert bar.isHidden()
    assert bar.notice() is None


def test_an_error_says_what_happened_and_what_to_do(bar: NoticeBar) -> None:
    bar.show_notice(_ERROR)
    assert bar.notice() == _ERROR
    assert _words(bar) == ["The GPU <b>failed</b>.", "Use another device."]
    assert bar.accessibleName() == "The GPU <b>failed</b>. Use another device."
    assert bar.copy_button.isVisible()
    assert bar.log_button.isVisible()


def test_an_information_is_quiet(bar: NoticeBar) -> None:
    bar.show_notice(_ERROR)
    bar.show_notice(Notice("info", "Done."))
    assert _words(bar) == ["Done."]
    assert bar.offers() == []
    for button in (bar.details_button, bar.copy_button, bar.log_button):
        assert not button.isVisible()


def test_it_can_be_closed(bar: NoticeBar) -> None:
    bar.show_notice(_ERROR)
    QTest.mouseClick(bar.close_button, _LEFT)
    assert bar.notice() is None


@pytest.mark.parametrize("number", [0, 1])
def test_an_offer_is_taken_and_the_notice_goes(qtbot: QtBot, bar: NoticeBar, number: int) -> None:
    bar.show_notice(_ERROR)
    assert [offer.text() for offer in bar.offers()] == ["Use CPU", "Use NPU"]
    with qtbot.waitSignal(bar.action_chosen) as chosen:
        QTest.mouseClick(bar.offers()[number], _LEFT)
    assert chosen.args == [_ERROR.actions[number].id]
    assert bar.notice() is None


def test_details_are_folded(bar: NoticeBar) -> None:
    bar.show_notice(_ERROR)
    details = bar.findChild(QPlainTextEdit, "details")
    assert isinstance(details, QPlainTextEdit)
    assert not details.isVisible()
    QTest.mouseClick(bar.details_button, _LEFT)
    assert details.isVisible()
    assert details.toPlainText() == _ERROR.details
    assert bar.details_button.text() == "Hide details"
    QTest.mouseClick(bar.details_button, _LEFT)
    assert not details.isVisible()
    assert bar.details_button.text() == "Details"


def test_details_are_folded_again_for_the_next_notice(bar: NoticeBar) -> None:
    bar.show_notice(_ERROR)
    QTest.mouseClick(bar.details_button, _LEFT)
    bar.show_notice(_ERROR)
    assert bar.details_button.text() == "Details"


def test_details_can_be_copied_and_the_log_opened(qtbot: QtBot, bar: NoticeBar) -> None:
    bar.show_notice(_ERROR)
    with qtbot.waitSignal(bar.copy_details_requested) as copied:
        QTest.mouseClick(bar.copy_button, _LEFT)
    for part in (_ERROR.what, _ERROR.todo, _ERROR.details):
        assert part in copied.args[0]
    with qtbot.waitSignal(bar.open_log_requested):
        QTest.mouseClick(bar.log_button, _LEFT)


def test_grave_ones_look_grave(bar: NoticeBar) -> None:
    pictures = []
    for level in ("info", "error"):
        bar.show_notice(Notice(level, "x"))
        pictures.append(bar.grab().toImage().pixelColor(bar.width() // 2, 3).name())
    assert len(set(pictures)) == 2


def test_an_area_takes_no_room_while_nothing_is_told(qtbot: QtBot) -> None:
    area = NoticeArea()
    qtbot.addWidget(area)
    assert area.isHidden()
    area.show_notice(_ERROR)
    assert area.isVisible()
    QTest.mouseClick(area.bar.close_button, _LEFT)
    assert area.isHidden()
    area.show_notice(_ERROR)
    assert area.bar.notice() == _ERROR
    QTest.mouseClick(area.bar.offers()[0], _LEFT)
    assert area.isHidden()
    assert area.bar.notice() is None
