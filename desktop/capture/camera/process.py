"""A camera in a process of its own: whatever its driver does, the window goes on."""

from __future__ import annotations

import logging
import threading

from desktop.capture.camera import faults
from desktop.capture.camera.life import CameraLife, Gone, Silent, Woken
from desktop.capture.camera.scripted import Script
from desktop.capture.camera.settings import read_setting
from desktop.capture.camera.source import Listener
from desktop.capture.camera.values import Alive, Begin, Ended, Opened, Patience, Waiting, Wish
from models.errors import CameraFault, Problem

_log = logging.getLogger(__name__)
# Until it has read its program from a slow disk.
_START_S = 40.0


class CameraProcess:
    """A `CameraSource`. A process that hangs or dies is told as trouble, and replaced.

    A thread follows the process; it alone starts and ends it.
    """

    def __init__(self, patience: Patience | None = None, script: Script | None = None) -> None:
        self._patience = patience or Patience()
        self._script = script
        self._closing = threading.Event()
        self._lock = threading.Lock()
        self._life: CameraLife | None = None
        self._thread: threading.Thread | None = None
        self._opened = False

    @property
    def pid(self) -> int | None:
        """Of the process, if there is one."""
        with self._lock:
            return None if self._life is None else self._life.pid

    def start(self, wish: Wish, listener: Listener) -> None:
        args = (wish, listener)
        self._thread = threading.Thread(target=self._run, args=args, name="camera", daemon=True)
        self._thread.start()

    def frame_taken(self) -> None:
        with self._lock:
            life = self._life
        if life is not None:
            life.frame_taken()

    def close(self) -> None:
        self._closing.set()
        with self._lock:
            life = self._life
        if life is not None:
            life.wake()

    def join(self, seconds: float) -> bool:
        if self._thread is None:
            return True
        self._thread.join(seconds)
        return not self._thread.is_alive()

    # --- on the camera's thread -----------------------------------------------------------------

    def _run(self, wish: Wish, listener: Listener) -> None:
        retry_s = self._patience.first_retry_s
        while not self._closing.is_set():
            self._opened = False
            problem = self._live(wish, listener)
            if problem is not None:
                listener(Waiting(problem, retry_s))
                self._closing.wait(retry_s)
                retry_s = min(2 * retry_s, self._patience.last_retry_s)
        listener(Ended())

    def _live(self, wish: Wish, listener: Listener) -> Problem | None:
        """One life of the process; what ended it, None when it was closed."""
        try:
            life = CameraLife(Begin(wish, self._patience, self._script))
        except OSError as error:
            _log.exception("the camera's process cannot be started")
            return faults.crashed(_name(wish), str(error)).problem
        with self._lock:
            self._life = life
        try:
            return self._follow(life, wish, listener)
        finally:
            with self._lock:
                self._life = None
            life.end(ask=self._closing.is_set() and self._opened)

    def _follow(self, life: CameraLife, wish: Wish, listener: Listener) -> Problem | None:
        rest_s = _START_S
        # Not only `Woken`: who closes may have come before the process was there.
        while not self._closing.is_set():
            try:
                event = life.hear(self._patience.silent_s + rest_s)
            except Woken:
                continue
            except Silent:
                return faults.hangs(_name(wish)).problem
            except Gone:
                return faults.crashed(_name(wish), life.obituary()).problem
            rest_s = event.retry_s if isinstance(event, Waiting) else 0.0
            self._opened = isinstance(event, Opened) or (
                self._opened and not isinstance(event, Waiting)
            )
            if not isinstance(event, Alive):
                listener(event)
        return None


def _name(wish: Wish) -> str:
    try:
        return wish.name or read_setting(wish.setting).name
    except CameraFault:
        return "The camera"
