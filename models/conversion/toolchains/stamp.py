"""The note in a toolchain's folder that it is complete; written last, so no note: not finished."""

from __future__ import annotations

import json
import os
from pathlib import Path

from models.conversion.toolchains.toolchain import Toolchain

_NAME = "sidelight-toolchain.json"


def python_in(folder: Path) -> Path:
    """Of the environment in that folder."""
    inside = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
    return folder.joinpath(*inside)


def write_stamp(folder: Path, toolchain: Toolchain) -> None:
    """Raises `OSError`."""
    draft = folder / f".{_NAME}.new"
    draft.write_text(json.dumps(_stamp(folder, toolchain), indent=1) + "\n", encoding="utf-8")
    draft.replace(folder / _NAME)


def is_complete(folder: Path, toolchain: Toolchain) -> bool:
    """Whether it was made to the end, of these very lists, and its Python is still the same."""
    try:
        written = json.loads((folder / _NAME).read_text(encoding="utf-8"))
        return bool(written == _stamp(folder, toolchain)) and _base_is_there(folder)
    except (OSError, ValueError, RecursionError):
        return False


def _stamp(folder: Path, toolchain: Toolchain) -> dict[str, str]:
    """An environment stands on the Python that made it; after another one has taken its place
    (an update of the system, say) it finds no packages any more."""
    return {
        "toolchain": toolchain.id,
        "lists": toolchain.fingerprint,
        "python": str(python_in(folder).resolve(strict=True)),
    }


def _base_is_there(folder: Path) -> bool:
    """On Windows the environment's own python.exe stays when the one behind it goes."""
    for line in (folder / "pyvenv.cfg").read_text(encoding="utf-8").splitlines():
        key, _, value = line.partition("=")
        if key.strip() == "home":
            return Path(value.strip()).is_dir()
    return False
