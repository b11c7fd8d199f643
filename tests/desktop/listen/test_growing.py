"""A sound is played while it is still being made."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.listen.growing import GrowingSound
from desktop.listen.player import SoundPlayer
from desktop.listen.scripted import ScriptedSpeakers
from desktop.listen.track import blocks_from
from models.inputs.utterance import Utterance
from tests.desktop.listen.sounds import second_of, stairs

_RATE = 48_000


def _stair(second: int, rate: int) -> Utterance:
    """One second of the stairs."""
    samples = stairs(second + 1.0, rate)[second * rate :]
    return Utterance(samples.astype("<f4").tobytes(), rate)


def test_utterances_of_several_rates_follow_without_a_gap() -> None:
    sound = GrowingSound()
    for second, rate in enumerate((16_000, 22_050, 24_000)):
        sound.add(_stair(second, rate))
    sound.complete()
    blocks = list(blocks_from(sound, 0.0, _RATE, 2))
    heard = np.concatenate(blocks)
    assert heard.shape[1] == 2
    assert len(heard) == pytest.approx(3 * _RATE, rel=0.01)
    seconds = [second_of(heard[at + 4800 : at + 43_200, 0], _RATE) for at in (0, 48_000, 96_000)]
    assert seconds == [0, 1, 2]
    loudness = np.abs(heard[4800:-4800, 0]).reshape(-1, 480).max(axis=1)
    assert loudness.min() > 0.2


def test_what_is_not_made_yet_is_waited_for() -> None:
    sound = GrowingSound()
    blocks = blocks_from(sound, 0.0, _RATE, 1)
    assert [len(next(blocks)), len(next(blocks))] == [0, 0]
    sound.add(_stair(0, 16_000))
    assert len(next(blocks)) > 0.9 * _RATE
    assert len(next(blocks)) == 0
    sound.complete()
    assert sum(map(len, blocks)) < 0.1 * _RATE
    assert sound.seconds == pytest.approx(1.0)


def test_it_can_be_heard_from_any_place_on() -> None:
    sound = GrowingSound()
    for second in range(3):
        sound.add(_stair(second, 16_000))
    sound.complete()
    heard = np.concatenate(list(blocks_from(sound, 1.5, _RATE, 1)))[:, 0]
    assert len(heard) == pytest.approx(1.5 * _RATE, rel=0.01)
    assert second_of(heard[: _RATE // 3], _RATE) == 1
    assert second_of(heard[-_RATE // 2 :], _RATE) == 2


@pytest.fixture
def speakers() -> ScriptedSpeakers:
    return ScriptedSpeakers(_RATE, speed=5.0)


@pytest.fixture
def player(qapp: QObject, speakers: ScriptedSpeakers) -> Iterator[SoundPlayer]:
    made = SoundPlayer(lambda: speakers)
    yield made
    made.close()
    assert made.join(3)


def test_a_player_that_has_caught_up_goes_on_when_more_is_there(
    qtbot: QtBot, player: SoundPlayer, speakers: ScriptedSpeakers
) -> None:
    sound = GrowingSound()
    places: list[float] = []
    player.position.connect(places.append)
    player.load(sound)
    sound.add(_stair(0, 16_000))
    player.play()
    qtbot.waitUntil(lambda: bool(places) and places[-1] > 0.95)
    assert player.is_playing
    sound.add(_stair(1, 24_000))
    sound.complete()
    with qtbot.waitSignal(player.ended):
        pass
    heard = np.concatenate(speakers.opened[0].played)
    assert len(heard) == pytest.approx(2 * _RATE, rel=0.01)
    assert places == sorted(places)
