"""Room on the disk: checked before a download, and told when it runs out on the way."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

from models.catalogue.entry import EntrySource
from models.errors import DiskFull
from models.words import say

# EDQUOT is a quota that is used up; Windows has no such number.
_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


def room_needed(source: EntrySource) -> int:
    """Bytes on the model's disk: the download, the file taken out of it, and for a GGUF the
    OpenVINO copy that is saved beside it at the first start, which is about as large."""
    copies = 2 if source.file.endswith(".gguf") else 1
    return source.size_bytes + copies * source.file_size_bytes


def room_for_rest(source: EntrySource, total: int, here: int) -> int:
    """Bytes still needed for files of `total` bytes of which `here` have arrived, and for what
    will be saved beside a GGUF."""
    return max(0, total - here) + (total if source.file.lower().endswith(".gguf") else 0)


def check_room(folder: Path, needed: int) -> None:
    """Raise `DiskFull` when the disk of `folder` (which need not exist yet) has less free."""
    existing = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    free = shutil.disk_usage(existing).free
    if free < needed:
        raise DiskFull(
            say(
                "There is not enough room on the disk: {needed} are needed, {free} are free.",
                needed=_megabytes(needed),
                free=_megabytes(free),
            ),
            say("Free some room, or remove a model you do not use, and try again."),
            f"folder: {folder}",
        )


def is_disk_full(error: OSError) -> bool:
    return error.errno in _FULL


def disk_full(cause: str) -> DiskFull:
    return DiskFull(
        say("The disk became full while the model was being stored."),
        say("Free some room, or remove a model you do not use, and try again."),
        cause,
    )


def _megabytes(size: int) -> str:
    return f"{size / 1e6:,.0f} MB"
