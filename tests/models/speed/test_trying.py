"""A real engine is asked with and without, and loads only where the way changes."""

from __future__ import annotations

import pytest

from models.cancel import CancelToken
from models.engine import protocol as p
from models.engine.script import Script
from models.engine.scripted import ScriptedEngine
from models.engine.session import EngineSession, RequestFailed
from models.errors import Cancelled
from models.speed.trying import FREE_PROMPTS, Trial, measure_gain
from tests.models.engine.recorder import TEXT, VISION

_DRAFTED = p.Faster(p.ModelRef("small", "Small", "nowhere", "text"))


class _Noting(ScriptedEngine):
    """Notes what it is asked for."""

    def __init__(self, script: Script | None = None) -> None:
        super().__init__(script)
        self.answers: list[p.Faster] = []
        self.prompts: list[str] = []

    def submit(self, request: p.Request) -> None:
        if isinstance(request, p.Answer):
            self.answers.append(request.faster)
            self.prompts.append(request.messages[-1].text)
            assert request.sampling.temperature == 0
        super().submit(request)


def _trial(faster: p.Faster, model: p.ModelRef = TEXT) -> Trial:
    return Trial(model, "CPU", faster, FREE_PROMPTS)


def test_both_ways_in_turn_with_the_acceptance() -> None:
    told: list[tuple[int, int]] = []
    engine = _Noting()
    with EngineSession(engine) as session:
        gain = measure_gain(
            session, _trial(_DRAFTED), CancelToken(), lambda *done: told.append(done)
        )
    plain, faster = p.PLAIN, _DRAFTED
    assert engine.answers == [plain, faster, faster, plain] * 2
    assert set(engine.prompts) == set(FREE_PROMPTS)
    # As the script has it, half of what is proposed is taken.
    assert gain.acceptance == 0.5
    assert gain.same_text
    assert gain.tokens_per_s > 0
    assert told[-1] == (8, 8)


def test_what_cannot_be_done_is_said() -> None:
    with (
        EngineSession(ScriptedEngine()) as session,
        pytest.raises(RequestFailed, match="no model for text alone"),
    ):
        measure_gain(session, _trial(_DRAFTED, VISION), CancelToken(), lambda *_: None)


def test_it_can_be_given_up() -> None:
    cancel = CancelToken()

    def stop_after_two(done: int, _total: int) -> None:
        if done == 2:
            cancel.cancel()

    with EngineSession(engine := _Noting()) as session, pytest.raises(Cancelled):
        measure_gain(session, _trial(_DRAFTED), cancel, stop_after_two)
    assert len(engine.answers) <= 3
