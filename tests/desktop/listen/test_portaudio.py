"""How a loudspeaker is found and opened, on a PortAudio that follows a script."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from desktop.listen import portaudio, portaudio_speaker
from desktop.listen.portaudio import PortAudioSpeakers
from desktop.listen.portaudio_speaker import PortAudioSpeaker
from models.errors import SoundOutputFault

_BAD_RATE, _UNAVAILABLE = -9997, -9985


class _Error(Exception):
    pass


@dataclass
class _PortAudio:
    """Stands for the module `sounddevice`.

    Attributes:
        systems: what `query_hostapis` tells.
        takes: the formats that open; others are refused with `refusal`.
        tried: those that were asked for.
    """

    systems: list[dict[str, Any]]
    takes: set[tuple[int, int]]
    refusal: int = _BAD_RATE
    tried: list[tuple[int, int]] = field(default_factory=list)
    streams: list[SimpleNamespace] = field(default_factory=list)
    started: int = 0
    PortAudioError = _Error

    def query_hostapis(self) -> list[dict[str, Any]]:
        return self.systems

    def query_devices(self, index: int) -> dict[str, Any]:
        names = {0: "default", 1: "Headphones"}
        return {
            "name": names[index],
            "index": index,
            "default_samplerate": 44_100.0,
            "max_output_channels": 32,
        }

    def _terminate(self) -> None:
        pass

    def _initialize(self) -> None:
        self.started += 1

    def OutputStream(
        self, *, samplerate: int, channels: int, callback: Callable[..., None], **_: Any
    ) -> SimpleNamespace:
        self.tried.append((samplerate, channels))
        if (samplerate, channels) not in self.takes:
            raise _Error("refused", self.refusal)
        stream = SimpleNamespace(latency=0.0, ask=callback, start=_ok, stop=_ok, close=_ok)
        self.streams.append(stream)
        return stream


def _ok() -> None:
    pass


def _system(name: str, device: int) -> dict[str, Any]:
    return {"name": name, "default_output_device": device}


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Iterator[_PortAudio]:
    script = _PortAudio([_system("ALSA", 0)], {(44_100, 2)})
    monkeypatch.setattr(portaudio, "_load", lambda: script)
    yield script


def test_it_plays_in_the_device_s_own_format(script: _PortAudio) -> None:
    speaker = PortAudioSpeakers().open()
    assert (speaker.rate, speaker.channels) == (44_100, 2)
    assert script.tried == [(44_100, 2)]
    speaker.close()


def test_another_format_is_tried_when_it_is_refused(script: _PortAudio) -> None:
    script.takes = {(48_000, 1)}
    speaker = PortAudioSpeakers().open()
    assert (speaker.rate, speaker.channels) == (48_000, 1)
    speaker.close()


def test_on_windows_the_interface_is_taken_that_tells_of_plugs(script: _PortAudio) -> None:
    script.systems = [_system("MME", 0), _system("Windows WASAPI", 1)]
    script.takes = set()
    with pytest.raises(SoundOutputFault, match="“Headphones” does not play"):
        PortAudioSpeakers().open()


def test_one_that_is_taken_says_so_at_once(script: _PortAudio) -> None:
    script.takes, script.refusal = set(), _UNAVAILABLE
    with pytest.raises(SoundOutputFault, match="“Default loudspeaker” does not play") as caught:
        PortAudioSpeakers().open()
    assert len(script.tried) == 1
    assert str(_UNAVAILABLE) in caught.value.cause


def test_a_pc_without_loudspeakers_says_so(script: _PortAudio) -> None:
    script.systems = [_system("ALSA", -1)]
    with pytest.raises(SoundOutputFault, match="No loudspeaker or headphones"):
        PortAudioSpeakers().open()


def test_devices_are_looked_for_anew_unless_something_plays(script: _PortAudio) -> None:
    first = PortAudioSpeakers().open()
    second = PortAudioSpeakers().open()
    assert script.started == 1
    first.close()
    second.close()
    PortAudioSpeakers().open().close()
    assert script.started == 2


def test_without_the_library_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    class Finder:
        """As on a PC without PortAudio, where the import itself fails."""

        def find_spec(self, name: str, *_: object) -> None:
            if name == "sounddevice":
                raise OSError("PortAudio library not found")

    monkeypatch.delitem(sys.modules, "sounddevice", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Finder(), *sys.meta_path])
    with pytest.raises(SoundOutputFault, match="PortAudio is missing") as caught:
        PortAudioSpeakers().open()
    assert caught.value.cause == "OSError: PortAudio library not found"


def _asked(script: _PortAudio, speaker: PortAudioSpeaker, frames: int) -> Any:
    out = np.full((frames, speaker.channels), 9.0, np.float32)
    script.streams[-1].ask(out, frames, None, None)
    return out


def test_what_is_written_is_played_without_a_gap_and_then_silence(script: _PortAudio) -> None:
    speaker = PortAudioSpeakers().open()
    ramp = np.repeat(np.arange(1000, dtype=np.float32)[:, None], 2, axis=1)
    assert speaker.write(ramp[:300])
    assert speaker.write(ramp[300:])
    played = np.concatenate([_asked(script, speaker, 128) for _ in range(9)])
    assert np.array_equal(played[:1000], ramp)
    assert not played[1000:].any()
    begin = time.monotonic()
    while speaker.heard() < 1000:
        assert time.monotonic() < begin + 5
    assert speaker.heard() == 1000
    speaker.close()


def test_one_that_asks_for_nothing_any_more_has_gone(
    script: _PortAudio, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some drivers do not tell that it was pulled out."""
    speaker = PortAudioSpeakers().open()
    clock = SimpleNamespace(monotonic=lambda: time.monotonic() + 10.0)
    monkeypatch.setattr(portaudio_speaker, "time", clock)
    with pytest.raises(SoundOutputFault, match="unplugged"):
        speaker.write(np.zeros((10, 2), np.float32))
    speaker.close()
