"""Check boxes, radio buttons, labels and the sample card on their own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.widgets.link_button import LinkButton
from desktop.widgets.options import CheckOption, RadioOption
from desktop.widgets.sample_card import SampleCard

_LONG = "Words that go on and on until they need more than one line of the window. " * 3


@pytest.fixture
def box(qtbot: QtBot) -> CheckOption:
    box = CheckOption("Draw <b>pictures</b>", _LONG, icon_name="brush")
    qtbot.addWidget(box)
    box.resize(400, 120)
    box.show()
    return box


def test_a_click_at_any_corner_counts(box: CheckOption) -> None:
    corners = (QPoint(3, 3), QPoint(396, 3), box.rect().center(), QPoint(3, 116))
    for number, corner in enumerate(corners, 1):
        QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=corner)
        assert box.isChecked() == bool(number % 2)


def test_it_is_a_check_box_for_everybody(box: CheckOption) -> None:
    interface = QAccessible.queryAccessibleInterface(box)
    assert interface is not None
    assert interface.role() == QAccessible.Role.CheckBox
    assert interface.text(QAccessible.Text.Name) == "Draw <b>pictures</b>"
    assert interface.text(QAccessible.Text.Description) == _LONG


def test_names_are_shown_letter_by_letter(box: CheckOption) -> None:
    labels = [one for one in box.findChildren(QWidget) if isinstance(one, QLabel)]
    title = next(label for label in labels if "Draw" in label.text())
    assert title.textFormat() == Qt.TextFormat.PlainText


def test_words_get_the_lines_they_need(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    options = [RadioOption("One", _LONG), RadioOption("Two", "few")]
    for option in options:
        column.addWidget(option)
    column.addStretch(1)
    holder.resize(300, 600)
    holder.show()
    qtbot.waitUntil(lambda: options[0].height() > 2 * options[1].height())
    assert options[0].height() >= options[0].heightForWidth(options[0].width())


def test_radio_buttons_exclude_each_other_by_keyboard(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    first, second = RadioOption("One"), RadioOption("Two")
    for option in (first, second):
        column.addWidget(option)
    with qtbot.waitActive(holder):
        holder.show()
        holder.activateWindow()
    first.setChecked(True)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert second.isChecked()
    assert not first.isChecked()


@pytest.mark.parametrize("url", ["", "javascript:alert(1)", "file:///etc/passwd"])
def test_only_web_pages_are_links(qtbot: QtBot, url: str) -> None:
    link = LinkButton()
    qtbot.addWidget(link)
    link.show_link("Mine & yours", url, "Licence: Mine & yours")
    assert not link.isEnabled()
    link.show_link("Mine & yours", "https://example.org", "Licence: Mine & yours")
    assert link.isEnabled()


def test_a_link_is_opened_by_key(qtbot: QtBot) -> None:
    link = LinkButton()
    qtbot.addWidget(link)
    link.show_link("MIT", "https://example.org/a?b=1&c=2", "Licence: MIT")
    link.show()
    with qtbot.waitSignal(link.opened) as told:
        QTest.keyClick(link, Qt.Key.Key_Space)
    assert told.args == ["https://example.org/a?b=1&c=2"]


def test_a_long_link_makes_nothing_wider(qtbot: QtBot) -> None:
    link = LinkButton()
    qtbot.addWidget(link)
    link.show_link(_LONG, "https://example.org", "Licence")
    assert link.minimumSizeHint().width() <= 80
    assert _LONG in link.toolTip()


def test_the_sample_card_shows_one_sample_at_a_time(qtbot: QtBot, red: QImage) -> None:
    card = SampleCard()
    qtbot.addWidget(card)
    assert card.isHidden()
    card.set_sample(red, "This one", ["What?", "Why?"])
    card.set_sample(red, "That one", ["Who?"])
    assert [chip.text() for chip in card.chips()] == ["Who?"]
    with qtbot.waitSignal(card.question_chosen) as told:
        card.chips()[0].click()
    assert told.args == ["Who?"]


def test_questions_stand_below_the_picture_where_it_is_narrow(qtbot: QtBot, red: QImage) -> None:
    card = SampleCard()
    qtbot.addWidget(card)
    card.set_sample(red, "This one", ["What is it?"])
    card.resize(520, 220)
    qtbot.waitUntil(lambda: card.chips()[0].x() > 168)
    card.resize(320, 400)
    qtbot.waitUntil(lambda: card.chips()[0].y() > 168)
