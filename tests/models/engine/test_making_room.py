"""A model that draws may cost the conversation its model when there is no room for both."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from models.cancel import CancelToken
from models.engine import protocol as p
from models.engine.backend import OnProgress
from models.engine.inline import InlineEngine
from models.engine.scripted import ScriptedBackend
from models.engine.scripted_chat import ScriptedChat
from models.engine.scripted_image import ScriptedImage
from models.engine.session import EngineSession, RequestFailed
from tests.fixtures.drawing import DRAWING, draw
from tests.models.engine.recorder import ask


@dataclass
class _Counted(ScriptedChat):
    """Tells when it is closed."""

    is_open: bool = True

    def close(self) -> None:
        self.is_open = False


@dataclass
class _Small(ScriptedBackend):
    """A PC with room for so many models."""

    room: int = 1
    chats: list[_Counted] = field(default_factory=list)
    tries: int = 0

    def open_chat(
        self,
        model: p.ModelRef,
        device: str,
        on_progress: OnProgress,
        cancel: CancelToken,
        faster: p.Faster = p.PLAIN,
    ) -> _Counted:
        self.chats.append(_Counted(self.script, device, self.die, faster))
        return self.chats[-1]

    def open_image(
        self, model: p.ModelRef, device: str, on_progress: OnProgress, cancel: CancelToken
    ) -> ScriptedImage:
        self.tries += 1
        if sum(chat.is_open for chat in self.chats) >= self.room:
            raise RuntimeError("std::bad_alloc")
        return super().open_image(model, device, on_progress, cancel)


@pytest.mark.parametrize("request_", [draw(), p.Load(DRAWING, "CPU")])
def test_the_chat_model_makes_room_and_comes_back_with_the_next_question(
    request_: p.Request,
) -> None:
    backend = _Small()
    with EngineSession(InlineEngine(backend)) as session:
        session.run(ask("Who?"))
        assert isinstance(session.run(request_), p.Drawn | p.Loaded)
        assert [chat.is_open for chat in backend.chats] == [False]
        answer = session.run(ask("Who?"))
        assert isinstance(answer, p.Finished)
        assert answer.statistics.load_s > 0
    assert backend.tries == 2


def test_with_room_for_both_the_chat_model_stays() -> None:
    backend = _Small(room=2)
    with EngineSession(InlineEngine(backend)) as session:
        session.run(ask("Who?"))
        session.run(draw())
        assert [chat.is_open for chat in backend.chats] == [True]


def test_where_nothing_can_make_room_it_is_told_after_one_try() -> None:
    backend = _Small(room=0)
    with EngineSession(InlineEngine(backend)) as session:
        with pytest.raises(RequestFailed) as caught:
            session.run(draw())
        assert caught.value.problem.kind == "OutOfMemory"
        assert backend.tries == 1
        session.run(ask("Who?"))
        with pytest.raises(RequestFailed):
            session.run(draw())
    assert backend.tries == 3
