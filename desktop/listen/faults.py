"""The sentences for loudspeakers that do not play."""

from __future__ import annotations

import sys

from models.errors import SoundOutputFault
from models.words import say

_AGAIN = say(
    "Plug it in again or choose another output in the system's sound settings, and play again."
)


def _details(error: BaseException | None) -> str:
    return f"{type(error).__name__}: {error}" if error else ""


def none_present() -> SoundOutputFault:
    return SoundOutputFault(
        say("No loudspeaker or headphones were found."),
        say(
            "Plug them in or switch them on, check that the system's sound settings list them, "
            "and play again."
        ),
    )


def library_missing(error: OSError) -> SoundOutputFault:
    """PortAudio comes with sounddevice on Windows and macOS, with the system on Linux."""
    if sys.platform.startswith("linux"):
        todo = say(
            "Install it (Debian, Ubuntu: sudo apt install libportaudio2 libasound2-plugins; "
            "Fedora, Arch: the package portaudio), and play again."
        )
    else:
        todo = say("Install Sidelight again.")
    return SoundOutputFault(
        say("The sound library PortAudio is missing, without which nothing can be played."),
        todo,
        _details(error),
    )


def does_not_open(name: str, error: Exception) -> SoundOutputFault:
    return SoundOutputFault(
        say(
            "“{name}” does not play: another program has it for itself, or it was switched off.",
            name=name,
        ),
        say(
            "Check it in the system's sound settings, or choose another output there, and play "
            "again."
        ),
        _details(error),
    )


def unplugged(name: str) -> SoundOutputFault:
    return SoundOutputFault(
        say("“{name}” stopped: it was unplugged or switched off.", name=name), _AGAIN
    )
