"""Models that are being put on this PC: two at a time, the others wait their turn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Signal

from models.catalogue.entry import CatalogueEntry, EntrySource
from models.errors import Problem
from models.sources.progress import FetchProgress
from models.store.trial import Trial

State = Literal["waiting", "fetching", "trying", "ready", "paused", "failed"]


@dataclass(frozen=True)
class Install:
    """A model on its way, as it is now.

    Attributes:
        entry: what is installed.
        place: where it comes from.
        state: waiting for its turn, fetching (with `progress`), trying on a device (`device`),
            ready (with `trials`; with `problem` where it was here before, and a device that it
            was tried on once more refused it), paused (also after the app was closed on the way),
            failed (with `problem`; what has arrived is kept for another attempt).
        progress: the last report of the fetching, or None.
        device: the one it is tried on.
        trials: how it did on the devices that were tried, in order.
        problem: why it failed.
    """

    entry: CatalogueEntry
    place: EntrySource
    state: State
    progress: FetchProgress | None = None
    device: str = ""
    trials: tuple[Trial, ...] = ()
    problem: Problem | None = None


class Installs(QObject):
    """Signals: changed(model id) - look at `get` again; None there means it is given up."""

    changed = Signal(str)

    def all(self) -> list[Install]:
        """In the order they were asked for."""
        raise NotImplementedError

    def get(self, model_id: str) -> Install | None:
        raise NotImplementedError

    def start(self, entry: CatalogueEntry, place: EntrySource, devices: Sequence[str]) -> None:
        """Fetch it, then try it on the devices in this order until one works; with none given,
        on those that are known by then to suit it."""
        raise NotImplementedError

    def pause(self, model_id: str) -> None:
        """What has arrived is kept."""
        raise NotImplementedError

    def resume(self, model_id: str) -> None:
        """Go on with a paused or failed one."""
        raise NotImplementedError

    def cancel(self, model_id: str) -> None:
        """Give it up; what has arrived is deleted."""
        raise NotImplementedError
