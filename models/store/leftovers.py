"""Hidden folders of installs and removals that were interrupted."""

from __future__ import annotations

import logging
import shutil
import uuid
from pathlib import Path

from models.store.lock import LockTaken, lock

PARTIAL = ".partial-"
REMOVED = ".removed-"

_log = logging.getLogger(__name__)


def partial_folder(user_folder: Path, model_id: str) -> Path:
    """Where a model is put together before it is shown."""
    return user_folder / f"{PARTIAL}{model_id}"


def set_aside(folder: Path) -> Path:
    """Rename a model's folder to a hidden name, at one go; raises `OSError`."""
    hidden = folder.with_name(f"{REMOVED}{folder.name}-{uuid.uuid4().hex[:8]}")
    return folder.rename(hidden)


def delete(folder: Path) -> None:
    """As far as it goes; what stays is tried again by the next `clean`."""
    shutil.rmtree(folder, ignore_errors=True)
    if folder.exists():
        _log.warning("%s could not be deleted yet", folder)


def clean(user_folder: Path) -> None:
    """Delete what interrupted installs and removals left, but nothing that is still at work."""
    if not user_folder.is_dir():
        return
    for folder in sorted(user_folder.iterdir()):
        if folder.name.startswith(REMOVED):
            delete(folder)
        elif folder.name.startswith(PARTIAL):
            _clean_partial(user_folder, folder)


def _clean_partial(user_folder: Path, folder: Path) -> None:
    try:
        with lock(user_folder, folder.name[len(PARTIAL) :]):
            _log.info("an interrupted installation is cleaned: %s", folder)
            delete(folder)
    except LockTaken:
        _log.info("being installed by another process: %s", folder)
