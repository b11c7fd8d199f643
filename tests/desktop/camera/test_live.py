"""A question every few seconds, never two at once."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from desktop.camera.live import LiveAsking


class _Asked(list[tuple[str, QImage]]):
    def add(self, question: str, image: QImage) -> None:
        self.append((question, image))


@pytest.fixture
def asking(qapp: object) -> LiveAsking:
    return LiveAsking()


@pytest.fixture
def asked(asking: LiveAsking) -> _Asked:
    heard = _Asked()
    asking.asked.connect(heard.add)
    return heard


def _picture(colour: str) -> QImage:
    image = QImage(2, 2, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


def test_the_first_question_is_asked_with_the_next_picture(
    asking: LiveAsking, asked: _Asked
) -> None:
    asking.see(_picture("black"))
    asking.start("Who is it?", 5)
    assert asked == []
    asking.see(_picture("red"))
    assert asked == [("Who is it?", _picture("red"))]


def test_the_next_one_waits_for_the_answer(qtbot: QtBot, asking: LiveAsking, asked: _Asked) -> None:
    asking.start("?", 0.01)
    asking.see(_picture("red"))
    qtbot.waitUntil(lambda: asking._due)
    asking.see(_picture("green"))
    assert len(asked) == 1
    asking.see(_picture("blue"))
    asking.answered()
    assert asked[1:] == [("?", _picture("blue"))]


def test_a_quick_answer_does_not_bring_the_next_one_sooner(
    asking: LiveAsking, asked: _Asked
) -> None:
    asking.start("?", 60)
    asking.see(_picture("red"))
    asking.answered()
    asking.see(_picture("green"))
    assert len(asked) == 1


def test_no_picture_is_asked_about_twice(qtbot: QtBot, asking: LiveAsking, asked: _Asked) -> None:
    asking.start("?", 0.01)
    asking.see(_picture("red"))
    asking.answered()
    qtbot.waitUntil(lambda: asking._due)
    assert len(asked) == 1
    asking.see(_picture("green"))
    assert asked[1:] == [("?", _picture("green"))]


def test_after_stop_nothing_is_asked(qtbot: QtBot, asking: LiveAsking, asked: _Asked) -> None:
    asking.start("?", 0.01)
    asking.see(_picture("red"))
    asking.stop()
    assert asking.answering
    asking.answered()
    asking.see(_picture("green"))
    assert len(asked) == 1
    assert not asking.running
    assert not asking.answering


def test_begun_again_while_the_last_answer_still_comes(asking: LiveAsking, asked: _Asked) -> None:
    asking.start("one", 5)
    asking.see(_picture("red"))
    asking.stop()
    asking.start("two", 5)
    asking.see(_picture("green"))
    assert len(asked) == 1
    asking.answered()
    assert asked[1:] == [("two", _picture("green"))]
