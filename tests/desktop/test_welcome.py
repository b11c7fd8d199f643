"""Before the first question: a sample picture and questions about it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.chat.welcome import Welcome

_QUESTIONS = ["What color is the shape?", "What shape is it?", "How many shapes are there?"]


@pytest.fixture
def welcome(qtbot: QtBot) -> Welcome:
    view = Welcome()
    qtbot.addWidget(view)
    view.resize(800, 600)
    view.show()
    return view


def _labels(welcome: Welcome) -> list[QLabel]:
    widgets = welcome.findChildren(QWidget)
    return [one for one in widgets if isinstance(one, QLabel) and one.isVisible()]


def test_without_a_sample_there_is_no_empty_card(welcome: Welcome) -> None:
    card = welcome.findChild(QFrame, "card")
    assert isinstance(card, QFrame)
    assert not card.isVisible()
    assert any("Nothing leaves this PC" in label.text() for label in _labels(welcome))


def test_a_click_asks_a_sample_question(qtbot: QtBot, welcome: Welcome, red: QImage) -> None:
    welcome.set_sample(red, "Try it:", _QUESTIONS)
    assert [chip.text() for chip in welcome.chips()] == _QUESTIONS
    for chip, question in zip(welcome.chips(), _QUESTIONS, strict=True):
        with qtbot.waitSignal(welcome.question_chosen) as chosen:
            QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
        assert chosen.args == [question]


def test_the_sample_is_shown_and_named(welcome: Welcome, red: QImage) -> None:
    welcome.set_sample(red, "Try it:", _QUESTIONS)
    (picture,) = [label for label in _labels(welcome) if not label.pixmap().isNull()]
    middle = picture.pixmap().toImage().pixelColor(80, 80)
    assert middle == red.pixelColor(0, 0)
    assert picture.accessibleName() == "Try it:"
    assert "Try it:" in [label.text() for label in _labels(welcome)]


def test_another_sample_replaces_it(welcome: Welcome, red: QImage) -> None:
    welcome.set_sample(red, "Try it:", _QUESTIONS)
    welcome.set_sample(red, "Or this:", ["Why?"])
    assert [chip.text() for chip in welcome.chips()] == ["Why?"]


def test_what_is_attached_takes_the_place_of_the_sample(
    qtbot: QtBot, welcome: Welcome, red: QImage
) -> None:
    welcome.set_sample(red, "Try it:", _QUESTIONS)
    welcome.set_prompts(QImage(), "About “notes.txt”:", ["Sum it up."])
    words = [label.text() for label in _labels(welcome)]
    assert "About “notes.txt”:" in words
    assert "Try it:" not in words
    (chip,) = welcome.chips()
    with qtbot.waitSignal(welcome.prompt_chosen) as chosen:
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert chosen.args == ["Sum it up."]
    welcome.set_prompts(QImage(), "", [])
    assert [chip.text() for chip in welcome.chips()] == _QUESTIONS


def test_a_sample_that_comes_late_does_not_hide_what_is_attached(
    welcome: Welcome, red: QImage
) -> None:
    welcome.set_prompts(red, "About “a.png”:", ["Describe it."])
    welcome.set_sample(red, "Try it:", _QUESTIONS)
    assert [chip.text() for chip in welcome.chips()] == ["Describe it."]
    assert "Try it:" not in [label.text() for label in _labels(welcome)]


@pytest.mark.parametrize("width", [420, 560, 1000])
def test_nothing_is_cut_off_at_any_width(
    qtbot: QtBot, welcome: Welcome, red: QImage, width: int
) -> None:
    welcome.set_sample(red, "Try it with this sample picture:", _QUESTIONS)
    welcome.resize(width, 600)
    inside = welcome.widget()
    assert inside is not None
    qtbot.waitUntil(lambda: inside.width() == welcome.viewport().width())
    for chip in welcome.chips():
        left = chip.mapTo(inside, chip.rect().topLeft()).x()
        assert left >= 0
        assert left + chip.width() <= inside.width()
