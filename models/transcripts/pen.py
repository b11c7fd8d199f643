"""Appends records so that each is on the disk, whole, before the next is begun."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from models.transcripts import refusals
from models.transcripts.record import Record, to_bytes, whole_length


class Pen:
    """Open with the `with` block; of one thread at a time, and of one process.

    What a process left half written is cut off. Raises `TranscriptNotKept`.

    Args:
        path: of the file; made when it is not there.
        name: of the recording, for people.
    """

    def __init__(self, path: Path, name: str) -> None:
        self._name = name
        try:
            path.touch()
            self._file = path.open("r+b")
            self._end = whole_length(self._file.read())
        except OSError as error:
            raise refusals.not_kept(name, error) from error

    def __enter__(self) -> Pen:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with suppress(OSError):  # everything was flushed, or its failure told
            self._file.close()

    def write(self, record: Record) -> None:
        """The record is on the disk when this returns. After a failure it can be tried again."""
        data = to_bytes(record)
        try:
            self._file.seek(self._end)
            self._file.truncate()
            self._file.write(data)
            self._file.flush()
            os.fsync(self._file.fileno())
        except OSError as error:
            raise refusals.not_kept(self._name, error) from error
        self._end += len(data)
