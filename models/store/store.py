"""The models on this PC: those that ship with the app and those the user installed."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

from models.cancel import CancelToken
from models.sources.progress import ProgressListener
from models.store import leftovers, refusals
from models.store.check import check_folder, problems_in
from models.store.cleaning import clean
from models.store.ids import check_id
from models.store.installed import InstalledModel, installed_from
from models.store.lock import LockTaken, is_locked, lock
from models.store.manifest import BrokenManifest, Manifest, read_manifest
from models.store.pace import forget_pace
from models.store.partial import Interrupted, Partial, partials_in
from models.store.swap import finish_swaps
from models.store.tree import bytes_in
from models.store.trials import forget_trials

_log = logging.getLogger(__name__)


class ModelStore:
    """Reads the disk at every call, so that all windows and the command line agree.

    Attributes:
        user_folder: one folder a model; need not exist.
        builtin_folder: the same, read only.
        is_moved: the user has put the folder on another disk. It is never made anew then, so that
            a disk that is not connected is told instead of the models landing elsewhere.
    """

    def __init__(self, user_folder: Path, builtin_folder: Path, *, is_moved: bool = False) -> None:
        self.user_folder = user_folder
        self.builtin_folder = builtin_folder
        self.is_moved = is_moved

    @property
    def is_away(self) -> bool:
        """The folder was moved to a disk that is not connected now."""
        return self.is_moved and not self.user_folder.is_dir()

    def require_folder(self) -> None:
        """Raise `StoreFault` when the models' folder is on a disk that is not connected."""
        if self.is_away:
            raise refusals.folder_gone(self.user_folder)

    def clean(self) -> None:
        """Bring to its end what processes that were ended left behind, and delete what is of no
        use; installs do that too. Raises `DiskFull` or `StoreFault`."""
        try:
            clean(self.user_folder)
        except OSError as error:
            raise refusals.storing_failed(self.user_folder, error) from error

    def installed(self) -> list[InstalledModel]:
        """Sorted by name. What ships with the app wins over a user's model of the same id."""
        finish_swaps(self.user_folder)
        models: dict[str, InstalledModel] = {}
        for folder, builtin in self._folders():
            try:
                manifest = read_manifest(folder)
            except BrokenManifest as error:
                _log.warning("a model is not shown, its manifest is broken: %s", error)
                continue
            if manifest.id != folder.name:
                _log.warning("a model is not shown, its folder was renamed: %s", folder)
                continue
            models.setdefault(manifest.id, installed_from(manifest, folder, builtin=builtin))
        return sorted(models.values(), key=lambda model: (model.name.casefold(), model.id))

    def get(self, model_id: str) -> InstalledModel:
        """The installed model of that id; raises `ModelNotInstalled`."""
        for model in self.installed():
            if model.id == model_id:
                return model
        raise refusals.not_installed(model_id)

    def check(self, model: InstalledModel) -> None:
        """A quick look whether all files are there with the right sizes; raises `ModelDamaged`.

        Files that are not in the manifest, such as a saved IR, are nobody's fault.
        """
        check_folder(model.folder, model.name, builtin=model.builtin)

    def verify(self, model_id: str, progress: ProgressListener, cancel: CancelToken) -> None:
        """Read every file and compare its SHA-256; raises `ModelDamaged` naming what differs."""
        model = self.get(model_id)
        problems = problems_in(model.folder, self.manifest(model_id), progress, cancel)
        if problems:
            raise refusals.damaged(model.name, list(problems.values()), builtin=model.builtin)

    def manifest(self, model_id: str) -> Manifest:
        """All that was written down about an installed model, its files by name included.

        Raises `ModelNotInstalled`.
        """
        try:
            return read_manifest(self.get(model_id).folder)
        except BrokenManifest as error:  # changed since it was listed
            raise refusals.not_installed(model_id) from error

    def size_on_disk(self, model: InstalledModel) -> int:
        """Bytes of everything in the model's folder, IR that was saved beside a GGUF included."""
        return bytes_in(model.folder)

    def remove(self, model_id: str) -> int:
        """Remove a model that the user installed, at one go, and all that belongs to it.

        Returns the bytes that the disk gets back. Raises `ModelNotInstalled`, `ModelIsBuiltin`
        or `ModelInUse`.
        """
        model = self.get(model_id)
        if model.builtin:
            raise refusals.builtin_stays(model.name)
        partial = Partial(self.user_folder, model_id)
        size = self.size_on_disk(model) + bytes_in(partial.folder)
        try:
            with lock(self.user_folder, model_id):
                hidden = leftovers.set_aside(model.folder)
                forget_trials(self, model_id)
                forget_pace(self, model_id)
                partial.discard()
        except LockTaken as error:
            raise refusals.locked(model.name, error) from error
        except OSError as error:
            raise refusals.in_use(model.name, str(error)) from error
        leftovers.delete(hidden)
        return max(0, size - bytes_in(hidden))

    def interrupted(self) -> list[Interrupted]:
        """Installs that were paused, failed or cut off, and are not at work anywhere, by id."""
        finish_swaps(self.user_folder)
        found = []
        for model_id, partial in partials_in(self.user_folder):
            note = partial.note
            if note is None or note.entry is None or note.model_id != model_id:
                continue
            if not is_locked(self.user_folder, model_id):
                here = partial.bytes_here
                found.append(Interrupted(model_id, note.place, note.entry, here, note.started_at))
        return found

    def discard(self, model_id: str) -> int:
        """Delete what has arrived of a model that is not wanted any more, also of an update or
        repair; the installed model stays. Returns the bytes that the disk gets back.

        Raises `ModelInUse` while it is being installed.
        """
        check_id(model_id)
        partial = Partial(self.user_folder, model_id)
        if not partial.folder.exists():
            return 0
        size = bytes_in(partial.folder)
        try:
            with lock(self.user_folder, model_id):
                partial.discard()
        except LockTaken as error:
            raise refusals.locked(model_id, error) from error
        except OSError as error:
            raise refusals.storing_failed(self.user_folder, error) from error
        return size

    def _folders(self) -> Iterator[tuple[Path, bool]]:
        for root, builtin in ((self.builtin_folder, True), (self.user_folder, False)):
            try:
                folders = sorted(root.iterdir())
            except FileNotFoundError:
                continue
            except OSError as error:
                _log.warning("models cannot be listed: %s", error)
                continue
            for folder in folders:
                if folder.is_dir() and not folder.name.startswith((".", "__")):
                    yield folder, builtin
