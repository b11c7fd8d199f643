"""Downloads one pinned wheel with pip in a child process, which can be ended at any moment.

pip brings the user's own set-up along: index, mirror, proxy, certificates.
"""

from __future__ import annotations

import os
import queue
import re
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from models.cancel import CancelToken
from models.catalogue.entry import EntrySource
from models.sources.pip_faults import download_error
from models.sources.progress import ProgressMeter

_PROGRESS = re.compile(r"Progress (\d+) of (\d+)")
_POLL_S = 0.1
_KEPT_LINES = 60
_END = None
_LOG = "pip.log"
_NOT_FETCHED = "Could not fetch URL"


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
    try:
        process = _start(python, requirements, wheels, scratch)
    except OSError as error:
        raise download_error(f"No module named pip ({error})") from error
    output = _follow(process, meter, cancel)
    found = sorted(wheels.glob("*.whl"))
    if process.returncode != 0 or len(found) != 1:
        raise download_error("\n".join((output, *_reasons(scratch / _LOG))).strip())
    return found[0]


def _start(python: str, requirements: Path, wheels: Path, scratch: Path) -> subprocess.Popen[str]:
    options = (
        *("--no-deps", "--only-binary=:all:", "--no-cache-dir", "--progress-bar=raw"),
        *("--require-hashes", f"--requirement={requirements}", f"--dest={wheels}"),
        f"--log={scratch / _LOG}",
    )
    return subprocess.Popen(
        [python, "-m", "pip", "download", *options],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd=scratch,  # -m looks for modules in the current folder, so it must be one of ours
        env=_environment(scratch),
        encoding="utf-8",
        errors="replace",
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _reasons(log: Path) -> list[str]:
    """Why a page of the index could not be had; pip writes that only into its log."""
    if not log.exists():
        return []
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    return [line[line.index(_NOT_FETCHED) :] for line in lines if _NOT_FETCHED in line]


def _environment(scratch: Path) -> dict[str, str]:
    return {
        **os.environ,
        **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(scratch)),
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_NO_INPUT": "1",
        "PIP_REQUIRE_VIRTUALENV": "0",
        "PIP_QUIET": "0",
        "PYTHONIOENCODING": "utf-8",
    }


def _follow(process: subprocess.Popen[str], meter: ProgressMeter, cancel: CancelToken) -> str:
    """Pass progress on until pip ends; returns the last lines of everything else it said."""
    said: deque[str] = deque(maxlen=_KEPT_LINES)
    try:
        for line in _lines(process, cancel):
            progress = _PROGRESS.fullmatch(line)
            if progress:
                meter.tell("downloading", int(progress[1]), int(progress[2]))
            elif line:
                said.append(line)
        process.wait()
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
    return "\n".join(said)


def _lines(process: subprocess.Popen[str], cancel: CancelToken) -> Iterator[str]:
    """The lines of the output, with the token asked in between also when none come."""
    assert process.stdout is not None
    lines: queue.Queue[str | None] = queue.Queue()
    reader = threading.Thread(
        target=_read, args=(process.stdout, lines), name="pip output", daemon=True
    )
    reader.start()
    while True:
        cancel.check()
        try:
            line = lines.get(timeout=_POLL_S)
        except queue.Empty:
            continue
        if line is _END:
            return
        yield line.strip()


def _read(stream: IO[str], lines: queue.Queue[str | None]) -> None:
    with stream:
        for line in stream:
            lines.put(line)
    lines.put(_END)
