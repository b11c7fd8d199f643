"""A sound is played, stopped and gone through."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.listen import faults
from desktop.listen.player import SoundPlayer
from desktop.listen.scripted import ScriptedSpeakers
from models.errors import Problem
from tests.desktop.listen.sounds import recording, second_of, write

_RATE = 48_000


@dataclass
class Stage:
    """A player, its loudspeakers, and all that it told."""

    player: SoundPlayer
    speakers: ScriptedSpeakers
    places: list[float] = field(default_factory=list)
    playing: list[bool] = field(default_factory=list)
    ends: list[bool] = field(default_factory=list)
    failed: list[Problem] = field(default_factory=list)

    def on_ended(self) -> None:
        self.ends.append(True)


Make = Callable[[ScriptedSpeakers], Stage]


@pytest.fixture
def make(qapp: QObject) -> Iterator[Make]:
    made: list[Stage] = []

    def build(speakers: ScriptedSpeakers) -> Stage:
        stage = Stage(SoundPlayer(lambda: speakers), speakers)
        stage.player.position.connect(stage.places.append)
        stage.player.playing_changed.connect(stage.playing.append)
        stage.player.ended.connect(stage.on_ended)
        stage.player.failed.connect(stage.failed.append)
        made.append(stage)
        return stage

    yield build
    for stage in made:
        stage.player.close()
        assert stage.player.join(3)


def test_all_of_it_is_heard_in_order_and_then_it_ends(qtbot: QtBot, make: Make) -> None:
    stage = make(ScriptedSpeakers(_RATE, speed=20))
    stage.player.load(recording(3.0))
    with qtbot.waitSignal(stage.player.ended):
        stage.player.play()
        assert stage.player.is_playing
    heard = np.concatenate(stage.speakers.opened[0].played)[:, 0]
    assert len(heard) == pytest.approx(3 * _RATE, rel=0.01)
    assert second_of(heard[: _RATE // 2], _RATE) == 0
    assert second_of(heard[-_RATE // 2 :], _RATE) == 2
    assert stage.places == sorted(stage.places)
    assert stage.places[-1] > 1.5
    assert stage.playing == [True, False]
    assert stage.speakers.opened[0].is_closed


def test_after_its_end_it_begins_again(qtbot: QtBot, make: Make) -> None:
    stage = make(ScriptedSpeakers(_RATE, speed=50))
    stage.player.load(recording(1.0))
    for _ in range(2):
        with qtbot.waitSignal(stage.player.ended):
            stage.player.play()
    first, second = (len(np.concatenate(one.played)) for one in stage.speakers.opened)
    assert first == second > 0


def test_pause_frees_the_loudspeaker_and_play_goes_on_there(qtbot: QtBot, make: Make) -> None:
    stage = make(ScriptedSpeakers(_RATE))
    stage.player.load(recording(30.0))
    stage.player.play()
    qtbot.waitUntil(lambda: bool(stage.places) and stage.places[-1] > 0.2)
    stage.player.pause()
    assert not stage.player.is_playing
    qtbot.waitUntil(lambda: stage.speakers.opened[0].is_closed)
    paused_at = stage.places[-1]
    stage.places.clear()
    stage.player.play()
    qtbot.waitUntil(lambda: len(stage.places) > 3)
    assert paused_at <= stage.places[0] < paused_at + 0.5
    assert stage.playing == [True, False, True]


def test_stop_goes_back_to_the_beginning(qtbot: QtBot, make: Make) -> None:
    stage = make(ScriptedSpeakers(_RATE))
    stage.player.load(recording(30.0))
    stage.player.seek(10.0)
    stage.player.play()
    qtbot.waitUntil(lambda: bool(stage.places) and stage.places[-1] > 10.0)
    stage.player.stop()
    qtbot.waitUntil(lambda: stage.places[-1] == 0.0)
    assert not stage.player.is_playing


def test_seeking_while_it_plays_is_heard_from_there(
    qtbot: QtBot, make: Make, tmp_path: Path
) -> None:
    stage = make(ScriptedSpeakers(_RATE))
    stage.player.load(write(tmp_path / "a.wav", 10.0))
    stage.player.play()
    qtbot.waitUntil(lambda: bool(stage.places) and stage.places[-1] > 0.1)
    for place in (3.0, 5.0, 7.2):
        stage.player.seek(place)
    stage.places.clear()
    qtbot.waitUntil(lambda: bool(stage.places) and stage.places[-1] > 7.3)
    assert all(7.2 <= place < 9 for place in stage.places)
    heard = np.concatenate(stage.speakers.opened[0].played)[:, 0]
    assert second_of(heard[-_RATE // 10 :], _RATE) == 7
    assert stage.player.is_playing


def test_behind_the_end_it_ends(qtbot: QtBot, make: Make) -> None:
    stage = make(ScriptedSpeakers(_RATE))
    stage.player.load(recording(2.0))
    stage.player.seek(90.0)
    with qtbot.waitSignal(stage.player.ended):
        stage.player.play()


def test_of_a_long_sound_only_half_a_second_waits(qtbot: QtBot, make: Make) -> None:
    stage = make(ScriptedSpeakers(_RATE, speed=0))
    stage.player.load(recording(120.0))
    stage.player.play()
    qtbot.waitUntil(lambda: len(stage.places) > 5)
    assert sum(map(len, stage.speakers.opened[0].played)) < 2 * _RATE


def test_without_a_loudspeaker_it_says_so_and_does_not_play(qtbot: QtBot, make: Make) -> None:
    stage = make(ScriptedSpeakers(refusal=faults.none_present()))
    stage.player.load(recording(2.0))
    with qtbot.waitSignal(stage.player.failed):
        stage.player.play()
    assert stage.failed[0].kind == "SoundOutputFault"
    assert "No loudspeaker" in stage.failed[0].what
    assert not stage.player.is_playing
    stage.speakers.refusal = None
    stage.player.play()
    qtbot.waitUntil(lambda: len(stage.places) > 3)


def test_one_that_is_pulled_out_is_told_and_the_place_is_kept(qtbot: QtBot, make: Make) -> None:
    stage = make(ScriptedSpeakers(_RATE))
    stage.player.load(recording(30.0))
    stage.player.play()
    qtbot.waitUntil(lambda: bool(stage.places) and stage.places[-1] > 0.1)
    with qtbot.waitSignal(stage.player.failed):
        stage.speakers.unplug()
    assert "unplugged" in stage.failed[0].what
    assert stage.playing == [True, False]


def test_a_file_that_is_no_sound_is_told(qtbot: QtBot, make: Make, tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    path.write_bytes(b"")
    stage = make(ScriptedSpeakers())
    stage.player.load(path)
    with qtbot.waitSignal(stage.player.failed):
        stage.player.play()
    assert stage.failed[0].kind == "BadSound"
    assert stage.speakers.opened[0].is_closed


def test_a_closed_one_lets_go_of_everything(qtbot: QtBot, make: Make) -> None:
    stage = make(ScriptedSpeakers(_RATE))
    stage.player.load(recording(30.0))
    stage.player.play()
    qtbot.waitUntil(lambda: bool(stage.places))
    stage.player.close()
    assert stage.player.join(3)
    assert stage.speakers.opened[0].is_closed
    stage.player.play()
    assert not stage.player.is_playing
