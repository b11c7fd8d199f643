"""An environment from the Python that is installed with the app on Windows."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from models.conversion.toolchains.embedded import copying, is_embedded


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    folder = tmp_path / "Ünïcode and spaces" / "Sidelight"
    (folder / "packages").mkdir(parents=True)
    names = ("python.exe", "python311.dll", "python311.zip", "_ssl.pyd", "python311._pth")
    for name in (*names, "sidelight.exe", "sidelight-engine.exe", "LICENSE.txt", "packages/a.dll"):
        (folder / name).write_text(name, encoding="utf-8")
    return folder


def test_it_is_known_by_the_list_beside_it(installed: Path) -> None:
    assert is_embedded(str(installed / "sidelight-engine.exe"))
    assert not is_embedded(sys.executable)
    (installed / "python311._pth").unlink()
    assert not is_embedded(str(installed / "sidelight-engine.exe"))


def test_the_environment_is_a_copy_that_finds_its_own_packages(
    installed: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "toolchains" / "一"
    program = str(installed / "sidelight-engine.exe")
    command = list(copying(program, folder))
    assert command[0] == program
    at = command.index("-c") + 1
    # This Python pretends to be the installed one.
    command[0], command[at] = (
        sys.executable,
        f"import sys; sys.executable = {program!r}{command[at]}",
    )
    subprocess.run(command, check=True)
    scripts = folder / "Scripts"
    assert sorted(path.name for path in scripts.iterdir()) == [
        "_ssl.pyd",
        "python.exe",
        "python311._pth",
        "python311.dll",
        "python311.zip",
    ]
    searched = (scripts / "python311._pth").read_text(encoding="utf-8").splitlines()
    assert searched == ["python311.zip", ".", "..\\Lib\\site-packages", "import site"]
    assert (folder / "Lib" / "site-packages").is_dir()
    told = (folder / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
    assert told[0] == f"home = {scripts}"
    assert [path.name for path in (installed / "packages").iterdir()] == ["a.dll"]
