"""One life of the process that downloads: started, asked, ended."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import subprocess
import tempfile
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, Any

from models.cancel import CancelToken
from models.catalogue.entry import SourceKind
from models.network_log import Purpose, note_request
from models.own_process import own_command
from models.sources.download_environment import DownloadEnvironment
from models.sources.download_wire import Job, Verb, listing_from_json
from models.sources.fault import Fault, FaultFound
from models.sources.fault_of import without_secrets
from models.sources.remote import Listing, RemoteFile

_POLL_S = 0.1
_TAIL_BYTES = 4000
_END = None
# Looking at what is on the disk asks nobody.
_PURPOSES: dict[Verb, Purpose] = {"list": "list", "get": "download"}


class DownloadProcess:
    """Asked for one thing at a time, on one thread. To be used with `with`: no way out of that
    leaves the process behind."""

    def __init__(
        self, python: str, kind: SourceKind, environment: DownloadEnvironment, folder: Path
    ) -> None:
        """Start it, with `folder` as its current one; raises `OSError`."""
        self._environment = environment.variables
        self._kind = kind
        self._host = environment.host
        self._errors: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as we do
        self._process = subprocess.Popen(
            _command(python, kind, environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            cwd=folder,
            env=dict(environment.variables),
            encoding="utf-8",
            start_new_session=os.name == "posix",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, name="download", daemon=True)
        self._reader.start()

    @property
    def pid(self) -> int:
        return self._process.pid

    def __enter__(self) -> DownloadProcess:
        return self

    def __exit__(self, *_: object) -> None:
        """What has arrived is on the disk already, so it is not asked first."""
        with contextlib.suppress(OSError):
            self._process.kill()
        self._process.wait()
        self._reader.join()
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):
            self._process.stdin.close()
        self._errors.close()

    def list_files(self, reference: str, revision: str, cancel: CancelToken) -> Listing:
        """Raises `FaultFound` and `Cancelled`, as the others do."""
        answer = self._ask(Job("list", reference, revision), cancel)
        return listing_from_json(answer["listing"])

    def bytes_here(
        self, reference: str, folder: Path, files: Sequence[RemoteFile], cancel: CancelToken
    ) -> int:
        job = Job("look", reference, folder=str(folder), files=tuple(files))
        return int(self._ask(job, cancel)["here"])

    def get(
        self,
        reference: str,
        revision: str,
        folder: Path,
        files: Sequence[RemoteFile],
        on_progress: Callable[[int], None],
        cancel: CancelToken,
    ) -> None:
        """`on_progress` hears, on the calling thread, how many bytes of the files are there."""
        job = Job("get", reference, revision, str(folder), tuple(files))
        self._ask(job, cancel, on_progress)

    def _ask(
        self,
        job: Job,
        cancel: CancelToken,
        on_progress: Callable[[int], None] = lambda _: None,
    ) -> dict[str, Any]:
        assert self._process.stdin is not None
        self._note(job, {})
        with contextlib.suppress(OSError):  # it has died; the reader tells
            self._process.stdin.write(job.to_line())
            self._process.stdin.flush()
        while True:
            message = json.loads(self._next_line(cancel))
            if "progress" in message:
                on_progress(int(message["progress"]))
            elif "request" in message:
                self._note(job, message["request"])
            elif "fault" in message:
                raise FaultFound(Fault.from_json(message["fault"]))
            else:
                return dict(message)

    def _note(self, job: Job, request: dict[str, Any]) -> None:
        """What is asked for, and then each request that comes of it."""
        purpose = _PURPOSES.get(job.verb)
        if purpose is None:
            return
        size = sum(file.size_bytes for file in job.files) or None
        told = {"address": self._host, "size_bytes": size, **request}
        note_request(purpose, f"{self._kind}:{job.reference}", **told)

    def _next_line(self, cancel: CancelToken) -> str:
        while True:
            cancel.check()
            try:
                line = self._lines.get(timeout=_POLL_S)
            except queue.Empty:
                continue
            if line is _END:
                self._lines.put(_END)
                raise FaultFound(Fault("died", detail=self._obituary()))
            return line

    def _read(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as lines:
            for line in lines:
                if line.endswith("\n"):  # else it died in the middle of it
                    self._lines.put(line)
        self._lines.put(_END)

    def _obituary(self) -> str:
        """How it ended and the last that it said."""
        code = self._process.wait()
        size = self._errors.seek(0, os.SEEK_END)
        self._errors.seek(max(0, size - _TAIL_BYTES))
        words = self._errors.read().decode("utf-8", "replace")
        told = f"The process ended with exit code {code}.\n{words}".strip()
        return without_secrets(told, self._environment)


def _command(python: str, kind: SourceKind, environment: DownloadEnvironment) -> list[str]:
    patience = json.dumps(environment.patience.to_json())
    return own_command("models.sources.download_child", kind, patience, python=python)
