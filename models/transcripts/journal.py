"""Transcripts on the disk: a folder each, so that nothing that was written down is ever lost.

`job.json` says what is written down how, `lines.jsonl` grows by one record for each stretch, each
on the disk before the next is begun; `corrections.json` is what was changed by hand. A record that
was cut short by the end of its process counts as not written.
"""

from __future__ import annotations

import logging
import os
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from models.errors import Problem
from models.store.json_file import read_json, write_json
from models.store.lock import LOCKS_FOLDER, LockTaken, is_locked, lock
from models.transcripts import refusals
from models.transcripts.job import Job, Origin, Source, State, Wishes, job_of_json, job_to_json
from models.transcripts.pen import Pen
from models.transcripts.record import Written, read_records, written_of
from models.transcripts.transcript import Transcript

_JOB, _LINES, _CORRECTIONS = "job.json", "lines.jsonl", "corrections.json"
_REMOVED = ".removed-"

_log = logging.getLogger(__name__)


class Journal:
    """One recording's folder. Reads the disk at every call; all of it waits for the disk.

    Attributes:
        folder: its name is the job's id.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def id(self) -> str:
        return self.folder.name

    def job(self) -> Job:
        """Raises `TranscriptDamaged`."""
        try:
            return job_of_json(read_json(self.folder / _JOB))
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise refusals.damaged(error) from error

    def keep(self, job: Job) -> Job:
        """In place of what it was, whole or not at all; raises `TranscriptNotKept`."""
        try:
            write_json(self.folder / _JOB, job_to_json(job))
        except OSError as error:
            raise refusals.not_kept(job.name, error) from error
        return job

    def set_state(self, state: State, problem: Problem | None = None) -> Job:
        """Raises `TranscriptDamaged` or `TranscriptNotKept`."""
        return self.keep(replace(self.job(), state=state, problem=problem))

    def written(self) -> Written:
        """What is written down by now, as it was corrected. Raises `TranscriptDamaged`."""
        try:
            return written_of(read_records(self.folder / _LINES), self._corrections())
        except OSError as error:
            raise refusals.damaged(error) from error

    def transcript(self) -> Transcript:
        """The same as a `Transcript`; raises `TranscriptDamaged`."""
        job, written = self.job(), self.written()
        wishes = job.wishes
        return Transcript(
            job.name,
            job.seconds,
            written.language or wishes.language,
            job.model_name,
            written.lines,
            wishes.translate,
        )

    def correct(self, index: int, text: str | None) -> None:
        """Keep a line as it was corrected by hand; "" deletes it, None brings back what the model
        had written. Raises `TranscriptNotKept`."""
        corrections = self._corrections()
        corrections.pop(index, None)
        if text is not None:
            corrections[index] = text
        try:
            write_json(
                self.folder / _CORRECTIONS,
                {str(key): corrections[key] for key in sorted(corrections)},
            )
        except OSError as error:
            raise refusals.not_kept(self.job().name, error) from error

    @property
    def is_busy(self) -> bool:
        """Whether somebody, in any process, writes it at this moment."""
        return is_locked(self.folder.parent, self.id)

    @contextmanager
    def writing(self) -> Iterator[Pen]:
        """For whoever writes on; raises `TranscriptInUse` or `TranscriptNotKept`.

        The end of the process ends it too.
        """
        name = self.job().name
        try:
            with lock(self.folder.parent, self.id), Pen(self.folder / _LINES, name) as pen:
                yield pen
        except LockTaken as error:
            raise refusals.in_use(name) from error

    def _corrections(self) -> dict[int, str]:
        try:
            document = read_json(self.folder / _CORRECTIONS)
            return {int(index): str(text) for index, text in document.items()}
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, AttributeError) as error:
            _log.warning("the corrections of %s cannot be read: %s", self.id, error)
            return {}


class Journals:
    """All transcripts of a user. Reads the disk at every call, so that all windows and terminals
    agree.

    Attributes:
        folder: need not exist; see `Places.transcripts`.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def create(
        self,
        path: Path,
        wishes: Wishes,
        model_name: str,
        seconds: float,
        origin: Origin = "window",
    ) -> Journal:
        """For a recording that waits to be written down; raises `SourceGone`,
        `TranscriptNotKept`."""
        source = Source.of(path)
        stamp = time.strftime("%Y%m%d-%H%M%S")
        journal = Journal(self.folder / f"{stamp}-{time.time_ns() % 10**9:09}-{_random()}")
        try:
            journal.folder.mkdir(parents=True)
        except OSError as error:
            raise refusals.not_kept(path.name, error) from error
        journal.keep(Job(journal.id, source, wishes, model_name, seconds, origin=origin))
        return journal

    def get(self, id: str) -> Journal:
        """Whether there is one shows when it is read."""
        return Journal(self.folder / id)

    def all(self) -> tuple[Job, ...]:
        """In the order in which they were begun; a damaged one is left out and logged."""
        found = [self._read(name) for name in self._names() if not name.startswith(".")]
        return tuple(job for job in found if job is not None)

    def interrupted(self, path: Path, wishes: Wishes, origin: Origin) -> Journal | None:
        """The newest one of this very file with these wishes that is not done and that nobody
        writes; None when there is none.

        A terminal removes what is done as soon as it is handed over: what is left counts too.
        """
        source = Source.of(path)
        for job in reversed(self.all()):
            same = (job.source, job.wishes, job.origin) == (source, wishes, origin)
            open_end = job.state != "done" or origin == "terminal"
            if same and open_end and not self.get(job.id).is_busy:
                return self.get(job.id)
        return None

    def drop_old(self, origin: Origin, age_s: float) -> None:
        """Delete those that nobody has written to for so long, done or not."""
        for job in self.all():
            folder = self.folder / job.id
            with suppress(OSError, refusals.TranscriptNotKept):
                touched = max(entry.stat().st_mtime for entry in os.scandir(folder))
                if job.origin == origin and time.time() - touched > age_s:
                    self.remove(job.id)

    def put_away(self, id: str) -> None:
        """Remove it so that it can be brought back until `sweep`; raises `TranscriptNotKept`."""
        self._rename(id, f"{_REMOVED}{id}")

    def bring_back(self, id: str) -> None:
        """What was put away; raises `TranscriptNotKept`."""
        self._rename(f"{_REMOVED}{id}", id)

    def remove(self, id: str) -> None:
        """For good; raises `TranscriptNotKept`."""
        self.put_away(id)
        self._delete(f"{_REMOVED}{id}")

    def sweep(self) -> None:
        """Delete what was put away, for good."""
        for name in self._names():
            if name.startswith(_REMOVED):
                self._delete(name)

    def _read(self, name: str) -> Job | None:
        try:
            return self.get(name).job()
        except refusals.TranscriptDamaged as error:
            _log.warning("the transcript %s is left out: %s", name, error.cause)
            return None

    def _names(self) -> list[str]:
        try:
            return sorted(entry.name for entry in os.scandir(self.folder) if entry.is_dir())
        except OSError:
            return []

    def _rename(self, old: str, new: str) -> None:
        try:
            (self.folder / old).rename(self.folder / new)
        except OSError as error:
            raise refusals.not_kept(old, error) from error

    def _delete(self, name: str) -> None:
        with suppress(OSError):
            shutil.rmtree(self.folder / name)
            # No other one will ever have this id.
            (self.folder / LOCKS_FOLDER / name.removeprefix(_REMOVED)).unlink(missing_ok=True)


def _random() -> str:
    return secrets.token_hex(2)
