"""The sentences for cameras that give no pictures."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from models.errors import CameraFault

_PRIVACY = {
    "win32": "Settings, Privacy & security, Camera",
    "darwin": "System Settings, Privacy & Security, Camera",
}


def nothing_chosen() -> CameraFault:
    return CameraFault("No camera is chosen.", "Choose one from the list.")


def none_found() -> CameraFault:
    return CameraFault(
        "No camera was found.",
        "Plug one in, or give the address of a network camera in the list above.",
    )


def strange_address(scheme: str, accepted: Sequence[str]) -> CameraFault:
    return CameraFault(
        f"“{scheme}” addresses are not taken for a camera.",
        f"Give one that begins with {', '.join(accepted[:-1])} or {accepted[-1]}.",
    )


def broken_address() -> CameraFault:
    return CameraFault(
        "The camera's address cannot be read.", "Compare it with what the camera's manual says."
    )


def absent(name: str) -> CameraFault:
    return CameraFault(
        f"{name} is not connected.", "Plug it in or switch it on; its picture comes by itself."
    )


def denied(name: str, cause: str = "") -> CameraFault:
    place = _PRIVACY.get(sys.platform)
    where = f"Allow it in {place}." if place else "Add your user to the group “video”."
    return CameraFault(f"This app may not use {name}.", where, cause)


def busy(name: str, cause: str = "") -> CameraFault:
    return CameraFault(
        f"{name} is there, but gives no picture.",
        "Another program is probably using it; close that, and the picture comes by itself.",
        cause,
    )


def absent_or_busy(name: str) -> CameraFault:
    """Where the system does not tell which."""
    allowed = _PRIVACY.get(sys.platform)
    also = f", and that this app may use it ({allowed})" if allowed else ""
    return CameraFault(
        f"{name} cannot be opened.",
        f"Check that it is plugged in, that no other program is using it{also}.",
    )


def unplugged(name: str) -> CameraFault:
    return CameraFault(
        f"{name} stopped giving pictures.",
        "Check its plug and its switch; its picture comes back by itself.",
    )


def no_file(name: str) -> CameraFault:
    return CameraFault(
        f"“{name}” is not there.", "Check whether it was moved or renamed, or choose another."
    )


def no_video(name: str) -> CameraFault:
    return CameraFault(
        f"“{name}” is not a video that can be read.", "Choose a video file, or a camera."
    )


def no_answer(name: str) -> CameraFault:
    return CameraFault(
        f"The camera at {name} cannot be reached.",
        "Check its address, that it is switched on and in the same network.",
    )


def connection_lost(name: str) -> CameraFault:
    return CameraFault(
        f"The camera at {name} stopped giving pictures.",
        "Check that it is switched on and connected; its picture comes back by itself.",
    )


def hangs(name: str) -> CameraFault:
    return CameraFault(
        f"{name} does not answer.",
        "Check its plug or its connection; it is tried again by itself.",
    )


def crashed(name: str, cause: str) -> CameraFault:
    return CameraFault(
        f"The driver of {name} failed.",
        "Unplug it and plug it in again, or choose another camera.",
        cause,
    )


def black() -> CameraFault:
    return CameraFault(
        "The camera gives only black pictures.",
        "Open its cover or switch, and check that this app may use the camera.",
    )
