"""This PC as one value, and the names of systems."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from models.engine.protocol import Device, DevicesListed, Remark
from models.hardware.pc import free_on_disk, look_at_pc, system_name

CPU = Device("CPU", "Some processor", "CPU", 8 << 30)
NOTE = Remark("GPU", "Graphics are missing.", "Install them.")


def test_this_pc(tmp_path: Path) -> None:
    pc = look_at_pc(DevicesListed(1, (CPU,), (NOTE,)), tmp_path / "models" / "not there yet")
    assert (pc.devices, pc.remarks) == ((CPU,), (NOTE,))
    assert 0 < pc.memory_free_bytes <= pc.memory_bytes
    assert pc.disk_free_bytes > 0
    assert pc.cores == os.cpu_count()
    assert pc.system == system_name()


def test_the_disk_of_a_folder_that_is_not_there_yet(tmp_path: Path) -> None:
    found = free_on_disk(tmp_path / "a" / "b")
    assert found == pytest.approx(free_on_disk(tmp_path), rel=0.05)


@pytest.mark.parametrize(
    ("release", "version", "name"),
    [
        ("10", "10.0.19045", "Windows 10"),
        ("10", "10.0.22631", "Windows 11"),
        ("11", "10.0.26100", "Windows 11"),
        ("2022Server", "10.0.20348", "Windows 2022Server"),
    ],
)
def test_windows(monkeypatch: pytest.MonkeyPatch, release: str, version: str, name: str) -> None:
    monkeypatch.setattr("platform.system", lambda: "Windows")
    monkeypatch.setattr("platform.release", lambda: release)
    monkeypatch.setattr("platform.version", lambda: version)
    assert system_name() == name


def test_macos(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.system", lambda: "Darwin")
    monkeypatch.setattr("platform.mac_ver", lambda: ("15.1", ("", "", ""), "arm64"))
    assert system_name() == "macOS 15.1"


def test_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.system", lambda: "Linux")
    told = {"PRETTY_NAME": "Debian GNU/Linux 12 (bookworm)"}
    monkeypatch.setattr("platform.freedesktop_os_release", lambda: told)
    assert system_name() == "Debian GNU/Linux 12 (bookworm)"

    def absent() -> dict[str, str]:
        raise OSError

    monkeypatch.setattr("platform.freedesktop_os_release", absent)
    monkeypatch.setattr("platform.release", lambda: "6.1.0")
    assert system_name() == "Linux 6.1.0"


def test_the_window_can_use_all_of_it_without_openvino() -> None:
    """What fits and what is recommended is worked out in the window's process."""
    modules = ("pc", "fit", "recommend", "recommended_set")
    blocked = "import sys; sys.modules['openvino'] = sys.modules['openvino_genai'] = None"
    imports = ", ".join(f"models.hardware.{name}" for name in modules)
    subprocess.run([sys.executable, "-c", f"{blocked}; import {imports}"], check=True)
