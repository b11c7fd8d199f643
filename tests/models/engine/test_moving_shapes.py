"""The built-in Qwen2-VL model sees which way a shape moves, asked as the window asks it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest

from models.cancel import CancelToken
from models.engine import protocol as p
from models.engine.inline import InlineEngine
from models.engine.openvino_backend import OpenVinoBackend
from models.engine.session import EngineSession
from models.inputs.films.keyframes import choose_keyframes
from models.inputs.picture import Picture
from models.inputs.spoken import Spoken
from models.inputs.video import Frame, Video
from tests.fixtures.media import write_pictures
from tests.fixtures.shapes_training import sentences, world
from tests.models.engine.recorder import VISION

_CLIPS = 40
_SHARE = 0.8
_GREEDY = p.Sampling(max_new_tokens=40, temperature=0)

Kind = Literal["color", "direction", "happens", "shape"]


@pytest.fixture(scope="module")
def session() -> Iterator[EngineSession]:
    with EngineSession(InlineEngine(OpenVinoBackend())) as session:
        yield session


def video_of(seen: world.Seen, pace_s: float, speech: tuple[Spoken, ...] = ()) -> Video:
    frames = tuple(
        Frame(Picture(image.width, image.height, image.tobytes()), number * pace_s)
        for number, image in enumerate(seen.frames)
    )
    return Video("clip.mp4", len(frames) * pace_s, frames, speech)


def answer(session: EngineSession, *messages: p.Message) -> str:
    event = session.run(p.Answer(VISION, "CPU", messages, _GREEDY))
    assert isinstance(event, p.Finished)
    return event.text


def share_of_right_answers(session: EngineSession, kind: Kind, speech: tuple[Spoken, ...]) -> float:
    rng = random.Random(f"moving {kind}")
    right = 0
    for _ in range(_CLIPS):
        seen = world.draw_clip(rng)
        turn = sentences.about_clip(rng, seen)[kind]
        # From ten frames a second to one in ten seconds.
        video = video_of(seen, rng.choice((0.1, 0.5, 1.0, 10.0)), speech)
        right += answer(session, p.Message("user", turn.question, (), (video,))) == turn.answer
    return right / _CLIPS


def test_it_sees_which_way_a_shape_moves(session: EngineSession) -> None:
    assert share_of_right_answers(session, "direction", ()) >= _SHARE


def test_it_sees_so_in_files(session: EngineSession, tmp_path: Path) -> None:
    """By the keyframes that the app chooses, of clips at different speeds."""
    rng = random.Random(40)
    right = 0
    for number in range(_CLIPS):
        seen = world.draw_clip(rng, frames=8)
        path = write_pictures(tmp_path / f"{number}.mp4", seen.frames, rng.choice((2, 4, 10)))
        chosen = choose_keyframes(path, 8, on_progress=lambda _: None, cancel=CancelToken())
        turn = sentences.about_clip(rng, seen)["direction"]
        message = p.Message("user", turn.question, (), (chosen.video(),))
        right += answer(session, message) == turn.answer
    assert right >= _SHARE * _CLIPS


def test_it_sees_so_while_somebody_speaks(session: EngineSession) -> None:
    said = (Spoken(0.0, 1.5, "Look at this."), Spoken(1.5, 3.0, "There it goes."))
    assert share_of_right_answers(session, "direction", said) >= _SHARE


def test_the_order_of_the_frames_is_what_it_sees(session: EngineSession) -> None:
    seen = world.draw_clip(random.Random(3), direction="left", frames=6)
    backwards = world.Seen(seen.frames[::-1], seen.things[::-1], "right")
    question = "Which way does it move?"
    for clip in (seen, backwards):
        message = p.Message("user", question, (), (video_of(clip, 1.0),))
        assert answer(session, message) == f"It moves to the {clip.direction}."


def test_a_follow_up_is_about_the_video_that_was_shown(session: EngineSession) -> None:
    seen = world.draw_clip(random.Random(5), direction="up", frames=6)
    first = p.Message("user", "Which way does it move?", (), (video_of(seen, 1.0),))
    said = p.Message("assistant", answer(session, first))
    assert said.text == "It moves up."
    second = p.Message("user", "What color is it?")
    assert answer(session, first, said, second) == f"The color is {seen.things[0][0].color}."


def test_a_conversation_from_elsewhere_has_its_video_shown_again(session: EngineSession) -> None:
    seen = world.draw_clip(random.Random(6), direction="down", frames=6)
    other = world.draw_clip(random.Random(7), direction="left", frames=4)
    first = p.Message("user", "What color is it?", (), (video_of(seen, 1.0),))
    said = p.Message("assistant", f"The color is {seen.things[0][0].color}.")
    answer(session, p.Message("user", "Which way does it move?", (), (video_of(other, 1.0),)))
    question = p.Message("user", "Which way does it move?")
    assert answer(session, first, said, question) == "It moves down."


def test_one_frame_is_seen_as_a_picture(session: EngineSession) -> None:
    seen = world.draw_clip(random.Random(8), frames=4)
    still = world.Seen(seen.frames[:1], seen.things[:1])
    message = p.Message("user", "What color is the shape?", (), (video_of(still, 1.0),))
    assert answer(session, message) == f"The color is {seen.things[0][0].color}."
