"""What is packaged: its names, its version, and where its parts lie in the repository."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

_toml = import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")

ROOT = Path(__file__).resolve().parents[2]
NAME = "sidelight"
TITLE = "Sidelight"
APP_ID = "io.github.sidelight.Sidelight"
PUBLISHER = "The Sidelight project"
PACKAGES = ("desktop", "models", "resources")
# The first moment that every archive format can hold.
_FIRST_MOMENT = 315532800


@dataclass(frozen=True)
class Project:
    """What pyproject.toml says of it."""

    version: str
    description: str
    licence: str


def project(root: Path = ROOT) -> Project:
    document: dict[str, Any] = _toml.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    table = document["project"]
    return Project(table["version"], table["description"], table["license"])


def source_date(root: Path = ROOT) -> int:
    """Seconds since 1970 that every file of a package carries: `SOURCE_DATE_EPOCH`, or else when
    the last change was committed."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given:
        return int(given)
    try:
        done = subprocess.run(
            ["git", "-C", str(root), "log", "-1", "--format=%ct"],
            capture_output=True,
            text=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return _FIRST_MOMENT
    return int(done.stdout)
