"""What this PC has, as one plain value."""

from __future__ import annotations

import os
import platform
import shutil
from dataclasses import dataclass
from pathlib import Path

from models.engine.protocol import Device, DevicesListed, Remark

# The first build of Windows that is called 11; it still gives its release as 10 in places.
_WINDOWS_11 = 22000


@dataclass(frozen=True)
class Pc:
    """This PC, as far as it matters for models.

    Attributes:
        devices: what OpenVINO found, CPU first.
        memory_bytes: RAM in all.
        memory_free_bytes: RAM that can be had without swapping.
        disk_free_bytes: on the disk of the models; 0 when it is not there.
        system: such as "Windows 11" or "Debian GNU/Linux 12 (bookworm)".
        remarks: what is missing or known to be bad, with the remedy.
        cores: logical ones of the processor; 0 when not known.
        features: instructions of the processor, see `models.hardware.processor`; () when not known.
    """

    devices: tuple[Device, ...]
    memory_bytes: int
    memory_free_bytes: int
    disk_free_bytes: int
    system: str
    remarks: tuple[Remark, ...] = ()
    cores: int = 0
    features: tuple[str, ...] = ()


def look_at_pc(listed: DevicesListed, models_folder: Path) -> Pc:
    """The devices as the engine listed them, memory and disk as they are now. Waits for the disk.

    A disk that is not there has nothing free.
    """
    from models.hardware.memory import memory_of_this_pc
    from models.hardware.processor import read_features

    memory = memory_of_this_pc()
    return Pc(
        listed.devices,
        memory.total,
        memory.available,
        free_on_disk(models_folder),
        system_name(),
        listed.remarks,
        os.cpu_count() or 0,
        read_features(),
    )


def system_name() -> str:
    """What people call this operating system."""
    name = platform.system()
    if name == "Windows":
        return f"Windows {windows_release()}"
    if name == "Darwin":
        return f"macOS {platform.mac_ver()[0]}".strip()
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        return f"{name} {platform.release()}"


def windows_release() -> str:
    """Such as "10" or "11"; Windows 11 is told apart by its build."""
    release, build = platform.release(), platform.version().rpartition(".")[2]
    if release == "10" and build.isdigit() and int(build) >= _WINDOWS_11:
        return "11"
    return release


def free_on_disk(folder: Path) -> int:
    """Bytes; the folder itself need not exist yet."""
    places = (folder, *folder.absolute().parents)
    existing = next((place for place in places if place.exists()), None)
    return shutil.disk_usage(existing).free if existing is not None else 0
