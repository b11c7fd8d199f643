"""Frames at given times, and how many of them a model takes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from models.cancel import CancelToken
from models.inputs.films import refusals
from models.inputs.films.fetching import Fetcher, Wanted
from models.inputs.films.film import Film, stamp_of
from models.inputs.films.upright import LONGER_SIDE, Upright
from models.inputs.picture_size import MAX_PIXELS
from models.inputs.video import Frame


def frames_at(
    path: Path,
    times: Sequence[float],
    *,
    cancel: CancelToken | None = None,
    longer_side: int = LONGER_SIDE,
    max_pixels: int = MAX_PIXELS,
) -> tuple[Frame, ...]:
    """The frames that the film shows at those times, each with the time at which it begins.

    Args:
        path: of a video file.
        times: seconds from the beginning, in any order; behind the end means the last frame.
        cancel: makes it raise `Cancelled`.
        longer_side: pixels that the longer side of a frame has at most.
        max_pixels: that a frame has at most.

    Returns them in order of time, all of one size, none twice. Raises `BadVideo`.
    """
    frames: dict[float, Frame] = {}
    with Film(path) as film:
        fetcher = Fetcher(film)
        upright = Upright(film, longer_side=longer_side, max_pixels=max_pixels)
        for time in sorted(times):
            if cancel is not None:
                cancel.check()
            pts = film.pts_at(max(0.0, time))
            frame = fetcher.fetch(Wanted(pts, pts))
            begins = 0.0 if frame is None else film.time_of(stamp_of(frame))
            if frame is not None and begins not in frames:
                frames[begins] = Frame(upright.picture(frame), begins)
    if times and not frames:
        raise refusals.damaged(path.name)
    return tuple(frames[time] for time in sorted(frames))


def frames_for(context_tokens: int, tokens_per_frame: int, wish: int) -> int:
    """How many frames fit: at most `wish`, at least 1, in three quarters of the context.

    The rest is for the question, for what is said in the video, and for the answer.
    """
    fitting = context_tokens * 3 // 4 // max(1, tokens_per_frame)
    return max(1, min(wish, fitting))


def length_of(path: Path) -> float:
    """When the last frame begins or a little later, in seconds.

    Reads the packets when the file does not say.
    """
    with Film(path) as film:
        stated = film.seconds
        if stated:
            return stated
        last = max((stamp_of(packet) for packet in film.packets()), default=0)
        return film.time_of(last)
