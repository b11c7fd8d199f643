"""A reader with voices and a loudspeaker that do as they are told."""

from __future__ import annotations

import math
from array import array
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from pytestqt.qtbot import QtBot

from desktop.aloud.lane import VoiceLane, next_ticket
from desktop.aloud.reader import Reader
from desktop.listen.scripted import ScriptedSpeakers
from models.errors import Problem
from models.inputs.utterance import Utterance

BROKEN = Problem("CannotSpeak", "The voice is broken.", "Choose another one.")
RATE = 16_000


def utterance(seconds: float, rate: int = RATE, pitch: float = 200.0, text: str = "") -> Utterance:
    """A tone."""
    count = round(seconds * rate)
    wave = array("f", (0.3 * math.sin(2 * math.pi * pitch * at / rate) for at in range(count)))
    return Utterance(wave.tobytes(), rate, text)


class ToldLane(VoiceLane):
    """Says what it is asked, when the test lets it.

    Attributes:
        asked: all that it was to say, in order.
        forgotten: tickets nobody wants any more.
        foreign: letters that it does not speak.
    """

    def __init__(self, seconds: float = 0.2, fails: bool = False, foreign: str = "") -> None:
        super().__init__()
        self.seconds, self.fails, self.foreign = seconds, fails, foreign
        self.asked: list[str] = []
        self.forgotten: list[int] = []
        self._waiting: list[tuple[int, str]] = []

    def speaks(self, text: str) -> bool:
        return not set(self.foreign) & set(text)

    def say(self, text: str) -> int:
        ticket = next_ticket()
        self.asked.append(text)
        self._waiting.append((ticket, text))
        return ticket

    def forget(self, ticket: int) -> None:
        self.forgotten.append(ticket)

    def make(self) -> bool:
        """The next sentence it was asked for, if there is one."""
        if not self._waiting:
            return False
        ticket, text = self._waiting.pop(0)
        if self.fails:
            self.failed.emit(ticket, BROKEN)
        else:
            self.sounded.emit(ticket, utterance(self.seconds, text=text))
            self.said.emit(ticket)
        return True

    def make_all(self) -> None:
        while self.make():
            pass


@dataclass
class Stage:
    """The reader, and all that it told."""

    qtbot: QtBot
    speakers: ScriptedSpeakers
    lanes: list[ToldLane]
    told: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.reader = Reader(lambda: self.lanes, lambda: self.speakers)
        self.reader.started.connect(self._on_started)
        self.reader.ended.connect(self._on_ended)
        self.reader.failed.connect(self.problems.append)
        self.reader.fell_back.connect(self._on_fell_back)

    @property
    def lane(self) -> ToldLane:
        return self.lanes[0]

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=10_000)

    def heard(self) -> NDArray[np.float32]:
        """All that came out of the last loudspeaker, its left channel."""
        played = self.speakers.opened[-1].played
        return np.concatenate(played)[:, 0] if played else np.zeros(0, np.float32)

    def close(self) -> None:
        self.reader.close()
        assert self.reader.join(3)

    def _on_started(self) -> None:
        self.told.append("started")

    def _on_ended(self) -> None:
        self.told.append("ended")

    def _on_fell_back(self, lane: object, problem: Problem) -> None:
        self.told.append(f"fell back: {problem.what}")
