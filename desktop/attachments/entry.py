"""The state of one attachment on its way."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.attachments.attached import Attached
from desktop.jobs.background import BackgroundCall
from models.engine.asking import sound_in
from models.errors import Problem
from models.inputs.recording import Recording
from models.inputs.video import Video


@dataclass
class Entry:
    """`call` reads it, `ticket` is of those who listen to it; both are None when it is done.

    `waits`: until it is known whether anybody can listen; `problem`: why it could not be read.
    """

    name: str
    call: BackgroundCall | None = None
    ticket: int | None = None
    attached: Attached | None = None
    waits: bool = False
    problem: Problem | None = None

    @property
    def is_busy(self) -> bool:
        return self.call is not None or self.ticket is not None or self.waits

    @property
    def is_hearable(self) -> bool:
        """By a model that takes sounds as they are."""
        return self.attached is not None and sound_in(self.attached.contents[0]) is not None


def was_heard(attached: Attached) -> bool:
    """Whether what is said in it was written down."""
    first = attached.contents[0]
    if isinstance(first, Recording):
        return first.was_heard
    return isinstance(first, Video) and bool(first.speech)


def seconds_of(attached: Attached) -> float:
    first = attached.contents[0]
    return first.seconds if isinstance(first, Recording | Video) else 0.0
