"""An engine driven from one thread: results come back, everything else is raised."""

from __future__ import annotations

import threading

import pytest

from models.cancel import CancelToken
from models.engine import protocol as p
from models.engine.client import ChildEngine
from models.engine.scripted import Script, ScriptedEngine
from models.engine.session import EngineSession, RequestFailed
from models.errors import Cancelled
from tests.models.engine.recorder import VISION, ask


def test_an_answer_comes_back_and_its_pieces_on_the_way() -> None:
    pieces: list[str] = []
    seen: list[p.Progress] = []
    threads: set[int] = set()

    def on_text(text: str) -> None:
        pieces.append(text)
        threads.add(threading.get_ident())

    with EngineSession(ScriptedEngine()) as session:
        finished = session.run(ask("Who?"), on_text, seen.append)
    assert isinstance(finished, p.Finished)
    assert "".join(pieces) == finished.text == "Scripted answer to: Who?"
    assert {"reading", "warming", "prefill"} <= {progress.phase for progress in seen}
    assert threads == {threading.get_ident()}


def test_one_after_the_other() -> None:
    with EngineSession(ScriptedEngine()) as session:
        assert isinstance(session.run(p.Load(VISION, "CPU")), p.Loaded)
        assert isinstance(session.run(p.ListDevices()), p.DevicesListed)
        assert isinstance(session.run(p.Unload()), p.Unloaded)


def test_a_failure_is_raised_and_the_next_goes_on() -> None:
    with EngineSession(ScriptedEngine()) as session:
        with pytest.raises(RequestFailed) as caught:
            session.run(p.Load(VISION, "GPU.3"))
        assert caught.value.problem.kind == "DeviceAbsent"
        assert isinstance(session.run(p.Load(VISION, "CPU")), p.Loaded)


def test_a_lost_engine_is_raised_with_what_had_arrived() -> None:
    script = Script(chunks=("red ", "circle"), die_after=1)
    with EngineSession(ChildEngine(script=script)) as session:
        with pytest.raises(RequestFailed) as caught:
            session.run(ask("What?"))
        assert caught.value.problem.kind == "EngineLost"
        assert caught.value.text == "red "
        assert isinstance(session.run(p.ListDevices()), p.DevicesListed)


def test_a_set_token_stops_a_load_that_is_deaf() -> None:
    script = Script(hang_in_load=True)
    cancel = CancelToken()

    def on_progress(progress: p.Progress) -> None:
        cancel.cancel()

    with EngineSession(ChildEngine(script=script, polite_s=0.2)) as session:
        with pytest.raises(Cancelled):
            session.run(p.Load(VISION, "CPU"), on_progress=on_progress, cancel=cancel)
        assert isinstance(session.run(p.ListDevices()), p.DevicesListed)


def test_an_answer_stopped_by_the_token_ends_as_it_is() -> None:
    cancel = CancelToken()
    script = Script(chunks=("red ", "circle"), hold_after=1)
    with EngineSession(ScriptedEngine(script)) as session:
        finished = session.run(ask("What?"), lambda _: cancel.cancel(), cancel=cancel)
    assert isinstance(finished, p.Finished)
    assert (finished.text, finished.finish_reason) == ("red ", "stopped")


def test_control_c_stops_the_request() -> None:
    def interrupt(_: str) -> None:
        raise KeyboardInterrupt

    script = Script(chunks=("red ", "circle"), hold_after=1)
    with EngineSession(ScriptedEngine(script)) as session:
        with pytest.raises(Cancelled):
            session.run(ask("What?"), interrupt)
        # What is left of the stopped one is not taken for this one's.
        assert isinstance(session.run(p.ListDevices()), p.DevicesListed)
