"""A scripted model that does something between two words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from models.cancel import CancelToken
from models.engine import protocol as p
from models.engine.backend import Generated, OnProgress, OnText
from models.engine.script import Script
from models.engine.scripted import ScriptedBackend
from models.engine.scripted_chat import ScriptedChat

Pause = Callable[[CancelToken], object]


class Paced(ScriptedBackend):
    """Calls `pause` after each word that it says."""

    def __init__(self, pause: Pause, script: Script | None = None) -> None:
        super().__init__(script or Script())
        self.pause = pause

    def open_chat(
        self,
        model: p.ModelRef,
        device: str,
        on_progress: OnProgress,
        cancel: CancelToken,
        faster: p.Faster = p.PLAIN,
    ) -> ScriptedChat:
        super().open_chat(model, device, on_progress, cancel, faster)
        return _PacedChat(self.script, device, self.die, faster, pause=self.pause)


@dataclass
class _PacedChat(ScriptedChat):
    pause: Pause = field(kw_only=True)

    def answer(
        self,
        messages: Sequence[p.Message],
        sampling: p.Sampling,
        on_text: OnText,
        on_progress: OnProgress,
        cancel: CancelToken,
        adapters: Sequence[p.Weighed] = (),
    ) -> Generated:
        def say(text: str) -> None:
            on_text(text)
            self.pause(cancel)

        return super().answer(messages, sampling, say, on_progress, cancel, adapters)
