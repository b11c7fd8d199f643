"""Frames at given times, for a slider, and how many a model takes."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.cancel import CancelToken
from models.errors import BadVideo, Cancelled
from models.inputs.films.sampling import frames_at, frames_for, length_of
from models.inputs.films.scrubber import Scrubber
from tests.models.inputs.films.conftest import FPS, SIZE
from tests.models.inputs.films.rendering import (
    Encoding,
    Part,
    draw_parts,
    number_in,
    numbered,
    write_film,
)


@pytest.fixture(scope="module", params=["mp4", "mkv", "avi", "ts"])
def film(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """Four seconds, with pictures that others are not built upon where the container has times."""
    is_avi = request.param == "avi"
    how = (
        Encoding("mpeg4", {"g": "30"})
        if is_avi
        else Encoding(options={"preset": "veryfast", "g": "30"})
    )
    path = tmp_path_factory.mktemp("sampling") / f"film.{request.param}"
    return write_film(path, numbered(draw_parts([Part(4.0, seed=8)], SIZE, FPS)), how)


def test_frames_are_those_shown_at_the_times(film: Path) -> None:
    times = [3.5, 0.0, 1.22, 1.23, 2.0, 1.25, 99.0, -1.0]
    frames = frames_at(film, times)
    assert [number_in(frame.picture) for frame in frames] == [0, 30, 31, 50, 87, 99]
    for frame, number in zip(frames, (0, 30, 31, 50, 87, 99), strict=True):
        assert frame.time == pytest.approx(number / FPS, abs=0.002)


def test_of_a_short_film_no_frame_comes_twice(tmp_path: Path) -> None:
    clip = write_film(
        tmp_path / "short.mp4", numbered(draw_parts([Part(0.2, seed=8)], SIZE, FPS)), Encoding()
    )
    frames = frames_at(clip, [place / 80 for place in range(16)])
    assert [number_in(frame.picture) for frame in frames] == [0, 1, 2, 3, 4]


def test_a_slider_shows_small_frames_there_and_back(film: Path) -> None:
    with Scrubber(film, longer_side=96) as scrubber:
        assert scrubber.seconds == pytest.approx(4.0, abs=0.1)
        numbers = [number_in(scrubber.frame_at(t).picture) for t in (0.0, 2.0, 2.04, 3.9, 1.0, 9.0)]
        assert numbers == [0, 50, 51, 97, 25, 99]
        frame = scrubber.frame_at(1.0)
        assert (frame.picture.width, frame.picture.height) == (96, 54)


def test_while_it_moves_it_shows_the_key_picture_before(film: Path) -> None:
    with Scrubber(film, longer_side=96) as scrubber:
        glimpses = [scrubber.glimpse_at(time) for time in (0.1, 1.0, 1.3, 3.9)]
        assert [number_in(glimpse.picture) for glimpse in glimpses] == [0, 0, 30, 90]
        assert number_in(scrubber.frame_at(1.5).picture) in (37, 38)


def test_what_cannot_be_read_is_refused(tmp_path: Path) -> None:
    empty = tmp_path / "empty.mp4"
    empty.touch()
    for read in (Scrubber, length_of, lambda path: frames_at(path, [0.0])):
        with pytest.raises(BadVideo, match="0 bytes"):
            read(empty)


def test_it_can_be_stopped(film: Path) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        frames_at(film, [1.0], cancel=cancel)


@pytest.mark.parametrize(
    ("context", "each", "wish", "number"),
    [(4096, 256, 16, 12), (32_768, 256, 16, 16), (512, 1000, 8, 1), (2048, 0, 5, 5)],
)
def test_as_many_frames_as_fit_beside_question_and_answer(
    context: int, each: int, wish: int, number: int
) -> None:
    assert frames_for(context, each, wish) == number
