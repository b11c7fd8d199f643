"""Runs the tools of the set-up: nothing read from standard input, nothing on standard output."""

from __future__ import annotations

import subprocess
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bootstrap.report import SetupFailed

LINES_KEPT = 15


@dataclass(frozen=True)
class Outcome:
    """How a command ended, and the last lines it said."""

    status: int
    last_lines: tuple[str, ...] = ()


Listener = Callable[[str], None]
Run = Callable[[Sequence["str | Path"], "Path | None", Listener], Outcome]


def ignore(line: str) -> None:
    """Listens to nothing."""


def run_quietly(
    command: Sequence[str | Path], folder: Path | None = None, listener: Listener = ignore
) -> Outcome:
    """Run to the end; each line it says goes to the listener, the last ones into the outcome."""
    last_lines: deque[str] = deque(maxlen=LINES_KEPT)
    with _started(command, folder) as process:
        try:
            for line in process.stdout or ():
                last_lines.append(line.rstrip())
                listener(line.strip())
        except BaseException:
            process.terminate()
            raise
    return Outcome(process.returncode, tuple(last_lines))


def _started(command: Sequence[str | Path], folder: Path | None) -> subprocess.Popen[str]:
    try:
        return subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            close_fds=False,  # the set-up's lock goes along
        )
    except OSError as error:
        raise SetupFailed(
            f"“{command[0]}” cannot be started.", "Install or repair it.", [str(error)]
        ) from error
