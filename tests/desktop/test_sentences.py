"""What `models` says appears in the language of the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.chat.notice_bar import NoticeBar
from desktop.notices import from_problem
from desktop.sentences import problem_words, translated
from desktop.worker.engine_thread import EngineThread
from models.engine import protocol as p
from models.engine.client import ChildEngine
from models.engine.scripted import Script
from models.errors import Problem
from models.words import say
from resources.translations.texts import SENTENCES
from tests.desktop.translating import translations

WORDS = {
    "“{name}” is damaged: {why}.": "《{name}》已损坏 {why}。",
    "it has {count:,} parts": "它有 {count:,} 个部分",
    "Try again.": "请重试。",
    "{first} {second}": "{first}{second}",
    "A small model": "小模型",
    "It holds {count} parts.": "{missing}",
    "“{name}” is a {kind} model and cannot answer questions.": "《{name}》不能回答问题。",
    "Choose a model for chat.": "请选择聊天模型。",
}


@pytest.fixture
def chinese(qapp: QApplication, tmp_path: Path) -> Iterator[None]:
    translator = QTranslator()
    file = translations({(SENTENCES, source): words for source, words in WORDS.items()}, tmp_path)
    assert translator.load(str(file))
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def test_a_sentence_and_those_within_it_are_translated(chinese: None) -> None:
    inner = say("it has {count:,} parts", count=1234)
    outer = say("“{name}” is damaged: {why}.", name="parts", why=inner)
    assert translated(outer) == "《parts》已损坏 它有 1,234 个部分。"
    assert outer == "“parts” is damaged: it has 1,234 parts."


def test_without_a_translation_it_stays_english(chinese: None) -> None:
    assert translated(say("Nobody knows {name}.", name="it")) == "Nobody knows it."
    known = say("Nobody knows {what}.", what=say("Try again."))
    assert translated(known) == "Nobody knows 请重试。."


def test_words_of_the_catalogue_are_known_as_they_are(chinese: None) -> None:
    assert translated("A small model") == "小模型"
    assert translated("{0} of the user's own {text}") == "{0} of the user's own {text}"
    assert translated("") == ""


def test_a_translation_that_cannot_be_used_is_not(
    chinese: None, caplog: pytest.LogCaptureFixture
) -> None:
    assert translated(say("It holds {count} parts.", count=3)) == "It holds 3 parts."
    assert "cannot be used" in caplog.text


def test_a_problem_in_one_line(chinese: None) -> None:
    problem = Problem("X", say("“{name}” is damaged: {why}.", name="a", why="b"), say("Try again."))
    assert problem_words(problem) == "《a》已损坏 b。请重试。"
    assert problem_words(Problem("X", say("Try again."), "")) == "请重试。"


def test_what_the_engines_process_refuses_is_translated(chinese: None, qtbot: QtBot) -> None:
    """Through the pipe, the thread and the notice to the label."""
    engine = EngineThread(lambda: ChildEngine(script=Script()))
    bar = NoticeBar()
    qtbot.addWidget(bar)
    engine.start()
    model = p.ModelRef("ear", "Ear", "nowhere", "speech")
    with qtbot.waitSignal(engine.request_failed, timeout=30_000) as failed:
        engine.submit(p.Answer(model, "CPU", (p.Message("user", "Hello?"),)))
    engine.close()
    [event] = failed.args
    bar.show_notice(from_problem(event.problem))
    assert bar.accessibleName() == "《Ear》不能回答问题。请选择聊天模型。"
    assert event.problem.what == "“Ear” is a speech model and cannot answer questions."
