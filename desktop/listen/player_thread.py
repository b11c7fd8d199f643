"""The thread that sounds are decoded and played on."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from desktop.jobs.faults import problem_of
from desktop.listen.playback import Playback
from desktop.listen.speaker import Speakers
from desktop.listen.track import Playable
from models.errors import Problem, SidelightError

_log = logging.getLogger(__name__)
_TELL_S = 0.04

Verb = Literal["load", "play", "pause", "seek", "close"]


@dataclass(frozen=True)
class Command:
    """What the user wants, in order of `number`; `seconds` is for "seek", `source` for "load"."""

    number: int
    verb: Verb
    seconds: float = 0.0
    source: Playable | None = None


@dataclass(frozen=True)
class At:
    """Where it is; here and below `number` is that of the last command that was followed."""

    number: int
    seconds: float


@dataclass(frozen=True)
class Ended:
    """All of it was heard."""

    number: int


@dataclass(frozen=True)
class Failed:
    """It does not play, or no more."""

    number: int
    problem: Problem


class PlayerThread:
    """Starts with the first command, and never ends the app later: it is a daemon, as a driver may
    never return.

    Args:
        speakers: called on this thread.
        tell: called on it with `At`, `Ended` and `Failed`.
    """

    def __init__(self, speakers: Callable[[], Speakers], tell: Callable[[object], None]) -> None:
        self._speakers = speakers
        self._tell = tell
        self._inbox: queue.SimpleQueue[Command] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="sound player", daemon=True)
        # Touched on the thread only.
        self._waiting: list[Command] = []
        self._number = 0
        self._told_at = 0.0

    def put(self, command: Command) -> None:
        if self._thread.ident is None:
            if command.verb == "close":
                return
            self._thread.start()
        self._inbox.put(command)

    def end(self) -> None:
        self.put(Command(0, "close"))

    def join(self, timeout_s: float) -> bool:
        """After "close": whether it has ended."""
        if self._thread.ident is not None:
            self._thread.join(timeout_s)
        return not self._thread.is_alive()

    # --- on the thread --------------------------------------------------------------------------

    def _run(self) -> None:
        playback = Playback(self._speakers())
        pause_s: float | None = None
        while True:
            command = self._next(pause_s)
            if command is not None and command.verb == "close":
                break
            pause_s = self._tried(playback, command)
        self._tried(playback, Command(self._number, "pause"))

    def _next(self, timeout_s: float | None) -> Command | None:
        """None when there was none in time; None for the time waits for one."""
        try:
            if not self._waiting:
                self._waiting.append(self._inbox.get(timeout_s != 0, timeout_s))
            while True:
                self._waiting.append(self._inbox.get_nowait())
        except queue.Empty:
            pass
        seeks = [command.verb == "seek" for command in self._waiting]
        while seeks[:2] == [True, True]:  # only the last place of a slider that is dragged
            del self._waiting[0], seeks[0]
        return self._waiting.pop(0) if self._waiting else None

    def _tried(self, playback: Playback, command: Command | None) -> float | None:
        try:
            return self._advance(playback, command)
        except SidelightError as error:
            self._fail(playback, error.problem)
        except Exception as error:  # noqa: BLE001 - logged, told, never lost
            _log.exception("the player failed")
            self._fail(playback, problem_of(error))
        return None

    def _advance(self, playback: Playback, command: Command | None) -> float | None:
        """How long it may be left alone; None: until the next command."""
        if command is not None:
            self._number = command.number
            _obey(playback, command)
            self._tell_place(playback)
        if not playback.is_playing:
            return None
        pause_s = playback.step()
        if pause_s is None:
            playback.pause()
            playback.seek(0.0)
            self._tell(Ended(self._number))
        elif time.monotonic() - self._told_at >= _TELL_S:
            self._tell_place(playback)
        return pause_s

    def _tell_place(self, playback: Playback) -> None:
        self._told_at = time.monotonic()
        self._tell(At(self._number, playback.position))

    def _fail(self, playback: Playback, problem: Problem) -> None:
        try:
            playback.pause()
        except SidelightError as error:
            _log.info("while it stopped: %s", error)
        self._tell(Failed(self._number, problem))


def _obey(playback: Playback, command: Command) -> None:
    if command.verb == "load" and command.source is not None:
        playback.load(command.source)
    elif command.verb == "play":
        playback.play()
    elif command.verb == "pause":
        playback.pause()
    elif command.verb == "seek":
        playback.seek(command.seconds)
