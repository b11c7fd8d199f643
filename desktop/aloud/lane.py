"""What every voice can do, the system's own and those of models."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QObject, Signal

_tickets = itertools.count(1)


class VoiceLane(QObject):
    """Makes one sentence after the other into sound; nothing here waits.

    Signals:
        sounded(ticket, Utterance): the next part of it; a sentence may come in several.
        said(ticket): that was all of it.
        failed(ticket, Problem): nothing more comes of it.
    """

    sounded = Signal(int, object)
    said = Signal(int)
    failed = Signal(int, object)

    def get_ready(self) -> None:
        """Something is to be said soon."""

    def speaks(self, text: str) -> bool:
        """Whether it knows the language of a sentence, as far as that can be told."""
        return True

    def say(self, text: str) -> int:
        """Begin; the ticket tells whose signals are whose, and none of them comes before this
        returns.

        Args:
            text: one sentence, plain, with at least a letter or a digit.
        """
        raise NotImplementedError

    def forget(self, ticket: int) -> None:
        """Nothing more is told about it."""
        raise NotImplementedError

    def close(self) -> bool:
        """Let go of everything; False when something did not end in time."""
        return True


def next_ticket() -> int:
    """One that no lane has given before."""
    return next(_tickets)
