"""What can be wrong with a transcript that is kept, and its recording."""

from __future__ import annotations

from pathlib import Path

from models.errors import SidelightError
from models.words import say


class SourceGone(SidelightError):
    """The recording is no longer where it was."""


class SourceChanged(SidelightError):
    """The recording is not the one that was begun with."""


class TranscriptNotKept(SidelightError):
    """What was written down cannot be put on the disk."""


class TranscriptDamaged(SidelightError):
    """What is kept of a transcript cannot be read, or is not there any more."""


class TranscriptInUse(SidelightError):
    """Another window or terminal writes the same transcript at this moment."""


def source_gone(path: Path, error: OSError) -> SourceGone:
    return SourceGone(
        say("“{name}” is no longer where it was.", name=path.name),
        say(
            "Put it back into {folder}, or connect its drive, and continue. What was written down "
            "so far stays.",
            folder=path.parent,
        ),
        str(error),
    )


def source_changed(path: Path) -> SourceChanged:
    return SourceChanged(
        say("“{name}” has changed since it was begun.", name=path.name),
        say("Transcribe it anew. What was written down so far stays."),
    )


def not_kept(name: str, error: OSError) -> TranscriptNotKept:
    return TranscriptNotKept(
        say("The transcript of “{name}” cannot be written to the disk.", name=name),
        say("Make room on the disk, and continue. What was written down so far stays."),
        str(error),
    )


def damaged(error: Exception) -> TranscriptDamaged:
    return TranscriptDamaged(
        say("A transcript cannot be read."),
        say("Remove it, and transcribe the recording anew."),
        f"{type(error).__name__}: {error}",
    )


def in_use(name: str) -> TranscriptInUse:
    return TranscriptInUse(
        say("“{name}” is being transcribed elsewhere at this moment.", name=name),
        say("Wait until it is done, or stop it there."),
    )
