"""Writes the locks: every package that ships, and every tool that builds, with hashes.

``python packaging/common/lock.py`` takes the newest that fit `pyproject.toml`; it needs `uv`.
Names of package indexes stay out of the files.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

LOCKS = Path(__file__).resolve().parent / "locks"
ROOT = LOCKS.parents[2]
# The one that ships everywhere; the Debian, the Windows and the macOS package have their own.
PYTHON = "3.11"
PLATFORMS = {
    "linux": "x86_64-manylinux_2_35",
    "windows": "x86_64-pc-windows-msvc",
    "macos": "aarch64-apple-darwin",
}
# PyAV has no wheels for an older macOS.
OLDEST_MACOS = "14.0"


def lock_of(system: str) -> Path:
    """What ships for that system."""
    return LOCKS / f"{system}.txt"


def tools_lock_of(system: str) -> Path:
    """What builds there."""
    return LOCKS / f"tools-{system}.txt"


def uv_command(
    system: str, wanted: Path, lock: Path, *, constraint: Path | None = None
) -> list[str]:
    command = [
        *("uv", "pip", "compile", "--quiet", "--upgrade", "--generate-hashes"),
        *("--no-config", "--no-header", "--no-annotate", "--no-emit-index-url"),
        *("--only-binary=:all:", f"--python-version={PYTHON}"),
        *(f"--python-platform={PLATFORMS[system]}", f"--output-file={lock}", str(wanted)),
    ]
    # Both live in one environment while a package is built.
    return command if constraint is None else [*command, f"--constraint={constraint}"]


def write_locks(system: str) -> None:
    variables = {**os.environ, "MACOSX_DEPLOYMENT_TARGET": OLDEST_MACOS}
    shipped, tools = lock_of(system), tools_lock_of(system)
    for command in (
        uv_command(system, ROOT / "pyproject.toml", shipped),
        uv_command(system, LOCKS / "tools.in", tools, constraint=shipped),
    ):
        subprocess.run(command, check=True, env=variables)


def main() -> None:
    for system in sys.argv[1:] or PLATFORMS:
        write_locks(system)


if __name__ == "__main__":
    main()
