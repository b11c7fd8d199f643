"""A repository of a hub, as its client tells it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

# Inside the folder that files are put into; for what is needed only until all have arrived.
WORK_FOLDER = ".fetching"


@dataclass(frozen=True)
class RemoteFile:
    """A file of a repository.

    Attributes:
        path: relative, with forward slashes, as the hub says it; not to be trusted.
        size_bytes: as the hub says.
        sha256: lower-case hex; "" where the hub does not tell.
        git_sha1: of the git blob (header "blob <size>\\0", then the content), lower-case hex; ""
            where the hub does not tell.
    """

    path: str
    size_bytes: int
    sha256: str = ""
    git_sha1: str = ""


@dataclass(frozen=True)
class Listing:
    """What a repository held at one revision.

    Attributes:
        revision: the commit that the branch or tag stood for; all files are fetched from it.
    """

    revision: str
    files: tuple[RemoteFile, ...]


class Client(Protocol):
    """A hub's own client library behind three calls. Lives in the download's child process, whose
    environment already holds endpoint, token and proxy."""

    def list_files(self, reference: str, revision: str) -> Listing:
        """Every file at that revision, "" being the default branch; raises what the library
        raises."""

    def get(self, reference: str, revision: str, file: RemoteFile, folder: Path) -> None:
        """Put the file at `folder / file.path`, going on where an earlier attempt ended.

        An existing file is replaced, never written into. Called on several threads at once.
        Raises what the library raises.
        """

    def bytes_here(self, folder: Path, file: RemoteFile) -> int:
        """How much of the file is on the disk, finished or not."""
