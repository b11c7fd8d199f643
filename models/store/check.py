"""A quick look at a model's folder: every file there, with the size it had."""

from __future__ import annotations

from pathlib import Path

from models.store import refusals
from models.store.manifest import MANIFEST_NAME, BrokenManifest, StoredFile, read_manifest


def check_folder(folder: Path, name: str, *, builtin: bool = False) -> None:
    """Raise `ModelDamaged` naming what is missing or cut short, `ModelNotInstalled` without folder.

    A folder without a manifest passes; files that no manifest names are nobody's fault.
    """
    if not folder.is_dir():
        raise refusals.not_installed(name)
    if not (folder / MANIFEST_NAME).exists():
        return
    try:
        files = read_manifest(folder).files
    except BrokenManifest as error:
        problem = f"{MANIFEST_NAME} cannot be read ({error})"
        raise refusals.damaged(name, [problem], builtin=builtin) from error
    found = (size_problem(folder / path, path, file) for path, file in files.items())
    problems = [problem for problem in found if problem]
    if problems:
        raise refusals.damaged(name, problems, builtin=builtin)


def size_problem(path: Path, shown: str, file: StoredFile) -> str:
    """What is wrong with a file by its size, or ""."""
    try:
        size = path.stat().st_size
    except OSError:
        return f"{shown} is missing"
    return "" if size == file.size else f"{shown} has {size} bytes instead of {file.size}"
