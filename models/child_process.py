"""A child process that is followed line by line, and no way that it outlives us."""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import subprocess
import threading
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, Literal

import psutil

from models.cancel import CancelToken

Stream = Literal["output", "errors"]

_POLL_S = 0.1
_END = None


class ChildProcess:
    """To be used with `with`: leaving that ends it with all that it started."""

    def __init__(
        self,
        command: Sequence[str],
        folder: Path,
        variables: Mapping[str, str],
        *,
        errors_apart: bool = False,
        patience_s: float = 0.0,
    ) -> None:
        """Start it; raises `OSError`.

        Args:
            folder: its current one.
            variables: all of its environment.
            errors_apart: standard error is a stream of its own, not part of the output.
            patience_s: seconds it gets to end by itself, asked by the end of its input.
        """
        self._patience_s = patience_s
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE if errors_apart else subprocess.STDOUT,
            cwd=folder,
            env=dict(variables),
            encoding="utf-8",
            errors="replace",
            start_new_session=os.name == "posix",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._told: queue.SimpleQueue[tuple[Stream, str] | None] = queue.SimpleQueue()
        self._readers = [self._reader("output", self._process.stdout)]
        if errors_apart:
            self._readers.append(self._reader("errors", self._process.stderr))

    @property
    def pid(self) -> int:
        return self._process.pid

    def __enter__(self) -> ChildProcess:
        return self

    def __exit__(self, *_: object) -> None:
        if self._patience_s:
            self._close_input()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(self._patience_s)
        _kill_with_children(self._process)
        self._process.wait()
        for reader in self._readers:
            reader.join()
        self._close_input()

    def lines(self, cancel: CancelToken) -> Iterator[str]:
        """What it prints, stripped; "" every moment that it prints nothing. Raises `Cancelled`."""
        return (line.strip() for _, line in self.lines_of_streams(cancel))

    def lines_of_streams(self, cancel: CancelToken) -> Iterator[tuple[Stream, str]]:
        """The same with the stream it comes from, and with what a line begins with."""
        ended = 0
        while ended < len(self._readers):
            cancel.check()
            try:
                told = self._told.get(timeout=_POLL_S)
            except queue.Empty:
                yield "output", ""
                continue
            if told is _END:
                ended += 1
            else:
                yield told

    def exit_status(self) -> int:
        """Waits for its end."""
        return self._process.wait()

    def _reader(self, name: Stream, stream: IO[str] | None) -> threading.Thread:
        assert stream is not None

        def read() -> None:
            with stream:
                for line in stream:
                    self._told.put((name, line.rstrip()))
            self._told.put(_END)

        thread = threading.Thread(target=read, name=f"child's {name}", daemon=True)
        thread.start()
        return thread

    def _close_input(self) -> None:
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):
            self._process.stdin.close()


def temporary_in(folder: Path) -> dict[str, str]:
    """The variables that make a child keep its temporary files there."""
    return dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(folder))


def _kill_with_children(process: subprocess.Popen[str]) -> None:
    """Where processes have groups, also those whose parent is gone."""
    family: list[psutil.Process] = []
    if process.poll() is None:
        with contextlib.suppress(psutil.Error):
            family = psutil.Process(process.pid).children(recursive=True)
    if os.name == "posix":
        with contextlib.suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
    for member in family:
        with contextlib.suppress(psutil.Error):
            member.kill()
    process.kill()
