"""The camera setting: an index, a file's path or an address."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from desktop.capture.camera import faults
from models.errors import CameraFault

_SCHEMES = ("http", "https", "rtsp", "rtsps", "rtmp", "rtp", "udp", "srt")
_DEVICE_FILE = re.compile(r"/dev/video(\d+)")
_ADDRESS = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)://")


@dataclass(frozen=True)
class Setting:
    """A setting that was understood.

    Attributes:
        value: the index as digits, the path or the address.
        name: for people; an address is named by its host, as it may hold a password.
    """

    kind: Literal["device", "file", "address"]
    value: str
    name: str

    @property
    def index(self) -> int:
        """Of a device."""
        return int(self.value)


def read_setting(text: str) -> Setting:
    """Raises `CameraFault` for an empty one, and for addresses that no camera has."""
    text = text.strip()
    if not text:
        raise faults.nothing_chosen()
    device = _DEVICE_FILE.fullmatch(text)
    if device is not None or (text.isascii() and text.isdigit() and len(text) < 4):
        digits = str(int(device[1] if device else text))
        return Setting("device", digits, f"Camera {int(digits) + 1}")
    address = _ADDRESS.match(text)
    if address is None:
        return Setting("file", text, Path(text).name or text)
    if address[1].lower() not in _SCHEMES:
        raise faults.strange_address(address[1], _SCHEMES)
    return Setting("address", text, _host(text))


def host_of(text: str) -> str:
    """Of a camera in the network; "" for one of this PC, and for what cannot be read."""
    try:
        setting = read_setting(text)
    except CameraFault:
        return ""
    return setting.name if setting.kind == "address" else ""


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or "?"
    except ValueError as error:  # such as an open bracket
        raise faults.broken_address() from error


def setting_name(text: str) -> str:
    """What people call it, also when it cannot be used."""
    try:
        return read_setting(text).name
    except CameraFault:
        return text
