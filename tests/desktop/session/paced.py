"""A scripted model that does something between two words, or two steps of a picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from models.cancel import CancelToken
from models.engine import protocol as p
from models.engine.backend import DrawnPicture, Generated, OnPreview, OnProgress, OnText
from models.engine.script import Script
from models.engine.scripted import ScriptedBackend
from models.engine.scripted_chat import ScriptedChat
from models.engine.scripted_image import ScriptedImage

Pause = Callable[[CancelToken], object]


class Paced(ScriptedBackend):
    """Calls `pause` after each word that it says, and each step that it draws."""

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

    def open_image(
        self, model: p.ModelRef, device: str, on_progress: OnProgress, cancel: CancelToken
    ) -> ScriptedImage:
        super().open_image(model, device, on_progress, cancel)
        return _PacedImage(self.script, model, device, self.die, pause=self.pause)


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


@dataclass
class _PacedImage(ScriptedImage):
    pause: Pause = field(kw_only=True)

    def draw(
        self,
        wishes: p.Wishes,
        on_progress: OnProgress,
        on_preview: OnPreview | None,
        cancel: CancelToken,
    ) -> DrawnPicture:
        def tell(phase: p.Phase, done: int, total: int) -> None:
            on_progress(phase, done, total)
            self.pause(cancel)

        return super().draw(wishes, tell, on_preview, cancel)
