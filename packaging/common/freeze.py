"""Makes the frozen app: a folder with all it needs, and nothing of the build machine in it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from common.lock import PYTHON
from common.project import NAME, source_date
from common.repository import write_feed

SPEC = Path(__file__).with_name("sidelight.spec")
# Libraries of Python itself and modules whose makers left symbols for a debugger in. Others were
# changed after they were linked, and `strip` would break them.
_STRIPPED = (
    f"libpython{PYTHON}.so*",
    f"python{PYTHON}/lib-dynload/*.so",
    "cryptography/hazmat/bindings/*.so",
    "yaml/*.so",
    "av/**/*.so",
)


def freeze(python: Path, work: Path, icon: Path | None = None) -> Path:
    """The folder of the app; on macOS the app itself, with that icon, is beside it."""
    folder = work / "frozen"
    shutil.rmtree(folder, ignore_errors=True)
    command = [str(python), "-m", "PyInstaller", "--noconfirm", "--log-level=WARN"]
    command += [f"--distpath={folder}", f"--workpath={work / 'pyinstaller'}", str(SPEC)]
    subprocess.run(command, check=True, env=_variables(work, icon))
    if sys.platform.startswith("linux"):
        strip(folder / NAME / "_internal")
    return folder / NAME


def strip(bundle: Path) -> None:
    for pattern in _STRIPPED:
        files = sorted(file for file in bundle.glob(pattern) if not file.is_symlink())
        if files:
            subprocess.run(["strip", "--strip-unneeded", *map(str, files)], check=True)


def _variables(work: Path, icon: Path | None) -> dict[str, str]:
    return {
        **os.environ,
        "PYTHONHASHSEED": "0",
        "SOURCE_DATE_EPOCH": str(source_date()),
        "SIDELIGHT_ICON": str(icon or ""),
        "SIDELIGHT_FEED": str(write_feed(work) or ""),
        # What a former build left behind must not change this one.
        "PYINSTALLER_CONFIG_DIR": str(work / "pyinstaller-config"),
    }
