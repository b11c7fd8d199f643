"""The small player of a sound above a question."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.chat.shown import Shown
from desktop.messages.question import QuestionView
from desktop.messages.sound_chip import SoundChip
from desktop.theme import theme


@pytest.fixture
def chip(qtbot: QtBot) -> SoundChip:
    made = SoundChip("a & b.wav", "0:12 · speech")
    qtbot.addWidget(made)
    made.show()
    return made


def test_name_and_length_are_read_aloud(chip: SoundChip) -> None:
    assert chip.accessibleName() == "a & b.wav, 0:12 · speech"
    assert chip.play_button.accessibleName() == "Play a & b.wav"
    assert chip.words == "0:12 · speech"


def test_it_is_played_by_keyboard(qtbot: QtBot, chip: SoundChip) -> None:
    with qtbot.waitSignal(chip.toggled):
        QTest.keyClick(chip.play_button, Qt.Key.Key_Space)


def test_where_it_is_stands_in_place_of_its_length(chip: SoundChip) -> None:
    chip.show_position(3.4)
    assert (chip.words, chip.play_button.accessibleName()) == ("0:03", "Pause a & b.wav")
    chip.show_still()
    assert (chip.words, chip.play_button.accessibleName()) == ("0:12 · speech", "Play a & b.wav")


def test_it_grows_with_the_text_and_back(chip: SoundChip) -> None:
    sizes = []
    for percent in (100, 200, 100):
        theme().set_text_size(percent)
        QApplication.processEvents()
        hint = chip.sizeHint()
        sizes.append((hint.width(), hint.height(), chip.play_button.width()))
    assert sizes[0] == sizes[2]
    assert all(large > small * 1.4 for large, small in zip(sizes[1], sizes[0], strict=True))


def test_only_sounds_have_one(qtbot: QtBot) -> None:
    picture = QImage(4, 4, QImage.Format.Format_RGB32)
    attached = [
        Shown("cat.png", picture, icon="speaker"),
        Shown("notes.pdf"),
        Shown("said.wav", icon="speaker"),
    ]
    view = QuestionView("What?", attached)
    qtbot.addWidget(view)
    assert [view.sound_chip(at) is not None for at in range(4)] == [False, False, True, False]
    with qtbot.waitSignal(view.sound_wanted) as told:
        chip = view.sound_chip(2)
        assert chip is not None
        chip.play_button.click()
    assert told.args == [2]
