"""The ear, its thread and its microphone."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.capture.sound import faults
from desktop.handsfree.ear import Ear
from desktop.handsfree.heeding import EarWish, Heed
from models.errors import Problem
from models.inputs.sound import Sound
from tests.desktop.handsfree.room import Room


@pytest.fixture
def room() -> Room:
    return Room()


@pytest.fixture
def ear(room: Room) -> Iterator[Ear]:
    made = Ear(lambda: room)
    yield made
    assert made.close()
    assert not any(thread.name == "ear" for thread in threading.enumerate())


def test_who_speaks_is_heard_as_often_as_they_do(ear: Ear, room: Room, qtbot: QtBot) -> None:
    sounds: list[Sound] = []
    told: list[str] = []
    ear.began.connect(lambda: told.append("began"))
    ear.paused.connect(lambda _: told.append("paused"))
    ear.ended.connect(sounds.append)
    with qtbot.waitSignal(ear.opened):
        ear.start(EarWish())
    assert ear.is_listening
    room.say("The green ball is under the table.")
    room.say("Please open the window.")
    qtbot.waitUntil(lambda: len(sounds) == 2)
    assert told == ["began", "paused"] * 2
    assert all(sound.seconds > 1 for sound in sounds)


def test_nothing_is_told_after_it_was_stopped_and_it_can_be_started_again(
    ear: Ear, room: Room, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(ear.opened):
        ear.start(EarWish())
    ear.stop()
    qtbot.waitUntil(lambda: room.closed == 1)
    room.say("Nobody listens to this.")
    with qtbot.assertNotEmitted(ear.began, wait=100):
        pass
    with qtbot.waitSignals([ear.opened, ear.ended], timeout=10_000):
        ear.start(EarWish())
    assert room.opened == 2


def test_deaf_it_is_until_it_heeds_again(ear: Ear, room: Room, qtbot: QtBot) -> None:
    with qtbot.waitSignal(ear.opened):
        ear.start(EarWish())
    ear.heed(Heed.DEAF)
    with qtbot.assertNotEmitted(ear.began), qtbot.waitSignal(ear.level):
        room.say("Stop.")
    ear.heed(Heed.OPEN)
    with qtbot.waitSignal(ear.ended, timeout=10_000):
        room.say("The green ball is under the table.")


def test_a_microphone_that_does_not_open_is_told(ear: Ear, room: Room, qtbot: QtBot) -> None:
    room.refusal = faults.gone("Desk")
    with qtbot.waitSignal(ear.failed) as failed:
        ear.start(EarWish())
    assert isinstance(failed.args[0], Problem)
    assert "Desk" in failed.args[0].what
    assert not ear.is_listening


def test_one_that_is_pulled_out_is_told_and_let_go_of(ear: Ear, room: Room, qtbot: QtBot) -> None:
    with qtbot.waitSignal(ear.opened):
        ear.start(EarWish())
    with qtbot.waitSignal(ear.failed):
        room.unplug()
    qtbot.waitUntil(lambda: room.closed == 1)


def test_another_microphone_than_the_wanted_is_remarked(ear: Ear, room: Room, qtbot: QtBot) -> None:
    with qtbot.waitSignal(ear.remarked) as remarked:
        ear.start(EarWish(microphone="Headset"))
    assert "Headset" in remarked.args[0].what
