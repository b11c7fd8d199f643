"""A film without a file: 25 frames a second, each of a colour that tells its time."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from models.cancel import CancelToken
from models.errors import SidelightError
from models.inputs.picture import Picture
from models.inputs.spoken import Spoken
from models.inputs.video import Frame, Video

RATE = 25.0
SECONDS = 80.0
SMALL, LARGE = (64, 36), (256, 144)


@dataclass(frozen=True)
class Span:
    start: float
    end: float


@dataclass(frozen=True)
class Choice:
    frames: tuple[Frame, ...]
    shots: tuple[Span, ...]


def frame(time: float, size: tuple[int, int] = LARGE) -> Frame:
    """The one that is shown then: it gets redder with every second, and greener with the tenths."""
    begins = int(time * RATE + 1e-6) / RATE
    colour = bytes((int(begins) * 3 % 256, int(begins * 10) % 10 * 25, 90))
    return Frame(Picture(*size, colour * (size[0] * size[1]), "clip.mp4"), begins)


def video(
    times: Sequence[float] = (3.2, 12.0, 31.6, 60.0), speech: tuple[Spoken, ...] = ()
) -> Video:
    return Video("clip.mp4", SECONDS, tuple(map(frame, times)), speech)


@dataclass
class ScriptedFilm:
    """See `desktop.film.reading.FilmSource`; also the film that it opens.

    Attributes:
        refusal: raised by whatever is asked for.
        glances, glimpses, takes: the times that were asked for.
        gate: reading waits for it; open unless a test closes it.
        choice_gate: so does choosing, which hears of a stop meanwhile.
        closed: set when the file was let go.
    """

    refusal: SidelightError | None = None
    seconds: float = SECONDS
    frames_per_second: float = RATE
    glances: list[float] = field(default_factory=list)
    glimpses: list[float] = field(default_factory=list)
    takes: list[float] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)
    gate: threading.Event = field(default_factory=threading.Event)
    choice_gate: threading.Event = field(default_factory=threading.Event)
    closed: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.gate.set()
        self.choice_gate.set()

    def open(self) -> ScriptedFilm:
        self._refuse()
        return self

    def frame_at(self, time: float) -> Frame:
        self.glances.append(time)
        return self._read(time, SMALL)

    def glimpse_at(self, time: float) -> Frame:
        self.glimpses.append(time)
        return self._read(float(int(time)), SMALL)

    def take(self, time: float) -> Frame:
        self.takes.append(time)
        return self._read(time, LARGE)

    def choose(
        self, count: int, on_progress: Callable[[float], None], cancel: CancelToken
    ) -> Choice:
        self.counts.append(count)
        on_progress(0.4)
        while not self.choice_gate.wait(0.005):
            cancel.check()
        self._refuse()
        step = SECONDS / count
        frames = tuple(frame((place + 0.5) * step) for place in range(count))
        return Choice(frames, tuple(Span(one * step, (one + 1) * step) for one in range(count)))

    def close(self) -> None:
        self.closed.set()

    def _read(self, time: float, size: tuple[int, int]) -> Frame:
        self.gate.wait(5)
        self._refuse()
        return frame(time, size)

    def _refuse(self) -> None:
        if self.refusal is not None:
            raise self.refusal
