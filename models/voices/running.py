"""Runs a system's tool for speech, and ends it when it is stopped or takes too long."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from models.cancel import CancelToken
from models.child_process import ChildProcess
from models.errors import CannotSpeak
from models.words import say

_MOST_LINES = 2000


@dataclass(frozen=True)
class Ran:
    """How a tool ended; ``output`` is what it printed, standard error included."""

    status: int
    output: tuple[str, ...]


class Runner(Protocol):
    """Runs a command in a folder, see `run_tool`."""

    def __call__(
        self,
        command: list[str],
        folder: Path,
        variables: Mapping[str, str],
        patience_s: float,
        cancel: CancelToken,
    ) -> Ran:
        """Wait for its end."""


def run_tool(
    command: list[str],
    folder: Path,
    variables: Mapping[str, str],
    patience_s: float,
    cancel: CancelToken,
    clock: Callable[[], float] = time.monotonic,
) -> Ran:
    """Run it without a shell; it is ended, with all that it started, when this raises.

    Args:
        folder: its current one.
        variables: besides those of this process.
        patience_s: seconds that it may take.

    Raises `Cancelled`, or `CannotSpeak` when it does not start or takes too long.
    """
    lines: list[str] = []
    end = clock() + patience_s
    try:
        with ChildProcess(command, folder, {**os.environ, **variables}) as child:
            for line in child.lines(cancel):
                if line and len(lines) < _MOST_LINES:
                    lines.append(line)
                if clock() > end:
                    raise _too_slow(command[0])
            return Ran(child.exit_status(), tuple(lines))
    except OSError as error:
        raise CannotSpeak(
            say("The system's voice does not start."),
            say("Install a model that speaks in the library."),
            f"{command[0]}: {error}",
        ) from error


def _too_slow(program: str) -> CannotSpeak:
    return CannotSpeak(
        say("The system's voice does not come to an end."),
        say("Try again, or install a model that speaks in the library."),
        program,
    )
