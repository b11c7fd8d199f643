"""Starts installs; one that runs already from elsewhere is given up first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from desktop.jobs.installs import Installs
from models.catalogue.entry import CatalogueEntry, EntrySource


@dataclass(frozen=True)
class _Start:
    entry: CatalogueEntry
    place: EntrySource
    devices: tuple[str, ...]


class Starts(QObject):
    """What the wizard asks `Installs` for."""

    def __init__(self, installs: Installs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._installs = installs
        self._later: dict[str, _Start] = {}
        installs.changed.connect(self._on_changed)

    def get(self, entry: CatalogueEntry, place: EntrySource, devices: Sequence[str]) -> None:
        """See to it that the model comes from there, whatever has happened so far."""
        install = self._installs.get(entry.id)
        if install is None:
            self._installs.start(entry, place, devices)
        elif install.place != place and install.state != "ready":
            self._later[entry.id] = _Start(entry, place, tuple(devices))
            self._installs.cancel(entry.id)
        elif install.state in ("paused", "failed"):
            self._installs.resume(entry.id)

    def try_on(self, model_id: str, device: str) -> None:
        """Try a model that is here, but refused by other devices, on one more."""
        install = self._installs.get(model_id)
        if install is not None:
            self._installs.start(install.entry, install.place, (device,))

    def _on_changed(self, model_id: str) -> None:
        """What ran from elsewhere has come to its end."""
        if self._installs.get(model_id) is None and model_id in self._later:
            start = self._later.pop(model_id)
            self._installs.start(start.entry, start.place, start.devices)

    def is_waiting(self, model_id: str) -> bool:
        """It is given up only to be started anew."""
        return model_id in self._later
