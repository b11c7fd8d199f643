"""The files of a folder, in the order a person would list them."""

from __future__ import annotations

import os
import re
import stat
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from models.cancel import CancelToken

MAX_DEPTH = 6
_MAX_ENTRIES = 5000  # looked at in one folder
_OF_THE_SYSTEM = {"thumbs.db", "desktop.ini", "__macosx", "$recycle.bin"}
_NUMBER = re.compile(r"([0-9]+)")


@dataclass
class FolderContent:
    """What was found in a folder.

    Attributes:
        files: in natural order, those of a folder before those of its subfolders.
        is_cut: there is more, beyond what is taken at once.
        unreadable: subfolders that could not be opened, and why.
    """

    files: list[Path] = field(default_factory=list)
    is_cut: bool = False
    unreadable: list[tuple[Path, OSError]] = field(default_factory=list)


def files_in(folder: Path, limit: int, cancel: CancelToken) -> FolderContent:
    """At most ``limit`` files, `MAX_DEPTH` folders deep; hidden ones and links to folders not.

    Raises `Cancelled`.
    """
    content = FolderContent()
    _gather(folder, MAX_DEPTH, limit, content, cancel)
    return content


def natural_key(name: str) -> list[tuple[int, str]]:
    """Sorts "page 9" before "page 10", whatever the case."""
    parts = _NUMBER.split(name.casefold())
    return [(int(part), "") if part.isdecimal() and part.isascii() else (0, part) for part in parts]


def _gather(
    folder: Path, depth: int, limit: int, content: FolderContent, cancel: CancelToken
) -> None:
    cancel.check()
    try:
        with os.scandir(folder) as listing:
            entries = list(islice(listing, _MAX_ENTRIES + 1))
    except OSError as error:
        content.unreadable.append((folder, error))
        return
    content.is_cut |= len(entries) > _MAX_ENTRIES
    shown = [entry for entry in entries[:_MAX_ENTRIES] if not _is_hidden(entry)]
    shown.sort(key=lambda entry: natural_key(entry.name))
    subfolders = [Path(entry.path) for entry in shown if entry.is_dir(follow_symlinks=False)]
    files = [Path(entry.path) for entry in shown if not entry.is_dir()]
    room = limit - len(content.files)
    content.files += files[:room]
    content.is_cut |= len(files) > room or bool(subfolders and depth == 0)
    for subfolder in subfolders if depth else ():
        if content.is_cut and len(content.files) >= limit:
            return
        _gather(subfolder, depth - 1, limit, content, cancel)


def _is_hidden(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith(".") or entry.name.casefold() in _OF_THE_SYSTEM:
        return True
    try:  # only Windows has attributes, and tells them without a further look at the disk
        attributes = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    except OSError:
        return False
    return bool(attributes & stat.FILE_ATTRIBUTE_HIDDEN)
