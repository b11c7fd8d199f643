"""`hf:` and `ms:` models that come from a repository of a hub."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from models.cancel import CancelToken
from models.catalogue.entry import EntrySource, SourceKind
from models.sources import hub_faults
from models.sources.download_environment import DownloadEnvironment, download_environment
from models.sources.download_process import DownloadProcess
from models.sources.fault import Fault, FaultFound
from models.sources.network import AS_THE_HUBS_ARE, Network
from models.sources.offline import check_online
from models.sources.patience import Patience
from models.sources.progress import ProgressListener, ProgressMeter
from models.sources.remote import WORK_FOLDER, Listing, RemoteFile
from models.sources.repository_check import bytes_to_read, wrong_files
from models.sources.repository_choice import choose_files
from models.sources.repository_names import leading_elsewhere, not_for_every_disk
from models.sources.repository_pin import Pin, forget_changed, read_pin, write_pin
from models.sources.room import check_room, disk_full, is_disk_full, room_for_rest
from models.sources.source import Fetched

Choose = Callable[[Sequence[RemoteFile], str], tuple[RemoteFile, ...]]

_NOT_THERE = {"no_revision", "no_repository", "no_file"}


class RepositorySource:
    """Downloads in a process of its own; every file is checked here afterwards.

    An interrupted download is gone on with, at the commit that it was begun with as long as the hub
    has it.
    """

    def __init__(
        self,
        kind: SourceKind,
        network: Network = AS_THE_HUBS_ARE,
        python: str = sys.executable,
        patience: Patience | None = None,
        choose: Choose = choose_files,
    ) -> None:
        """`choose` picks the files that make the model out of all that the repository holds."""
        self._kind = kind
        self._network = network
        self._python = python
        self._patience = patience or Patience()
        self._choose = choose

    @property
    def kind(self) -> SourceKind:
        return self._kind

    def fetch(
        self,
        source: EntrySource,
        destination: Path,
        progress: ProgressListener,
        cancel: CancelToken,
    ) -> Fetched:
        """As `Source.fetch`; also `SourceUnreachable`, `AccessDenied` and `OfflineByWish`."""
        cancel.check()
        work = destination / WORK_FOLDER
        environment = self._environment(work)
        try:
            work.mkdir(exist_ok=True)
            with self._faults_told(source, environment.host):
                with self._process(environment, work) as process:
                    meter = ProgressMeter(progress)
                    attempt = _Attempt(
                        source, destination, process, environment.host, meter, cancel, self._choose
                    )
                    fetched = attempt.run()
                shutil.rmtree(work, ignore_errors=True)
                return fetched
        except OSError as error:
            if is_disk_full(error):
                raise disk_full(str(error)) from error
            raise

    def latest(self, source: EntrySource, cancel: CancelToken) -> str:
        """The newest commit of the branch; raises as `fetch` does."""
        return self.listing(source, cancel).revision

    def listing(self, source: EntrySource, cancel: CancelToken) -> Listing:
        """What the repository holds now; raises as `fetch` does."""
        cancel.check()
        with tempfile.TemporaryDirectory(prefix="sidelight-") as folder:
            environment = self._environment(Path(folder))
            with (
                self._faults_told(source, environment.host),
                self._process(environment, Path(folder)) as process,
            ):
                return process.list_files(source.reference, source.revision, cancel)

    def _environment(self, work: Path) -> DownloadEnvironment:
        return download_environment(
            self._kind, self._network, work / "home", self._patience, os.environ
        )

    def _process(self, environment: DownloadEnvironment, folder: Path) -> DownloadProcess:
        check_online(self._network)
        try:
            return DownloadProcess(self._python, self._kind, environment, folder)
        except OSError as error:
            if is_disk_full(error):
                raise
            raise FaultFound(Fault("no_client", detail=str(error))) from error

    @contextmanager
    def _faults_told(self, source: EntrySource, host: str) -> Iterator[None]:
        try:
            yield
        except FaultFound as found:
            raise hub_faults.error_for(found.fault, source, host) from found


class _Attempt:
    """One fetch with a running process."""

    def __init__(
        self,
        source: EntrySource,
        destination: Path,
        process: DownloadProcess,
        host: str,
        meter: ProgressMeter,
        cancel: CancelToken,
        choose: Choose,
    ) -> None:
        self._choose = choose
        self._source = source
        self._destination = destination
        self._process = process
        self._host = host
        self._meter = meter
        self._cancel = cancel

    def run(self) -> Fetched:
        self._meter.tell("connecting", 0, self._source.size_bytes)
        pin = read_pin(self._destination, self._source)
        listing = self._listing(pin)
        files = self._chosen(listing)
        if pin is not None and pin.commit != listing.revision:
            forget_changed(self._destination, pin.files, files)
        write_pin(self._destination, self._source, Pin(listing.revision, files))
        missing = self._not_yet_here(files)
        if missing:
            self._download(listing.revision, files, missing)
            self._check(missing)
        paths = tuple(self._destination / file.path for file in files)
        return Fetched(paths, listing.revision)

    def _listing(self, pin: Pin | None) -> Listing:
        reference, revision = self._source.reference, self._source.revision
        if pin is not None:
            try:
                return self._process.list_files(reference, pin.commit, self._cancel)
            except FaultFound as found:
                if found.fault.kind not in _NOT_THERE:
                    raise
        return self._process.list_files(reference, revision, self._cancel)

    def _chosen(self, listing: Listing) -> tuple[RemoteFile, ...]:
        source = self._source
        names = [file.path for file in listing.files]
        if bad := leading_elsewhere(names):
            raise hub_faults.unsafe_names(source, self._host, bad)
        files = self._choose(listing.files, source.file)
        if not files and source.file:
            raise FaultFound(Fault("no_file", file=source.file))
        if not files:
            raise hub_faults.no_model(source, self._host, names)
        if bad := not_for_every_disk(file.path for file in files):
            raise hub_faults.unsafe_names(source, self._host, bad)
        return _as_the_catalogue_says(files, source)

    def _not_yet_here(self, files: Sequence[RemoteFile]) -> list[RemoteFile]:
        """Deletes files that are there with another content."""
        missing = self._wrong(files)
        for file in missing:
            (self._destination / file.path).unlink(missing_ok=True)
        return missing

    def _download(
        self, commit: str, files: Sequence[RemoteFile], missing: Sequence[RemoteFile]
    ) -> None:
        reference, folder = self._source.reference, self._destination
        total = sum(file.size_bytes for file in files)
        whole = total - sum(file.size_bytes for file in missing)
        here = whole + self._process.bytes_here(reference, folder, missing, self._cancel)
        check_room(folder, room_for_rest(self._source, total, here))
        self._meter.tell("downloading", here, total)

        def on_progress(arrived: int) -> None:
            self._meter.tell("downloading", whole + arrived, total)

        self._process.get(reference, commit, folder, missing, on_progress, self._cancel)

    def _check(self, files: Sequence[RemoteFile]) -> None:
        wrong = self._not_yet_here(files)
        if wrong:
            paths = [file.path for file in wrong]
            raise hub_faults.wrong_content(self._source, self._host, paths)

    def _wrong(self, files: Sequence[RemoteFile]) -> list[RemoteFile]:
        total = bytes_to_read(self._destination, files)
        return wrong_files(self._destination, files, self._reading(total), self._cancel)

    def _reading(self, total: int) -> Callable[[int], None]:
        def on_read(count: int) -> None:
            self._meter.advance("verifying", count, total)

        return on_read


def _as_the_catalogue_says(
    files: tuple[RemoteFile, ...], source: EntrySource
) -> tuple[RemoteFile, ...]:
    """The one file that was asked for has to be that which the catalogue means."""
    if not (source.file and source.file_sha256):
        return files
    return tuple(replace(file, sha256=source.file_sha256) for file in files)
