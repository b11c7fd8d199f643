"""An answer is announced by sentences, not by words."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytest import MonkeyPatch
from pytestqt.qtbot import QtBot

from desktop.messages.answer import AnswerView


def _heard(view: AnswerView) -> list[str]:
    heard: list[str] = []
    view.announcer.announced.connect(heard.append)
    return heard


def _stream(view: AnswerView, *pieces: str) -> None:
    for piece in pieces:
        view.append(piece)
        QTest.qWait(40)
        QApplication.processEvents()


def test_complete_sentences_are_announced(qtbot: QtBot) -> None:
    view = AnswerView()
    qtbot.addWidget(view)
    heard = _heard(view)
    _stream(view, "One **sen", "tence** here. And an", "other. And", " more")
    assert heard == []
    qtbot.waitUntil(lambda: heard == ["One sentence here. And another."], timeout=4000)
    view.finish("CPU", "Stopped.")
    assert heard[1:] == ["And more Stopped."]


def test_thoughts_are_not_announced(qtbot: QtBot) -> None:
    view = AnswerView()
    qtbot.addWidget(view)
    heard = _heard(view)
    _stream(view, "<think>Hm. Well. ", "So. </think>It is.")
    view.finish()
    assert heard == ["It is."]


def test_a_screen_reader_is_told_politely(qtbot: QtBot, monkeypatch: MonkeyPatch) -> None:
    told: list[tuple[str, QAccessible.AnnouncementPoliteness]] = []

    class Reader:
        AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

        @staticmethod
        def isActive() -> bool:
            return True

        @staticmethod
        def updateAccessibility(event: QAccessibleAnnouncementEvent) -> None:
            told.append((event.message(), event.politeness()))

    monkeypatch.setattr("desktop.messages.announcer.QAccessible", Reader)
    view = AnswerView()
    qtbot.addWidget(view)
    view.append("It is so.")
    view.finish()
    assert told == [("It is so.", QAccessible.AnnouncementPoliteness.Polite)]


def test_a_kept_answer_is_not_announced(qtbot: QtBot, monkeypatch: MonkeyPatch) -> None:
    from desktop.conversations.values import Message
    from desktop.messages.announcer import Announcer

    told: list[str] = []
    monkeypatch.setattr(Announcer, "hear", lambda _, source: told.append(source))
    monkeypatch.setattr(Announcer, "finish", lambda _, source, note="": told.append(source))
    qtbot.addWidget(AnswerView.of(Message("c", "assistant", "Words.")))
    assert told == []
