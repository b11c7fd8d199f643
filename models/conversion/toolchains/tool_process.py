"""A process of a toolchain's making: its output line by line, and no way that it outlives us."""

from __future__ import annotations

import contextlib
import os
import queue
import subprocess
import threading
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO

import psutil

from models.cancel import CancelToken

_POLL_S = 0.1
_END = None
# Run in the other Python ahead of what it is for: it ends itself when we are gone, also when we
# had no time to end it, because then nobody holds the other end of its input.
WATCH = """
import os, sys, threading
def watch():
    os.read(0, 1)
    os._exit(130)
threading.Thread(target=watch, daemon=True).start()
"""


def python_command(python: Path, code: str, *arguments: str) -> tuple[str, ...]:
    """Run `code` in that Python, isolated from the user's modules and the current folder."""
    return (str(python), "-I", "-X", "utf8", "-c", WATCH + code, *arguments)


class ToolProcess:
    """To be used with `with`: leaving that ends it with all its children."""

    def __init__(
        self, command: Sequence[str], folder: Path, environment: Mapping[str, str]
    ) -> None:
        """Start it, with `folder` as its current one; raises `OSError`."""
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd=folder,
            env=dict(environment),
            encoding="utf-8",
            errors="replace",
            start_new_session=os.name == "posix",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        assert self._process.stdout is not None
        self._reader = threading.Thread(
            target=self._read, args=(self._process.stdout,), name="toolchain", daemon=True
        )
        self._reader.start()

    @property
    def pid(self) -> int:
        return self._process.pid

    def __enter__(self) -> ToolProcess:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process.poll() is None:
            _kill_with_children(self._process.pid)
        self._process.wait()
        self._reader.join()
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):
            self._process.stdin.close()

    def lines(self, cancel: CancelToken) -> Iterator[str]:
        """What it prints; "" every moment that it prints nothing. Raises `Cancelled`."""
        while True:
            cancel.check()
            try:
                line = self._lines.get(timeout=_POLL_S)
            except queue.Empty:
                yield ""
                continue
            if line is _END:
                return
            yield line.strip()

    def succeeded(self) -> bool:
        """Waits for its end."""
        return self._process.wait() == 0

    def _read(self, stream: IO[str]) -> None:
        with stream:
            for line in stream:
                self._lines.put(line)
        self._lines.put(_END)


def _kill_with_children(pid: int) -> None:
    try:
        process = psutil.Process(pid)
        family = [*process.children(recursive=True), process]
    except psutil.NoSuchProcess:
        return
    for member in family:
        with contextlib.suppress(psutil.NoSuchProcess):
            member.kill()
