"""What every engine promises about counting: child process, inline and the scripted fake alike."""

from __future__ import annotations

import pytest

from models.engine import protocol as p
from tests.models.engine.recorder import (
    SPEECH,
    VISION,
    VOICE,
    Recorder,
    ask,
    plain_picture,
    plain_video,
)

RED = plain_picture(220, 30, 30)
SHORT = p.Sampling(max_new_tokens=3, temperature=0)
CONVERSATION = (
    p.Message("system", "Be brief."),
    p.Message("user", "What color is the shape?", (RED,)),
    p.Message("assistant", "The color is red."),
    p.Message("user", "Which way does it move?", (), (plain_video(RED, RED, RED),)),
)


def _count(*messages: p.Message, model: p.ModelRef = VISION) -> p.Count:
    return p.Count(model, "CPU", messages, SHORT)


def _counted(engine: p.Engine, recorder: Recorder, request: p.Count) -> p.Counted:
    engine.submit(request)
    event = recorder.end_of(request)
    assert isinstance(event, p.Counted), event
    return event


@pytest.mark.parametrize("length", [2, 4], ids=["a picture", "a conversation with a video"])
def test_it_counts_what_an_answer_reads(engine: p.Engine, recorder: Recorder, length: int) -> None:
    messages = CONVERSATION[:length]
    engine.submit(question := p.Answer(VISION, "CPU", messages, SHORT))
    read = recorder.finished(question).statistics.input_tokens
    counted = _counted(engine, recorder, _count(*messages))
    assert counted.exact
    assert counted.prompt_tokens == read
    assert [each.role for each in counted.messages] == [each.role for each in messages]
    assert sum(each.tokens for each in counted.messages) == read


def test_what_is_set_aside_for_the_answer_is_within_the_limit(
    engine: p.Engine, recorder: Recorder
) -> None:
    engine.submit(p.Load(VISION, "CPU"))
    counted = _counted(engine, recorder, _count(*CONVERSATION))
    assert counted.limit_tokens >= 2048
    assert counted.limit_reason in ("model", "memory")
    assert counted.answer_tokens == SHORT.max_new_tokens
    long = p.Count(VISION, "CPU", CONVERSATION, p.Sampling(max_new_tokens=100_000))
    assert _counted(engine, recorder, long).answer_tokens == counted.limit_tokens // 4


def test_it_counts_without_the_model_roughly_at_first_and_then_exactly(
    engine: p.Engine, recorder: Recorder
) -> None:
    engine.submit(question := p.Answer(VISION, "CPU", CONVERSATION[:2], SHORT))
    read = recorder.finished(question).statistics.input_tokens
    engine.submit(unload := p.Unload())
    recorder.end_of(unload)
    rough = _counted(engine, recorder, _count(*CONVERSATION[:2]))
    assert not rough.exact
    assert 0 < rough.prompt_tokens < 10 * read
    exact = _counted(engine, recorder, _count(*CONVERSATION[:2]))
    assert (exact.exact, exact.prompt_tokens) == (True, read)
    engine.submit(load := p.Load(VISION, "CPU"))
    loaded = recorder.end_of(load)
    assert isinstance(loaded, p.Loaded)
    assert loaded.load_s > 0


def test_a_question_that_is_not_typed_yet_can_be_counted(
    engine: p.Engine, recorder: Recorder
) -> None:
    engine.submit(p.Load(VISION, "CPU"))
    empty = _counted(engine, recorder, _count(*CONVERSATION[:3], p.Message("user", "")))
    typed = _counted(engine, recorder, _count(*CONVERSATION[:3], p.Message("user", "Which one?")))
    assert empty.messages[-1].tokens < typed.messages[-1].tokens
    assert _counted(engine, recorder, _count()).prompt_tokens == 0


@pytest.mark.parametrize("model", [SPEECH, VOICE], ids=["speech", "voice"])
def test_what_reads_no_conversations_does_not_count_them(
    engine: p.Engine, recorder: Recorder, model: p.ModelRef
) -> None:
    engine.submit(request := _count(*CONVERSATION, model=model))
    assert recorder.failed(request).problem.kind == "ModelUnsupported"
    engine.submit(question := ask("What color is the shape?", RED))
    assert recorder.finished(question).text


def test_a_count_that_is_taken_back_ends_once(engine: p.Engine, recorder: Recorder) -> None:
    requests = [_count(*CONVERSATION) for _ in range(3)]
    for request in requests:
        engine.submit(request)
    engine.stop(requests[-1].id)
    for request in requests:
        assert isinstance(recorder.end_of(request), p.Counted | p.Stopped)
    engine.submit(question := ask("What color is the shape?", RED))
    recorder.finished(question)
    assert [len(recorder.terminals_of(request)) for request in requests] == [1, 1, 1]
