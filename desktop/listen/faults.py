"""The sentences for loudspeakers that do not play."""

from __future__ import annotations

import sys

from models.errors import SoundOutputFault

_AGAIN = "Plug it in again or choose another output in the system's sound settings, and play again."


def _details(error: BaseException | None) -> str:
    return f"{type(error).__name__}: {error}" if error else ""


def none_present() -> SoundOutputFault:
    return SoundOutputFault(
        "No loudspeaker or headphones were found.",
        "Plug them in or switch them on, check that the system's sound settings list them, "
        "and play again.",
    )


def library_missing(error: OSError) -> SoundOutputFault:
    """PortAudio comes with sounddevice on Windows and macOS, with the system on Linux."""
    if sys.platform.startswith("linux"):
        todo = (
            "Install it (Debian, Ubuntu: sudo apt install libportaudio2 libasound2-plugins; "
            "Fedora, Arch: the package portaudio), and play again."
        )
    else:
        todo = "Install Sidelight again."
    return SoundOutputFault(
        "The sound library PortAudio is missing, without which nothing can be played.",
        todo,
        _details(error),
    )


def does_not_open(name: str, error: Exception) -> SoundOutputFault:
    return SoundOutputFault(
        f"“{name}” does not play: another program has it for itself, or it was switched off.",
        "Check it in the system's sound settings, or choose another output there, and play again.",
        _details(error),
    )


def unplugged(name: str) -> SoundOutputFault:
    return SoundOutputFault(f"“{name}” stopped: it was unplugged or switched off.", _AGAIN)
