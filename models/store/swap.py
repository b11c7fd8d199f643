"""Puts a model that is whole in its place, where an older one of the same id may be."""

from __future__ import annotations

import logging
from pathlib import Path

from models.store import leftovers
from models.store.lock import LockTaken, lock
from models.store.partial import Partial, partials_in

_log = logging.getLogger(__name__)


def swap_in(partial: Partial, folder: Path) -> None:
    """Rename into place; the older model makes room, and comes back when that fails.

    Raises `OSError`. When the process ends between the two renames, `finish_swaps` does the rest.
    """
    older = leftovers.set_aside(folder) if folder.exists() else None
    try:
        partial.files.rename(folder)
    except OSError:
        if older is not None:
            older.rename(folder)
        raise
    leftovers.delete(partial.folder)
    if older is not None:
        leftovers.delete(older)


def finish_swaps(user_folder: Path) -> None:
    """Show models that are whole, whose last rename did not happen; logs what cannot be done."""
    for model_id, partial in partials_in(user_folder):
        if partial.is_whole and not (user_folder / model_id).exists():
            try:
                _finish(user_folder, model_id, partial)
            except OSError as error:
                _log.warning("a model that is whole could not be shown: %s", error)


def _finish(user_folder: Path, model_id: str, partial: Partial) -> None:
    try:
        # Whoever holds the lock is most likely just about to do it.
        with lock(user_folder, model_id):
            if partial.is_whole and not (user_folder / model_id).exists():
                swap_in(partial, user_folder / model_id)
                _log.info("an interrupted installation was brought to its end: %s", model_id)
    except LockTaken:
        _log.info("being installed by another process: %s", model_id)
