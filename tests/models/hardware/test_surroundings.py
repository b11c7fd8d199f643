"""What the system tells of the hardware."""

from __future__ import annotations

import platform
from pathlib import Path

import pytest

from models.hardware.surroundings import (
    ACCELERATOR,
    DISPLAY,
    Surroundings,
    is_virtual,
    pci_devices,
    surroundings,
)


def device(root: Path, address: str, vendor: str, kind: str) -> None:
    folder = root / address
    folder.mkdir(parents=True)
    (folder / "vendor").write_text(f"{vendor}\n")
    (folder / "class").write_text(f"{kind}\n")


def test_the_bus_is_read(tmp_path: Path) -> None:
    device(tmp_path, "0000:00:0b.0", "0x8086", "0x120000")
    device(tmp_path, "0000:01:00.0", "0x10de", "0x030000")
    (tmp_path / "0000:02:00.0").mkdir()
    found = tuple(pci_devices(tmp_path))
    assert found == (("0x8086", "0x120000"), ("0x10de", "0x030000"))
    around = Surroundings("Linux", found)
    assert around.on_bus(ACCELERATOR)
    assert not around.on_bus(DISPLAY)


def test_a_system_without_such_a_folder(tmp_path: Path) -> None:
    assert tuple(pci_devices(tmp_path / "absent")) == ()


@pytest.mark.parametrize(
    ("names", "virtual"),
    [
        (("QEMU", "Standard PC (Q35 + ICH9, 2009)"), True),
        (("Microsoft Corporation", "Virtual Machine"), True),
        (("innotek GmbH", "VirtualBox"), True),
        (("VMware, Inc.", "VMware7,1"), True),
        (("Microsoft Corporation", "Surface Laptop 7"), False),
        (("LENOVO", "21MM0001"), False),
        ((), False),
    ],
)
def test_virtual_machines_are_known_by_their_names(names: tuple[str, ...], virtual: bool) -> None:
    assert is_virtual(names) is virtual


def test_of_this_pc() -> None:
    around = surroundings()
    assert around.system == platform.system()
    if around.system == "Linux":
        assert around.nodes is not None
        assert set(around.closed) <= set(around.nodes)
        assert around.distribution == () or around.distribution[0]


def test_of_a_windows_pc_that_is_used_from_afar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.system", lambda: "Windows")
    monkeypatch.setattr("platform.release", lambda: "10")
    monkeypatch.setattr("platform.version", lambda: "10.0.26100")
    monkeypatch.setenv("SESSIONNAME", "RDP-Tcp#3")
    around = surroundings()
    assert (around.system, around.release, around.remote) == ("Windows", "11", True)
    assert around.nodes is None
    monkeypatch.setenv("SESSIONNAME", "Console")
    assert not surroundings().remote
