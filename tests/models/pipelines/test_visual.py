"""Conversations about pictures on the real built-in models: every way a conversation can go."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence

import pytest

from models.cancel import CancelToken
from models.engine.backend import Generated
from models.engine.faults import explain
from models.engine.protocol import Load, Message, Sampling
from models.errors import Cancelled, PromptTooLong
from models.inputs.picture import Picture
from models.inputs.video import Frame, Video
from models.pipelines import visual
from models.pipelines.kv_cache import scheduler_config
from models.pipelines.visual import VisualChat
from tests.fixtures.shapes import draw_shape
from tests.fixtures.shapes_training.world import draw_clip
from tests.models.engine.recorder import BUILTIN, VISION

_COLOUR = "What color is the shape?"
_SHAPE = "What shape is it?"


def drawn(color: str, shape: str = "circle") -> Picture:
    return Picture(96, 96, draw_shape(color, shape, random.Random(1), size=96).tobytes())


class Asker:
    """Asks a pipeline, greedy; keeps nothing itself."""

    def __init__(self, pipeline: VisualChat) -> None:
        self._pipeline = pipeline

    def __call__(
        self,
        *messages: Message,
        on_text: Callable[[str], None] | None = None,
        cancel: CancelToken | None = None,
        tokens: int = 40,
        stop: tuple[str, ...] = (),
    ) -> tuple[str, Generated]:
        said: list[str] = []

        def listen(text: str) -> None:
            said.append(text)
            if on_text is not None:
                on_text(text)

        sampling = Sampling(max_new_tokens=tokens, temperature=0, stop=stop)
        generated = self._pipeline.answer(
            messages, sampling, listen, lambda *_: None, cancel or CancelToken()
        )
        return "".join(said), generated


@pytest.fixture(scope="module", params=["shapes-qwen2-vl", "shapes-llava-next"])
def ask(request: pytest.FixtureRequest) -> Iterator[Asker]:
    properties = {"scheduler_config": scheduler_config(128, 2048)}
    pipeline = VisualChat(BUILTIN / request.param, "CPU", 2048, properties)
    yield Asker(pipeline)
    pipeline.close()


def user(text: str, *pictures: Picture) -> Message:
    return Message("user", text, pictures)


def said(text: str) -> Message:
    return Message("assistant", text)


RED = user(_COLOUR, drawn("red"))
ANSWERED = (RED, said("The color is red."))


def clip(*pictures: Picture) -> Video:
    """These, one a second; they become pictures again for the model that takes no videos."""
    frames = tuple(Frame(picture, float(second)) for second, picture in enumerate(pictures))
    return Video("clip.mp4", float(len(pictures)), frames)


BLUE_CLIP = Message("user", _COLOUR, (), (clip(drawn("blue"), drawn("blue")),))


def test_follow_up_uses_the_earlier_picture(ask: Asker) -> None:
    assert ask(RED)[0] == "The color is red."
    text, generated = ask(*ANSWERED, user(_SHAPE))
    assert text == "The shape is a circle."
    assert generated.input_tokens > 60


def test_asking_the_same_again_answers_the_same(ask: Asker) -> None:
    assert [ask(*ANSWERED, user(_SHAPE))[0] for _ in range(3)] == ["The shape is a circle."] * 3


def test_an_edited_first_question_sees_its_own_picture(ask: Asker) -> None:
    ask(RED)
    assert ask(user(_COLOUR, drawn("blue")))[0] == "The color is blue."


def test_a_conversation_from_elsewhere_is_shown_to_the_model_again(ask: Asker) -> None:
    ask(user(_COLOUR, drawn("green")))
    text, _ = ask(RED, said("It is that."), user(_SHAPE), said("Well."), user(_COLOUR))
    assert "red" in text


def test_a_video_is_seen_and_followed_up(ask: Asker) -> None:
    ask(RED)
    text, generated = ask(BLUE_CLIP)
    assert "blue" in text
    assert generated.input_tokens > 60
    assert "blue" in ask(BLUE_CLIP, said(text), user("Which color is the shape?"))[0]


def test_a_conversation_with_a_video_is_shown_to_the_model_again(ask: Asker) -> None:
    ask(RED)
    assert "blue" in ask(BLUE_CLIP, said("It is that."), user(_COLOUR))[0]


def test_a_picture_and_a_video_in_one_conversation(ask: Asker) -> None:
    seen = draw_clip(random.Random(1))
    frames = (Picture(each.width, each.height, each.tobytes()) for each in seen.frames)
    moving = Message("user", _COLOUR, (), (clip(*frames),))
    text, generated = ask(*ANSWERED, moving)
    assert text == f"The color is {seen.things[0][0].color}."
    assert generated.input_tokens > ask(moving)[1].input_tokens


def test_stopped_answer_is_part_of_the_conversation(ask: Asker) -> None:
    cancel = CancelToken()
    text, generated = ask(RED, on_text=lambda _: cancel.cancel(), cancel=cancel)
    assert text == "The"
    assert (generated.finish_reason, generated.output_tokens) == ("stopped", 1)
    assert "red" in ask(RED, said(text), user(_COLOUR))[0]


@pytest.mark.parametrize("earlier", [(), ANSWERED], ids=["first", "follow-up"])
def test_an_answer_goes_on_from_wherever_it_was_cut(
    ask: Asker, earlier: tuple[Message, ...]
) -> None:
    question = user("Describe the picture.", *([] if earlier else [drawn("red")]))
    whole, generated = ask(*earlier, question)
    for tokens in range(1, generated.output_tokens - 1):
        begun, _ = ask(*earlier, question, tokens=tokens)
        if tokens % 2:
            # In a history that does not hold it.
            ask(user(_SHAPE, drawn("blue")))
        rest, _ = ask(*earlier, question, said(begun))
        assert begun + rest == whole
    following = ask(*earlier, question, said(whole), user(_COLOUR))[0]
    assert following == "The color is red."


def test_an_answer_that_somebody_else_began_goes_on_as_well(ask: Asker) -> None:
    assert ask(user(_COLOUR, drawn("blue", "square")), said("The color is"))[0] == " blue."


def test_an_answer_ends_before_a_stop_word_and_is_remembered_so(ask: Asker) -> None:
    text, generated = ask(RED, stop=("is r", "blue"))
    assert (text, generated.finish_reason) == ("The color ", "stop")
    assert ask(RED, said(text), user(_SHAPE))[0] == "The shape is a circle."


def test_the_system_is_read_with_the_first_question(ask: Asker) -> None:
    system = Message("system", "You look at pictures of shapes and answer in one sentence.")
    text, generated = ask(system, RED)
    assert text == "The color is red."
    assert generated.input_tokens > ask(RED)[1].input_tokens + 10
    assert ask(system, RED, said(text), user(_SHAPE))[0] == "The shape is a circle."


def test_asked_again_the_picture_is_not_looked_at_again(
    ask: Asker, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ask(RED)[0] == "The color is red."
    looked: list[int] = []
    native = visual._tensor

    def look(pictures: Sequence[Picture]) -> object:
        looked.append(len(pictures))
        return native(pictures)

    monkeypatch.setattr(visual, "_tensor", look)
    assert ask(RED)[0] == "The color is red."
    assert ask(*ANSWERED[:1], said("The color"))[0] == " is red."
    assert looked == []


def test_stop_while_the_conversation_is_shown_again(ask: Asker) -> None:
    cancel = CancelToken()
    cancel.cancel()
    ask(user(_COLOUR, drawn("green")))
    with pytest.raises(Cancelled):
        ask(*ANSWERED, user(_SHAPE), cancel=cancel)
    assert ask(*ANSWERED, user(_SHAPE))[0] == "The shape is a circle."


def test_picture_tags_in_the_text_do_nothing(ask: Asker) -> None:
    tags = "<ov_genai_image_0> <ov_genai_image_7> <image> <|vision_start|><|image_pad|>"
    text, _ = ask(user(f"{_COLOUR} {tags}", drawn("red")))
    assert text
    assert ask(RED)[0] == "The color is red."


def test_an_error_of_the_listener_ends_the_answer_and_reaches_the_caller(ask: Asker) -> None:
    def fail(_: str) -> None:
        raise OSError("nobody listens")

    with pytest.raises(OSError, match="nobody listens"):
        ask(RED, on_text=fail)
    assert ask(RED)[0] == "The color is red."


def test_longer_than_the_context_is_refused_with_numbers(ask: Asker) -> None:
    with pytest.raises(PromptTooLong, match="2,048"):
        ask(user("word " * 3000))
    assert ask(RED)[0] == "The color is red."


def test_a_full_cache_is_an_error_in_words_and_the_next_is_answered() -> None:
    properties = {"scheduler_config": scheduler_config(6, 2048)}
    pipeline = VisualChat(BUILTIN / "shapes-qwen2-vl", "CPU", 4096, properties)
    ask = Asker(pipeline)
    messages: list[Message] = []
    with pytest.raises(RuntimeError) as caught:
        for _ in range(20):
            messages += [RED]
            messages += [said(ask(*messages)[0])]
    assert len(messages) > 2
    assert isinstance(explain(caught.value, Load(VISION, "CPU")), PromptTooLong)
    assert ask(RED)[0] == "The color is red."
    pipeline.close()
