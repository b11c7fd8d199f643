"""The speech model is let go of before its files change, and nothing that is said is lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from models.engine import protocol as p
from models.engine.scripted import Script
from models.errors import Problem
from models.inputs.spoken import Spoken
from models.store.installed import InstalledModel
from tests.desktop.session.harness import LISTENING, Chat, Start
from tests.desktop.session.library_harness import Sit
from tests.fixtures.media import write_speech
from tests.models.engine.recorder import green_ball

OWN = replace(LISTENING, id="own", builtin=False)
SPEECH_MODEL = "whisper-tiny"


class Listener:
    """What became of everything that was to be heard."""

    def __init__(self, chat: Chat) -> None:
        self.heard: dict[int, list[str]] = {}
        self.failed: dict[int, str] = {}
        chat.hearing.heard.connect(self._on_heard)
        chat.hearing.failed.connect(self._on_failed)

    def _on_heard(self, ticket: int, speech: tuple[Spoken, ...]) -> None:
        self.heard[ticket] = [spoken.text for spoken in speech]

    def _on_failed(self, ticket: int, problem: Problem) -> None:
        self.failed[ticket] = problem.kind


@pytest.fixture
def chat(start: Start) -> Chat:
    chat = start(Script(heard=("Good ", "morning.")))
    chat.until_ready()
    chat.hearing.set_models([OWN])
    return chat


@pytest.mark.parametrize(
    ("model_id", "model", "goes"),
    [("own", OWN, True), ("", OWN, True), ("other", OWN, False), ("", LISTENING, False)],
)
def test_only_the_model_whose_files_change_goes(
    chat: Chat, model_id: str, model: InstalledModel, goes: bool
) -> None:
    chat.hearing.set_models([model])
    assert chat.hearing.release(model_id) is goes
    assert chat.hearing.is_possible is not goes


def test_what_is_said_meanwhile_is_heard_by_the_one_that_follows(
    chat: Chat, tmp_path: Path
) -> None:
    listener = Listener(chat)
    chat.hearing.release("own")
    spoken = chat.hearing.hear(green_ball())
    file = chat.hearing.hear_file(write_speech(tmp_path / "said.wav"), 2.0)
    chat.ask_and_wait("Anybody there?")
    assert (listener.heard, listener.failed) == ({}, {})
    chat.hearing.set_models([LISTENING])
    chat.until(lambda: listener.heard == {spoken: ["Good morning."], file: ["Good", "morning."]})


def test_when_no_other_model_follows_that_is_told(chat: Chat) -> None:
    listener = Listener(chat)
    chat.hearing.release("own")
    ticket = chat.hearing.hear(green_ball())
    chat.hearing.set_models([])
    assert listener.failed == {ticket: "ModelNotInstalled"}


def test_removed_in_the_library_it_leaves_the_engine_and_the_chat_stays_ready(
    sit: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = sit()
    desk.bring(model_id=SPEECH_MODEL)
    desk.open().show_library(SPEECH_MODEL)
    sent: list[p.Request] = []
    submit = desk.app.back.engine.submit

    def hear(request: p.Request) -> None:
        sent.append(request)
        submit(request)

    monkeypatch.setattr(desk.app.back.engine, "submit", hear)
    desk.app.back.hearing.get_ready()
    desk.library.remove_wanted.emit(SPEECH_MODEL)
    desk.until(lambda: "Available" in desk.row_words(SPEECH_MODEL))
    desk.until_ready()
    loads = [one.model.kind if isinstance(one, p.Load) else "-" for one in sent]
    assert loads[:3] == ["speech", "-", "vision"]
    assert isinstance(sent[1], p.Unload)
