"""What every engine promises about speaking; see `test_contract`."""

from __future__ import annotations

import pytest

from models.engine import protocol as p
from tests.models.engine.recorder import SPEAKER, VISION, Recorder, ask, plain_picture, speak

RED = plain_picture(220, 30, 30)


def _sounded(event: p.Event, request: p.Request) -> bool:
    return isinstance(event, p.Sounded) and event.request_id == request.id


def test_each_sentence_comes_by_itself_in_order(engine: p.Engine, recorder: Recorder) -> None:
    engine.submit(request := speak("Yes, it is. No!\n\nWhy?"))
    spoken = recorder.spoken(request)
    utterances = recorder.utterances_of(request)
    assert [one.text for one in utterances] == ["Yes, it is.", "No!", "Why?"]
    assert all(one.seconds > 0 and one.samples.strip(b"\0") for one in utterances)
    assert len({one.sample_rate for one in utterances}) == 1
    assert spoken.sound_s == pytest.approx(sum(one.seconds for one in utterances))
    assert 0 < spoken.first_s <= spoken.seconds


def test_longer_sentences_sound_longer(engine: p.Engine, recorder: Recorder) -> None:
    engine.submit(request := speak("Yes. Yesterdays."))
    recorder.spoken(request)
    short, long = recorder.utterances_of(request)
    assert long.seconds > 1.5 * short.seconds


def test_twice_as_fast_takes_half_as_long(engine: p.Engine, recorder: Recorder) -> None:
    # Long enough for the filter that compresses it, which works on pieces.
    text = "Yes and no and yes and no."
    engine.submit(usual := speak(text))
    engine.submit(fast := speak(text, speed=2.0))
    seconds = recorder.spoken(usual).sound_s
    assert recorder.spoken(fast).sound_s == pytest.approx(seconds / 2, rel=0.15)


def test_the_voice_is_loaded_at_first_use(engine: p.Engine, recorder: Recorder) -> None:
    engine.submit(p.Unload())
    engine.submit(first := speak("Yes."))
    engine.submit(second := speak("No."))
    assert recorder.spoken(first).load_s > 0
    assert recorder.spoken(second).load_s == 0
    phases = {
        event.phase
        for event in recorder.events
        if isinstance(event, p.Progress) and event.request_id == first.id
    }
    assert {"reading", "warming"} <= phases


def test_the_voice_can_be_loaded_before(engine: p.Engine, recorder: Recorder) -> None:
    engine.submit(p.Unload())
    engine.submit(load := p.Load(SPEAKER, "CPU"))
    engine.submit(request := speak("Yes."))
    event = recorder.end_of(load)
    assert isinstance(event, p.Loaded)
    assert (event.model, event.execution_device) == (SPEAKER, "CPU")
    assert recorder.spoken(request).load_s == 0


def test_speaking_leaves_the_chat_model_loaded(engine: p.Engine, recorder: Recorder) -> None:
    engine.submit(ask("What color is the shape?", RED))
    engine.submit(speak("Yes."))
    engine.submit(again := ask("What color is the shape?", RED))
    assert recorder.finished(again).statistics.load_s == 0


def test_stop_ends_it_between_sentences_and_the_next_text_is_said(
    engine: p.Engine, recorder: Recorder
) -> None:
    stopped = speak("Yes. " * 40)

    def stop_at_first_sentence(event: p.Event) -> None:
        if _sounded(event, stopped):
            recorder.react = None
            engine.stop(stopped.id)

    recorder.react = stop_at_first_sentence
    engine.submit(stopped)
    assert isinstance(recorder.end_of(stopped), p.Stopped)
    engine.submit(following := speak("No."))
    assert recorder.spoken(following).load_s == 0
    assert 0 < len(recorder.utterances_of(stopped)) < 40
    assert len(recorder.terminals_of(stopped)) == 1


@pytest.mark.parametrize(
    ("request_", "kind"),
    [
        (speak(" … \n"), "EmptyPrompt"),
        (speak("Yes.", speed=2.5), "CannotSpeak"),
        (speak("Yes.", voice="nobody"), "NoVoice"),
        (speak("Yes.", model=VISION), "ModelUnsupported"),
        (p.Speak(SPEAKER, "NPU", "Yes."), "DeviceAbsent"),
        (p.Answer(SPEAKER, "CPU", (p.Message("user", "Hello?"),)), "ModelUnsupported"),
    ],
    ids=["nothing", "too fast", "unknown voice", "mute model", "no such device", "question"],
)
def test_what_cannot_be_said_is_refused(
    engine: p.Engine, recorder: Recorder, request_: p.Request, kind: str
) -> None:
    engine.submit(request_)
    assert recorder.failed(request_).problem.kind == kind
    engine.submit(following := speak("Yes."))
    assert recorder.spoken(following).sound_s > 0
