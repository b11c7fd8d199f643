"""Folders of models that are not wanted any more: set aside at one go, deleted afterwards."""

from __future__ import annotations

import logging
import shutil
import uuid
from pathlib import Path

REMOVED = ".removed-"

_log = logging.getLogger(__name__)


def set_aside(folder: Path) -> Path:
    """Rename a model's folder to a hidden name, at one go; raises `OSError`."""
    hidden = folder.with_name(f"{REMOVED}{folder.name.lstrip('.')}-{uuid.uuid4().hex[:8]}")
    return folder.rename(hidden)


def delete(folder: Path) -> None:
    """As far as it goes; what stays is tried again by the next `delete_set_aside`."""
    if folder.is_symlink():
        folder.unlink(missing_ok=True)
    else:
        shutil.rmtree(folder, ignore_errors=True)
    if folder.exists():
        _log.warning("%s could not be deleted yet", folder)


def delete_set_aside(user_folder: Path) -> None:
    for folder in sorted(user_folder.iterdir()):
        if folder.name.startswith(REMOVED):
            delete(folder)
