"""A conversation with a model that hears, and another that writes down."""

from __future__ import annotations

from models.engine import protocol as p
from models.engine.scripted import Script, ScriptedEngine
from tests.desktop.session.harness import BLIND, HEARING, LISTENING, SEEING, Chat, Start

_HEARS = Script(
    chunks=("{sounds} of {lengths}: ", "{question}"),
    heard=("Good ", "morning."),
    context_tokens=500,
)


class Listened(ScriptedEngine):
    """Remembers what it was to write down."""

    def __init__(self, script: Script = _HEARS) -> None:
        super().__init__(script)
        self.written: list[float] = []
        self.asked: list[p.Answer] = []

    def submit(self, request: p.Request) -> None:
        if isinstance(request, p.Transcribe):
            self.written.append(request.sound.seconds)
        if isinstance(request, p.Answer):
            self.asked.append(request)
        super().submit(request)


def hearing_chat(start: Start, engine: p.Engine) -> Chat:
    chat = start(engine=engine)
    chat.runtime.set_models([HEARING, SEEING, BLIND])
    chat.hearing.set_models([LISTENING])
    chat.runtime.choose_model("hearer")
    return chat
