"""A camera without a camera: gives the pictures and the troubles of a script."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.capture.camera import faults
from desktop.capture.camera.values import CameraInfo
from models.errors import CameraFault, Problem

if TYPE_CHECKING:
    from desktop.capture.camera.device import Pixels

FOR_EVER = 10**9


@dataclass(frozen=True)
class Scene:
    """So many pictures of a colour: R, G, B, 0 to 255."""

    colour: tuple[int, int, int]
    frames: int = FOR_EVER


@dataclass(frozen=True)
class Attempt:
    """What happens when the camera is opened.

    Attributes:
        scenes: shown in this order; then the camera is unplugged.
        refusal: it cannot be opened.
        hangs: opening it never returns.
        dies: opening it ends the process.
    """

    scenes: tuple[Scene, ...] = ()
    refusal: Problem | None = None
    hangs: bool = False
    dies: bool = False


@dataclass(frozen=True)
class Script:
    """What happens at each attempt to open the camera; the last one also at all that follow."""

    attempts: tuple[Attempt, ...]
    name: str = "Scripted camera"
    width: int = 160
    height: int = 90
    fps: float = 60.0


class ScriptedDevice:
    """One attempt of a script. What ends a process needs one of its own."""

    def __init__(self, script: Script, attempt: Attempt, wait: Callable[[float], object]) -> None:
        self._script = script
        self._attempt = attempt
        self._wait = wait
        self._colours = _colours(attempt)
        self._first: Pixels | None = None

    @classmethod
    def maker(cls, script: Script, wait: Callable[[float], object]) -> Callable[[], ScriptedDevice]:
        """Makes a device for each attempt."""
        left = list(script.attempts)

        def make() -> ScriptedDevice:
            return cls(script, left.pop(0) if len(left) > 1 else left[0], wait)

        return make

    def open(self) -> CameraInfo:
        script, attempt = self._script, self._attempt
        if attempt.dies:
            os._exit(70)
        if attempt.hangs:
            threading.Event().wait()
        if attempt.refusal is not None:
            raise CameraFault(attempt.refusal.what, attempt.refusal.todo, attempt.refusal.cause)
        self._first = self._next()
        return CameraInfo(script.name, script.width, script.height, script.fps)

    def read(self) -> Pixels:
        first, self._first = self._first, None
        if first is not None:
            return first
        self._wait(1 / self._script.fps)
        return self._next()

    def close(self) -> None:
        """There is nothing to let go of."""

    def _next(self) -> Pixels:
        import numpy as np

        colour = next(self._colours, None)
        if colour is None:
            raise faults.unplugged(self._script.name)
        pixels = np.empty((self._script.height, self._script.width, 3), np.uint8)
        pixels[:] = colour[::-1]
        return pixels


def _colours(attempt: Attempt) -> Iterator[tuple[int, int, int]]:
    for scene in attempt.scenes:
        for _ in range(scene.frames):
            yield scene.colour
