"""What every source can do, and which there are."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from models.cancel import CancelToken
from models.catalogue.entry import EntrySource, SourceKind
from models.sources.progress import ProgressListener


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
    ) -> list[Path]:
        """Put the model's files into the existing folder `destination`, checked; return them.

        Raises `DownloadFailed`, `DiskFull`, `ModelDamaged` or `Cancelled`; then nothing is left
        in the folder. `progress` is called on the calling thread.
        """


def source_for(kind: SourceKind) -> Source:
    """The source of that kind, as the app uses it."""
    from models.sources.builtin import BuiltinSource
    from models.sources.wheel import WheelSource

    return WheelSource() if kind == "wheel" else BuiltinSource()
