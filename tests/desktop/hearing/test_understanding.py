"""What is said into real microphones of every kind is understood by real Whisper."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from models.engine import protocol as p
from models.engine.client import ChildEngine
from models.engine.session import EngineSession
from models.inputs.sounds.speech import trimmed
from tests.fixtures.talking import talking
from tests.fixtures.words import words
from tests.models.engine.recorder import SPEECH


@pytest.fixture(scope="module")
def engine() -> Iterator[EngineSession]:
    with EngineSession(ChildEngine()) as engine:
        yield engine


@pytest.mark.parametrize(
    ("rate", "channels", "sentence", "content"),
    [
        (44_100, 1, "I would like to book a table for two people.", "book table two people"),
        (44_100, 2, "How many people live in this country?", "how many people live country"),
        (48_000, 1, "I would like to book a table for two people.", "book table two people"),
        (48_000, 2, "Thank you very much for your help.", "thank you much your help"),
    ],
)
def test_what_is_said_is_understood(
    qapp: QObject, engine: EngineSession, rate: int, channels: int, sentence: str, content: str
) -> None:
    with talking(rate, channels) as talker:
        recorded = talker.say(sentence)
    event = engine.run(p.Transcribe(SPEECH, "CPU", trimmed(recorded)))
    assert isinstance(event, p.Transcribed)
    assert set(content.split()) <= set(words(event.text))
