"""The conversation follows the newest words, unless the user reads further up."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.chat.answer import AnswerView
from desktop.chat.shown import Shown
from desktop.chat.transcript import Transcript

_PARAGRAPHS = "\n\n".join(f"Paragraph {number}: {'words ' * 30}" for number in range(12))


@pytest.fixture
def transcript(qtbot: QtBot) -> Transcript:
    view = Transcript()
    qtbot.addWidget(view)
    view.resize(500, 400)
    view.show()
    return view


def _wait_for_end(qtbot: QtBot, transcript: Transcript) -> None:
    bar = transcript.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == bar.maximum())


def _filled(qtbot: QtBot, transcript: Transcript) -> AnswerView:
    transcript.add_question("Why?", [])
    answer = transcript.add_answer()
    answer.append(_PARAGRAPHS)
    qtbot.waitUntil(lambda: len(answer.block_views()) == 12)
    _wait_for_end(qtbot, transcript)
    return answer


def _turn_wheel(transcript: Transcript, steps: int) -> None:
    """Up for a positive number, over the words of the last block."""
    place = QPointF(transcript.viewport().rect().center())
    target = transcript.viewport()
    event = QWheelEvent(
        place,
        target.mapToGlobal(place),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(target, event)


def test_it_stays_at_the_end_while_words_come(qtbot: QtBot, transcript: Transcript) -> None:
    answer = _filled(qtbot, transcript)
    before = transcript.verticalScrollBar().maximum()
    answer.append("\n\n" + _PARAGRAPHS)
    qtbot.waitUntil(lambda: transcript.verticalScrollBar().maximum() > before)
    _wait_for_end(qtbot, transcript)
    assert not transcript.latest_button.isVisible()


def test_it_does_not_move_under_who_reads_above(qtbot: QtBot, transcript: Transcript) -> None:
    answer = _filled(qtbot, transcript)
    _turn_wheel(transcript, 3)
    bar = transcript.verticalScrollBar()
    place, before = bar.value(), bar.maximum()
    assert place < before
    answer.append("\n\n" + _PARAGRAPHS)
    qtbot.waitUntil(lambda: bar.maximum() > before)
    answer.finish("CPU")
    assert bar.value() == place


def test_a_button_leads_back_to_the_end(qtbot: QtBot, transcript: Transcript) -> None:
    answer = _filled(qtbot, transcript)
    _turn_wheel(transcript, 3)
    button = transcript.latest_button
    qtbot.waitUntil(button.isVisible)
    assert transcript.viewport().geometry().contains(button.geometry())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    _wait_for_end(qtbot, transcript)
    assert not button.isVisible()
    answer.append("\n\n" + _PARAGRAPHS)
    qtbot.waitUntil(lambda: len(answer.block_views()) == 24)
    _wait_for_end(qtbot, transcript)


def test_scrolling_to_the_end_follows_again(qtbot: QtBot, transcript: Transcript) -> None:
    _filled(qtbot, transcript)
    _turn_wheel(transcript, 3)
    assert transcript.latest_button.isVisible()
    _turn_wheel(transcript, -40)
    assert not transcript.latest_button.isVisible()


def test_a_new_question_goes_to_the_end(qtbot: QtBot, transcript: Transcript) -> None:
    _filled(qtbot, transcript)
    transcript.verticalScrollBar().setValue(0)
    transcript.add_question("And then?", [])
    _wait_for_end(qtbot, transcript)


def test_a_narrower_window_keeps_the_end(qtbot: QtBot, transcript: Transcript) -> None:
    _filled(qtbot, transcript)
    before = transcript.verticalScrollBar().maximum()
    transcript.resize(300, 400)
    qtbot.waitUntil(lambda: transcript.verticalScrollBar().maximum() > before)
    _wait_for_end(qtbot, transcript)


def test_messages_stand_in_order_and_can_be_taken_away(
    qtbot: QtBot, transcript: Transcript, red: QImage
) -> None:
    first = transcript.add_question("One?", [Shown("a.png", red)])
    second = transcript.add_answer()
    third = transcript.add_question("Two?", [])
    assert transcript.messages() == [first, second, third]
    qtbot.waitUntil(lambda: first.y() < second.y() < third.y())
    with qtbot.waitSignal(second.destroyed):
        transcript.remove(second)
    assert transcript.messages() == [first, third]
    transcript.clear()
    assert transcript.messages() == []


def test_nothing_is_wider_than_the_window(qtbot: QtBot, transcript: Transcript) -> None:
    transcript.resize(300, 400)
    transcript.add_question("x" * 200, [])
    answer = transcript.add_answer()
    answer.append(f"{'y' * 300}\n\n```\n{'z' * 300}\n```\n\n|a|b|\n|-|-|\n|c|{'d' * 20}|")
    answer.finish("CPU · " + "a long model name " * 5)
    _wait_for_end(qtbot, transcript)
    inside = transcript.widget()
    assert inside is not None
    assert inside.width() <= transcript.viewport().width()
