"""One life of the camera's process: started, heard, ended."""

from __future__ import annotations

import contextlib
import logging
import os
import queue
import re
import subprocess
import tempfile
import threading
from typing import IO

from desktop.capture.camera.start import child_command, child_environment
from desktop.capture.camera.values import Begin, Close, Event, FrameTaken
from models.engine.wire import Wire, WireClosed

_log = logging.getLogger(__name__)
_ASK_S = 1.5
_KILL_S = 3.0
_TAIL_BYTES = 2000
_SECRETS = re.compile(r"//[^/@\s]+@")


class Gone(Exception):
    """The process has ended by itself."""


class Silent(Exception):
    """The process has said nothing for too long."""


class Woken(Exception):
    """Somebody wants the one who waits."""


class CameraLife:
    """Started with `begin`; raises `OSError`. `end` leaves nothing of it."""

    def __init__(self, begin: Begin) -> None:
        self._errors: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as we do
        self._process = subprocess.Popen(
            child_command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            env=child_environment(),
            start_new_session=os.name == "posix",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._wire = Wire(self._process.stdout, self._process.stdin)
        # Holds few: no more frames come than were asked for.
        self._heard: queue.SimpleQueue[Event | type[Exception]] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, name="camera's events", daemon=True)
        self._reader.start()
        self._say(begin)

    @property
    def pid(self) -> int:
        return self._process.pid

    def hear(self, seconds: float) -> Event:
        """The next event; raises `Silent`, `Gone` or `Woken`."""
        try:
            heard = self._heard.get(timeout=seconds)
        except queue.Empty:
            raise Silent from None
        if isinstance(heard, type):
            raise heard
        return heard

    def wake(self) -> None:
        self._heard.put(Woken)

    def frame_taken(self) -> None:
        self._say(FrameTaken())

    def end(self, *, ask: bool) -> None:
        """Asked, it lets go of the camera by itself, as drivers like it."""
        if ask:
            self._say(Close())
            self._wait(_ASK_S)
        with contextlib.suppress(OSError):
            self._process.kill()
        if not self._wait(_KILL_S):
            _log.error("the camera's process %d hangs in a driver and cannot be ended", self.pid)
            return
        self._reader.join()
        for stream in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):
                if stream is not None:
                    stream.close()

    def obituary(self) -> str:
        """How it ended and the last that it said, without passwords."""
        code = self._process.wait()
        size = self._errors.seek(0, os.SEEK_END)
        self._errors.seek(max(0, size - _TAIL_BYTES))
        last_words = self._errors.read().decode("utf-8", "replace").strip()
        return _SECRETS.sub("//…@", f"Exit code {code}\n{last_words}".strip())

    def _say(self, message: object) -> None:
        with contextlib.suppress(WireClosed):
            self._wire.send(message)

    def _wait(self, seconds: float) -> bool:
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    def _read(self) -> None:
        with contextlib.suppress(WireClosed):
            while True:
                self._heard.put(self._wire.receive())
        self._heard.put(Gone)
