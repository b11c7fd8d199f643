"""Questions every few seconds about what the camera sees, with the scripted engine."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.camera.modes import CameraMode
from desktop.camera.panel import CameraPanel
from desktop.senses.live_answers import LiveAnswers
from models.engine.scripted import Script
from tests.desktop.session.harness import BLIND, HEARING, SEEING, Chat, Start

Seeing = Callable[..., tuple[Chat, CameraPanel]]


@pytest.fixture
def seeing(qtbot: QtBot, start: Start) -> Seeing:
    """A chat with the camera open, and a live question on its way."""

    def begin(script: Script, model: str = "seer") -> tuple[Chat, CameraPanel]:
        chat = start(script)
        chat.runtime.set_models([SEEING, BLIND, HEARING])
        chat.runtime.choose_model(model)
        chat.until_ready()
        panel = CameraPanel()
        qtbot.addWidget(panel)
        panel.show()
        LiveAnswers(panel, chat.thread, chat.runtime, chat.pool, panel)
        image = QImage(64, 48, QImage.Format.Format_RGB32)
        image.fill(0xC81E1E)
        panel.show_frame(image, 0.0)
        panel.modes.choose(CameraMode.LIVE)
        panel.live_options.field.setText("Who is it?")
        QTest.keyClick(panel.live_options.field, Qt.Key.Key_Return)
        panel.show_frame(image, 1.0)
        return chat, panel

    return begin


def test_the_answer_streams_under_the_picture(seeing: Seeing) -> None:
    chat, panel = seeing(Script(chunks=("{pictures} seen: ", "{question}")))
    chat.until(lambda: panel.answer.text() == "1 seen: Who is it?")
    assert panel.is_live


def test_it_stays_out_of_the_conversation(seeing: Seeing) -> None:
    chat, panel = seeing(Script(chunks=("Somebody.",)))
    chat.until(lambda: panel.answer.text() == "Somebody.")
    assert chat.session.messages == ()
    assert chat.answers() == []


def test_a_model_that_is_blind_says_so_and_nothing_more_is_asked(seeing: Seeing) -> None:
    chat, panel = seeing(Script(), "writer")
    chat.until(lambda: "cannot see pictures" in panel.answer.note_text())
    assert not panel.is_live


def test_a_model_that_only_hears_says_so(seeing: Seeing) -> None:
    chat, panel = seeing(Script(), "hearer")
    chat.until(lambda: "hears, but it cannot see" in panel.answer.note_text())
    assert not panel.is_live


def test_a_failure_is_told_under_the_picture(seeing: Seeing) -> None:
    chat, panel = seeing(Script(fail_after=0))
    chat.until(lambda: "The script says that this fails." in panel.answer.note_text())
    assert not panel.is_live


def test_stopping_stops_the_answer(seeing: Seeing) -> None:
    """The next question of the conversation is answered then."""
    chat, panel = seeing(Script(chunks=("One ", "two"), hold_after=1))
    chat.until(lambda: panel.answer.text().startswith("One"))
    panel.stop_live()
    chat.ask("And now?")
    chat.until(lambda: chat.session.is_answering and chat.last_answer().startswith("One"))
    chat.session.stop()
    chat.until(lambda: not chat.session.is_answering)
