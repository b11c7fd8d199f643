"""Keyframes: the few pictures of a video that a model gets to see.

1. The packets are read once. Key pictures, at most three a second, are decoded by themselves and
   measured on tiny copies (`look`); the sizes of the others tell where something happens that no
   key picture shows (`packets`), and only there more is decoded (`plan`, `survey`).
2. Cuts, dissolves and fades divide the looks into shots (`shots`, `gradual`).
3. Each shot of a second or more gives its sharpest picture near its middle; what is left of the
   wished number is spread evenly over long shots in which things change (`choice`).
4. The chosen pictures are decoded at the size that the model takes (`fetching`, `upright`), and
   near duplicates of the one before are dropped.

The same file and number always give the same keyframes. The steps are those of the usual pipeline
from shots to keyframes (Hanjalic and Zhang, "An integrated scheme for automated video abstraction
based on unsupervised cluster-validity analysis", IEEE CSVT 1999), the sources of their measures
stand in their modules.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.cancel import CancelToken
from models.inputs.films import refusals
from models.inputs.films.choice import Pick, choose, without_duplicates
from models.inputs.films.fetching import Fetcher, Wanted
from models.inputs.films.film import Film
from models.inputs.films.look import Look
from models.inputs.films.shots import Shot, find_shots
from models.inputs.films.survey import Survey, survey
from models.inputs.films.upright import LONGER_SIDE, Upright
from models.inputs.picture_size import MAX_PIXELS
from models.inputs.spoken import Spoken
from models.inputs.video import Frame, Video

OnShare = Callable[[float], None]
# How much of the work the survey is, for the progress.
_SURVEYING = 0.85


@dataclass(frozen=True)
class Span:
    """A shot: from when to when, in seconds from the beginning of the film."""

    start: float
    end: float


@dataclass(frozen=True)
class Keyframes:
    """The chosen frames and what they were chosen from.

    Attributes:
        name: the file's name.
        seconds: when its last picture ends, as far as it can be read.
        frames: in order of time, at least one, at most as many as wished, all of one size.
        shots: in order, from 0 to `seconds`, without gaps.
        candidates: how many pictures were measured.
        pictures: how many pictures the film has.
    """

    name: str
    seconds: float
    frames: tuple[Frame, ...]
    shots: tuple[Span, ...]
    candidates: int
    pictures: int

    def video(self, speech: tuple[Spoken, ...] = ()) -> Video:
        """The plain value that goes to a model."""
        return Video(self.name, self.seconds, self.frames, speech)


def choose_keyframes(
    path: Path,
    count: int,
    *,
    on_progress: OnShare,
    cancel: CancelToken,
    longer_side: int = LONGER_SIDE,
    max_pixels: int = MAX_PIXELS,
) -> Keyframes:
    """Choose at most `count` frames, at least 1.

    Args:
        path: of a video file.
        count: how many frames the model takes.
        on_progress: hears how much is done, 0 to 1, in this thread.
        cancel: makes it raise `Cancelled` within a few pictures.
        longer_side: pixels that the longer side of a frame has at most.
        max_pixels: that a frame has at most.

    Raises `BadVideo` for what cannot be read; of a damaged file, what can be read is used.
    """
    with Film(path, draft=True) as film:
        seen = survey(film, lambda share: on_progress(share * _SURVEYING), cancel)
    if not seen.stretches:
        raise refusals.damaged(path.name)
    shots = find_shots(seen.stretches, seen.seconds)
    picks = choose(shots, max(1, count), whole=seen.whole)
    with Film(path) as film:
        upright = Upright(film, longer_side=longer_side, max_pixels=max_pixels)
        frames = _Picking(film, upright, on_progress, cancel).frames(picks)
    if not frames:
        raise refusals.damaged(path.name)
    return _keyframes(path.name, seen, shots, frames)


def _keyframes(
    name: str, seen: Survey, shots: Sequence[Shot], frames: tuple[Frame, ...]
) -> Keyframes:
    spans = tuple(Span(shot.start, shot.end) for shot in shots)
    candidates = sum(len(stretch.looks) for stretch in seen.stretches)
    return Keyframes(name, seen.seconds, frames, spans, candidates, seen.frames)


class _Picking:
    """Turns picks into frames."""

    def __init__(
        self, film: Film, upright: Upright, on_progress: OnShare, cancel: CancelToken
    ) -> None:
        self._film = film
        self._upright = upright
        self._fetcher = Fetcher(film)
        self._on_progress = on_progress
        self._cancel = cancel

    def frames(self, picks: Sequence[Pick]) -> tuple[Frame, ...]:
        frames: list[Frame] = []
        looks: list[Look] = []
        for done, pick in enumerate(picks):
            self._cancel.check()
            fetched = self._fetcher.fetch(self._wanted(pick))
            if fetched is not None:
                look = self._fetcher.look(fetched)
                if not looks or look.pts > looks[-1].pts:
                    looks.append(look)
                    frames.append(Frame(self._upright.picture(fetched), look.time))
            self._on_progress(_SURVEYING + (1 - _SURVEYING) * (done + 1) / len(picks))
        return tuple(frames[place] for place in without_duplicates(looks))

    def _wanted(self, pick: Pick) -> Wanted:
        if pick.look is not None:
            return Wanted(pick.look.pts, pick.look.pts, is_known=True, is_key=pick.look.is_key)
        first = self._film.pts_at(max(0.0, pick.time - pick.slack))
        return Wanted(first, max(first, self._film.pts_at(pick.time + pick.slack)))
