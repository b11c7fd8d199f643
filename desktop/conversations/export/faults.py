"""What can go wrong with exports and imports, as errors for people."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from models.errors import DiskFull, SidelightError
from models.sources.room import is_disk_full
from models.words import say


class ExportFailed(SidelightError):
    """The file could not be written; nothing of it is left."""


class NotImportable(SidelightError):
    """The file holds no conversations that can be read; nothing was imported."""


class Malformed(ValueError):
    """Something in a file is not what it should be. For the details; whoever knows the file tells
    the user, see `reading`."""


@contextmanager
def writing(name: str) -> Iterator[None]:
    """Turns errors of the disk into those for people; `name` is the file's."""
    try:
        yield
    except FileExistsError as error:
        raise taken(name, _cause(error)) from error
    except OSError as error:
        raise _of_disk(name, error) from error


@contextmanager
def reading(name: str) -> Iterator[None]:
    """The same for a file that is imported, whatever it is made of."""
    try:
        yield
    except OSError as error:
        raise NotImportable(
            say("“{name}” cannot be opened.", name=name),
            say("Check that it is there and that you may read it."),
            _cause(error),
        ) from error
    except (ValueError, RecursionError, MemoryError) as error:
        raise damaged(name, _cause(error)) from error


def taken(name: str, cause: str = "") -> ExportFailed:
    return ExportFailed(
        say("There is something named “{name}” already.", name=name),
        say("Choose another name."),
        cause,
    )


def too_much() -> ExportFailed:
    return ExportFailed(
        say("This is too much for one file."),
        say("Export fewer conversations at a time."),
    )


def damaged(name: str, cause: str) -> NotImportable:
    return NotImportable(
        say("“{name}” is damaged, so nothing of it was imported.", name=name),
        say("Export the conversation again where it came from, and import that file."),
        cause,
    )


def not_ours(name: str) -> NotImportable:
    return NotImportable(
        say("“{name}” holds no conversation that was exported from Sidelight.", name=name),
        say("Choose a JSON, Markdown or HTML file that was."),
    )


def too_new(name: str, version: int) -> NotImportable:
    return NotImportable(
        say("“{name}” was exported by a newer version of Sidelight.", name=name),
        say("Update Sidelight, then import it."),
        f"version {version}",
    )


def too_large(name: str, size: int) -> NotImportable:
    return NotImportable(
        say("“{name}” is too large to be imported.", name=name),
        say("Export fewer conversations at a time, and import those files."),
        f"{size} bytes",
    )


def left_behind(name: str, folder: str, missing: str) -> NotImportable:
    return NotImportable(
        say("“{name}” needs the file “{missing}”, which is not there.", name=name, missing=missing),
        say("Put the folder “{folder}” beside it, then import it again.", folder=folder),
    )


def _of_disk(name: str, error: OSError) -> SidelightError:
    if is_disk_full(error):
        return DiskFull(
            say("The disk is full, so “{name}” could not be written.", name=name),
            say("Free some room or choose another disk, then export again."),
            _cause(error),
        )
    return ExportFailed(
        say("“{name}” could not be written.", name=name),
        say("Choose another folder, or check that you may write into this one."),
        _cause(error),
    )


def _cause(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"
