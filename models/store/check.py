"""Whether a model's files are as they were installed: a quick look by size, a long one by hash."""

from __future__ import annotations

from pathlib import Path

from models.cancel import CancelToken
from models.sources.progress import ProgressListener, ProgressMeter
from models.store import refusals
from models.store.describe import OnRead, sha256_of
from models.store.manifest import (
    MANIFEST_NAME,
    BrokenManifest,
    Manifest,
    StoredFile,
    read_manifest,
)
from models.words import say


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
        problem = say("{shown} cannot be read ({why})", shown=MANIFEST_NAME, why=error)
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
        return say("{shown} is missing", shown=shown)
    if size == file.size:
        return ""
    return say(
        "{shown} has {size} bytes instead of {expected}",
        shown=shown,
        size=size,
        expected=file.size,
    )


def problems_in(
    folder: Path, manifest: Manifest, progress: ProgressListener, cancel: CancelToken
) -> dict[str, str]:
    """What is wrong with which file; every one that the manifest names is read."""
    meter = ProgressMeter(progress)

    def on_read(count: int) -> None:
        meter.advance("verifying", count, manifest.size_bytes)

    problems = {}
    for name, file in manifest.files.items():
        cancel.check()
        problem = size_problem(folder / name, name, file) or _content_problem(
            folder / name, name, file, cancel, on_read
        )
        if problem:
            problems[name] = problem
    return problems


def _content_problem(
    path: Path, shown: str, file: StoredFile, cancel: CancelToken, on_read: OnRead
) -> str:
    try:
        same = sha256_of(path, cancel, on_read) == file.sha256
    except OSError as error:
        return say("{shown} cannot be read ({why})", shown=shown, why=error.strerror)
    return "" if same else say("{shown} was changed", shown=shown)
