"""The sentences for cameras that give no pictures."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import reduce

from models.errors import CameraFault
from models.words import say

_PRIVACY = {
    "win32": say("Settings, Privacy & security, Camera"),
    "darwin": say("System Settings, Privacy & Security, Camera"),
}


def nothing_chosen() -> CameraFault:
    return CameraFault(say("No camera is chosen."), say("Choose one from the list."))


def none_found() -> CameraFault:
    return CameraFault(
        say("No camera was found."),
        say("Plug one in, or give the address of a network camera in the list above."),
    )


def strange_address(scheme: str, accepted: Sequence[str]) -> CameraFault:
    return CameraFault(
        say("“{scheme}” addresses are not taken for a camera.", scheme=scheme),
        say(
            "Give one that begins with {first} or {last}.",
            first=reduce(_and_one, accepted[:-1]),
            last=accepted[-1],
        ),
    )


def _and_one(one: str, other: str) -> str:
    return say("{one}, {other}", one=one, other=other)


def broken_address() -> CameraFault:
    return CameraFault(
        say("The camera's address cannot be read."),
        say("Compare it with what the camera's manual says."),
    )


def absent(name: str) -> CameraFault:
    return CameraFault(
        say("{name} is not connected.", name=name),
        say("Plug it in or switch it on; its picture comes by itself."),
    )


def denied(name: str, cause: str = "") -> CameraFault:
    place = _PRIVACY.get(sys.platform)
    where = say("Add your user to the group “video”.")
    if place:
        where = say("Allow it in {place}.", place=place)
    return CameraFault(say("This app may not use {name}.", name=name), where, cause)


def busy(name: str, cause: str = "") -> CameraFault:
    return CameraFault(
        say("{name} is there, but gives no picture.", name=name),
        say("Another program is probably using it; close that, and the picture comes by itself."),
        cause,
    )


def absent_or_busy(name: str) -> CameraFault:
    """Where the system does not tell which."""
    allowed = _PRIVACY.get(sys.platform)
    todo = say("Check that it is plugged in, that no other program is using it.")
    if allowed:
        todo = say(
            "Check that it is plugged in, that no other program is using it, and that this app may "
            "use it ({allowed}).",
            allowed=allowed,
        )
    return CameraFault(say("{name} cannot be opened.", name=name), todo)


def unplugged(name: str) -> CameraFault:
    return CameraFault(
        say("{name} stopped giving pictures.", name=name),
        say("Check its plug and its switch; its picture comes back by itself."),
    )


def no_file(name: str) -> CameraFault:
    return CameraFault(
        say("“{name}” is not there.", name=name),
        say("Check whether it was moved or renamed, or choose another."),
    )


def no_video(name: str) -> CameraFault:
    return CameraFault(
        say("“{name}” is not a video that can be read.", name=name),
        say("Choose a video file, or a camera."),
    )


def offline(name: str) -> CameraFault:
    return CameraFault(
        say("Sidelight is offline by your wish, so the camera at {name} is not opened.", name=name),
        say("Allow it in the preferences, under Privacy, or choose a camera of this PC."),
    )


def no_answer(name: str) -> CameraFault:
    return CameraFault(
        say("The camera at {name} cannot be reached.", name=name),
        say("Check its address, that it is switched on and in the same network."),
    )


def connection_lost(name: str) -> CameraFault:
    return CameraFault(
        say("The camera at {name} stopped giving pictures.", name=name),
        say("Check that it is switched on and connected; its picture comes back by itself."),
    )


def hangs(name: str) -> CameraFault:
    return CameraFault(
        say("{name} does not answer.", name=name),
        say("Check its plug or its connection; it is tried again by itself."),
    )


def crashed(name: str, cause: str) -> CameraFault:
    return CameraFault(
        say("The driver of {name} failed.", name=name),
        say("Unplug it and plug it in again, or choose another camera."),
        cause,
    )


def black() -> CameraFault:
    return CameraFault(
        say("The camera gives only black pictures."),
        say("Open its cover or switch, and check that this app may use the camera."),
    )
