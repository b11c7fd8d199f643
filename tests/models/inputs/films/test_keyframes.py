"""Every shot is shown, none twice, at the right time."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.cancel import CancelToken
from models.errors import Cancelled
from models.inputs.films import survey
from models.inputs.films.keyframes import choose_keyframes
from tests.models.inputs.films.conftest import FPS, PARTS, SIZE
from tests.models.inputs.films.looking import chosen_of, neighbours_alike, shots_without_frame
from tests.models.inputs.films.rendering import (
    Encoding,
    Part,
    draw_parts,
    number_in,
    numbered,
    starts_of,
    write_film,
)


def test_every_shot_has_a_frame_and_none_is_shown_twice(shots_clip: Path) -> None:
    chosen = chosen_of(shots_clip, len(PARTS))
    assert len(chosen.frames) == len(PARTS)
    assert shots_without_frame(PARTS, chosen.frames) == []
    assert neighbours_alike(chosen.frames) == 0


def test_the_shots_are_found_where_they_begin(shots_clip: Path) -> None:
    shots = chosen_of(shots_clip).shots
    assert len(shots) == len(PARTS)
    for shot, part, start in zip(shots, PARTS, starts_of(PARTS), strict=True):
        slack = part.way_seconds if part.way_in != "cut" else 0.5 / FPS
        assert start - 0.5 / FPS <= shot.start <= start + slack
    assert shots[-1].end == pytest.approx(sum(part.seconds for part in PARTS), abs=1 / FPS)


def test_the_times_are_right_to_a_picture(shots_clip: Path) -> None:
    frames = chosen_of(shots_clip, 20).frames
    assert len(frames) > len(PARTS)
    assert [number_in(frame.picture) for frame in frames] == [
        round(frame.time * FPS) for frame in frames
    ]


def test_of_too_many_shots_those_that_differ_most_are_spread_over_the_film(
    shots_clip: Path,
) -> None:
    frames = chosen_of(shots_clip, 3).frames
    assert len(frames) == 3
    assert frames[0].time < 4
    assert frames[-1].time > 8
    assert neighbours_alike(frames) == 0


def test_one_frame_is_from_the_longest_shot(shots_clip: Path) -> None:
    (frame,) = chosen_of(shots_clip, 1).frames
    assert 6.6 < frame.time < 9.2


def test_the_same_file_gives_the_same_frames(shots_clip: Path) -> None:
    assert chosen_of(shots_clip, 9) == chosen_of(shots_clip, 9)


def test_frames_are_no_larger_than_asked_for(tmp_path: Path) -> None:
    clip = write_film(tmp_path / "large.mp4", draw_parts([Part(0.4, seed=1)], (1280, 720), FPS))
    (frame, *_) = chosen_of(clip).frames
    assert (frame.picture.width, frame.picture.height) == (768, 432)
    small = choose_keyframes(
        clip, 1, on_progress=lambda _: None, cancel=CancelToken(), longer_side=96, max_pixels=1800
    )
    assert (small.frames[0].picture.width, small.frames[0].picture.height) == (56, 32)


@pytest.mark.parametrize(
    ("name", "codec", "options"),
    [
        ("fixed.mp4", "libx264", {"preset": "veryfast", "g": "100", "sc_threshold": "0"}),
        ("cuts.mkv", "libx264", {"preset": "veryfast", "g": "250"}),
        ("short.mp4", "mpeg4", {"g": "12"}),
        ("all.avi", "mpeg4", {"g": "1"}),
    ],
)
def test_a_film_that_is_not_seen_whole_shows_every_shot_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, codec: str, options: dict[str, str]
) -> None:
    pictures = numbered(draw_parts(PARTS, SIZE, FPS))
    clip = write_film(tmp_path / name, pictures, Encoding(codec, options, FPS))
    monkeypatch.setattr(survey, "SMALL_WORK", 0)
    chosen = chosen_of(clip, len(PARTS))
    assert shots_without_frame(PARTS, chosen.frames) == []
    assert neighbours_alike(chosen.frames) == 0
    assert [number_in(frame.picture) for frame in chosen.frames] == [
        round(frame.time * FPS) for frame in chosen.frames
    ]


def test_progress_goes_up_to_the_end(shots_clip: Path) -> None:
    shares: list[float] = []
    choose_keyframes(shots_clip, 5, on_progress=shares.append, cancel=CancelToken())
    assert shares == sorted(shares)
    assert shares[-1] == pytest.approx(1.0)


def test_it_can_be_stopped_in_the_middle(shots_clip: Path) -> None:
    cancel = CancelToken()
    shares: list[float] = []

    def stop(share: float) -> None:
        shares.append(share)
        cancel.cancel()

    with pytest.raises(Cancelled):
        choose_keyframes(shots_clip, 5, on_progress=stop, cancel=cancel)
    assert len(shares) == 1


def test_the_frames_go_to_a_model_as_a_video(shots_clip: Path) -> None:
    video = chosen_of(shots_clip, 4).video()
    assert (video.name, len(video.frames)) == ("shots.mp4", 4)
    assert video.seconds == pytest.approx(12.2, abs=0.05)
