"""The voice of the scripted engine, and what a stop or an end costs."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest

from models.engine import protocol as p
from models.engine.client import ChildEngine
from models.engine.script import Script
from models.engine.scripted import ScriptedEngine
from models.engine.session import EngineSession
from models.inputs.utterance import Utterance
from tests.models.engine.recorder import SPEAKER, VISION, Recorder, ask, speak

Start = Callable[[Script], tuple[ChildEngine, Recorder]]


@pytest.fixture
def start() -> Iterator[Start]:
    engines: list[ChildEngine] = []

    def make(script: Script) -> tuple[ChildEngine, Recorder]:
        engine, recorder = ChildEngine(script=script, polite_s=0.3), Recorder()
        engines.append(engine)
        engine.start(recorder)
        return engine, recorder

    yield make
    for engine in engines:
        engine.close()


def _first_sound(request: p.Request) -> Callable[[p.Event], bool]:
    return lambda event: isinstance(event, p.Sounded) and event.request_id == request.id


def _said(text: str, **wishes: str) -> list[Utterance]:
    utterances: list[Utterance] = []
    with EngineSession(ScriptedEngine()) as session:
        session.run(speak(text, voice=wishes.get("voice", "")), on_utterance=utterances.append)
    return utterances


def test_a_tone_for_each_letter() -> None:
    short, long = _said("Yes. It is so!")
    assert (short.text, long.text) == ("Yes.", "It is so!")
    assert short.seconds == pytest.approx(3 * 0.05, abs=0.005)
    assert long.seconds == pytest.approx(6 * 0.05, abs=0.005)


@pytest.mark.parametrize(("voice", "hertz"), [("", 300), ("anna", 300), ("Ben", 150)])
def test_the_voices_differ_in_pitch(voice: str, hertz: int) -> None:
    (utterance,) = _said("A sentence of some length.", voice=voice)
    samples = np.frombuffer(utterance.samples, "<f4")
    strongest = np.argmax(np.abs(np.fft.rfft(samples))) * utterance.sample_rate / len(samples)
    assert strongest == pytest.approx(hertz, abs=2)


def test_a_voice_that_is_deaf_to_a_stop_costs_no_model(start: Start) -> None:
    engine, recorder = start(Script(hang_after=1, chunks=()))
    engine.submit(question := ask("What is it?"))
    recorder.finished(question)
    engine.submit(spoken := speak("One. Two. Three."))
    recorder.wait(_first_sound(spoken))
    pid = engine.pid
    engine.stop(spoken.id)
    assert recorder.end_of(spoken) == p.Stopped(spoken.id)
    for load in (p.Load(VISION, "CPU"), p.Load(SPEAKER, "CPU")):
        engine.submit(load)
        loaded = recorder.end_of(load)
        assert isinstance(loaded, p.Loaded)
        assert loaded.load_s == 0
    assert engine.pid != pid
    assert [one.text for one in recorder.utterances_of(spoken)] == ["One."]


def test_an_engine_that_ends_while_it_speaks_is_told_and_speaks_again(start: Start) -> None:
    engine, recorder = start(Script(die_after=1))
    engine.submit(first := speak("One. Two."))
    lost = recorder.end_of(first)
    assert isinstance(lost, p.Lost)
    assert "Tiny Voice ran on CPU" in lost.problem.what
    engine.submit(listing := p.ListDevices())
    assert isinstance(recorder.end_of(listing), p.DevicesListed)
