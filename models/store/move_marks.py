"""Marks of a move in the old and the new folder, which say what to do when it was cut off.

Only what both marks agree about is deleted. Until the app looks for its models in the new folder
the old one is whole, and the half copy goes; from then on what is left of the old one goes.
"""

from __future__ import annotations

import contextlib
import logging
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from models.sources.room import is_disk_full
from models.store import leftovers
from models.store.json_file import half_written, read_json, write_json
from models.store.lock import LOCKS_FOLDER, LockTaken, lock_move
from models.store.manifest import MANIFEST_NAME
from models.store.partial import PARTIAL
from models.store.record import read_record
from models.store.trials import TRIALS_FOLDER

MARK_NAME = ".moving.json"
# Half a copy; each model gets its own name only when all are copied.
ARRIVING_FOLDER = ".arriving"

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Mark:
    """Lies in both folders of a move.

    Attributes:
        role: of the folder it lies in: being left, left for good, or arriving.
        other: absolute path of the other folder.
        is_made: the new folder was not there before.
    """

    role: Literal["leaving", "left", "arriving"]
    other: str
    is_made: bool = False


def read_mark(folder: Path) -> Mark | None:
    try:
        return read_record(Mark, read_json(folder / MARK_NAME))
    except (OSError, TypeError, ValueError):
        return None


def write_mark(folder: Path, mark: Mark) -> None:
    write_json(folder / MARK_NAME, asdict(mark))


def mark_if_room(folder: Path, mark: Mark) -> None:
    """A disk that is full to the brim is a reason to move away from it, and no obstacle."""
    try:
        write_mark(folder, mark)
    except OSError as error:
        if not is_disk_full(error):
            raise
        _log.warning("no room for a mark in %s", folder)


def is_half_copy(target: Path, source: Path) -> bool:
    """Whether the folder is the new one of a move from `source`."""
    mark = read_mark(target)
    return mark is not None and mark.role == "arriving" and _same(mark.other, source)


def ours_in(folder: Path) -> list[Path]:
    """What the app has put into a folder of models: models, half ones, how they did."""
    return [path for path in sorted(folder.iterdir()) if _is_ours(path)]


def undo_move(source: Path, target: Path, *, is_made: bool) -> None:
    """Delete the half copy; raises `OSError`. The lock of the move is held."""
    if target.is_dir():
        if is_half_copy(target, source):
            _delete_ours(target, source)
            leftovers.delete_set_aside(target)
            leftovers.delete(target / ARRIVING_FOLDER)
            (target / MARK_NAME).unlink()
        half_written(target / MARK_NAME).unlink(missing_ok=True)
        if is_made:
            _remove_if_empty(target)
    if target.parent.is_dir():  # else it is on a disk that is not connected now
        (source / MARK_NAME).unlink(missing_ok=True)


def delete_left(source: Path, target: Path) -> None:
    """Delete what was moved; what does not go is tried again by `finish_moves`. Raises `OSError`.

    The lock of the move is held.
    """
    mark_if_room(source, Mark("left", str(target)))
    _delete_ours(source, target)
    leftovers.delete_set_aside(source)


def forget_left(source: Path, target: Path) -> None:
    """The end of a move; no lock is held any more. Raises `OSError`."""
    if not ours_in(source):
        leftovers.delete(source / LOCKS_FOLDER)
        (source / MARK_NAME).unlink(missing_ok=True)
        half_written(source / MARK_NAME).unlink(missing_ok=True)
        _remove_if_empty(source)
        (target / MARK_NAME).unlink(missing_ok=True)


def finish_moves(user_folder: Path) -> None:
    """Of the folder that the app looks into now; logs what cannot be done yet."""
    mark = read_mark(user_folder)
    try:
        if half_written(user_folder / MARK_NAME).exists():
            with lock_move(user_folder):
                half_written(user_folder / MARK_NAME).unlink(missing_ok=True)
        if mark is None:
            return
        if mark.role == "leaving":
            with lock_move(user_folder):
                undo_move(user_folder, Path(mark.other), is_made=mark.is_made)
        elif mark.role == "arriving" and not (user_folder / ARRIVING_FOLDER).exists():
            _finish_arriving(user_folder, Path(mark.other))
    except LockTaken:
        _log.info("the models are being moved by another process")
    except OSError as error:
        _log.warning("a move of the models could not be brought to its end: %s", error)


def _finish_arriving(target: Path, source: Path) -> None:
    mark = read_mark(source)
    if mark is not None and _same(mark.other, target):
        with lock_move(source):
            delete_left(source, target)
        forget_left(source, target)
    elif source.parent.is_dir():
        (target / MARK_NAME).unlink()


def _delete_ours(folder: Path, other: Path) -> None:
    """What is in the other folder too, and nothing else."""
    for path in ours_in(folder):
        if (other / path.name).exists():
            leftovers.delete(leftovers.set_aside(path))


def _is_ours(path: Path) -> bool:
    if path.name == TRIALS_FOLDER or path.name.startswith(PARTIAL):
        return path.is_dir()
    return not path.name.startswith(".") and (path / MANIFEST_NAME).is_file()


def _remove_if_empty(folder: Path) -> None:
    with contextlib.suppress(OSError):
        folder.rmdir()


def _same(path: str, folder: Path) -> bool:
    return Path(path).resolve() == folder.resolve()
