"""Microphones through PortAudio, by sounddevice."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from desktop.capture.sound import faults
from desktop.capture.sound.microphone import MicrophoneInfo, id_of
from desktop.capture.sound.portaudio_faults import fault_of, is_about_format
from desktop.capture.sound.portaudio_stream import PortAudioMicrophone

if TYPE_CHECKING:
    from types import ModuleType

_log = logging.getLogger(__name__)
# Windows shows a device once for each of its interfaces; names are whole in this one only.
_PREFERRED = "Windows WASAPI"
# Devices that take any number, such as ALSA's for PulseAudio (32) and PipeWire (64), or hold more
# inputs than a person speaks into, are asked for two.
_MOST_CHANNELS = 8
# What ALSA calls it for programs.
_SPOKEN_NAMES = {"default": "Default microphone"}
_RATES = (48_000, 44_100, 16_000)
# PortAudio is one for the process: it may be started anew only while no stream is open.
sharing_lock = threading.RLock()
open_streams: set[PortAudioMicrophone] = set()


class PortAudioMicrophones:
    """What this PC has. See `Microphones`."""

    def __init__(self) -> None:
        self._known: tuple[MicrophoneInfo, ...] | None = None
        self._devices: dict[str, dict[str, Any]] = {}

    def known(self) -> tuple[MicrophoneInfo, ...]:
        return self.look() if self._known is None else self._known

    def look(self) -> tuple[MicrophoneInfo, ...]:
        with sharing_lock:
            sounddevice = _load()
            if not open_streams:
                # It lists what was there when it started.
                sounddevice._terminate()
                sounddevice._initialize()
            self._devices = {}
            self._known = tuple(self._list(sounddevice))
        return self._known

    def _list(self, sounddevice: ModuleType) -> Iterator[MicrophoneInfo]:
        system = _system_of(sounddevice)
        if system is None:
            return
        names: list[str] = []
        for index in system["devices"]:
            device = sounddevice.query_devices(index)
            if device["max_input_channels"] < 1:
                continue
            name = device["name"]
            names.append(name)
            identity = id_of(system["name"], name, names.count(name))
            self._devices[identity] = device
            is_default = index == system["default_input_device"]
            yield MicrophoneInfo(_SPOKEN_NAMES.get(name, name), identity, is_default)

    def open(self, info: MicrophoneInfo) -> PortAudioMicrophone:
        with sharing_lock:
            sounddevice = _load()
            device = self._devices.get(info.id)
            if device is None:
                raise faults.gone(info.name)
            return self._open(sounddevice, info, device)

    def _open(
        self, sounddevice: ModuleType, info: MicrophoneInfo, device: dict[str, Any]
    ) -> PortAudioMicrophone:
        refusals: list[Exception] = []
        for rate, channels in formats(device["default_samplerate"], device["max_input_channels"]):
            opening = partial(PortAudioMicrophone, sounddevice, info.name, device["index"])
            stream = _tried(sounddevice, partial(opening, rate, channels, _forget), refusals)
            if stream is not None:
                open_streams.add(stream)
                return stream
            if not is_about_format(refusals[-1]):
                break
        _log.warning("the microphone %s does not open: %s", info.name, refusals[0])
        raise fault_of(info.name, refusals[-1])


def formats(rate: float, most_channels: int) -> Iterator[tuple[int, int]]:
    """Rates and numbers of channels to try, the device's own first."""
    own = most_channels if most_channels <= _MOST_CHANNELS else 2
    counts = list(dict.fromkeys((own, 1, 2, most_channels)))
    rates = list(dict.fromkeys((round(rate), *_RATES)))
    for tried in rates:
        for count in counts:
            if count <= most_channels:
                yield tried, count


def _load() -> ModuleType:
    try:
        import sounddevice
    except OSError as error:
        raise faults.library_missing(error) from error
    module: ModuleType = sounddevice
    return module


def _system_of(sounddevice: ModuleType) -> dict[str, Any] | None:
    """The host interface whose devices are offered."""
    systems: tuple[dict[str, Any], ...] = sounddevice.query_hostapis()
    hearing = [system for system in systems if system["default_input_device"] >= 0]
    if not hearing:
        return None
    return next((system for system in hearing if system["name"] == _PREFERRED), hearing[0])


def _tried(
    sounddevice: ModuleType,
    opening: Callable[[], PortAudioMicrophone],
    refusals: list[Exception],
) -> PortAudioMicrophone | None:
    try:
        return opening()
    except sounddevice.PortAudioError as error:
        refusals.append(error)
        return None


def _forget(stream: PortAudioMicrophone) -> None:
    with sharing_lock:
        open_streams.discard(stream)
