"""Names of devices, short enough for a button."""

from __future__ import annotations

import re

from models.engine.protocol import Device

_MARKS = re.compile(r"\((?:R|TM|C)\)", re.IGNORECASE)


def short_name(device: Device) -> str:
    """Without trade marks and the maker's name: "Arc 140V GPU"."""
    name = " ".join(_MARKS.sub("", device.name).split())
    return name.removeprefix("Intel ").strip() or device.id
