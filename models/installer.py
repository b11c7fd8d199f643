"""Puts models on this PC, tries them there and tends them; for the command line and the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from models.cancel import CancelToken
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
from models.store.refusals import cannot_fetch_again
from models.store.repair import repair
from models.store.store import ModelStore
from models.store.trial import Trial
from models.store.trials import keep_trial
from models.store.update import newer, update

DeviceListener = Callable[[str], None]
_OWN_FOLDER = "Sidelight models"
# By the start of their ids: the CPU is listed before the others, and would always win.
_QUICK_FIRST = ("GPU", "CPU", "NPU")


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
        self._network = network
        self._make_engine = make_engine

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

        trials = try_on_devices(self._make_engine(), model.ref, devices, on_progress, cancel)
        for trial in trials:
            keep_trial(self.store, model_id, trial)
        return trials

    def discard(self, model_id: str) -> None:
        self.store.discard(model_id)

    def newer(self, model_id: str, cancel: CancelToken) -> str:
        """The revision at the source when it is not the one that is installed, else ""."""
        model = self.store.get(model_id)
        place = model.place
        return newer(model, self.source(place), cancel) if place is not None else ""

    def update(
        self, model_id: str, progress: ProgressListener, cancel: CancelToken
    ) -> InstalledModel:
        source = self._source_of(model_id)
        return update(model_id, self.store, source, progress, cancel)

    def repair(
        self, model_id: str, progress: ProgressListener, cancel: CancelToken
    ) -> InstalledModel:
        source = self._source_of(model_id)
        return repair(model_id, self.store, source, progress, cancel)

    def ask(self, kind: SourceKind, reference: str, revision: str) -> Listing:
        """What a repository of a hub holds; raises what `RepositorySource.fetch` raises."""
        from models.sources.repository import RepositorySource

        source = RepositorySource(kind, self._network())
        return source.listing(EntrySource(kind, reference, revision), CancelToken())

    def move(self, chosen: Path, progress: ProgressListener, cancel: CancelToken) -> None:
        """Into a folder of our own below one that holds other things already."""
        holds_things = chosen.is_dir() and any(chosen.iterdir())
        target = chosen / _OWN_FOLDER if holds_things else chosen

        def switch(folder: Path) -> None:
            keep_models_at(self._config, folder)

        self.store = move_models(self.store, target, switch, progress, cancel)

    def source(self, place: EntrySource) -> Source:
        return source_for(place.kind, self._network())

    def _source_of(self, model_id: str) -> Source:
        model = self.store.get(model_id)
        if model.place is None:
            raise cannot_fetch_again(model.name)
        return self.source(model.place)


def devices_to_try(fits: Sequence[Fit]) -> tuple[str, ...]:
    """Devices in the order a model is tried on them: where it runs well first, and where it does
    so equally, GPUs, the CPU, then NPUs, as in recommendations. The CPU at the latest at last."""
    able = [fit for fit in fits if fit.level != "no"]
    able.sort(key=lambda fit: (fit.level != "well", _QUICK_FIRST.index(fit.device[:3])))
    return tuple(dict.fromkeys([*(fit.device for fit in able), "CPU"]))
