"""Alone at work on a model of the store, with everything that the disk may say told in words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from models.store import refusals
from models.store.cleaning import clean
from models.store.ids import check_id
from models.store.lock import LockTaken, lock
from models.store.store import ModelStore


@contextmanager
def alone_with(store: ModelStore, model_id: str, name: str) -> Iterator[None]:
    """Hold the model's lock; raises `ModelInUse`, and turns `OSError` into `DiskFull` or
    `StoreFault`. Raises `ValueError` for an id that is none."""
    check_id(model_id)
    store.require_folder()
    try:
        clean(store.user_folder)
        with lock(store.user_folder, model_id):
            yield
    except LockTaken as error:
        raise refusals.locked(name, error) from error
    except OSError as error:
        raise refusals.storing_failed(store.user_folder, error) from error
