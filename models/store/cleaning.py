"""Tidies the folder of the models after processes that ended in the middle of something."""

from __future__ import annotations

import logging
from pathlib import Path

from models.store import leftovers
from models.store.lock import LockTaken, lock
from models.store.move_marks import finish_moves
from models.store.partial import Partial, partials_in
from models.store.swap import finish_swaps

_log = logging.getLogger(__name__)


def clean(user_folder: Path) -> None:
    """Bring to its end what only lacks that, delete what nobody can use, and nothing else.

    What was fetched for an install that can be gone on with stays. Raises `OSError`.
    """
    if not user_folder.is_dir():
        return
    finish_swaps(user_folder)
    finish_moves(user_folder)
    for model_id, partial in partials_in(user_folder):
        if partial.note is None:
            _discard(user_folder, model_id, partial)
    leftovers.delete_set_aside(user_folder)


def _discard(user_folder: Path, model_id: str, partial: Partial) -> None:
    try:
        with lock(user_folder, model_id):
            if partial.note is None:
                _log.info("what is left of an installation is deleted: %s", partial.folder)
                partial.discard()
    except LockTaken:
        _log.info("being installed by another process: %s", partial.folder)
