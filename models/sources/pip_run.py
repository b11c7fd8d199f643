"""What every run of pip in a child process has in common: how it is asked, and what it tells."""

from __future__ import annotations

import re
from pathlib import Path

from models.child_process import temporary_in

# A line of its raw progress: bytes so far, bytes in all.
PROGRESS = re.compile(r"Progress (\d+) of (\d+)")
_NOT_FETCHED = "Could not fetch URL"


def pip_options(requirements: Path, log: Path) -> tuple[str, ...]:
    """Wheels only, and progress in lines that can be read. Verbose, as its log tells of requests
    only then; what it prints is hardly more for it."""
    return (
        *("--only-binary=:all:", "--progress-bar=raw", "--verbose"),
        *(f"--requirement={requirements}", f"--log={log}"),
    )


def pip_variables(scratch: Path) -> dict[str, str]:
    """What is set besides the user's own; temporary files lie in `scratch`."""
    return {
        **temporary_in(scratch),
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_NO_INPUT": "1",
        "PIP_REQUIRE_VIRTUALENV": "0",
        "PIP_QUIET": "0",
    }


def not_fetched(log: Path) -> list[str]:
    """Why a page of the index could not be had; pip writes that only into its log."""
    if not log.exists():
        return []
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    return [line[line.index(_NOT_FETCHED) :] for line in lines if _NOT_FETCHED in line]
