"""What every engine promises: the child process, the inline one and the scripted fake alike."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from models.engine import protocol as p
from tests.models.engine.makers import MAKERS
from tests.models.engine.recorder import (
    SPEECH,
    TEXT,
    VISION,
    Recorder,
    ask,
    hear,
    plain_picture,
    plain_video,
    silence,
)

RED = plain_picture(220, 30, 30)
VIDEO = plain_video(RED, RED)


def test_load_names_the_device_that_runs_it(engine: p.Engine, recorder: Recorder) -> None:
    engine.submit(load := p.Load(VISION, "CPU"))
    event = recorder.end_of(load)
    assert isinstance(event, p.Loaded)
    assert (event.model, event.device, event.execution_device) == (VISION, "CPU", "CPU")


def test_loading_shows_its_phases(engine: p.Engine, recorder: Recorder) -> None:
    engine.submit(unload := p.Unload())
    engine.submit(load := p.Load(VISION, "CPU"))
    assert isinstance(recorder.end_of(unload), p.Unloaded)
    recorder.end_of(load)
    progress = [
        event
        for event in recorder.events
        if isinstance(event, p.Progress) and event.request_id == load.id
    ]
    assert {"reading", "warming"} <= {event.phase for event in progress}
    assert all(0 <= event.done <= event.total for event in progress if event.total)


def test_pieces_add_up_to_the_answer(engine: p.Engine, recorder: Recorder) -> None:
    engine.submit(question := ask("What color is the shape?", RED))
    finished = recorder.finished(question)
    assert finished.text
    assert recorder.text_of(question) == finished.text
    assert finished.finish_reason == "stop"


def test_statistics_say_what_happened(engine: p.Engine, recorder: Recorder) -> None:
    engine.submit(question := ask("What color is the shape?", RED))
    statistics = recorder.finished(question).statistics
    assert (statistics.model, statistics.device) == ("Shapes", "CPU")
    assert statistics.input_tokens > 0
    assert statistics.output_tokens > 1
    assert statistics.tokens_per_s > 0


def test_answer_loads_what_is_not_loaded(engine: p.Engine, recorder: Recorder) -> None:
    engine.submit(p.Unload())
    engine.submit(first := ask("What color is the shape?", RED))
    engine.submit(second := ask("What color is the shape?", RED))
    assert recorder.finished(first).statistics.load_s > 0
    assert recorder.finished(second).statistics.load_s == 0


def test_length_is_bounded(engine: p.Engine, recorder: Recorder) -> None:
    engine.submit(question := ask("What color is the shape?", RED, tokens=2))
    finished = recorder.finished(question)
    assert finished.finish_reason == "length"
    assert finished.statistics.output_tokens == 2


def test_requests_are_answered_in_order_each_once(engine: p.Engine, recorder: Recorder) -> None:
    questions = [ask("What color is the shape?", RED) for _ in range(3)]
    for question in questions:
        engine.submit(question)
    for question in questions:
        recorder.finished(question)
    order = [
        event.request_id
        for event in recorder.events
        if isinstance(event, p.Finished) and event.request_id >= questions[0].id
    ]
    assert order == [question.id for question in questions]


def test_waiting_request_can_be_taken_back(engine: p.Engine, recorder: Recorder) -> None:
    first = ask("What color is the shape?", RED)
    second = ask("What shape is it?", RED)

    def stop_second(event: p.Event) -> None:
        if event.request_id == first.id and not isinstance(event, p.Terminal):
            recorder.react = None
            engine.submit(second)
            engine.stop(second.id)

    recorder.react = stop_second
    engine.submit(first)
    assert recorder.end_of(second) == p.Stopped(second.id)
    assert recorder.finished(first).text


def test_stop_ends_an_answer_and_the_next_is_answered(engine: p.Engine, recorder: Recorder) -> None:
    stopped = ask("Describe the picture.", RED)

    def stop_at_first_text(event: p.Event) -> None:
        if isinstance(event, p.Text) and event.request_id == stopped.id:
            recorder.react = None
            engine.stop(stopped.id)

    recorder.react = stop_at_first_text
    engine.submit(stopped)
    event = recorder.end_of(stopped)
    assert isinstance(event, p.Finished | p.Stopped)
    assert event.text == recorder.text_of(stopped)
    engine.submit(following := ask("What color is the shape?", RED))
    assert recorder.finished(following).text
    assert len(recorder.terminals_of(stopped)) == 1


def test_stop_of_something_unknown_is_ignored(engine: p.Engine, recorder: Recorder) -> None:
    engine.stop(10**9)
    engine.submit(question := ask("What color is the shape?", RED))
    assert recorder.finished(question).text


@pytest.mark.parametrize(
    ("request_", "kind"),
    [
        (ask("   "), "EmptyPrompt"),
        (p.Answer(VISION, "CPU", ()), "EmptyPrompt"),
        (p.Answer(TEXT, "CPU", (p.Message("user", "See?", (RED,)),)), "CannotSeePictures"),
        (p.Load(VISION, "GPU.7"), "DeviceAbsent"),
        (p.TryOut("NPU"), "DeviceAbsent"),
        (p.TryModel(VISION, "NPU"), "DeviceAbsent"),
        (p.Answer(TEXT, "CPU", (p.Message("user", "?", (), (VIDEO,)),)), "CannotSeePictures"),
        (hear(silence(0.05)), "BadSound"),
        (hear(silence(0.0)), "BadSound"),
        (hear(silence(1.0), model=VISION), "ModelUnsupported"),
        (p.Answer(SPEECH, "CPU", (p.Message("user", "Hello?"),)), "ModelUnsupported"),
    ],
    ids=[
        "empty",
        "nothing",
        "blind model",
        "no such device",
        "no such device to try",
        "no such device to try a model on",
        "blind model and a video",
        "sound too short to be heard",
        "no sound",
        "sound for what cannot hear",
        "question to what cannot chat",
    ],
)
def test_bad_request_is_refused_and_the_next_is_answered(
    engine: p.Engine, recorder: Recorder, request_: p.Request, kind: str
) -> None:
    engine.submit(request_)
    problem = recorder.failed(request_).problem
    assert problem.kind == kind
    assert problem.what.endswith(".")
    assert problem.todo.endswith(".")
    engine.submit(question := ask("What color is the shape?", RED))
    assert recorder.finished(question).text


def test_devices_are_listed_and_tried(engine: p.Engine, recorder: Recorder) -> None:
    engine.submit(listing := p.ListDevices())
    engine.submit(trial := p.TryOut("CPU"))
    listed, tried = recorder.end_of(listing), recorder.end_of(trial)
    assert isinstance(listed, p.DevicesListed)
    assert [device.id for device in listed.devices] == ["CPU"]
    assert listed.devices[0].memory_bytes > 0
    assert isinstance(tried, p.TriedOut)
    assert tried.inference_ms > 0


@pytest.mark.parametrize(("model", "has_tokens"), [(VISION, True), (SPEECH, False)])
def test_a_model_is_tried_and_measured(
    engine: p.Engine, recorder: Recorder, model: p.ModelRef, has_tokens: bool
) -> None:
    engine.submit(request := p.TryModel(model, "CPU"))
    tried = recorder.tried(request)
    assert (tried.model, tried.device) == (model, "CPU")
    assert tried.load_s > 0
    assert tried.ttft_ms > 0
    # The scripted one does not know kinds.
    assert tried.tokens_per_s > 0 if has_tokens else tried.tokens_per_s >= 0
    assert tried.memory_bytes > 1 << 20


def test_a_trial_shows_its_phases(engine: p.Engine, recorder: Recorder) -> None:
    engine.submit(request := p.TryModel(SPEECH, "CPU"))
    recorder.tried(request)
    progress = [event for event in recorder.events if isinstance(event, p.Progress)]
    phases = {event.phase for event in progress if event.request_id == request.id}
    assert {"reading", "warming"} <= phases


def test_a_trial_leaves_nothing_loaded(engine: p.Engine, recorder: Recorder) -> None:
    engine.submit(p.Load(VISION, "CPU"))
    engine.submit(request := p.TryModel(VISION, "CPU"))
    engine.submit(question := ask("What color is the shape?", RED))
    recorder.tried(request)
    assert recorder.finished(question).statistics.load_s > 0


def test_a_waiting_trial_can_be_taken_back(engine: p.Engine, recorder: Recorder) -> None:
    engine.submit(first := p.TryModel(VISION, "CPU"))
    engine.submit(second := p.TryModel(VISION, "CPU"))
    engine.stop(second.id)
    recorder.tried(first)
    event = recorder.end_of(second)
    assert isinstance(event, p.Stopped | p.ModelTried)
    assert len(recorder.terminals_of(second)) == 1


@pytest.mark.parametrize("maker", MAKERS.values(), ids=MAKERS)
def test_close_leaves_nothing_behind(maker: Callable[[], p.Engine]) -> None:
    before = set(threading.enumerate())
    recorder = Recorder()
    engine = maker()
    engine.start(recorder)
    engine.submit(listing := p.ListDevices())
    recorder.end_of(listing)
    pid = getattr(engine, "pid", None)
    engine.close()
    assert set(threading.enumerate()) <= before
    if pid is not None:
        import psutil

        assert not psutil.pid_exists(pid)
