"""What this PC has, as one plain value."""

from __future__ import annotations

from dataclasses import dataclass

from models.engine.protocol import Device, Remark


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
    """

    devices: tuple[Device, ...]
    memory_bytes: int
    memory_free_bytes: int
    disk_free_bytes: int
    system: str
    remarks: tuple[Remark, ...] = ()
