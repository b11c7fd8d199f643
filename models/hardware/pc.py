"""What this PC has, as one plain value."""

from __future__ import annotations

import os
import platform
import shutil
from dataclasses import dataclass
from pathlib import Path

from models.engine.protocol import Device, DevicesListed, Remark


@dataclass(frozen=True)
class Pc:
    """This PC, as far as it matters for models.

    Attributes:
        devices: what OpenVINO found, CPU first.
        memory_bytes: RAM in all.
        memory_free_bytes: RAM that can be had without swapping.
        disk_free_bytes: on the disk of the models.
        system: such as "Windows 11" or "Debian GNU/Linux 12".
        remarks: what is missing or known to be bad, with the remedy.
        cores: of the processor; 0 when not known.
    """

    devices: tuple[Device, ...]
    memory_bytes: int
    memory_free_bytes: int
    disk_free_bytes: int
    system: str
    remarks: tuple[Remark, ...] = ()
    cores: int = 0


def look_at_pc(listed: DevicesListed, models_folder: Path) -> Pc:
    """The devices as the engine listed them, memory and disk as they are now. Waits for the disk.

    A disk that is not there has nothing free.
    """
    from models.hardware.memory import memory_of_this_pc

    memory = memory_of_this_pc()
    return Pc(
        listed.devices,
        memory.total,
        memory.available,
        _free(models_folder),
        system_name(),
        listed.remarks,
        os.cpu_count() or 0,
    )


def system_name() -> str:
    """What people call this operating system."""
    name = platform.system()
    if name == "Windows":
        release, build = platform.release(), platform.version().rpartition(".")[2]
        # Windows 11 calls itself 10 and is told apart by its build.
        newer = release == "10" and build.isdigit() and int(build) >= 22000
        return f"Windows {'11' if newer else release}"
    if name == "Darwin":
        return f"macOS {platform.mac_ver()[0]}"
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        return f"{name} {platform.release()}"


def _free(folder: Path) -> int:
    places = (folder, *folder.absolute().parents)
    existing = next((place for place in places if place.exists()), None)
    return shutil.disk_usage(existing).free if existing is not None else 0
