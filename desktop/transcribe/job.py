"""The plain value of a recording in the queue."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from models.errors import NoSpeech, Problem

State = Literal["reading", "waiting", "running", "paused", "failed", "done"]
Turn = Literal["", "pause", "play"]
# What ids begin with that belong to no journal.
UNKEPT = "?"


@dataclass(frozen=True)
class Job:
    """How far a recording is.

    Attributes:
        id: of its journal; without one it begins with `UNKEPT`.
        name: of the file.
        path: of the file, where it was when it was added.
        state: "reading" is before it is known what the file is.
        seconds: its length; 0 while that is not known.
        done_s: up to where it is written down.
        left_s: until all of it is; None while nobody knows.
        language: what is spoken, as far as it is known.
        problem: why it does not go on.
    """

    id: str
    name: str
    path: Path
    state: State
    seconds: float = 0.0
    done_s: float = 0.0
    left_s: float | None = None
    language: str = ""
    problem: Problem | None = None

    @property
    def share(self) -> float:
        """From 0 to 1."""
        if self.state == "done":
            return 1.0
        return min(1.0, self.done_s / self.seconds) if self.seconds else 0.0

    @property
    def is_kept(self) -> bool:
        """Whether it has a journal, so that it is there again after a restart."""
        return self.state != "reading" and not self.id.startswith(UNKEPT)

    @property
    def can_turn(self) -> Turn:
        """What can be done about its going on; "" for nothing."""
        if self.state in ("running", "waiting"):
            return "pause"
        is_silent = self.problem is not None and self.problem.kind == NoSpeech.__name__
        can_go_on = self.is_kept and self.state in ("paused", "failed") and not is_silent
        return "play" if can_go_on else ""
