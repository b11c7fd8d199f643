"""What PortAudio's error numbers mean to people.

PaErrorCode is in https://github.com/PortAudio/portaudio/blob/master/include/portaudio.h; numbers of
the systems below it come along with "unanticipated host error".
"""

from __future__ import annotations

from desktop.capture.sound import faults
from models.errors import MicrophoneFault

_BAD_RATE, _BAD_CHANNELS, _BAD_FORMAT = -9997, -9998, -9994
_BAD_DEVICE, _DEVICE_UNAVAILABLE = -9996, -9985
# E_ACCESSDENIED of Windows, EACCES of ALSA.
_FORBIDDEN_BY_SYSTEM = {-2147024891, -13}
# AUDCLNT_E_DEVICE_IN_USE, MMSYSERR_ALLOCATED, EBUSY.
_TAKEN_BY_SYSTEM = {-2004287478, 4, -16}
# AUDCLNT_E_DEVICE_INVALIDATED, ENODEV, ENOENT.
_GONE_BY_SYSTEM = {-2004287484, -19, -2}


def is_about_format(error: Exception) -> bool:
    """Another rate or number of channels may be taken."""
    return _code(error) in {_BAD_RATE, _BAD_CHANNELS, _BAD_FORMAT}


def fault_of(name: str, error: Exception) -> MicrophoneFault:
    """``error``: a `sounddevice.PortAudioError`: message, PaErrorCode, (host, its code, text)."""
    system = _system_code(error)
    if system in _FORBIDDEN_BY_SYSTEM:
        return faults.forbidden(name, error)
    if _code(error) == _DEVICE_UNAVAILABLE or system in _TAKEN_BY_SYSTEM:
        return faults.taken(name, error)
    if _code(error) == _BAD_DEVICE or system in _GONE_BY_SYSTEM:
        return faults.gone(name, error)
    return faults.does_not_open(name, error)


def _code(error: Exception) -> int:
    return int(error.args[1]) if len(error.args) > 1 else 0


def _system_code(error: Exception) -> int:
    return int(error.args[2][1]) if len(error.args) > 2 else 0
