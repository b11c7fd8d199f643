"""Where the parts of the project and of its environment lie."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Project:
    """The project's folder; everything the set-up writes is under its ``.venv``."""

    root: Path

    @property
    def pyproject(self) -> Path:
        return self.root / "pyproject.toml"

    @property
    def packages(self) -> list[str]:
        """The importable folders; an editable install knows those it saw, and no others."""
        return sorted(path.parent.name for path in self.root.glob("*/__init__.py"))

    @property
    def venv(self) -> Path:
        return self.root / ".venv"

    @property
    def scripts(self) -> Path:
        return self.venv / ("Scripts" if os.name == "nt" else "bin")

    @property
    def python(self) -> Path:
        return self.scripts / ("python.exe" if os.name == "nt" else "python")

    @property
    def stamp(self) -> Path:
        return self.venv / "sidelight-setup.txt"

    @property
    def system_stamp(self) -> Path:
        return self.venv / "sidelight-system-packages.txt"


def this_project() -> Project:
    return Project(Path(__file__).resolve().parent.parent)
