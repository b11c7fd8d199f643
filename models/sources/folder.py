"""`file:` a model that the user has in a folder of OpenVINO IR, or as a GGUF file."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from models.cancel import CancelToken
from models.catalogue.entry import EntrySource, SourceKind
from models.sources import look_at_refusals as refusals
from models.sources.folder_files import FolderFile, list_folder, open_regular, single_file
from models.sources.progress import ProgressListener, ProgressMeter
from models.sources.room import check_room, disk_full, is_disk_full
from models.sources.source import Fetched

_CHUNK = 1024 * 1024
_HALF_DONE = ".copying"


class FolderSource:
    """Copies; the user's files are never linked, moved or changed.

    A file of the same size and time of change is taken as copied by an earlier attempt: it gets
    both at the end only.
    """

    @property
    def kind(self) -> SourceKind:
        return "file"

    def fetch(
        self,
        source: EntrySource,
        destination: Path,
        progress: ProgressListener,
        cancel: CancelToken,
    ) -> Fetched:
        cancel.check()
        chosen = Path(source.reference)
        try:
            files = _files(chosen)
            if not files:
                raise refusals.nothing_to_copy(chosen)
            _copy_all(files, destination, ProgressMeter(progress), cancel)
        except OSError as error:
            if is_disk_full(error):
                raise disk_full(str(error)) from error
            raise refusals.copy_failed(chosen, error) from error
        finally:
            (destination / _HALF_DONE).unlink(missing_ok=True)
        return Fetched(tuple(destination / file.path for file in files))

    def latest(self, source: EntrySource, cancel: CancelToken) -> str:
        return ""


def _files(chosen: Path) -> Sequence[FolderFile]:
    if not chosen.is_absolute():
        return ()
    if chosen.is_dir():
        return list_folder(chosen).files
    file = single_file(chosen)
    return () if file is None else (file,)


def _copy_all(
    files: Sequence[FolderFile], destination: Path, meter: ProgressMeter, cancel: CancelToken
) -> None:
    total = sum(file.size_bytes for file in files)
    to_do = [file for file in files if not _is_there(destination / file.path, file)]
    check_room(destination, sum(_room(file) for file in to_do))
    meter.tell("copying", total - sum(file.size_bytes for file in to_do), total)
    for file in to_do:
        target = destination / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        _copy(file, destination / _HALF_DONE, meter, total, cancel)
        (destination / _HALF_DONE).replace(target)


def _copy(
    file: FolderFile, half_done: Path, meter: ProgressMeter, total: int, cancel: CancelToken
) -> None:
    copied = 0
    half_done.unlink(missing_ok=True)
    with open_regular(file.real) as source, half_done.open("wb") as target:
        while chunk := source.read(_CHUNK):
            cancel.check()
            target.write(chunk)
            copied += len(chunk)
            if copied > file.size_bytes:  # and might grow for ever
                raise refusals.changed_meanwhile(file.real)
            meter.advance("copying", len(chunk), total)
        target.flush()
        os.fsync(target.fileno())
    now = file.real.stat()
    if (copied, now.st_mtime_ns) != (file.size_bytes, file.modified_ns):
        raise refusals.changed_meanwhile(file.real)
    os.utime(half_done, ns=(file.modified_ns, file.modified_ns))


def _room(file: FolderFile) -> int:
    """A GGUF is saved as OpenVINO IR beside it at the first start, which is about as large."""
    return file.size_bytes * (2 if file.path.lower().endswith(".gguf") else 1)


def _is_there(target: Path, file: FolderFile) -> bool:
    try:
        found = target.stat()
    except OSError:
        return False
    return (found.st_size, found.st_mtime_ns) == (file.size_bytes, file.modified_ns)
