"""Runs one job: `python -m models.conversion.child JOB.json`.

Ends at once when the app closes the line or is gone; what it wrote so far is the app's to delete.
"""

from __future__ import annotations

import os
import sys
import threading
import traceback
from pathlib import Path
from typing import IO, NoReturn

from models.conversion.child.faults import kind_of
from models.conversion.child.job import Job
from models.conversion.child.speaker import Speaker


def main() -> NoReturn:
    # Threads of torch that wait for each other burn their cores otherwise: with one core of two
    # busy elsewhere, the original answered ten times slower. Read when torch is loaded.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    incoming, outgoing = _take_over_standard_streams()
    threading.Thread(target=_watch, args=(incoming,), name="line", daemon=True).start()
    speaker = Speaker(outgoing)
    job = Job.from_json(Path(sys.argv[1]).read_text(encoding="utf-8"))
    try:
        _run(job, speaker)
    except Exception as error:  # noqa: BLE001 - the app makes a sentence of it
        traceback.print_exc()
        speaker.fault(kind_of(error), f"{type(error).__name__}: {error}")
        _end(1)
    _end(0)


def _run(job: Job, speaker: Speaker) -> None:
    if job.step == "export":
        from models.conversion.child.exporting import export

        export(job, speaker)
    else:
        from models.conversion.child.compressing import compress

        compress(job, speaker)


def _take_over_standard_streams() -> tuple[IO[str], IO[str]]:
    """Whatever a library prints goes to standard error, and it reads nothing."""
    incoming = os.fdopen(os.dup(0), "r", encoding="utf-8")
    outgoing = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
    os.dup2(2, 1)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    sys.stdout = sys.stderr
    return incoming, outgoing


def _watch(incoming: IO[str]) -> None:
    for _ in incoming:
        pass
    _end(130)


def _end(status: int) -> NoReturn:
    """Without the libraries' own clearing up, which takes seconds and sometimes crashes."""
    sys.stderr.flush()
    os._exit(status)


if __name__ == "__main__":
    main()
