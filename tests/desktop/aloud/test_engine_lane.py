"""A voice model speaks in an engine of its own, which comes and goes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.aloud.engine_lane import EngineLane
from desktop.aloud.wish import Wish
from models.engine import protocol as p
from models.engine.scripted import Script, ScriptedEngine
from models.errors import Problem
from models.inputs.utterance import Utterance
from models.store.installed import InstalledModel


def voice_model(model_id: str = "voice", folder: Path = Path("nowhere")) -> InstalledModel:
    return InstalledModel(
        id=model_id,
        name=model_id.title(),
        label="",
        tasks=("speak",),
        takes=("text",),
        kind="voice",
        folder=folder,
        size_bytes=1,
        context_tokens=0,
        gguf="",
        licence="MIT",
        source="file:x",
        builtin=False,
    )


class Recorded(ScriptedEngine):
    """Notes what it is asked, and its end."""

    def __init__(self, script: Script | None = None) -> None:
        super().__init__(script)
        self.requests: list[p.Request] = []
        self.is_closed = False

    def submit(self, request: p.Request) -> None:
        self.requests.append(request)
        super().submit(request)

    def close(self) -> None:
        super().close()
        self.is_closed = True


@dataclass
class Desk:
    """A lane, the engines it made, and all that it told."""

    qtbot: QtBot
    script: Script | None = None
    quiet_ms: int = 60_000
    devices: dict[str, str] = field(default_factory=dict)
    engines: list[Recorded] = field(default_factory=list)
    sounds: list[Utterance] = field(default_factory=list)
    said: list[int] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.lane = EngineLane(self._make, self._device, quiet_ms=self.quiet_ms)
        self.lane.model = voice_model()
        self.lane.sounded.connect(self._on_sounded)
        self.lane.said.connect(self.said.append)
        self.lane.failed.connect(self._on_failed)

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=10_000)

    def _make(self) -> p.Engine:
        self.engines.append(Recorded(self.script))
        return self.engines[-1]

    def _device(self, model: InstalledModel) -> str:
        return self.devices.get(model.id, "")

    def _on_sounded(self, _: int, utterance: Utterance) -> None:
        self.sounds.append(utterance)

    def _on_failed(self, _: int, problem: Problem) -> None:
        self.problems.append(problem)


Sit = Callable[..., Desk]


@pytest.fixture
def sit(qtbot: QtBot) -> Iterator[Sit]:
    desks: list[Desk] = []

    def make(script: Script | None = None, quiet_ms: int = 60_000) -> Desk:
        desks.append(Desk(qtbot, script, quiet_ms))
        return desks[-1]

    yield make
    for desk in desks:
        assert desk.lane.close()


def test_the_engine_starts_with_the_first_sentence_and_says_it(sit: Sit) -> None:
    desk = sit()
    assert desk.engines == []
    desk.lane.wish = Wish(voice="ben", speed=2.0)
    ticket = desk.lane.say("The ball is green.")
    desk.until(lambda: desk.said == [ticket])
    (request,) = desk.engines[0].requests
    assert isinstance(request, p.Speak)
    assert (request.text, request.voice, request.speed) == ("The ball is green.", "ben", 2.0)
    assert request.device == "CPU"
    assert [one.text for one in desk.sounds] == ["The ball is green."]
    # 14 letters of a twentieth of a second, twice as fast.
    assert desk.sounds[0].seconds == pytest.approx(0.35, rel=0.1)


def test_it_runs_where_it_was_measured_to_be_fast(sit: Sit) -> None:
    desk = sit(Script(devices=(p.Device("GPU", "Scripted graphics", "integrated GPU"),)))
    desk.devices["voice"] = "GPU"
    desk.lane.say("Words.")
    desk.until(lambda: len(desk.said) == 1)
    (request,) = desk.engines[0].requests
    assert isinstance(request, p.Speak)
    assert request.device == "GPU"


def test_the_model_is_loaded_ahead_and_let_go_when_nothing_is_said(sit: Sit) -> None:
    desk = sit(quiet_ms=100)
    desk.lane.get_ready()
    desk.until(lambda: len(desk.engines) == 1 and desk.engines[0].is_closed)
    assert [type(one) for one in desk.engines[0].requests] == [p.Load]
    assert desk.problems == []


def test_what_is_forgotten_is_not_told_and_costs_no_engine(sit: Sit) -> None:
    desk = sit()
    desk.lane.forget(desk.lane.say("Never mind."))
    last = desk.lane.say("This one.")
    desk.until(lambda: desk.said == [last])
    assert [one.text for one in desk.sounds] == ["This one."]
    assert len(desk.engines) == 1


def test_after_a_silence_the_engine_ends_and_comes_back(sit: Sit) -> None:
    desk = sit(quiet_ms=50)
    desk.lane.say("Words.")
    desk.until(lambda: len(desk.engines) == 1 and desk.engines[0].is_closed)
    assert not desk.lane.is_running
    desk.lane.say("More words.")
    desk.until(lambda: len(desk.said) == 2)
    assert len(desk.engines) == 2


@pytest.mark.parametrize("script", [Script(fail_after=0), Script(fail_load="It is damaged.")])
def test_what_fails_is_told(sit: Sit, script: Script) -> None:
    desk = sit(script)
    desk.lane.say("Words.")
    desk.until(lambda: len(desk.problems) == 1)
    assert desk.said == []
    assert desk.problems[0].what


def test_an_engine_that_is_lost_is_told_and_the_next_sentence_is_tried(sit: Sit) -> None:
    desk = sit(Script(die_after=0))
    for count in (1, 2):
        desk.lane.say("Words.")
        desk.until(partial(_has, desk, count))
    assert "ended" in desk.problems[0].what


@pytest.mark.parametrize(
    ("model", "text", "speaks"),
    [
        ("kokoro-82m", "The ball is green.", True),
        ("kokoro-82m", "球是绿色的。", False),
        # Of the user's own it is not known.
        ("my-voice", "球是绿色的。", True),
    ],
)
def test_which_languages_it_speaks(sit: Sit, model: str, text: str, speaks: bool) -> None:
    desk = sit()
    desk.lane.model = voice_model(model)
    assert desk.lane.speaks(text) is speaks


def test_a_model_whose_files_change_is_let_go(sit: Sit) -> None:
    desk = sit()
    desk.lane.say("Words.")
    desk.until(lambda: len(desk.said) == 1)
    assert not desk.lane.release("another")
    assert desk.lane.is_running
    assert desk.lane.release("voice")
    desk.until(lambda: desk.engines[0].is_closed)
    assert not desk.lane.is_running


def _has(desk: Desk, problems: int) -> bool:
    return len(desk.problems) == problems
