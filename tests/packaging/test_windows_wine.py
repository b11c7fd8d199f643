"""The installer is built and run under wine: installed, asked about a picture, upgraded, removed.

Slow, so only among the benches: ``python -m pytest -m bench tests/packaging/test_windows_wine.py``.
Needs makensis, mingw-w64, gcc, wine (64 bit) and the package index. Wine lacks some of what
Windows has; what stands in for that is in the folder `wine` and in `_lock_for_wine`.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from common.lock import lock_of

pytestmark = [pytest.mark.bench, pytest.mark.timeout(3600)]

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "packaging" / "windows" / "build.py"
PICTURE = ROOT / "resources" / "samples" / "red-circle.png"
ICU, AMX = (Path(__file__).parent / "wine" / name for name in ("icuuc.c", "amx.c"))
# Wine's C runtime has no complex numbers, which later ones call.
NUMPY = (
    "numpy==2.0.2 \\\n"
    "    --hash=sha256:286cd40ce2b7d652a6f22efdfc6d1edf879440e53e76a75955bc0c826c7e64dc\n"
)
MOST_ON_DISK = 600e6
UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Sidelight"
DOWNGRADE = 4


class Windows:
    """One of wine's own, with a user who has nothing yet."""

    def __init__(self, folder: Path) -> None:
        self.drive = folder / "prefix" / "drive_c"
        amx = folder / "amx.so"
        subprocess.run(["gcc", "-shared", "-fPIC", f"-o{amx}", str(AMX)], check=True)
        self._variables = {
            **os.environ,
            "WINEPREFIX": str(folder / "prefix"),
            "WINEDEBUG": "-all",
            "LD_PRELOAD": str(amx),
            "WINEDLLOVERRIDES": "mscoree=;mshtml=;winedbg.exe=d",
            "QT_QPA_PLATFORM": "offscreen",
        }
        self.run("wineboot", "--init")
        self.run("winecfg", "/v", "win10")  # an older wine says that it is Windows 7
        library = self.drive / "windows" / "system32" / "icuuc.dll"
        compiler = ["x86_64-w64-mingw32-gcc", "-shared", "-O2", "-s", f"-o{library}", str(ICU)]
        subprocess.run(compiler, check=True)

    @property
    def local(self) -> Path:
        """%LOCALAPPDATA%."""
        (folder,) = self.drive.glob("users/[!P]*/AppData/Local")
        return folder

    @property
    def installed(self) -> Path:
        return self.local / "Programs" / "Sidelight"

    def run(self, *words: str | Path) -> tuple[int, str]:
        """Status and what was printed."""
        done = subprocess.run(
            ["wine", *map(str, words)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=self._variables,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        return done.returncode, done.stdout.replace("\r\n", "\n")

    def asked(self, *words: str | Path) -> tuple[int, str]:
        return self.run(self.installed / "sidelight-cli.exe", *words)

    def registry(self, key: str, name: str) -> str:
        _, said = self.run("reg", "query", key, "/v", name)
        found = re.search(rf"{name}\s+REG_\w+\s+(.+)", said)
        return found[1].strip() if found else ""

    def uninstall(self, *switches: str) -> None:
        inside = "C:\\" + str(self.installed.relative_to(self.drive)).replace("/", "\\")
        self.run(self.installed / "uninstall.exe", "/S", *switches, f"_?={inside}")

    def end(self) -> None:
        subprocess.run(["wineserver", "-k"], env=self._variables, check=False)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the installers of two versions."""
    folder = tmp_path_factory.mktemp("installers")
    lock = folder / "lock.txt"
    text = lock_of("windows").read_text(encoding="utf-8")
    lock.write_text(_lock_for_wine(text), encoding="utf-8")
    trial = [sys.executable, str(BUILD), f"--out={folder}", f"--work={folder / 'work'}"]
    for version, more in (("0.9.0", []), ("0.10.0", ["--keep-stage"])):
        command = [*trial, "--quickly", f"--lock={lock}", f"--version={version}", *more]
        subprocess.run(command, check=True)
    return folder


@pytest.fixture(scope="module")
def windows(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Windows]:
    started = Windows(tmp_path_factory.mktemp("wine"))
    yield started
    started.end()


def test_it_works_from_installing_to_uninstalling(made: Path, windows: Windows) -> None:
    older, newer = (made / f"Sidelight-{version}-setup.exe" for version in ("0.9.0", "0.10.0"))
    assert windows.run(older, "/S")[0] == 0
    assert windows.registry(UNINSTALL, "DisplayVersion") == "0.9.0"
    assert list(windows.drive.glob("users/*/AppData/Roaming/Microsoft/Windows/Start Menu/**/*.lnk"))

    status, told = windows.asked("doctor", "--json")
    assert status == 0, told
    assert json.loads(told)["devices"]

    status, told = windows.asked("ask", "--json", "--image", f"Z:{PICTURE}", "What colour is it?")
    assert status == 0, told
    assert "red" in json.loads(told)["text"].lower()

    kept = windows.local / "sidelight" / "models" / "mine" / "kept.txt"
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text("mine", encoding="utf-8")
    assert windows.run(newer, "/S")[0] == 0
    assert windows.registry(UNINSTALL, "DisplayVersion") == "0.10.0"
    assert windows.run(older, "/S")[0] == DOWNGRADE
    assert windows.registry(UNINSTALL, "DisplayVersion") == "0.10.0"

    windows.uninstall()
    assert [path.name for path in windows.installed.rglob("*")] in ([], ["uninstall.exe"])
    assert windows.registry(UNINSTALL, "DisplayVersion") == ""
    assert kept.read_text(encoding="utf-8") == "mine"

    assert windows.run(newer, "/S")[0] == 0
    windows.uninstall("/REMOVEDATA")
    assert not (windows.local / "sidelight").exists()


def test_it_is_as_small_as_promised(made: Path) -> None:
    builtin = sum(file.stat().st_size for file in (ROOT / "models/builtin").rglob("*.*"))
    stage = sum(file.stat().st_size for file in (made / "work/stage").rglob("*") if file.is_file())
    assert stage - builtin < MOST_ON_DISK


def _lock_for_wine(lock: str) -> str:
    return re.sub(r"^numpy==.*?(?=^\S)", lambda _: NUMPY, lock, flags=re.MULTILINE | re.DOTALL)
