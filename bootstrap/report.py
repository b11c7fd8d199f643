"""What the set-up says: plain sentences on standard error, so that standard output stays clean."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

INTERRUPTED = 130


class SetupFailed(Exception):
    """The set-up cannot go on.

    Attributes:
        what: one sentence, what happened.
        todo: one sentence, what the user can do.
        details: the last lines a tool said, possibly none.
    """

    def __init__(self, what: str, todo: str, details: Sequence[str] = ()) -> None:
        super().__init__(f"{what} {todo}")
        self.what = what
        self.todo = todo
        self.details = tuple(details)


def say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def guarded(action: Callable[[], int]) -> int:
    """The action's exit status; 1 with an explanation when it fails, 130 when interrupted."""
    try:
        return action()
    except SetupFailed as failure:
        say(f"{failure.what} {failure.todo}")
        for line in failure.details:
            say(f"    {line}")
        return 1
    except KeyboardInterrupt:
        say("Stopped.")
        return INTERRUPTED
