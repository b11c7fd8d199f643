"""The environment a package is made from: exactly what the locks name, and the project itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from common.lock import PYTHON, lock_of, tools_lock_of
from common.project import PACKAGES, ROOT

_STAMP = "locks.txt"
# What makes the project's own wheel besides its packages.
_SOURCES = ("pyproject.toml", "README.md", "LICENSE")


def make_environment(system: str, folder: Path) -> Path:
    """Its Python. One that is there and holds what the locks name is used again."""
    python = folder / ("Scripts/python.exe" if system == "windows" else "bin/python")
    locks = (lock_of(system), tools_lock_of(system))
    wanted = "".join(lock.read_text(encoding="utf-8") for lock in locks)
    stamp = folder / _STAMP
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != wanted:
        _make_new(folder, python, locks)
        stamp.write_text(wanted, encoding="utf-8")
    _install_project(python, folder.with_name("project"))
    return python


def site_packages(python: Path) -> Path:
    code = "import sysconfig; print(sysconfig.get_path('purelib'))"
    done = subprocess.run([python, "-c", code], capture_output=True, text=True, check=True)
    return Path(done.stdout.strip())


def check_python() -> None:
    """The locks are for one version of Python, which ships in the packages."""
    if ".".join(map(str, sys.version_info[:2])) != PYTHON:
        sys.exit(f"The packages are made with Python {PYTHON}; this is {sys.version.split()[0]}.")


def _make_new(folder: Path, python: Path, locks: Sequence[Path]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    for lock in locks:
        _pip(python, "--require-hashes", "--only-binary=:all:", f"--requirement={lock}")


def _install_project(python: Path, copy: Path) -> None:
    """From a copy, so that nothing is written into the repository and no file of a former state
    is taken along."""
    shutil.rmtree(copy, ignore_errors=True)
    copy.mkdir(parents=True)
    for name in _SOURCES:
        shutil.copy2(ROOT / name, copy / name)
    for name in PACKAGES:
        left_out = shutil.ignore_patterns("__pycache__", "*.pyc")
        shutil.copytree(ROOT / name, copy / name, ignore=left_out)
    alone = ("--no-deps", "--no-build-isolation", "--no-index", "--force-reinstall")
    _pip(python, *alone, str(copy))


def _pip(python: Path, *arguments: str) -> None:
    command = [str(python), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    subprocess.run([*command, *arguments], check=True, env={**os.environ, "PIP_NO_INPUT": "1"})
