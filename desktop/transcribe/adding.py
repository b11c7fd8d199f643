"""Files that are dropped become recordings to be written down. For threads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from models.cancel import CancelToken
from models.errors import BadSound, Problem
from models.inputs.things.looking import look_at
from models.inputs.things.thing import Refused
from models.transcripts.job import Job, Wishes
from models.transcripts.journal import Journals
from models.words import say


@dataclass(frozen=True)
class Found:
    """A file among what was dropped; `problem`: why it cannot be taken."""

    path: Path
    problem: Problem | None = None


def files_among(paths: Sequence[Path], cancel: CancelToken) -> list[Found]:
    """Recordings and videos, those in folders too; everything else is refused, but in a folder."""
    given = {path.absolute() for path in paths}
    found: list[Found] = []
    for thing in look_at(paths, cancel):
        if isinstance(thing, Refused):
            found.append(Found(thing.path, thing.problem))
        elif thing.kind in ("sound", "video"):
            found.append(Found(thing.path))
        elif thing.path.absolute() in given:
            found.append(Found(thing.path, _no_recording(thing.path).problem))
    return found


def begin(journals: Journals, path: Path, wishes: Wishes, model_name: str) -> Job:
    """Its journal. Raises `BadSound`, `SourceGone` or `TranscriptNotKept`."""
    from models.inputs.sounds.probing import probe

    return journals.create(path, wishes, model_name, probe(path).seconds).job()


def _no_recording(path: Path) -> BadSound:
    return BadSound(
        say("“{name}” is not a recording.", name=path.name),
        say("Pick a sound file or a video with sound."),
    )
