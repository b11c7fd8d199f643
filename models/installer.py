"""Puts models on this PC, tries them there and tends them; for the command line and the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from models.cancel import CancelToken
from models.catalogue.catalogue import read_catalogue
from models.catalogue.entry import CatalogueEntry, EntrySource, SourceKind
from models.engine.falling_back import try_on_devices
from models.engine.protocol import Engine, Progress
from models.hardware.fit import Fit
from models.places import keep_models_at
from models.sources.network import Network
from models.sources.progress import ProgressListener
from models.sources.remote import Listing
from models.sources.source import Source, source_for
from models.store.install import install
from models.store.installed import InstalledModel
from models.store.move import move_models
from models.store.refusals import cannot_fetch_again, made_here
from models.store.repair import repair
from models.store.store import ModelStore
from models.store.trial import Trial
from models.store.trials import keep_trial
from models.store.update import newer, update

DeviceListener = Callable[[str], None]
_OWN_FOLDER = "Sidelight models"


class Installer:
    """Everything that changes which models are here. Blocks: called on threads of its callers.

    Args:
        store: where models are kept.
        config: the folder that remembers where they were moved to.
        network: asked at every fetch, so that changed settings count at once.
        make_engine: an engine of its own for every try-out, so that a device that takes the
            process down does not take a conversation along.

    Attributes:
        store: another one once the models have been moved.
        network, make_engine: as given.
    """

    def __init__(
        self,
        store: ModelStore,
        config: Path,
        network: Callable[[], Network],
        make_engine: Callable[[], Engine],
    ) -> None:
        self.store = store
        self._config = config
        self.network = network
        self.make_engine = make_engine

    def fetch(
        self,
        entry: CatalogueEntry,
        place: EntrySource,
        progress: ProgressListener,
        cancel: CancelToken,
    ) -> InstalledModel:
        """Raises what `models.store.install.install` raises."""
        return install(entry, place, self.store, self.source(place), progress, cancel)

    def try_on(
        self,
        model_id: str,
        devices: Sequence[str],
        on_device: DeviceListener,
        cancel: CancelToken,
    ) -> tuple[Trial, ...]:
        """Try an installed model on the devices in this order until one works; all is kept.

        Raises `ModelNotInstalled`, `Cancelled`.
        """
        model = self.store.get(model_id)

        def on_progress(device: str, progress: Progress) -> None:
            if progress.phase == "starting":
                on_device(device)

        trials = try_on_devices(self.make_engine(), model.ref, devices, on_progress, cancel)
        for trial in trials:
            keep_trial(self.store, model_id, trial)
        return trials

    def discard(self, model_id: str) -> None:
        self.store.discard(model_id)

    def newer(self, model_id: str, cancel: CancelToken) -> str:
        """The revision at the source when it is not the one that is installed, else ""."""
        model = self.store.get(model_id)
        place = place_of(model)
        if place is None or place.kind == "made":
            return ""
        return newer(model, self.source(place), cancel, place)

    def update(
        self, model_id: str, progress: ProgressListener, cancel: CancelToken
    ) -> InstalledModel:
        place = self._place_of(model_id)
        return update(model_id, self.store, self.source(place), progress, cancel, place)

    def repair(
        self, model_id: str, progress: ProgressListener, cancel: CancelToken
    ) -> InstalledModel:
        place = self._place_of(model_id)
        return repair(model_id, self.store, self.source(place), progress, cancel, place)

    def ask(self, kind: SourceKind, reference: str, revision: str) -> Listing:
        """What a repository of a hub holds; raises what `RepositorySource.fetch` raises."""
        from models.sources.repository import RepositorySource

        source = RepositorySource(kind, self.network())
        return source.listing(EntrySource(kind, reference, revision), CancelToken())

    def move(self, chosen: Path, progress: ProgressListener, cancel: CancelToken) -> None:
        """Into a folder of our own below one that holds other things already."""
        holds_things = chosen.is_dir() and any(chosen.iterdir())
        target = chosen / _OWN_FOLDER if holds_things else chosen

        def switch(folder: Path) -> None:
            keep_models_at(self._config, folder)

        self.store = move_models(self.store, target, switch, progress, cancel)

    def source(self, place: EntrySource) -> Source:
        return source_for(place.kind, self.network())

    def _place_of(self, model_id: str) -> EntrySource:
        model = self.store.get(model_id)
        place = place_of(model)
        if place is not None and place.kind == "made":
            raise made_here(model.name)
        if place is None:
            raise cannot_fetch_again(model.name)
        return place


def place_of(model: InstalledModel) -> EntrySource | None:
    """Where it came from: as its manifest says, and where an older one does not, the catalogue."""
    if model.place is not None:
        return model.place
    builds = (build_of(entry, model) for entry in read_catalogue() if entry.id == model.id)
    return next(builds, None)


def build_of(entry: CatalogueEntry, model: InstalledModel) -> EntrySource | None:
    """Which of the entry's builds it is; None when the entry has it no more."""
    same = (place for place in entry.sources if f"{place.kind}:{place.reference}" == model.source)
    return next(same, None)


def devices_to_try(fits: Sequence[Fit]) -> tuple[str, ...]:
    """Devices in the order a model is tried on them, which is that of the verdicts; the CPU where
    no device is fit, so that somebody who wants the model all the same sees what happens."""
    able = [fit.device for fit in fits if fit.level != "no"]
    return tuple(dict.fromkeys(able)) or ("CPU",)
