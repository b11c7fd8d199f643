"""The folder that goes with a Markdown file: pictures as PNG, documents as text, sounds as WAV."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from desktop.conversations.blobs import BlobDamaged, Blobs
from desktop.conversations.export.file_names import file_name_for
from desktop.conversations.export.parts import NamedBlob
from models.inputs.clock import exact_clock

_SUFFIXES = {"picture": ".png", "text": ".txt", "pages": ".json", "sound": ".wav"}
_LONGEST_STEM = 40


class FilesBeside:
    """Blobs that get a name for people.

    Args:
        folder: its name.
        blobs: of the store.
        write: keeps the bytes under a file name.

    Attributes:
        contents: SHA-256 of the files by their names; a frame of a video has a file of its own.
        lost: names of blobs that are not there.
    """

    def __init__(self, folder: str, blobs: Blobs, write: Callable[[str, bytes], None]) -> None:
        self.folder = folder
        self.contents: dict[str, str] = {}
        self.lost: list[str] = []
        self._blobs = blobs
        self._write = write
        self._names: dict[NamedBlob, str] = {}

    def take(self, blob: NamedBlob) -> str:
        """Its file name; "" when it is lost."""
        if blob in self._names or blob.sha256 in self.lost:
            return self._names.get(blob, "")
        try:
            data = self._blobs.get(blob.sha256)
        except BlobDamaged:
            self.lost.append(blob.sha256)
            return ""
        name = self._name(blob)
        self._write(name, data)
        self.contents[name] = blob.sha256
        self._names[blob] = name
        return name

    def _name(self, blob: NamedBlob) -> str:
        stem = file_name_for(PurePath(blob.name).stem, blob.kind)[:_LONGEST_STEM].strip(" .")
        at = "" if blob.time is None else f"-{_time(blob.time)}"
        return f"{len(self.contents) + 1:02}-{stem}{at}{_SUFFIXES[blob.kind]}"


def _time(seconds: float) -> str:
    """Such as 0m07.5s: no system takes a colon in a file name."""
    *hours, minutes, rest = exact_clock(seconds).split(":")
    return "".join([f"{hour}h" for hour in hours] + [f"{minutes}m{rest}s"])
