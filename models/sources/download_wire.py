"""What the download's process and the app say to each other: JSON, one document a line.

The app says `Job`s, the process answers `progress` and `request`, of what it asks the hub, any
number of times, then one `listing`, `here` or `done`, or a `fault`. When the app's end of
the line closes, the process ends.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from models.sources.remote import Listing, RemoteFile

Verb = Literal["list", "look", "get"]


@dataclass(frozen=True)
class Job:
    """What to do.

    Attributes:
        verb: `list` the repository's files, `look` how much of some is on the disk, or `get` them.
        reference: the repository's id.
        revision: branch, tag or commit; "" for the newest of the default branch.
        folder: where the files go; of `look` and `get`.
        files: which; of `look` and `get`.
    """

    verb: Verb
    reference: str
    revision: str = ""
    folder: str = ""
    files: tuple[RemoteFile, ...] = ()

    def to_line(self) -> str:
        return _line({**asdict(self), "files": files_to_json(self.files)})

    @classmethod
    def from_line(cls, line: str) -> Job:
        values: dict[str, Any] = json.loads(line)
        return cls(**{**values, "files": files_from_json(values["files"])})


def listing_to_line(listing: Listing) -> str:
    told = {"revision": listing.revision, "files": files_to_json(listing.files)}
    return _line({"listing": told})


def listing_from_json(values: dict[str, Any]) -> Listing:
    return Listing(values["revision"], files_from_json(values["files"]))


def message_to_line(**message: Any) -> str:
    return _line(message)


def files_to_json(files: Sequence[RemoteFile]) -> list[dict[str, Any]]:
    return [asdict(file) for file in files]


def files_from_json(values: Sequence[dict[str, Any]]) -> tuple[RemoteFile, ...]:
    return tuple(RemoteFile(**value) for value in values)


def _line(message: dict[str, Any]) -> str:
    # ASCII, so that no code page and no half of a surrogate pair matters.
    return json.dumps(message) + "\n"
