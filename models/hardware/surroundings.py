"""What the system itself tells of the hardware, besides OpenVINO."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from models.hardware.pc import windows_release
from models.hardware.processor import read_features

INTEL = "0x8086"
# PCI classes: display controllers of all kinds, and processing accelerators.
DISPLAY, ACCELERATOR = "0x03", "0x12"
# Device files of Linux: what renders and computes, and what only accelerates.
_NODES = ("dri/renderD*", "accel/accel*")
# What virtual machines call their maker or product.
_VIRTUAL = (
    "qemu",
    "kvm",
    "vmware",
    "virtualbox",
    "virtual machine",
    "parallels",
    "xen",
    "bochs",
    "amazon ec2",
    "google compute",
)


@dataclass(frozen=True)
class Surroundings:
    """What the system tells.

    Attributes:
        system: "Windows", "Linux" or "Darwin".
        pci: vendor and class of each PCI device, such as ("0x8086", "0x030000"); empty where the
            system does not tell.
        closed: device files that exist and this user may not open.
        nodes: all device files for graphics and accelerators; None where there is no such thing.
        release: of Windows, such as "10"; "" else.
        distribution: of Linux, with what it is like, such as ("ubuntu", "debian"); () else.
        machine: "" for real hardware, "wsl" for Linux within Windows, "virtual" for others.
        remote: the session comes over the network, from Windows' Remote Desktop.
        features: of the processor, see `models.hardware.processor`.
    """

    system: str
    pci: tuple[tuple[str, str], ...] = ()
    closed: tuple[str, ...] = ()
    nodes: tuple[str, ...] | None = None
    release: str = ""
    distribution: tuple[str, ...] = ()
    machine: str = ""
    remote: bool = False
    features: tuple[str, ...] = ()

    def on_bus(self, kind: str) -> bool:
        """Whether the PC has a device of Intel's of that PCI class."""
        return any(vendor == INTEL and what.startswith(kind) for vendor, what in self.pci)


def surroundings() -> Surroundings:
    """Of this PC."""
    system = platform.system()
    if system == "Linux":
        return _of_linux()
    if system == "Windows":
        return Surroundings(
            system,
            release=windows_release(),
            machine="virtual" if is_virtual(_windows_names()) else "",
            remote=os.environ.get("SESSIONNAME", "").startswith("RDP-"),
            features=read_features(),
        )
    return Surroundings(system, features=read_features())


def _of_linux() -> Surroundings:
    nodes = tuple(_device_files(Path("/dev")))
    return Surroundings(
        "Linux",
        tuple(pci_devices(Path("/sys/bus/pci/devices"))),
        tuple(node for node in nodes if not os.access(node, os.R_OK | os.W_OK)),
        nodes,
        distribution=_distribution(),
        machine=_machine(Path("/dev/dxg"), Path("/sys/class/dmi/id")),
        features=read_features(),
    )


def pci_devices(root: Path) -> Iterator[tuple[str, str]]:
    """Vendor and class of each device in a folder like Linux's /sys/bus/pci/devices."""
    if not root.is_dir():
        return
    for folder in sorted(root.iterdir()):
        vendor, kind = _first_line(folder / "vendor"), _first_line(folder / "class")
        if vendor and kind:
            yield vendor, kind


def is_virtual(names: Iterable[str]) -> bool:
    """Whether the maker's and product's names of the PC are those of a virtual machine."""
    whole = " ".join(names).casefold()
    return any(word in whole for word in _VIRTUAL)


def _machine(wsl_node: Path, dmi: Path) -> str:
    if wsl_node.exists():
        return "wsl"
    names = (_first_line(dmi / name) for name in ("sys_vendor", "product_name"))
    return "virtual" if is_virtual(names) else ""


def _device_files(root: Path) -> Iterator[str]:
    for pattern in _NODES:
        yield from (str(path) for path in sorted(root.glob(pattern)))


def _distribution() -> tuple[str, ...]:
    try:
        told = platform.freedesktop_os_release()
    except OSError:
        return ()
    return (told.get("ID", ""), *told.get("ID_LIKE", "").split())


def _first_line(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""


def _windows_names() -> tuple[str, ...]:
    if sys.platform == "win32":
        import winreg

        place = r"HARDWARE\DESCRIPTION\System\BIOS"
        values = ("SystemManufacturer", "SystemProductName")
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, place) as key:
                return tuple(str(winreg.QueryValueEx(key, value)[0]) for value in values)
        except OSError:
            return ()
    return ()
