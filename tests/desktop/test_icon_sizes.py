"""Icons, marks and small buttons are as large as the text beside them, also when it changes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.chat.page import ChatPage, Choice
from desktop.chat.shown import Shown
from desktop.icons import ICON_SIDE, icon
from desktop.roles.role_button import RoleButton
from desktop.sidebar.sidebar import Sidebar
from desktop.theme import scaled, theme
from desktop.widgets.buttons import IconButton, round_side, small_side
from desktop.widgets.files import FileButton
from desktop.widgets.options import CheckOption, RadioOption, text_indent
from desktop.widgets.sample_card import SampleCard

_USUAL, _LARGE = QSize(18, 18), QSize(36, 36)


@pytest.fixture
def page(qtbot: QtBot, red: QImage) -> ChatPage:
    """With one of each kind of attachment."""
    shown = ChatPage()
    qtbot.addWidget(shown)
    shown.set_models([Choice("a", "Eye")], "a")
    shown.set_devices([Choice("CPU", "CPU")], "CPU")
    for key, name in ((1, "cat.png"), (2, "notes.pdf")):
        shown.add_attachment(key, name)
    shown.attachment_ready(1, Shown("cat.png", red))
    shown.attachment_ready(2, Shown("notes.pdf", note="12 pages"))
    shown.resize(1000, 700)
    shown.show()
    return shown


def _icon_buttons(place: QWidget) -> list[QAbstractButton]:
    buttons = [*place.findChildren(IconButton), *place.findChildren(QToolButton)]
    return [one for one in buttons if not one.isHidden() and not one.icon().isNull()]


def test_an_icon_is_drawn_for_the_size_of_the_text() -> None:
    assert _USUAL in icon("send", "#000000").availableSizes()
    theme().set_text_size(150)
    side = scaled(ICON_SIDE)
    wanted = {QSize(side * ratio, side * ratio).toTuple() for ratio in (1, 2, 3)}
    assert {size.toTuple() for size in icon("send", "#000000").availableSizes()} == wanted


def test_a_button_grows_with_the_text_and_back(qtbot: QtBot) -> None:
    button = IconButton("plus", "New chat")
    qtbot.addWidget(button)
    sizes = []
    for percent in (100, 200, 100):
        theme().set_text_size(percent)
        sizes.append(button.iconSize())
    assert sizes == [_USUAL, _LARGE, _USUAL]
    theme().set_text_size(200)
    assert button.sizeHint().width() > _LARGE.width()


def test_a_size_of_its_own_is_kept(qtbot: QtBot) -> None:
    button = IconButton("copy", "Copy")
    qtbot.addWidget(button)
    button.setIconSize(QSize(14, 14))
    theme().set_text_size(200)
    assert button.iconSize() == QSize(14, 14)


def test_an_icon_stays_within_a_button_that_cannot_grow(qtbot: QtBot) -> None:
    button = IconButton("close", "Close")
    qtbot.addWidget(button)
    button.setFixedSize(30, 30)
    button.show()
    theme().set_text_size(200)
    assert button.iconSize().height() == 24


def test_a_text_beside_an_icon_has_room(qtbot: QtBot) -> None:
    button = IconButton("plus", "New chat", text="New chat")
    qtbot.addWidget(button)
    words = button.fontMetrics().horizontalAdvance(" New chat")
    assert button.sizeHint().width() >= words + button.iconSize().width() + 4


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_all_of_the_chat_follow(page: ChatPage, percent: int) -> None:
    theme().set_text_size(percent)
    page.set_status("Loading …", 0.4)
    buttons = _icon_buttons(page.header) + _icon_buttons(page.composer)
    assert len(buttons) > 12
    side = scaled(ICON_SIDE)
    assert {button.iconSize().toTuple() for button in buttons} == {(side, side)}


@pytest.mark.parametrize("percent", [100, 200])
def test_all_of_the_sidebar_follow(qtbot: QtBot, percent: int) -> None:
    bar = Sidebar()
    qtbot.addWidget(bar)
    bar.head.search.setText("sky")
    bar.show()
    theme().set_text_size(percent)
    side = scaled(ICON_SIDE)
    sizes = {button.iconSize().toTuple() for button in _icon_buttons(bar)}
    assert sizes == {(side, side)}


def test_round_and_small_buttons_grow(page: ChatPage) -> None:
    composer, tile = page.composer, page.composer.strip.tile(1)
    assert tile is not None
    rounds = (composer.send_button, composer.talk_button, page.transcript.latest_button)
    for percent in (100, 200):
        theme().set_text_size(percent)
        assert {button.height() for button in rounds} == {round_side()}
        assert tile.remove_button.width() == page.header.stop_button.width() == small_side()
    assert (round_side(), small_side()) == (52, 42)


def test_the_role_and_its_name_stand_apart(qtbot: QtBot) -> None:
    button = RoleButton()
    qtbot.addWidget(button)
    narrow = button.minimumSizeHint().width()
    theme().set_text_size(200)
    assert button.iconSize() == _LARGE
    assert button.minimumSizeHint().width() == narrow + 18


def test_the_name_of_a_file_has_as_many_letters(qtbot: QtBot) -> None:
    button = FileButton("transcript", "a long name of a report 2026.pdf")
    qtbot.addWidget(button)
    usual = button.size()
    theme().set_text_size(200)
    assert button.width() == 2 * usual.width()
    assert usual.height() < button.height() < 2 * usual.height()


@pytest.mark.parametrize("kind", [CheckOption, RadioOption])
def test_words_begin_behind_the_mark(
    qtbot: QtBot, kind: type[CheckOption] | type[RadioOption]
) -> None:
    option = kind("Stay offline", "Nothing is fetched.")
    qtbot.addWidget(option)
    option.resize(500, 120)
    option.show()
    title = next(label for label in option.findChildren(QLabel) if label.text() == "Stay offline")
    for percent in (100, 200):
        theme().set_text_size(percent)
        qtbot.waitUntil(lambda: title.x() == text_indent())
    assert text_indent() == 10 + 36 + 12


def test_the_sample_picture_grows_no_further_than_its_questions(qtbot: QtBot, red: QImage) -> None:
    card = SampleCard()
    qtbot.addWidget(card)
    card.set_sample(red, "Try it:", ["What is it?"])
    picture = next(label for label in card.findChildren(QLabel) if not label.pixmap().isNull())
    sides = []
    for percent in (100, 200):
        theme().set_text_size(percent)
        sides.append((picture.width(), picture.pixmap().deviceIndependentSize().width()))
    assert sides == [(168, 168), (232, 232)]
    assert card.maximumWidth() == 1120
