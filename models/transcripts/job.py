"""What a recording is written down with, and how far it is: the plain values of `job.json`."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from models.errors import Problem
from models.transcripts import refusals
from models.words import is_sentence, read_sentence

State = Literal["waiting", "running", "paused", "done", "failed"]
Origin = Literal["window", "terminal"]
_STATES = ("waiting", "running", "paused", "done", "failed")


@dataclass(frozen=True)
class Wishes:
    """How a recording is to be written down.

    Attributes:
        model: id of an installed model.
        device: that it runs on.
        language: what is spoken, such as "en"; "" lets the model find out.
        translate: into English.
        words: with the time of each word, where the model can tell.
    """

    model: str
    device: str = "CPU"
    language: str = ""
    translate: bool = False
    words: bool = False


@dataclass(frozen=True)
class Source:
    """A recording as it was when it was begun with.

    Attributes:
        path: absolute.
        size: in bytes.
        modified_ns: since 1970.
    """

    path: Path
    size: int
    modified_ns: int

    @staticmethod
    def of(path: Path) -> Source:
        """Raises `SourceGone`."""
        try:
            status = path.stat()
        except OSError as error:
            raise refusals.source_gone(path, error) from error
        return Source(path.absolute(), status.st_size, status.st_mtime_ns)

    def check(self) -> None:
        """Raises `SourceGone` or `SourceChanged`."""
        if Source.of(self.path) != self:
            raise refusals.source_changed(self.path)


@dataclass(frozen=True)
class Job:
    """One recording to write down.

    Attributes:
        id: of its folder; ids of later ones sort behind.
        source: the recording.
        wishes: how.
        model_name: for people.
        seconds: length of the recording.
        state: "running" may also be one whose process has ended without a word; see
            `Journal.is_busy`.
        origin: who has begun it.
        problem: why it is "failed", else None.
    """

    id: str
    source: Source
    wishes: Wishes
    model_name: str
    seconds: float
    state: State = "waiting"
    origin: Origin = "window"
    problem: Problem | None = None

    @property
    def name(self) -> str:
        """Of the recording, for people."""
        return self.source.path.name


def job_to_json(job: Job) -> dict[str, Any]:
    document = asdict(job)
    document["source"]["path"] = str(job.source.path)
    return document


def job_of_json(document: Any) -> Job:
    """Raises `KeyError`, `TypeError` or `ValueError` for what is no job."""
    source, state, origin = document["source"], document["state"], document["origin"]
    if state not in _STATES or origin not in ("window", "terminal"):
        raise ValueError(f"{state!r}, {origin!r}")
    return Job(
        str(document["id"]),
        Source(Path(source["path"]), int(source["size"]), int(source["modified_ns"])),
        Wishes(**document["wishes"]),
        str(document["model_name"]),
        float(document["seconds"]),
        state,
        origin,
        _problem(document["problem"]),
    )


def _problem(document: Any) -> Problem | None:
    if document is None:
        return None
    return Problem(
        **{key: read_sentence(one) if is_sentence(one) else one for key, one in document.items()}
    )
