"""The loudspeaker through PortAudio, by sounddevice."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from desktop.capture.sound.portaudio import formats
from desktop.capture.sound.portaudio_faults import is_about_format
from desktop.listen import faults, portaudio_sharing
from desktop.listen.portaudio_speaker import PortAudioSpeaker

if TYPE_CHECKING:
    from types import ModuleType

_log = logging.getLogger(__name__)
# On Windows the only interface that tells when a device goes away.
_PREFERRED = "Windows WASAPI"
_MOST_CHANNELS = 2
# What ALSA calls it for programs.
_SPOKEN_NAMES = {"default": "Default loudspeaker"}


class PortAudioSpeakers:
    """What the system plays on. See `Speakers`."""

    def open(self) -> PortAudioSpeaker:
        with portaudio_sharing.lock:
            sounddevice = _load()
            if portaudio_sharing.may_start_anew():
                sounddevice._terminate()
                sounddevice._initialize()
            speaker = _opened(sounddevice, _default_device(sounddevice))
            portaudio_sharing.note_open(speaker)
            return speaker


def _load() -> ModuleType:
    try:
        import sounddevice
    except OSError as error:
        raise faults.library_missing(error) from error
    module: ModuleType = sounddevice
    return module


def _default_device(sounddevice: ModuleType) -> dict[str, Any]:
    systems = [one for one in sounddevice.query_hostapis() if one["default_output_device"] >= 0]
    if not systems:
        raise faults.none_present()
    system = next((one for one in systems if one["name"] == _PREFERRED), systems[0])
    device: dict[str, Any] = sounddevice.query_devices(system["default_output_device"])
    return device


def _opened(sounddevice: ModuleType, device: dict[str, Any]) -> PortAudioSpeaker:
    name = _SPOKEN_NAMES.get(device["name"], device["name"])
    refusals: list[Exception] = []
    most = min(device["max_output_channels"], _MOST_CHANNELS)
    for rate, channels in formats(device["default_samplerate"], most):
        opening = partial(PortAudioSpeaker, sounddevice, name, device["index"], rate, channels)
        speaker = _tried(sounddevice, opening, refusals)
        if speaker is not None:
            return speaker
        if not is_about_format(refusals[-1]):
            break
    _log.warning("the loudspeaker %s does not open: %s", name, refusals[0])
    raise faults.does_not_open(name, refusals[-1])


def _tried(
    sounddevice: ModuleType, opening: Callable[[], PortAudioSpeaker], refusals: list[Exception]
) -> PortAudioSpeaker | None:
    try:
        return opening()
    except sounddevice.PortAudioError as error:
        refusals.append(error)
        return None
