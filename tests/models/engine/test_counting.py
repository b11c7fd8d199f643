"""Counting goes on beside whatever else the engine does, and through its deaths."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import psutil
import pytest

from models.engine import protocol as p
from models.engine.client import ChildEngine
from models.engine.scripted import Script, ScriptedEngine
from tests.models.engine.recorder import VISION, Recorder, ask, plain_picture

Start = Callable[[Script], tuple[p.Engine, Recorder]]
_HELD = Script(chunks=("red ", "circle"), hold_after=1)
_MESSAGES = (p.Message("user", "What is it?", (plain_picture(1, 2, 3),)),)


def _count() -> p.Count:
    return p.Count(VISION, "CPU", _MESSAGES)


def _make_child(script: Script) -> p.Engine:
    return ChildEngine(script=script, polite_s=0.2)


@pytest.fixture(params=[_make_child, ScriptedEngine], ids=["child", "inline"])
def start(request: pytest.FixtureRequest) -> Iterator[Start]:
    engines: list[p.Engine] = []

    def start_one(script: Script) -> tuple[p.Engine, Recorder]:
        engine, recorder = request.param(script), Recorder()
        engines.append(engine)
        engine.start(recorder)
        return engine, recorder

    yield start_one
    for engine in engines:
        engine.close()


def _wait_for_text(recorder: Recorder, request: p.Request) -> None:
    recorder.wait(lambda event: isinstance(event, p.Text) and event.request_id == request.id)


def test_it_counts_while_an_answer_runs(start: Start) -> None:
    engine, recorder = start(_HELD)
    engine.submit(question := ask("What is it?"))
    _wait_for_text(recorder, question)
    engine.submit(count := _count())
    counted = recorder.end_of(count)
    assert isinstance(counted, p.Counted)
    assert (counted.exact, counted.prompt_tokens) == (True, 13)
    assert recorder.terminals_of(question) == []
    engine.stop(question.id)
    assert recorder.finished(question).finish_reason == "stopped"


def test_it_estimates_while_a_model_loads_and_does_not_load_itself() -> None:
    engine, recorder = _make_child(Script(hang_in_load=True)), Recorder()
    engine.start(recorder)
    engine.submit(load := p.Load(VISION, "CPU"))
    recorder.wait(lambda event: isinstance(event, p.Progress))
    for _ in range(2):
        engine.submit(count := _count())
        counted = recorder.end_of(count)
        assert isinstance(counted, p.Counted)
        assert not counted.exact
    engine.stop(load.id)
    assert recorder.end_of(load) == p.Stopped(load.id)
    engine.close()


def test_a_count_in_the_queue_is_no_reason_to_spare_what_is_deaf_to_a_stop() -> None:
    engine, recorder = ChildEngine(script=Script(hang_after=1), polite_s=0.2), Recorder()
    engine.start(recorder)
    engine.submit(question := ask("What is it?"))
    _wait_for_text(recorder, question)
    pid = engine.pid
    assert pid is not None
    engine.submit(count := _count())
    engine.stop(question.id)
    assert recorder.end_of(question) == p.Stopped(question.id, "Scripted ")
    assert isinstance(recorder.end_of(count), p.Counted)
    assert engine.pid != pid
    engine.close()


def test_a_count_survives_a_death_of_the_engine() -> None:
    engine, recorder = ChildEngine(script=Script()), Recorder()
    engine.start(recorder)
    engine.submit(first := _count())
    recorder.end_of(first)
    process = psutil.Process(engine.pid)
    # It hears nothing from here on.
    process.suspend()
    engine.submit(count := _count())
    process.kill()
    assert isinstance(recorder.end_of(count), p.Counted)
    assert engine.pid != process.pid
    assert len(recorder.terminals_of(count)) == 1
    engine.close()


def test_the_device_is_a_reason_for_a_limit(start: Start) -> None:
    npu = p.Device("NPU", "Scripted NPU", "NPU", 0, (), "")
    engine, recorder = start(Script(devices=(npu,), context_tokens=2048))
    engine.submit(count := p.Count(VISION, "NPU", _MESSAGES))
    counted = recorder.end_of(count)
    assert isinstance(counted, p.Counted)
    assert (counted.limit_tokens, counted.limit_reason) == (2048, "device")
