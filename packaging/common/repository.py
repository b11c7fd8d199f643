"""Where the project is at home, as whoever builds says in `REPOSITORY`: "owner/name" on GitHub.

Without it a package names no home page, and the app does not know where newer ones are announced.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

# Beside models/newer.py, which reads it.
FEED_FILE = "release.json"
_NAME = re.compile(r"[A-Za-z0-9-]+/[A-Za-z0-9._-]+")


def homepage() -> str:
    """Its address; "" where none was said."""
    name = _repository()
    return f"https://github.com/{name}" if name else ""


def write_feed(folder: Path) -> Path | None:
    """The file that tells the app where newer versions are announced, in that folder."""
    name = _repository()
    if not name:
        return None
    feed = f"https://api.github.com/repos/{name}/releases/latest"
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / FEED_FILE
    file.write_text(json.dumps({"feed": feed}) + "\n", encoding="utf-8")
    return file


def _repository() -> str:
    """Raises `ValueError` on what is no name of a repository."""
    name = os.environ.get("REPOSITORY", "")
    if name and not _NAME.fullmatch(name):
        raise ValueError(f"REPOSITORY is to be like owner/name: {name!r}")
    return name
