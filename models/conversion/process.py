"""Runs a job inside a toolchain, in a process of its own that can be ended at any moment."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import shutil
import signal
import subprocess
import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import IO, Any

from models.cancel import CancelToken
from models.conversion import child
from models.conversion.child.job import Job
from models.conversion.failures import child_failed, child_lost
from models.conversion.progress import ConversionListener, ConversionProgress
from models.conversion.toolchains.verification import QUIET

_POLL_S = 0.1
# A process that was asked to end does so at once, unless native code holds everything up.
_PATIENCE_S = 3.0
_KEPT_LINES = 60
_END = None
_PRIVATE = {
    **QUIET,
    "TRANSFORMERS_OFFLINE": "1",
    "HF_DATASETS_OFFLINE": "1",
    "DISABLE_TELEMETRY": "1",
    "PYTHONIOENCODING": "utf-8",
    "PYTHONNOUSERSITE": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
}


_CHILD = Path(child.__path__[0])


def run_job(
    python: Path,
    job: Job,
    work: Path,
    listener: ConversionListener,
    cancel: CancelToken,
    code: Path = _CHILD,
) -> dict[str, Any]:
    """Run it to its end; returns what the process says as its result.

    Args:
        python: of the toolchain's environment.
        work: an existing folder for what the process needs; the caller deletes it.
        code: the package that is run, of which a copy is made.

    Raises:
        Cancelled: the process is gone then, with all that it had started.
        SidelightError: what went wrong, in words; the cause holds the last lines of the log.
    """
    cancel.check()
    with _Process(python, job, work, code) as process:
        return process.follow(listener, cancel)


class _Process:
    """One life of the process; no way out of `with` leaves it behind."""

    def __init__(self, python: Path, job: Job, work: Path, code: Path) -> None:
        file = work / "job.json"
        file.write_text(job.to_json(), encoding="utf-8")
        self._job = job
        self._said: list[str] = []
        self._lines: queue.SimpleQueue[tuple[str, str] | None] = queue.SimpleQueue()
        self._process = subprocess.Popen(
            [str(python), "-m", f"{child.__name__}", str(file)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=work,
            env=_environment(_copied(code, work), work),
            encoding="utf-8",
            errors="replace",
            start_new_session=os.name == "posix",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._readers = [
            self._read(self._process.stdout, "said"),
            self._read(self._process.stderr, "log"),
        ]

    def __enter__(self) -> _Process:
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):
            self._process.stdin.close()  # asks it to end
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(_PATIENCE_S)
        _kill_all(self._process)
        for reader in self._readers:
            reader.join()

    def follow(self, listener: ConversionListener, cancel: CancelToken) -> dict[str, Any]:
        """Until it has said and written all it has to say."""
        answer: dict[str, Any] = {}
        latest = ConversionProgress("load")
        ends = 0
        while ends < len(self._readers):
            cancel.check()
            try:
                item = self._lines.get(timeout=_POLL_S)
            except queue.Empty:
                continue
            if item is _END:
                ends += 1
                continue
            channel, line = item
            if channel == "log":
                self._keep(line)
                listener(replace(latest, detail=line))
                continue
            document = json.loads(line)
            if "progress" in document:
                latest = ConversionProgress(**document["progress"])
                listener(latest)
            else:
                answer.update(document)
        if "fault" in answer:
            raise child_failed(self._job, answer["fault"], self._last_lines())
        if "result" not in answer:
            raise child_lost(self._process.wait(), self._last_lines())
        result: dict[str, Any] = answer["result"]
        return result

    def _keep(self, line: str) -> None:
        self._said = [*self._said[-_KEPT_LINES:], line]

    def _last_lines(self) -> str:
        return "\n".join(self._said)

    def _read(self, stream: IO[str] | None, channel: str) -> threading.Thread:
        assert stream is not None

        def read() -> None:
            with stream:
                for line in stream:
                    if line.strip():
                        self._lines.put((channel, line.rstrip()))
            self._lines.put(_END)

        thread = threading.Thread(target=read, name=f"conversion {channel}", daemon=True)
        thread.start()
        return thread


def _copied(code: Path, work: Path) -> Path:
    """A folder with the process's own modules and nothing else of the project or the app's
    packages, which could be of other versions than the toolchain's."""
    root = work / "code"
    shutil.rmtree(root, ignore_errors=True)
    package = root / Path(*child.__name__.split("."))
    shutil.copytree(code, package, ignore=shutil.ignore_patterns("__pycache__"))
    for parent in (package.parent, package.parent.parent):
        (parent / "__init__.py").write_text("", encoding="utf-8")
    return root


def _environment(code: Path, work: Path) -> Mapping[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    scratch = work / "scratch"
    scratch.mkdir(exist_ok=True)
    return {
        **kept,
        **_PRIVATE,
        **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(scratch)),
        "HF_HOME": str(scratch / "hub"),
        "PYTHONPATH": str(code),
    }


def _kill_all(process: subprocess.Popen[str]) -> None:
    """The process and all that it started."""
    if os.name == "posix":
        with contextlib.suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
    elif process.poll() is None:
        subprocess.run(
            ["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False
        )
    process.kill()
    process.wait()


Runner = Callable[[Path, Job, Path, ConversionListener, CancelToken], dict[str, Any]]
