"""A card with a scripted loudspeaker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot

from desktop.listen.player import SoundPlayer
from desktop.listen.scripted import ScriptedSpeakers
from desktop.listen.sound_card import SoundCard
from models.inputs.spoken import Spoken
from tests.desktop.listen.sounds import recording

LINES = (
    Spoken(0.5, 3.0, "The green ball is under the table."),
    Spoken(5.0, 8.0, "The red square is on it."),
    Spoken(61.0, 64.0, "That was all."),
)


@dataclass
class Shown:
    """A card that is shown, its player and its loudspeakers."""

    card: SoundCard
    player: SoundPlayer
    speakers: ScriptedSpeakers


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Shown]:
    speakers = ScriptedSpeakers()
    player = SoundPlayer(lambda: speakers)
    card = SoundCard(player)
    qtbot.addWidget(card)
    card.resize(600, 400)
    card.show_sound(recording(80.0), "note.wav", 80.0)
    card.show_spoken(LINES)
    card.show()
    qtbot.waitExposed(card)
    yield Shown(card, player, speakers)
    card.controls.release()
    assert player.join(3)


@pytest.fixture
def pool() -> Iterator[QThreadPool]:
    made = QThreadPool()
    yield made
    assert made.waitForDone(3000)
