"""What holds for every microphone: the real one of a sound server, and the scripted one."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial

import numpy as np
import pytest
from numpy.typing import NDArray

from desktop.capture.sound.microphone import Microphone, MicrophoneInfo, Microphones
from desktop.capture.sound.portaudio import PortAudioMicrophones
from desktop.capture.sound.scripted import Device, ScriptedMicrophones
from models.errors import MicrophoneFault
from tests.fixtures.virtual_microphone import virtual_microphone

_RATE = 48_000
_PITCH = 440.0


def _tone() -> NDArray[np.float32]:
    times = np.arange(2 * _RATE) / _RATE
    return (0.5 * np.sin(2 * np.pi * _PITCH * times)).astype(np.float32)


@dataclass(frozen=True)
class Room:
    """A source of microphones, a tone of two seconds to be heard, and hands on the plugs."""

    source: Microphones
    begin_tone: Callable[[], None]
    unplug: Callable[[], None]
    remove_all: Callable[[], None]


@pytest.fixture(params=["real", "scripted"])
def room(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    if request.param == "scripted":
        name = "Desk"
        scripted = ScriptedMicrophones(Device(name, np.stack([_tone()] * 2, axis=1)))
        unplug = partial(scripted.unplug, name)
        yield Room(scripted, lambda: None, unplug, unplug)
        return
    with virtual_microphone(_RATE) as microphone:
        for variable, value in microphone.environment.items():
            monkeypatch.setenv(variable, value)

        def play() -> None:
            microphone.wait_until_heard()
            microphone.play(_tone(), _RATE)

        player = threading.Thread(target=play)
        yield Room(PortAudioMicrophones(), player.start, microphone.unplug, microphone.kill)
        if player.ident is not None:
            player.join()


def _default(source: Microphones) -> MicrophoneInfo:
    (found,) = (info for info in source.look() if info.is_default)
    return found


def _heard(microphone: Microphone, seconds: float) -> NDArray[np.float32]:
    """The first seconds that are not silent."""
    blocks: list[NDArray[np.float32]] = []
    while sum(map(len, blocks)) < seconds * microphone.rate:
        block = microphone.read(1.0)
        if block is not None and (blocks or block.any()):
            blocks.append(block)
    return np.concatenate(blocks)


def _read_to_the_end(microphone: Microphone) -> None:
    while True:
        microphone.read(0.05)


def test_there_is_one_default_and_every_id_is_its_own(room: Room) -> None:
    infos = room.source.look()
    assert len({info.id for info in infos}) == len(infos) > 0
    assert sum(info.is_default for info in infos) == 1
    assert all(info.name for info in infos)


def test_what_was_found_is_known_and_the_same_at_the_next_look(room: Room) -> None:
    known = room.source.known()
    assert known == room.source.known() == room.source.look()


def test_it_hears_the_tone_at_its_own_rate(room: Room) -> None:
    with closing(room.source.open(_default(room.source))) as microphone:
        room.begin_tone()
        heard = _heard(microphone, 1.0)
        rate, channels = microphone.rate, microphone.channels
        assert 0.0 <= microphone.latency_s < 1.0
    assert heard.dtype == np.float32
    assert heard.shape[1] == channels
    spectrum = np.abs(np.fft.rfft(heard[:, 0]))
    loudest = float(np.fft.rfftfreq(len(heard), 1 / rate)[spectrum.argmax()])
    assert loudest == pytest.approx(_PITCH, abs=2.0)
    assert np.abs(heard).max() == pytest.approx(0.5, abs=0.05)


def test_one_that_is_pulled_out_says_so_and_can_be_closed(room: Room) -> None:
    microphone = room.source.open(_default(room.source))
    microphone.read(1.0)
    room.unplug()
    with pytest.raises(MicrophoneFault, match="unplugged or switched off"):
        _read_to_the_end(microphone)
    with pytest.raises(MicrophoneFault, match="unplugged or switched off"):
        _read_to_the_end(microphone)
    microphone.close()
    microphone.close()


def test_one_that_was_pulled_out_is_gone_at_the_next_look(room: Room) -> None:
    info = _default(room.source)
    room.remove_all()
    assert room.source.look() == ()
    with pytest.raises(MicrophoneFault, match="is not there any more"):
        room.source.open(info)


def test_it_can_be_opened_again(room: Room) -> None:
    info = _default(room.source)
    room.source.open(info).close()
    with closing(room.source.open(info)) as microphone:
        room.begin_tone()
        assert np.abs(_heard(microphone, 0.1)).max() > 0.1
