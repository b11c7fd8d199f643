"""How the models did on the devices of this PC: kept beside the models, newest of each device.

Of what ships with the app too, whose folders cannot be written to.
"""

from __future__ import annotations

import logging
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from models.store.json_file import read_json, write_json
from models.store.record import read_record
from models.store.trial import Trial

if TYPE_CHECKING:
    from models.store.store import ModelStore

TRIALS_FOLDER = ".trials"
SCHEMA = 1

_log = logging.getLogger(__name__)


def read_trials(store: ModelStore, model_id: str) -> tuple[Trial, ...]:
    """One of each device it was tried on, the latest last; () when nothing readable was kept."""
    try:
        document = read_json(_file(store, model_id))
        if document["schema"] != SCHEMA:
            return ()
        return tuple(read_record(Trial, trial) for trial in document["trials"])
    except (OSError, KeyError, TypeError, ValueError):
        return ()


def keep_trial(store: ModelStore, model_id: str, trial: Trial) -> None:
    """In place of an earlier one on the same device.

    A disk that does not take it is logged, not raised: the model did what it did all the same.
    """
    others = [kept for kept in read_trials(store, model_id) if kept.device != trial.device]
    document = {"schema": SCHEMA, "trials": [asdict(kept) for kept in (*others, trial)]}
    path = _file(store, model_id)
    try:
        if not store.is_away:
            path.parent.mkdir(parents=True, exist_ok=True)
        write_json(path, document)
    except OSError as error:
        _log.warning("how %s did on %s could not be kept: %s", model_id, trial.device, error)


def forget_trials(store: ModelStore, model_id: str) -> None:
    """They were of files that are not there any more."""
    try:
        _file(store, model_id).unlink(missing_ok=True)
    except OSError as error:
        _log.warning("how %s did could not be forgotten: %s", model_id, error)


def _file(store: ModelStore, model_id: str) -> Path:
    return store.user_folder / TRIALS_FOLDER / f"{model_id}.json"
