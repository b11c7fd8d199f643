"""Written down ahead, and once only."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.handsfree.understanding import Understanding, is_finished, words_of
from models.engine import protocol as p
from models.engine.scripted import Script, ScriptedEngine
from models.inputs.sound import Sound
from models.inputs.spoken import Spoken
from tests.desktop.session.harness import LISTENING, Chat, Start

_ONE, _TWO = Sound(bytes(4 * 16_000)), Sound(bytes(8 * 16_000))


class _Noting(ScriptedEngine):
    """Notes what it was to write down."""

    def __init__(self, *heard: str) -> None:
        super().__init__(Script(heard=heard or ("{seconds} s.",)))
        self.sounds: list[Sound] = []

    def submit(self, request: p.Request) -> None:
        if isinstance(request, p.Transcribe):
            self.sounds.append(request.sound)
        super().submit(request)


class _Heard:
    def __init__(self, chat: Chat) -> None:
        self.understanding = Understanding(chat.hearing, chat.page)
        self.texts: list[str] = []
        self.unfinished = 0
        self.understanding.understood.connect(self.texts.append)
        self.understanding.unfinished.connect(self._on_unfinished)

    def _on_unfinished(self) -> None:
        self.unfinished += 1


def test_what_was_written_down_ahead_is_not_written_down_again(start: Start) -> None:
    engine = _Noting()
    chat = start(engine=engine)
    chat.hearing.set_models([LISTENING])
    heard = _Heard(chat)
    heard.understanding.write_ahead(_ONE)
    chat.until(lambda: len(engine.sounds) == 1)
    assert heard.texts == []
    heard.understanding.understand(_ONE)
    chat.until(lambda: heard.texts == ["1.0 s."])
    assert engine.sounds == [_ONE]


def test_what_was_said_after_it_counts_too(start: Start) -> None:
    engine = _Noting()
    chat = start(engine=engine)
    chat.hearing.set_models([LISTENING])
    heard = _Heard(chat)
    heard.understanding.write_ahead(_ONE)
    heard.understanding.understand(_TWO)
    chat.until(lambda: heard.texts == ["2.0 s."])
    assert heard.unfinished == 0


def test_half_a_sentence_is_told(start: Start) -> None:
    chat = start(engine=_Noting("What I wanted to say is"))
    chat.hearing.set_models([LISTENING])
    heard = _Heard(chat)
    heard.understanding.write_ahead(_ONE)
    chat.until(lambda: heard.unfinished == 1)
    heard.understanding.understand(_ONE)
    assert heard.texts == ["What I wanted to say is"]
    assert heard.unfinished == 1


def test_nobody_hears_of_what_was_forgotten(start: Start, qtbot: QtBot) -> None:
    chat = start(engine=_Noting())
    chat.hearing.set_models([LISTENING])
    heard = _Heard(chat)
    heard.understanding.understand(_ONE)
    heard.understanding.forget()
    heard.understanding.understand(_TWO)
    chat.until(lambda: heard.texts == ["2.0 s."])


def test_a_failure_is_told_when_it_matters(start: Start, qtbot: QtBot) -> None:
    chat = start(Script(fail_after=0))
    chat.hearing.set_models([LISTENING])
    heard = _Heard(chat)
    with qtbot.waitSignal(chat.hearing.failed):
        heard.understanding.write_ahead(_ONE)
    with qtbot.waitSignal(heard.understanding.failed):
        heard.understanding.understand(_ONE)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[BLANK_AUDIO]", ""),
        ("(coughs) Where is it?", "Where is it?"),
        ("♪ ♪", ""),
        ("\N{FULLWIDTH LEFT PARENTHESIS}音乐\N{FULLWIDTH RIGHT PARENTHESIS} 你好。", "你好。"),
        (" Yes. ", "Yes."),
    ],
)
def test_what_stands_for_a_noise_is_no_word(text: str, words: str) -> None:
    assert words_of((Spoken(0.0, 1.0, text),)) == words


@pytest.mark.parametrize(
    ("text", "finished"),
    [
        ("Where is it?", True),
        ("It is here.", True),
        ('He said "here."', True),
        ("你好。", True),
        ("真的吗\N{FULLWIDTH QUESTION MARK}", True),
        ("I wanted to", False),
        ("Well,", False),
        ("I think...", False),
        ("I think…", False),
        ("", False),
    ],
)
def test_a_sentence_is_finished_when_it_reads_so(text: str, finished: bool) -> None:
    assert is_finished(text) == finished
