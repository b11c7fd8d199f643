"""One life of the engine's process: started, written to, read from, ended."""

from __future__ import annotations

import contextlib
import logging
import os
import queue
import signal
import subprocess
import tempfile
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from models.engine.protocol import Event
from models.engine.scripted import Script
from models.engine.wire import Shutdown, Wire, WireClosed
from models.own_process import own_command

_log = logging.getLogger(__name__)
_ASK_S = 3.0
_TAIL_BYTES = 4000

# Nothing that runs models may phone home.
_QUIET = {
    "HF_HUB_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "DO_NOT_TRACK": "1",
}


@dataclass(frozen=True)
class ChildOptions:
    """What the process is told at its start; ``script`` replaces OpenVINO in tests."""

    log_file: Path | None = None
    cache_folder: Path | None = None
    script: Script | None = None


class Child:
    """The running process. Its events and its end are told on a thread of its own."""

    def __init__(
        self,
        options: ChildOptions,
        on_event: Callable[[Child, Event], None],
        on_end: Callable[[Child], None],
    ) -> None:
        self._on_event = on_event
        self._on_end = on_end
        self._errors: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as we do
        self._process = subprocess.Popen(
            _command(options),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            env={**os.environ, **_QUIET},
            start_new_session=os.name == "posix",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._wire = Wire(self._process.stdout, self._process.stdin)
        self._outgoing: queue.SimpleQueue[object] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, name="engine-events", daemon=True)
        self._writer = threading.Thread(target=self._write, name="engine-requests", daemon=True)

    @property
    def pid(self) -> int:
        return self._process.pid

    def listen(self) -> None:
        """Begin to tell events."""
        self._reader.start()
        self._writer.start()

    def send(self, message: object) -> None:
        """Queue a message; returns at once also when the child is deaf."""
        self._outgoing.put(message)

    def kill(self) -> None:
        """End it now; its end is told as usual."""
        with contextlib.suppress(OSError):
            self._process.kill()

    def end(self) -> None:
        """Ask, wait, kill; returns when no process is left."""
        self.send(Shutdown())
        try:
            self._process.wait(_ASK_S)
        except subprocess.TimeoutExpired:
            _log.warning("the engine did not end when asked; ending it")
            self.kill()
            self._process.wait()
        self._reader.join(_ASK_S)
        self._writer.join(_ASK_S)

    def obituary(self) -> str:
        """How it ended and the last that it said, for the details box."""
        code = self._process.wait()
        return f"{_describe(code)}\n{self._last_words()}".strip()

    def _read(self) -> None:
        while True:
            try:
                event = self._wire.receive()
            except WireClosed:
                break
            self._on_event(self, event)
        self._outgoing.put(None)
        self._process.wait()
        self._on_end(self)

    def _write(self) -> None:
        with contextlib.suppress(WireClosed):
            while (message := self._outgoing.get()) is not None:
                self._wire.send(message)

    def _last_words(self) -> str:
        size = self._errors.seek(0, os.SEEK_END)
        self._errors.seek(max(0, size - _TAIL_BYTES))
        return self._errors.read().decode("utf-8", "replace").strip()


def _command(options: ChildOptions) -> list[str]:
    command = own_command("models.engine.host")
    if options.log_file is not None:
        command += ["--log-file", str(options.log_file)]
    if options.cache_folder is not None:
        command += ["--cache-folder", str(options.cache_folder)]
    if options.script is not None:
        command += ["--script", options.script.to_json()]
    return command


def _describe(code: int) -> str:
    """An exit code in words."""
    if code < 0:
        try:
            name = signal.Signals(-code).name
        except ValueError:
            name = str(-code)
        if name == "SIGKILL":
            return "The process was ended from outside (SIGKILL), often because memory ran out."
        return f"The process was ended by {name}."
    return f"The process ended with exit code {code} (0x{code & 0xFFFFFFFF:08X})."
