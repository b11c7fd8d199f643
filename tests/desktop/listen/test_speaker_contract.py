"""What every loudspeaker does, real or scripted."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass

import numpy as np
import pytest
from numpy.typing import NDArray

from desktop.capture.sound.portaudio import PortAudioMicrophones
from desktop.listen.portaudio import PortAudioSpeakers
from desktop.listen.scripted import ScriptedSpeakers
from desktop.listen.speaker import Speaker, Speakers
from models.errors import SoundOutputFault
from tests.fixtures.virtual_microphone import virtual_microphone


@dataclass(frozen=True)
class Room:
    """Loudspeakers, and a hand on the plug."""

    speakers: Speakers
    unplug: Callable[[], None]


@pytest.fixture(params=["real", "scripted"])
def room(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    if request.param == "scripted":
        scripted = ScriptedSpeakers()
        yield Room(scripted, scripted.unplug)
        return
    with virtual_microphone(channels=2) as device:
        for variable, value in device.environment.items():
            monkeypatch.setenv(variable, value)
        yield Room(PortAudioSpeakers(), device.unplug)


def _block(speaker: Speaker, seconds: float) -> NDArray[np.float32]:
    return np.full((round(seconds * speaker.rate), speaker.channels), 0.1, np.float32)


def _until(is_so: Callable[[], bool], seconds: float = 10.0) -> bool:
    end = time.monotonic() + seconds
    nothing = threading.Event()
    while not is_so():
        nothing.wait(0.002)  # PortAudio's thread needs Python too
        if time.monotonic() > end:
            return False
    return True


def test_it_takes_half_a_second_and_no_more_at_once(room: Room) -> None:
    with closing(room.speakers.open()) as speaker:
        blocks = 0
        while speaker.write(_block(speaker, 0.1)):
            blocks += 1
            assert blocks < 20
        assert blocks >= 5
        assert _until(lambda: speaker.write(_block(speaker, 0.1)))


def test_what_was_written_is_heard_in_its_time(room: Room) -> None:
    with closing(room.speakers.open()) as speaker:
        begin, half = time.monotonic(), _block(speaker, 0.5)
        assert speaker.heard() == 0
        assert speaker.write(half)
        seen = [0]

        def look() -> bool:
            seen.append(speaker.heard())
            return seen[-1] == len(half)

        assert _until(look)
        assert time.monotonic() - begin > 0.45
        assert seen == sorted(seen)
        assert speaker.heard() == len(half)


def test_what_is_dropped_is_not_heard(room: Room) -> None:
    with closing(room.speakers.open()) as speaker:
        speaker.write(_block(speaker, 5.0))
        assert _until(lambda: speaker.heard() > 0)
        speaker.drop()
        assert speaker.heard() == 0
        short = _block(speaker, 0.05)
        assert speaker.write(short)
        assert _until(lambda: speaker.heard() == len(short))


def test_one_that_is_pulled_out_says_so_and_can_be_closed(room: Room) -> None:
    speaker = room.speakers.open()
    assert speaker.write(_block(speaker, 0.4))
    room.unplug()
    with pytest.raises(SoundOutputFault, match="unplugged or switched off"):
        _until(lambda: not speaker.write(_block(speaker, 0.001)))
        _until(lambda: speaker.heard() < 0)
    with pytest.raises(SoundOutputFault, match="unplugged or switched off"):
        speaker.write(_block(speaker, 0.1))
    speaker.close()
    speaker.close()


def test_without_any_it_says_so(room: Room) -> None:
    room.unplug()
    with pytest.raises(SoundOutputFault):
        room.speakers.open()


def test_a_look_for_microphones_does_not_end_what_plays(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """PortAudio is started anew to see new devices, and would end all streams."""
    with virtual_microphone() as device:
        for variable, value in device.environment.items():
            monkeypatch.setenv(variable, value)
        with closing(PortAudioSpeakers().open()) as speaker:
            block = _block(speaker, 0.2)
            assert speaker.write(block)
            assert PortAudioMicrophones().look()
            assert _until(lambda: speaker.heard() == len(block))
