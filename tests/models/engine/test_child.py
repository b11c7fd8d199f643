"""What only a process of its own can promise: to be stopped always, and to come back."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace

import psutil
import pytest

from models.engine import protocol as p
from models.engine.client import ChildEngine
from models.engine.scripted import Script
from models.errors import Problem
from tests.models.engine.recorder import (
    PATIENCE_S,
    SPEECH,
    VISION,
    Recorder,
    ask,
    hear,
    silence,
)

Start = Callable[[Script], tuple[ChildEngine, Recorder]]


@pytest.fixture
def start() -> Iterator[Start]:
    engines: list[ChildEngine] = []

    def start_one(script: Script) -> tuple[ChildEngine, Recorder]:
        engine, recorder = ChildEngine(script=script, polite_s=0.2), Recorder()
        engines.append(engine)
        engine.start(recorder)
        return engine, recorder

    yield start_one
    for engine in engines:
        engine.close()


def _shown(request: p.Request) -> Callable[[p.Event], bool]:
    return lambda event: isinstance(event, p.Text) and event.request_id == request.id


def _kill(engine: ChildEngine) -> None:
    assert engine.pid is not None
    os.kill(engine.pid, signal.SIGKILL)


def test_killed_in_mid_answer_keeps_the_text_and_answers_again(start: Start) -> None:
    engine, recorder = start(Script(chunks=("red ", "circle"), hold_after=1))
    engine.submit(first := ask("What is it?"))
    recorder.wait(_shown(first))
    _kill(engine)
    lost = recorder.end_of(first)
    assert isinstance(lost, p.Lost)
    assert lost.text == "red "
    assert lost.deaths == 1
    assert "Shapes" in lost.problem.what
    assert "SIGKILL" in lost.problem.cause
    engine.submit(second := ask("And now?"))
    recorder.wait(_shown(second))
    engine.stop(second.id)
    assert recorder.finished(second).text.startswith("red ")


def test_second_death_on_a_device_counts(start: Start) -> None:
    engine, recorder = start(Script(die_after=1))
    deaths = []
    for _ in range(2):
        engine.submit(question := ask("What is it?"))
        lost = recorder.end_of(question)
        assert isinstance(lost, p.Lost)
        deaths.append(lost.deaths)
    assert deaths == [1, 2]


def test_killed_while_idle_is_not_noticed_by_the_user(start: Start) -> None:
    engine, recorder = start(Script())
    engine.submit(first := ask("One?"))
    recorder.finished(first)
    pid = engine.pid
    assert pid is not None
    process = psutil.Process(pid)
    _kill(engine)
    process.wait(PATIENCE_S)
    engine.submit(second := ask("Two?"))
    assert recorder.finished(second).text.endswith("Two?")
    assert engine.pid != pid


def test_a_death_in_a_trial_names_model_and_device(start: Start) -> None:
    engine, recorder = start(Script(dies_on=("CPU",)))
    engine.submit(request := p.TryModel(VISION, "CPU"))
    lost = recorder.end_of(request)
    assert isinstance(lost, p.Lost)
    assert "Shapes ran on CPU" in lost.problem.what
    assert lost.problem.todo == "Choose another device or a smaller model."
    engine.submit(listing := p.ListDevices())
    assert isinstance(recorder.end_of(listing), p.DevicesListed)


def _refusing(kind: str) -> Script:
    return Script(refuses={"NPU": Problem(kind, "It does not go.", "Do without.", "0x7")})


@pytest.mark.parametrize("kind", ["OutOfMemory", "DeviceFault"])
def test_after_a_load_that_left_ruins_comes_a_fresh_process(start: Start, kind: str) -> None:
    engine, recorder = start(_refusing(kind))
    pid = engine.pid
    engine.submit(load := p.Load(VISION, "NPU"))
    # Waits behind it, and is not lost with the old process.
    engine.submit(question := ask("What is it?"))
    assert recorder.failed(load).problem == Problem(kind, "It does not go.", "Do without.", "0x7")
    assert recorder.finished(question).text.endswith("What is it?")
    assert engine.pid != pid
    assert len(recorder.terminals_of(question)) == 1


def test_a_plain_refusal_keeps_the_process(start: Start) -> None:
    engine, recorder = start(_refusing("ModelUnsupported"))
    pid = engine.pid
    engine.submit(request := p.TryModel(VISION, "NPU"))
    assert recorder.failed(request).problem.kind == "ModelUnsupported"
    engine.submit(request := p.TryModel(VISION, "CPU"))
    recorder.tried(request)
    assert engine.pid == pid


def test_remarks_about_this_pc_come_with_the_devices(start: Start) -> None:
    remark = p.Remark("NPU", "The NPU has no driver.", "Install it.", serious=True)
    engine, recorder = start(Script(remarks=(remark,)))
    engine.submit(listing := p.ListDevices())
    listed = recorder.end_of(listing)
    assert isinstance(listed, p.DevicesListed)
    assert listed.remarks == (remark,)
    assert listed.devices[0].precisions == ("FP32",)


def test_waiting_requests_survive_a_death(start: Start) -> None:
    engine, recorder = start(Script(chunks=("a", "b"), hold_after=1))
    engine.submit(first := ask("One?"))
    recorder.wait(_shown(first))
    engine.submit(listing := p.ListDevices())
    _kill(engine)
    assert isinstance(recorder.end_of(first), p.Lost)
    assert isinstance(recorder.end_of(listing), p.DevicesListed)


def test_stop_acts_on_what_is_deaf_to_it(start: Start) -> None:
    engine, recorder = start(Script(chunks=("red ", "circle"), hang_after=1))
    engine.submit(question := ask("What is it?"))
    recorder.wait(_shown(question))
    pid = engine.pid
    engine.stop(question.id)
    assert recorder.end_of(question) == p.Stopped(question.id, "red ")
    engine.submit(listing := p.ListDevices())
    assert isinstance(recorder.end_of(listing), p.DevicesListed)
    assert engine.pid != pid


def test_a_transcription_that_is_deaf_to_a_stop_costs_neither_model(start: Start) -> None:
    engine, recorder = start(Script(heard=("the ", "ball"), hang_after=1, chunks=()))
    engine.submit(question := ask("What is it?"))
    recorder.finished(question)
    engine.submit(spoken := hear(silence(1.0)))
    recorder.wait(_shown(spoken))
    pid = engine.pid
    engine.stop(spoken.id)
    assert recorder.end_of(spoken) == p.Stopped(spoken.id, "the ")
    loads = [p.Load(VISION, "CPU"), p.Load(SPEECH, "CPU")]
    for load in loads:
        engine.submit(load)
        loaded = recorder.end_of(load)
        assert isinstance(loaded, p.Loaded)
        assert loaded.load_s == 0
    assert engine.pid != pid


def test_killed_while_it_hears_keeps_the_text(start: Start) -> None:
    engine, recorder = start(Script(heard=("the ", "ball"), hold_after=1))
    engine.submit(first := hear(silence(1.0)))
    recorder.wait(_shown(first))
    _kill(engine)
    lost = recorder.end_of(first)
    assert isinstance(lost, p.Lost)
    assert (lost.text, lost.deaths) == ("the ", 1)
    assert "Whisper ran on CPU" in lost.problem.what


def test_what_was_unloaded_is_not_loaded_again_after_a_stop(start: Start) -> None:
    engine, recorder = start(Script(hang_after=1, chunks=()))
    for request in (ask("What is it?"), p.Unload()):
        engine.submit(request)
        recorder.end_of(request)
    engine.submit(spoken := hear(silence(1.0)))
    recorder.wait(_shown(spoken))
    engine.stop(spoken.id)
    engine.submit(load := p.Load(VISION, "CPU"))
    loaded = recorder.end_of(load)
    assert isinstance(loaded, p.Loaded)
    assert loaded.load_s > 0


def test_loading_can_be_abandoned(start: Start) -> None:
    engine, recorder = start(Script(hang_in_load=True))
    engine.submit(load := p.Load(VISION, "CPU"))
    recorder.wait(lambda event: isinstance(event, p.Progress))
    engine.stop(load.id)
    assert recorder.end_of(load) == p.Stopped(load.id)
    engine.submit(listing := p.ListDevices())
    assert isinstance(recorder.end_of(listing), p.DevicesListed)


def test_waiting_behind_something_deaf_can_be_stopped(start: Start) -> None:
    engine, recorder = start(Script(hang_in_load=True))
    engine.submit(load := p.Load(VISION, "CPU"))
    engine.submit(question := ask("What is it?"))
    recorder.wait(lambda event: isinstance(event, p.Progress))
    engine.stop(question.id)
    assert recorder.end_of(question) == p.Stopped(question.id)
    assert recorder.terminals_of(load) == []


def test_close_ends_a_child_that_is_deaf(start: Start) -> None:
    engine, recorder = start(Script(hang_in_load=True))
    engine.submit(p.Load(VISION, "CPU"))
    recorder.wait(lambda event: isinstance(event, p.Progress))
    pid = engine.pid
    assert pid is not None
    engine.close()
    assert not psutil.pid_exists(pid)


_PARENT = """
import sys
from models.engine.client import ChildEngine
from models.engine.scripted import Script
engine = ChildEngine(script=Script())
engine.start(lambda event: None)
print(engine.pid, flush=True)
sys.stdin.read()
"""


def test_no_process_is_left_when_the_app_is_killed() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _PARENT], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as parent:
        assert parent.stdout is not None
        child = psutil.Process(int(parent.stdout.readline()))
        parent.kill()
        _, alive = psutil.wait_procs([child], timeout=PATIENCE_S)
    assert alive == []


def test_after_a_forced_stop_the_model_is_as_fast_as_before(start: Start) -> None:
    engine, recorder = start(Script(chunks=("It ", "is"), hang_after=1))
    faster = p.Faster(lookup=True)
    engine.submit(story := replace(ask("What is it?"), faster=faster))
    recorder.wait(_shown(story))
    engine.stop(story.id)
    recorder.end_of(story)
    engine.submit(load := p.Load(VISION, "CPU", faster))
    loaded = recorder.end_of(load)
    assert isinstance(loaded, p.Loaded)
    assert loaded.load_s == 0
