"""The models on this PC: those that ship with the app and those the user installed."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from pathlib import Path

from models.cancel import CancelToken
from models.sources.progress import ProgressListener, ProgressMeter
from models.store import leftovers, refusals
from models.store.check import check_folder, size_problem
from models.store.describe import sha256_of
from models.store.installed import InstalledModel, installed_from
from models.store.lock import LockTaken, lock
from models.store.manifest import BrokenManifest, StoredFile, read_manifest

_log = logging.getLogger(__name__)


class ModelStore:
    """Reads the disk at every call, so that all windows and the command line agree.

    Attributes:
        user_folder: one folder a model; need not exist.
        builtin_folder: the same, read only.
    """

    def __init__(self, user_folder: Path, builtin_folder: Path) -> None:
        self.user_folder = user_folder
        self.builtin_folder = builtin_folder

    def installed(self) -> list[InstalledModel]:
        """Sorted by name. What ships with the app wins over a user's model of the same id."""
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
        manifest = read_manifest(model.folder)  # `get` has just read it
        meter = ProgressMeter(progress)

        def on_read(count: int) -> None:
            meter.advance("verifying", count, manifest.size_bytes)

        problems = [
            problem
            for path, file in manifest.files.items()
            if (problem := size_problem(model.folder / path, path, file))
            or (problem := _content_problem(model.folder / path, path, file, cancel, on_read))
        ]
        if problems:
            raise refusals.damaged(model.name, problems, builtin=model.builtin)

    def remove(self, model_id: str) -> None:
        """Remove a model that the user installed, at one go.

        Raises `ModelNotInstalled`, `ModelIsBuiltin` or `ModelInUse`.
        """
        model = self.get(model_id)
        if model.builtin:
            raise refusals.builtin_stays(model.name)
        try:
            with lock(self.user_folder, model_id):
                hidden = leftovers.set_aside(model.folder)
        except LockTaken as error:
            raise refusals.being_installed(model.name) from error
        except OSError as error:
            raise refusals.in_use(model.name, str(error)) from error
        leftovers.delete(hidden)

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


def _content_problem(
    path: Path,
    shown: str,
    file: StoredFile,
    cancel: CancelToken,
    on_read: Callable[[int], None],
) -> str:
    try:
        same = sha256_of(path, cancel, on_read) == file.sha256
    except OSError as error:
        return f"{shown} cannot be read ({error.strerror})"
    return "" if same else f"{shown} was changed"
