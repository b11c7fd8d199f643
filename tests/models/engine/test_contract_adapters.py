"""What every engine promises about adapters: chosen for each answer, without loading anew."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.engine import protocol as p
from models.inputs.picture import Picture
from tests.fixtures.chat_adapters import CAPITALS, CHEERFUL
from tests.models.engine.recorder import VISION, Recorder, plain_picture

_RED = plain_picture(220, 30, 30)
_BOTH = replace(VISION, adapters=(CAPITALS, CHEERFUL))
_GGUF = p.ModelRef("small", "Small", "nowhere", "text", "small.gguf", adapters=(CAPITALS,))


def _ask(
    *on: p.Weighed,
    model: p.ModelRef = _BOTH,
    device: str = "CPU",
    seen: tuple[Picture, ...] = (_RED,),
) -> p.Answer:
    messages = (p.Message("user", "What color is the shape?", seen),)
    return p.Answer(model, device, messages, p.Sampling(60, temperature=0), adapters=on)


def test_the_model_is_loaded_once_and_each_answer_tells_what_was_on(
    engine: p.Engine, recorder: Recorder
) -> None:
    choices = [(), (p.Weighed(CAPITALS),), (p.Weighed(CHEERFUL, 0.5), p.Weighed(CAPITALS)), ()]
    requests = [_ask(*choice) for choice in choices]
    for request in requests:
        engine.submit(request)
    told = [recorder.finished(request) for request in requests]
    assert [one.statistics.adapters for one in told] == choices
    assert told[0].statistics.load_s > 0
    assert [one.statistics.load_s for one in told[1:]] == [0, 0, 0]
    assert told[0].text == told[3].text


def test_a_model_with_other_adapters_is_loaded_anew(engine: p.Engine, recorder: Recorder) -> None:
    models = [VISION, replace(VISION, adapters=(CHEERFUL,)), VISION]
    requests = [_ask(model=model) for model in models]
    for request in requests:
        engine.submit(request)
    told = [recorder.finished(request) for request in requests]
    assert all(one.statistics.load_s > 0 for one in told)
    assert len({one.text for one in told}) == 1


def test_what_is_loaded_is_counted_with_whatever_adapters(
    engine: p.Engine, recorder: Recorder
) -> None:
    engine.submit(asked := _ask())
    recorder.finished(asked)
    engine.submit(count := p.Count(VISION, "CPU", asked.messages))
    counted = recorder.end_of(count)
    assert isinstance(counted, p.Counted)
    assert counted.exact


@pytest.mark.parametrize(
    ("request_", "said"),
    [
        (_ask(model=_GGUF, seen=()), "“Small” takes no adapters, because it is a GGUF file"),
        (_ask(device="NPU"), "Adapters work on CPU and GPU, and not on the NPU"),
        (
            _ask(p.Weighed(CAPITALS), model=VISION),
            "“capitals” was not loaded together with “Shapes”",
        ),
        (_ask(p.Weighed(CAPITALS), p.Weighed(CAPITALS, 0.5)), "“capitals” is named twice"),
        (_ask(p.Weighed(CAPITALS, 2.5)), "“weight” is 2.5; it has to be a number from -2 to 2"),
    ],
    ids=["gguf", "npu", "not loaded", "twice", "weight"],
)
def test_what_cannot_be_on_is_refused_in_words_and_the_model_stays(
    engine: p.Engine, recorder: Recorder, request_: p.Answer, said: str
) -> None:
    engine.submit(before := _ask())
    # As an answer of its own, so that no two tests share one.
    engine.submit(refused := replace(request_, id=p.Unload().id))
    engine.submit(after := _ask())
    recorder.finished(before)
    assert said in recorder.failed(refused).problem.what
    assert recorder.finished(after).statistics.load_s == 0


def test_a_model_is_not_loaded_with_what_it_cannot_have(
    engine: p.Engine, recorder: Recorder
) -> None:
    engine.submit(gguf := p.Load(_GGUF, "CPU"))
    engine.submit(npu := p.Load(_BOTH, "NPU"))
    assert recorder.failed(gguf).problem.kind == "AdapterUnfit"
    assert recorder.failed(npu).problem.kind == "AdapterUnfit"
