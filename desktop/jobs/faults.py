"""An exception as something that can be told to the user."""

from __future__ import annotations

from models.errors import EngineFault, Problem, SidelightError
from models.words import say


def problem_of(error: Exception) -> Problem:
    """What the error says itself; of one that nobody foresaw, only that it happened."""
    if isinstance(error, SidelightError):
        return error.problem
    cause = f"{type(error).__name__}: {error}"
    what, todo = (
        say("Something failed that should not have."),
        say("Try again; the log has the details."),
    )
    return EngineFault(what, todo, cause).problem
