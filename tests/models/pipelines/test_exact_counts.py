"""The count of a conversation is what the built-in models really read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from models.cancel import CancelToken
from models.engine.backend import ChatPipeline, Generated
from models.engine.protocol import Message, ModelRef, Sampling
from models.errors import PromptTooLong
from models.inputs.picture import Picture
from models.inputs.spoken import Spoken
from models.inputs.video import Frame, Video
from models.pipelines.chat import open_chat
from models.pipelines.counter_alone import open_counter
from tests.models.engine.recorder import BUILTIN


def _model(name: str) -> ModelRef:
    return ModelRef(name, name, str(BUILTIN / name), "vision")


@pytest.fixture(scope="module", params=["shapes-qwen2-vl", "shapes-llava-next"])
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def pipeline(name: str) -> Iterator[ChatPipeline]:
    pipeline = open_chat(_model(name), "CPU", None, lambda *_: None, CancelToken())
    yield pipeline
    pipeline.close()


def picture(width: int, height: int) -> Picture:
    return Picture(width, height, bytes([width % 256]) * (width * height * 3))


def video(count: int, width: int = 96, height: int = 96) -> Video:
    frames = tuple(Frame(picture(width, height), float(second)) for second in range(count))
    return Video("clip.mp4", float(count), frames, (Spoken(0, 1, "Look at this."),))


def _read(pipeline: ChatPipeline, *messages: Message) -> Generated:
    sampling = Sampling(max_new_tokens=2, temperature=0)
    return pipeline.answer(messages, sampling, lambda _: None, lambda *_: None, CancelToken())


def user(text: str, *pictures: Picture, videos: tuple[Video, ...] = ()) -> Message:
    return Message("user", text, pictures, videos)


_SAID = Message("assistant", "The color is red.")
_SYSTEM = Message("system", "  You look at shapes.\n")
CONVERSATIONS = {
    "text": (user("hello\n\n"),),
    "other letters": (user("\n\nWhat é 你好?", picture(64, 64)),),
    "system": (_SYSTEM, user("What color is the shape?", picture(80, 60))),
    "tags": (user("See <image> and <|im_end|> </s>", picture(64, 64)),),
    "many pictures": (
        user("What?", picture(50, 60), picture(300, 200)),
        _SAID,
        user("And now?", picture(99, 33)),
    ),
    "videos": (user("What?", picture(64, 64), videos=(video(4), video(3, 200, 100))),),
    "a video of one frame": (user("What?", videos=(video(1),)), _SAID, user("Which way?")),
    "an answer that goes on": (_SYSTEM, user("What?", picture(64, 64)), Message("assistant", "It")),
}


@pytest.mark.parametrize("kind", CONVERSATIONS)
def test_conversations(pipeline: ChatPipeline, kind: str) -> None:
    messages = CONVERSATIONS[kind]
    counts = pipeline.counter.count(messages)
    assert sum(counts) == _read(pipeline, *messages).input_tokens
    assert all(count > 0 for count in counts)


@pytest.mark.parametrize(
    "size", [(96, 96), (1, 1), (97, 96), (30, 29), (640, 480), (481, 640), (333, 777), (1280, 720)]
)
def test_pictures_of_every_shape(pipeline: ChatPipeline, size: tuple[int, int]) -> None:
    message = user("What color is the shape?", picture(*size))
    assert sum(pipeline.counter.count([message])) == _read(pipeline, message).input_tokens


def test_the_tokenizer_alone_counts_the_same(pipeline: ChatPipeline, name: str) -> None:
    alone = open_counter(_model(name), "CPU")
    assert alone.limit == pipeline.counter.limit
    for messages in CONVERSATIONS.values():
        assert alone.count(messages) == pipeline.counter.count(messages)


def test_a_picture_counts_before_it_is_looked_at(pipeline: ChatPipeline) -> None:
    """What does not fit is refused with the whole number, and before pictures are encoded."""
    pictures = [picture(96, 96 + number) for number in range(130)]
    message = user("What?", *pictures)
    expected = sum(pipeline.counter.count([message]))
    with pytest.raises(PromptTooLong, match=f"has {expected:,} tokens"):
        _read(pipeline, message)
