"""The environments that conversions run in: which are there, how they come and how they go."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from models.cancel import CancelToken
from models.conversion.progress import ConversionListener
from models.conversion.toolchains import faults
from models.conversion.toolchains.interpreter import (
    Surroundings,
    find_interpreter,
    surroundings,
)
from models.conversion.toolchains.making import make_environment
from models.conversion.toolchains.stamp import is_complete, python_in
from models.conversion.toolchains.toolchain import Toolchain, read_toolchains
from models.sources.room import check_room
from models.store.leftovers import delete, delete_set_aside, set_aside
from models.store.lock import LockTaken, lock
from models.store.tree import bytes_in

_WORK = ".work-"


@dataclass(frozen=True)
class Environment:
    """A complete one.

    Attributes:
        id: of its toolchain.
        python: the program to run conversions with.
        folder: all of it.
    """

    id: str
    python: Path
    folder: Path


class Environments:
    """All of one user. Blocks: called on threads of its callers, and of several processes.

    Args:
        folder: where they are kept; need not exist.
        toolchains: those there are; by default as declared beside this module.
        around: where a Python is looked for; by default this process's own surroundings.

    Attributes:
        toolchains: the same, in their order.
    """

    def __init__(
        self,
        folder: Path,
        toolchains: Sequence[Toolchain] | None = None,
        around: Surroundings | None = None,
    ) -> None:
        self._folder = folder.absolute()
        self.toolchains = tuple(read_toolchains() if toolchains is None else toolchains)
        self._around = surroundings() if around is None else around

    def toolchain(self, toolchain_id: str) -> Toolchain:
        """Raises `ToolchainFault`."""
        for toolchain in self.toolchains:
            if toolchain.id == toolchain_id:
                return toolchain
        raise faults.unknown(toolchain_id)

    def ready(self, toolchain_id: str) -> Environment | None:
        """Quick: looks at a note only. Raises `ToolchainFault` for an unknown id."""
        toolchain = self.toolchain(toolchain_id)
        folder = self._folder / toolchain_id
        if not is_complete(folder, toolchain):
            return None
        return Environment(toolchain_id, python_in(folder), folder)

    def is_ready(self, toolchain_id: str) -> bool:
        """As `ready`."""
        return self.ready(toolchain_id) is not None

    @property
    def sizes(self) -> Mapping[str, int]:
        """What each takes on the disk once it is made, approximate, by id."""
        return {toolchain.id: toolchain.size_bytes for toolchain in self.toolchains}

    def all(self) -> tuple[Environment, ...]:
        """Those that are ready."""
        found = (self.ready(toolchain.id) for toolchain in self.toolchains)
        return tuple(environment for environment in found if environment is not None)

    def on_disk(self) -> tuple[str, ...]:
        """Whatever can be removed: also half made ones, and ids of other versions of the app."""
        if not self._folder.is_dir():
            return ()
        names = {path.name.removeprefix(_WORK) for path in self._folder.iterdir() if path.is_dir()}
        return tuple(sorted(name for name in names if not name.startswith(".")))

    def size_on_disk(self, toolchain_id: str) -> int:
        """Bytes, downloads of a broken off making included; 0 when it is not there."""
        return sum(bytes_in(folder) for folder in self._folders_of(toolchain_id))

    def make(
        self, toolchain_id: str, progress: ConversionListener, cancel: CancelToken
    ) -> Environment:
        """The one that is ready, or a new one.

        Raises `ToolchainFault` (with `InterpreterMissing`, `ToolchainBusy`), `DiskFull`,
        `DownloadFailed` and `Cancelled`; then it is as if it had never been begun, but for
        downloads that are kept for the next time.
        """
        toolchain = self.toolchain(toolchain_id)
        ready = self.ready(toolchain_id)
        if ready is not None:  # also while it is used
            return ready
        with self._alone(toolchain_id):
            if self.ready(toolchain_id) is None:
                try:
                    self._make(toolchain, progress, cancel)
                except OSError as error:
                    raise faults.not_written(toolchain.title, self._folder, error) from error
            return self._existing(toolchain_id)

    @contextmanager
    def using(self, toolchain_id: str) -> Iterator[Environment]:
        """Nobody can remove it meanwhile, or use it too; raises `ToolchainFault`."""
        self._existing(toolchain_id)
        with self._alone(toolchain_id):
            yield self._existing(toolchain_id)

    def remove(self, toolchain_id: str) -> None:
        """Also what is half made; nothing happens when nothing is there. Raises `ToolchainBusy`,
        `ToolchainFault`."""
        if toolchain_id not in self.on_disk():
            return
        with self._alone(toolchain_id):
            try:
                for folder in self._folders_of(toolchain_id):
                    delete(set_aside(folder))
            except OSError as error:
                raise faults.not_removed(toolchain_id, self._folder, error) from error

    def _make(
        self, toolchain: Toolchain, progress: ConversionListener, cancel: CancelToken
    ) -> None:
        folder, work = self._folder / toolchain.id, self._folder / f"{_WORK}{toolchain.id}"
        interpreter = find_interpreter(toolchain, self._around)
        delete_set_aside(self._folder)
        _clear(folder)
        check_room(self._folder, toolchain.room_bytes - bytes_in(work))
        work.mkdir(parents=True, exist_ok=True)
        variables = self._around.for_children()
        try:
            make_environment(toolchain, interpreter, folder, work, variables, progress, cancel)
        except BaseException:
            with suppress(OSError):  # without a stamp it does not count, and is cleared next time
                _clear(folder)
            raise
        finally:
            shutil.rmtree(work / "scratch", ignore_errors=True)
        delete(work)

    def _folders_of(self, toolchain_id: str) -> list[Path]:
        folders = (self._folder / name for name in (toolchain_id, f"{_WORK}{toolchain_id}"))
        return [folder for folder in folders if folder.is_dir()]

    def _existing(self, toolchain_id: str) -> Environment:
        ready = self.ready(toolchain_id)
        if ready is None:
            raise faults.not_made(self.toolchain(toolchain_id).title)
        return ready

    @contextmanager
    def _alone(self, toolchain_id: str) -> Iterator[None]:
        """Only what goes wrong with the lock is told of it."""
        with ExitStack() as held:
            try:
                held.enter_context(lock(self._folder, toolchain_id))
            except LockTaken as error:
                raise faults.busy(toolchain_id) from error
            except OSError as error:
                raise faults.not_written(toolchain_id, self._folder, error) from error
            yield


def _clear(folder: Path) -> None:
    """One that was not finished, or is out of date; raises `OSError` when it is in use."""
    if folder.is_dir():
        delete(set_aside(folder))
