"""What every engine promises about answers that are told how: by the system, by stop words, by
what was answered already."""

from __future__ import annotations

import pytest

from models.engine import protocol as p
from tests.models.engine.recorder import VISION, Recorder, plain_picture

RED = plain_picture(220, 30, 30)
DESCRIBE = p.Message("user", "Describe the picture.", (RED,))


def _ask(
    engine: p.Engine,
    recorder: Recorder,
    *messages: p.Message,
    tokens: int = 40,
    stop: tuple[str, ...] = (),
    reason: str = "",
) -> p.Finished:
    sampling = p.Sampling(max_new_tokens=tokens, temperature=0, stop=stop)
    engine.submit(request := p.Answer(VISION, "CPU", messages, sampling, reason))
    finished = recorder.finished(request)
    assert recorder.text_of(request) == finished.text
    return finished


@pytest.mark.parametrize("tokens", [1, 2, 3])
def test_an_answer_goes_on_where_it_was_cut(
    engine: p.Engine, recorder: Recorder, tokens: int
) -> None:
    whole = _ask(engine, recorder, DESCRIBE).text
    cut = _ask(engine, recorder, DESCRIBE, tokens=tokens)
    assert cut.finish_reason == "length"
    assert whole.startswith(cut.text)
    rest = _ask(engine, recorder, DESCRIBE, p.Message("assistant", cut.text))
    assert cut.text + rest.text == whole
    assert rest.statistics.input_tokens > cut.statistics.input_tokens


def test_an_answer_goes_on_in_an_engine_that_has_not_heard_it_before(
    engine: p.Engine, recorder: Recorder
) -> None:
    whole = _ask(engine, recorder, DESCRIBE).text
    begun = _ask(engine, recorder, DESCRIBE, tokens=2).text
    engine.submit(p.Unload())
    rest = _ask(engine, recorder, DESCRIBE, p.Message("assistant", begun))
    assert begun + rest.text == whole
    following = (p.Message("assistant", whole), p.Message("user", "What color is the shape?"))
    assert _ask(engine, recorder, DESCRIBE, *following).text


def test_an_interrupted_answer_without_a_word_is_a_new_one(
    engine: p.Engine, recorder: Recorder
) -> None:
    whole = _ask(engine, recorder, DESCRIBE).text
    assert _ask(engine, recorder, DESCRIBE, p.Message("assistant", "")).text == whole


@pytest.mark.parametrize("place", [1, 4, 9, -1])
def test_an_answer_ends_before_a_stop_word(
    engine: p.Engine, recorder: Recorder, place: int
) -> None:
    whole = _ask(engine, recorder, DESCRIBE).text
    word = whole[place:][:4]
    stopped = _ask(engine, recorder, DESCRIBE, stop=("not in there", word))
    assert stopped.text == whole[: whole.index(word)]
    assert stopped.finish_reason == "stop"
    assert _ask(engine, recorder, DESCRIBE, stop=("not in there",)).text == whole


def test_the_system_says_something_first(engine: p.Engine, recorder: Recorder) -> None:
    system = p.Message("system", "You look at pictures of shapes.")
    plain = _ask(engine, recorder, DESCRIBE)
    told = _ask(engine, recorder, system, DESCRIBE)
    assert told.text
    assert told.statistics.input_tokens > plain.statistics.input_tokens
    color = p.Message("user", "What color is the shape?")
    conversation = (system, DESCRIBE, p.Message("assistant", told.text), color)
    assert _ask(engine, recorder, *conversation).text


@pytest.mark.parametrize(
    "messages",
    [
        (p.Message("system", "Be brief."),),
        (p.Message("assistant", "Well,"),),
        (p.Message("user", "  "), p.Message("assistant", "Well,")),
    ],
    ids=["only the system", "an answer to nothing", "an answer to an empty question"],
)
def test_without_a_question_there_is_no_answer(
    engine: p.Engine, recorder: Recorder, messages: tuple[p.Message, ...]
) -> None:
    engine.submit(request := p.Answer(VISION, "CPU", messages))
    assert recorder.failed(request).problem.kind == "EmptyPrompt"


def test_why_it_is_another_device_comes_back_with_the_answer(
    engine: p.Engine, recorder: Recorder
) -> None:
    assert _ask(engine, recorder, DESCRIBE).statistics.reason == ""
    told = _ask(engine, recorder, DESCRIBE, reason="The NPU was tried first: it has no driver.")
    assert told.statistics.reason == "The NPU was tried first: it has no driver."
    assert told.statistics.device == "CPU"


def test_no_device_is_left_to_chance(engine: p.Engine, recorder: Recorder) -> None:
    for device in ("AUTO", "AUTO:GPU,CPU", "HETERO:NPU,CPU"):
        engine.submit(load := p.Load(VISION, device))
        assert recorder.failed(load).problem.kind == "DeviceAbsent"
