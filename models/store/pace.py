"""What the user wants of a model's speed, and what was measured of ways to answer faster.

Kept beside the models like trials, so that nothing is measured twice; also of what ships with the
app, whose folders cannot be written to.
"""

from __future__ import annotations

import contextlib
import logging
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from models.errors import Problem
from models.store.json_file import read_json, write_json
from models.store.record import read_record
from models.store.trials import TRIALS_FOLDER

if TYPE_CHECKING:
    from models.store.installed import InstalledModel
    from models.store.store import ModelStore

SCHEMA = 1
Way = Literal["draft", "lookup"]

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Measured:
    """A way to answer faster, as it did on a device of this PC.

    Attributes:
        way: who proposes: a smaller model, or the conversation itself.
        device: where the model ran.
        files: of which files this holds, see `files_of`; the draft's too.
        draft: its id; "" for `lookup`.
        draft_name: what people read.
        draft_device: where it ran.
        ratio: how many times as fast; 0.0 when it could not be measured.
        acceptance: the part of the proposed tokens that the model took; None when not known.
        tokens_per_s: with it.
        is_worth_it: it is used.
        problem: why it could not be measured, or None.
        measured_at: UTC, ISO 8601.
    """

    way: Way
    device: str
    files: str
    draft: str = ""
    draft_name: str = ""
    draft_device: str = ""
    ratio: float = 0.0
    acceptance: float | None = None
    tokens_per_s: float = 0.0
    is_worth_it: bool = False
    problem: Problem | None = None
    measured_at: str = ""

    def is_like(self, other: Measured) -> bool:
        """It takes the other one's place."""
        mine = self.way, self.device, self.draft_device
        return mine == (other.way, other.device, other.draft_device)


@dataclass(frozen=True)
class Pace:
    """Of one model.

    Attributes:
        wanted: faster answers are switched on.
        device: that the user has chosen for it; "" leaves it to what was measured.
        measured: one of each way, device and place of the draft.
        looked_at: by device, among which models a draft was looked for.
    """

    wanted: bool = False
    device: str = ""
    measured: tuple[Measured, ...] = ()
    looked_at: tuple[str, ...] = ()

    def with_measured(self, new: Measured) -> Pace:
        """In place of an earlier one."""
        others = tuple(one for one in self.measured if not one.is_like(new))
        return replace(self, measured=(*others, new))

    def having_looked_at(self, device: str, looked_at: str) -> Pace:
        """In place of what was looked at before for that device."""
        others = tuple(one for one in self.looked_at if not one.startswith(f"{device}: "))
        return replace(self, looked_at=(*others, looked_at))


def files_of(*models: InstalledModel) -> str:
    """Changes when one of the models is another one, by an update say."""
    return "; ".join(
        f"{model.id} {model.revision} {model.size_bytes} {model.installed_at}" for model in models
    )


def read_pace(store: ModelStore, model_id: str) -> Pace:
    """As it was at first when nothing readable was kept."""
    try:
        document = read_json(_file(store, model_id))
        return read_record(Pace, document["pace"]) if document["schema"] == SCHEMA else Pace()
    except (OSError, KeyError, TypeError, ValueError):
        return Pace()


def keep_pace(store: ModelStore, model_id: str, pace: Pace) -> None:
    """A disk that does not take it is logged, not raised: it is measured again then."""
    path = _file(store, model_id)
    try:
        if not store.is_away:
            path.parent.mkdir(parents=True, exist_ok=True)
        write_json(path, {"schema": SCHEMA, "pace": asdict(pace)})
    except OSError as error:
        _log.warning("how fast %s was could not be kept: %s", model_id, error)


def forget_pace(store: ModelStore, model_id: str) -> None:
    """The model is gone."""
    with contextlib.suppress(OSError):
        _file(store, model_id).unlink(missing_ok=True)


def _file(store: ModelStore, model_id: str) -> Path:
    return store.user_folder / TRIALS_FOLDER / f"{model_id}.pace.json"
