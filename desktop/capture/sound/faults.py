"""The sentences for microphones that do not give sound."""

from __future__ import annotations

import sys

from models.errors import MicrophoneFault
from models.words import say

_PERMISSION = {
    "win32": say(
        "Allow it under Settings > Privacy & security > Microphone, also for desktop "
        "apps, and hold to talk again."
    ),
    "darwin": say(
        "Allow it under System Settings > Privacy & Security > Microphone, and start "
        "Sidelight again."
    ),
}
_PERMISSION_ELSEWHERE = say(
    "Allow it in the system's sound or privacy settings, and hold to talk again."
)


def _details(error: BaseException | None) -> str:
    return f"{type(error).__name__}: {error}" if error else ""


def none_present() -> MicrophoneFault:
    return MicrophoneFault(
        say("No microphone was found."),
        say(
            "Plug one in or switch it on, check that the system's sound settings list it, and "
            "hold to talk again."
        ),
    )


def library_missing(error: OSError) -> MicrophoneFault:
    """PortAudio comes with sounddevice on Windows and macOS, with the system on Linux."""
    if sys.platform.startswith("linux"):
        todo = say(
            "Install it (Debian, Ubuntu: sudo apt install libportaudio2 libasound2-plugins; "
            "Fedora, Arch: the package portaudio), and hold to talk again."
        )
    else:
        todo = say("Install Sidelight again.")
    return MicrophoneFault(
        say("The sound library PortAudio is missing, without which no microphone can be used."),
        todo,
        _details(error),
    )


def taken(name: str, error: Exception | None = None) -> MicrophoneFault:
    return MicrophoneFault(
        say("“{name}” is in use by another program, or cannot be used right now.", name=name),
        say("Close the program that records from it, or choose another microphone."),
        _details(error),
    )


def gone(name: str, error: Exception | None = None) -> MicrophoneFault:
    return MicrophoneFault(
        say("“{name}” is not there any more.", name=name),
        say("Plug it in again or choose another microphone, and hold to talk again."),
        _details(error),
    )


def forbidden(name: str, error: Exception | None = None) -> MicrophoneFault:
    return MicrophoneFault(
        say("The system does not let Sidelight listen to “{name}”.", name=name),
        _PERMISSION.get(sys.platform, _PERMISSION_ELSEWHERE),
        _details(error),
    )


def does_not_open(name: str, error: Exception) -> MicrophoneFault:
    return MicrophoneFault(
        say("“{name}” cannot be opened; perhaps no microphone is connected.", name=name),
        say("Check it in the system's sound settings, or choose another microphone."),
        _details(error),
    )


def unplugged(name: str, *, kept: bool) -> MicrophoneFault:
    """``kept``: something was recorded until then, and goes on its way."""
    what = say("“{name}” stopped in mid-recording: it was unplugged or switched off.", name=name)
    if kept:
        return MicrophoneFault(
            say("{what} What it had recorded until then was kept.", what=what), _AGAIN
        )
    return MicrophoneFault(what, _AGAIN)


_AGAIN = say("Plug it in again or choose another microphone to go on.")


def all_zero(name: str) -> MicrophoneFault:
    """Not even noise: a microphone that works is never that silent."""
    allow = _PERMISSION.get(sys.platform, _PERMISSION_ELSEWHERE)
    return MicrophoneFault(
        say(
            "“{name}” gave nothing but complete silence: it is muted, or the system keeps its "
            "sound from Sidelight.",
            name=name,
        ),
        say("Check its mute switch and its level. {allow}", allow=allow),
    )


def another_taken(wanted: str, name: str) -> MicrophoneFault:
    return MicrophoneFault(
        say("“{wanted}” is not there, so “{name}” listens instead.", wanted=wanted, name=name),
        say("Plug it in, or choose another microphone in the settings."),
    )


def too_long(seconds: float) -> MicrophoneFault:
    longest = say("{seconds:g} seconds", seconds=seconds)
    if seconds > 60:
        longest = say("{minutes:g} minutes", minutes=seconds / 60)
    return MicrophoneFault(
        say(
            "The recording ended after {longest}, the longest there can be; all of it was kept.",
            longest=longest,
        ),
        say("Hold to talk again to say more."),
    )
