"""What is read from a video while its frames are looked at, real or scripted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from models.cancel import CancelToken
from models.inputs.video import Frame


class OpenFilm(Protocol):
    """A video that is open. Belongs to the thread that opened it; raises `BadVideo`."""

    @property
    def seconds(self) -> float:
        """Its length; 0.0 when not known."""

    @property
    def frames_per_second(self) -> float:
        """The mean; 0.0 when not known."""

    def frame_at(self, time: float) -> Frame:
        """What is shown at that time, small, with the time at which it begins."""

    def glimpse_at(self, time: float) -> Frame:
        """A frame not far before that time: quicker, for while the slider moves."""

    def take(self, time: float) -> Frame:
        """As `frame_at`, at the size in which frames go to the model, the same for all."""

    def close(self) -> None:
        """Let go of the file."""


class Shot(Protocol):
    """From when to when, in seconds."""

    @property
    def start(self) -> float: ...

    @property
    def end(self) -> float: ...


class Chosen(Protocol):
    """Frames that were chosen, and what from; see `models.inputs.films.keyframes.Keyframes`."""

    @property
    def frames(self) -> tuple[Frame, ...]: ...

    @property
    def shots(self) -> Sequence[Shot]: ...


class FilmSource(Protocol):
    """A video file; both are called on other threads than the window's, and raise `BadVideo`."""

    def open(self) -> OpenFilm: ...

    def choose(
        self, count: int, on_progress: Callable[[float], None], cancel: CancelToken
    ) -> Chosen:
        """At most so many keyframes, of the size that `OpenFilm.take` has.

        ``on_progress`` hears 0 to 1. Raises `Cancelled`.
        """
