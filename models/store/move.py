"""Moves the folder of the models to another place, such as a larger disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from models.cancel import CancelToken
from models.sources.progress import ProgressListener
from models.sources.room import check_room
from models.store import refusals
from models.store.lock import LOCKS_FOLDER, MOVING, LockTaken, lock_all
from models.store.move_copy import CopyAll
from models.store.move_marks import (
    Mark,
    delete_left,
    forget_left,
    is_half_copy,
    mark_if_room,
    ours_in,
    undo_move,
    write_mark,
)
from models.store.store import ModelStore
from models.store.tree import bytes_in

Switch = Callable[[Path], None]


def move_models(
    store: ModelStore,
    target: Path,
    switch: Switch,
    progress: ProgressListener,
    cancel: CancelToken,
) -> ModelStore:
    """Move the models, and installs that were interrupted, to `target`; returns its store.

    `target` is the new folder of the models itself: not there yet (but the one it is in), or
    empty. On the same disk nothing is copied; to another one every file is copied and read
    again. When all is there `switch` is called with the folder: from then on the app has to look
    for its models there, at its next start too (see `models.places.keep_models_at`). Only then
    the old ones are deleted; what the app has not put into the old folder stays there.

    Cancelled, failed or killed before the switch, the old folder is whole, and the half copy is
    deleted, at the next `ModelStore.clean` or install at the latest. Raises `CannotMove`,
    `ModelInUse` while anything is being installed, `DiskFull`, `StoreFault`, `Cancelled`.
    """
    store.require_folder()
    store.clean()
    source, target = store.user_folder.absolute(), target.absolute()
    moved = ModelStore(target, store.builtin_folder, is_moved=True)
    try:
        if source.is_dir():
            with lock_all(source):
                _move(source, target, switch, progress, cancel)
            forget_left(source, target)
        else:  # nothing was ever installed
            _check_target(source, target)
            target.mkdir(exist_ok=True)
            switch(target)
    except LockTaken as error:
        raise refusals.models_at_work() from error
    except OSError as error:
        folder = source if str(error.filename).startswith(str(source)) else target
        raise refusals.storing_failed(folder, error) from error
    return moved


def _check_target(source: Path, target: Path) -> None:
    real_source, real_target = source.resolve(), target.resolve()
    if real_source == real_target:
        raise refusals.moved_already(target)
    if real_source in real_target.parents:
        raise refusals.target_inside(target)
    if not target.parent.is_dir():
        raise refusals.target_not_there(target.parent)
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise refusals.target_not_empty(target)


def _move(
    source: Path, target: Path, switch: Switch, progress: ProgressListener, cancel: CancelToken
) -> None:
    if is_half_copy(target, source):
        undo_move(source, target, is_made=False)
    _check_target(source, target)
    is_made = not target.exists()
    mark_if_room(source, Mark("leaving", str(target), is_made))
    try:
        target.mkdir(exist_ok=True)
        write_mark(target, Mark("arriving", str(source)))
        _copy(source, target, progress, cancel)
        cancel.check()
        switch(target)
    except BaseException:
        undo_move(source, target, is_made=is_made)
        raise
    delete_left(source, target)


def _copy(source: Path, target: Path, progress: ProgressListener, cancel: CancelToken) -> None:
    items = ours_in(source)
    total = sum(bytes_in(item) for item in items)
    copying = CopyAll(source / LOCKS_FOLDER / MOVING, target, total, progress, cancel)
    if not copying.can_link:
        check_room(target, total)
    copying.run(items)
