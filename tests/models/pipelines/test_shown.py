"""What a model is told about a video, and in which form it sees it."""

from __future__ import annotations

from typing import Literal

import pytest

from models.engine.protocol import Message
from models.inputs.picture import Picture
from models.inputs.spoken import Spoken
from models.inputs.video import Frame, Video
from models.pipelines.shown import Shown, show, takes_videos

Form = Literal["videos", "pictures"]


def picture(level: int) -> Picture:
    return Picture(1, 1, bytes([level] * 3))


def video(*times: float, speech: tuple[Spoken, ...] = (), seconds: float = 12.0) -> Video:
    frames = tuple(Frame(picture(number), time) for number, time in enumerate(times))
    return Video("clip.mp4", seconds, frames, speech)


def shown(form: Form, *videos: Video, pictures: tuple[Picture, ...] = ()) -> Shown:
    return show(Message("user", "What happens?", pictures, videos), as_videos=form == "videos")


SAID = (Spoken(3.2, 7.9, "Hello there."), Spoken(64.0, 65.0, "Bye."))


def test_without_a_video_a_message_stays_as_it_is() -> None:
    plain = shown("videos", pictures=(picture(9),))
    assert plain == Shown("What happens?", (picture(9),), ())


def test_a_model_for_videos_gets_the_video_and_its_times() -> None:
    clip = video(0.0, 3.4, 9.0)
    assert shown("videos", clip) == Shown(
        "The video is 0:12 long and is shown at 0:00, 0:03 and 0:09.\nWhat happens?", (), (clip,)
    )


def test_another_model_gets_the_frames_in_order_and_their_times() -> None:
    assert shown("pictures", video(0.0, 3.4, 9.0)) == Shown(
        "The video: frame 1 at 0:00, frame 2 at 0:03, frame 3 at 0:09.\nWhat happens?",
        (picture(0), picture(1), picture(2)),
        (),
    )


def test_pictures_come_before_frames_and_the_text_says_so() -> None:
    both = shown("pictures", video(1.0, 2.0), pictures=(picture(9),))
    assert both.pictures == (picture(9), picture(0), picture(1))
    assert both.text.startswith("After the first picture comes the video: frame 1 at 0:01, ")
    two = shown("pictures", video(1.0, 2.0), pictures=(picture(8), picture(9)))
    assert two.text.startswith("After the first 2 pictures comes the video: ")


@pytest.mark.parametrize("form", ["videos", "pictures"])
def test_what_is_said_follows_with_its_times_before_the_question(form: Form) -> None:
    lines = shown(form, video(0.0, 3.0, speech=SAID)).text.splitlines()
    assert lines[1:] == [
        "What is said in the video:",
        "[0:03-0:07] Hello there.",
        "[1:04-1:05] Bye.",
        "What happens?",
    ]


def test_several_videos_are_told_apart() -> None:
    first, second = video(0.0, 1.0), video(0.0, 2.0, speech=SAID)
    both = shown("videos", first, second)
    assert both.videos == (first, second)
    lines = both.text.splitlines()
    assert lines[0].startswith("Video 1 is ")
    assert lines[1].startswith("Video 2 is ")
    assert lines[2] == "What is said in video 2:"
    frames = shown("pictures", first, second)
    assert len(frames.pictures) == 4
    assert frames.text.splitlines()[1].startswith("After the first 2 pictures comes video 2: ")


@pytest.mark.parametrize("form", ["videos", "pictures"])
def test_a_single_frame_is_a_picture_to_every_model(form: Form) -> None:
    assert shown(form, video(3.0)) == Shown(
        "The video: frame 1 at 0:03.\nWhat happens?", (picture(0),), ()
    )


def test_frames_within_a_second_are_told_apart() -> None:
    text = shown("pictures", video(0.0, 0.4, 1.0)).text
    assert text.startswith("The video: frame 1 at 0:00.0, frame 2 at 0:00.4, frame 3 at 0:01.0.")


def test_an_unknown_length_is_not_told() -> None:
    assert shown("videos", video(0.0, 1.0, seconds=0.0)).text.startswith(
        "The video is shown at 0:00 and 0:01."
    )


@pytest.mark.parametrize(
    ("family", "device", "taken"),
    [
        ("qwen2_vl", "CPU", True),
        ("qwen2_5_vl", "GPU.1", True),
        ("qwen3_vl", "GPU", True),
        ("llava_next_video", "CPU", True),
        ("qwen2_vl", "NPU", False),
        ("llava_next", "CPU", False),
        ("gemma3", "GPU", False),
    ],
)
def test_which_models_take_videos(family: str, device: str, taken: bool) -> None:
    assert takes_videos(family, device) is taken
