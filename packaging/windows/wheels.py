"""The packages for Windows: wheels fetched by hash, and unpacked into one folder."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from common.lock import PYTHON

# As pip wants to have it when it runs elsewhere.
_FOR_WINDOWS = (
    *("--platform=win_amd64", "--implementation=cp", f"--python-version={PYTHON}"),
    *("--only-binary=:all:", "--no-deps", "--require-hashes"),
)


def fetch_wheels(lock: Path, folder: Path) -> list[Path]:
    """Those that the lock names, sorted."""
    shutil.rmtree(folder, ignore_errors=True)
    _pip("download", *_FOR_WINDOWS, f"--requirement={lock}", f"--dest={folder}")
    return sorted(folder.glob("*.whl"))


def unpack_packages(lock: Path, folder: Path) -> None:
    """All that the lock names, as they would be installed on Windows; `folder` is made anew."""
    shutil.rmtree(folder, ignore_errors=True)
    into = ("--no-compile", f"--target={folder}")
    _pip("install", *_FOR_WINDOWS, *into, f"--requirement={lock}")


def _pip(*arguments: str) -> None:
    quietly = ("--disable-pip-version-check", "--quiet", "--no-input")
    subprocess.run([sys.executable, "-m", "pip", *quietly, *arguments], check=True)
