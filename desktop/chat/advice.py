"""What is to be known before a question is sent, and what stands in its way."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.attachments.attachments import Attachments
from desktop.chat.answers import Answers
from desktop.chat.conversing import Conversing
from desktop.chat.notice_bar import Action
from desktop.chat.runtime import Runtime
from models.engine.asking import sound_in
from models.inputs.clock import clock
from models.inputs.contents import Content, must_be_seen
from models.inputs.recording import LONGEST_HEARD_S, Recording
from models.store.installed import InstalledModel


@dataclass(frozen=True)
class Advice:
    """A sentence beside what is attached.

    Attributes:
        action: an offer.
        stops: the question cannot be sent as it is.
    """

    text: str
    action: Action | None = None
    stops: bool = True


class Adviser:
    """Looks at what is attached, at the conversation, and at the model in use."""

    def __init__(
        self, attachments: Attachments, conversing: Conversing, answers: Answers, runtime: Runtime
    ) -> None:
        self._attachments, self._conversing = attachments, conversing
        self._answers, self._runtime = answers, runtime

    @property
    def hears(self) -> bool:
        """Whether the model in use takes sounds as they are."""
        return self._runtime.model is not None and self._runtime.model.hears

    def speaks(self) -> bool:
        """Whether something is attached that needs no words beside it."""
        return self.hears and any(sound_in(one) is not None for one in self._contents())

    def on_drawing(self, prompt: str) -> Advice | None:
        """Why nothing can be drawn, and an offer."""
        translate = QCoreApplication.translate
        if self._attachments.has_broken:
            return _broken()
        if not prompt:
            return Advice(translate("ChatSession", "Say what to draw, such as: /draw a red boat"))
        if self._answers.find_drawer() is None:
            choose = Action("models:draw", translate("ChatSession", "Choose one"))
            words = translate("ChatSession", "No model that draws is installed.")
            return Advice(words, choose)
        return None

    def on_question(self) -> Advice | None:
        """What stops it first, then what is to be known."""
        if self._attachments.has_broken:
            return _broken()
        model = self._runtime.model
        if model is None:
            return Advice(QCoreApplication.translate("ChatSession", "Choose a model first."))
        return self._on_unheard() or self._on_sights(model) or self._on_sounds(model)

    def _on_unheard(self) -> Advice | None:
        """Nobody has listened to a recording, nor can the model."""
        unheard = [] if self._attachments.is_reading else self._unheard()
        if not unheard:
            return None
        words = QCoreApplication.translate(
            "ChatSession", "No model for speech is installed, so nobody can listen to “{0}”."
        )
        can_be_heard = all(one.sound is not None for one in unheard)
        return Advice(words.format(unheard[0].name), self._hearing() if can_be_heard else None)

    def _on_sights(self, model: InstalledModel) -> Advice | None:
        """It cannot see what was shown."""
        if not self._is_to_be_seen() or "image" in model.takes:
            return None
        translate, seeing = QCoreApplication.translate, self._runtime.seeing_model()
        words = translate("ChatSession", "{0} reads text only and cannot see pictures.")
        if model.hears:
            words = translate("ChatSession", "{0} hears, but it cannot see pictures.")
        return Advice(words.format(model.name), _switch(seeing))

    def _on_sounds(self, model: InstalledModel) -> Advice | None:
        """It gets words instead of sounds."""
        translate, listener = QCoreApplication.translate, self._attachments.listener
        recordings = [one for one in self._contents() if isinstance(one, Recording)]
        if model.hears:
            if all(one.sound is not None for one in recordings):
                return None
            words = translate(
                "ChatSession",
                "{0} hears up to {1} of a recording. Of a longer one it gets what is said in it, "
                "written down by {2}.",
            )
            return Advice(words.format(model.name, clock(LONGEST_HEARD_S), listener), stops=False)
        if recordings:
            words = translate(
                "ChatSession", "{0} cannot hear; it gets what is said in it, written down by {1}."
            )
            return Advice(words.format(model.name, listener), self._hearing(), stops=False)
        return self._on_earlier_sounds(model) if self._conversing.unwritten() else None

    def _on_earlier_sounds(self, model: InstalledModel) -> Advice:
        translate, listener = QCoreApplication.translate, self._attachments.listener
        words = translate(
            "ChatSession",
            "{0} cannot hear. Of the sounds above it gets what is said in them, written down by "
            "{1}.",
        )
        if not listener:
            words = translate(
                "ChatSession",
                "{0} cannot hear, and no model for speech is installed: it gets nothing of the "
                "sounds above.",
            )
        return Advice(words.format(model.name, listener), self._hearing(), stops=False)

    def _contents(self) -> list[Content]:
        return [content for one in self._attachments.read() for content in one.contents]

    def _unheard(self) -> list[Recording]:
        found = [one for one in self._contents() if isinstance(one, Recording)]
        return [one for one in found if not (one.was_heard or (self.hears and one.sound))]

    def _is_to_be_seen(self) -> bool:
        """Whether anything in the conversation, or attached to it, takes a model that sees."""
        return self._conversing.has_to_be_seen() or any(map(must_be_seen, self._contents()))

    def _hearing(self) -> Action | None:
        return _switch(self._runtime.hearing_model())


def _broken() -> Advice:
    return Advice(
        QCoreApplication.translate(
            "ChatSession", "Remove the file that could not be read, then send."
        )
    )


def _switch(model: InstalledModel | None) -> Action | None:
    if model is None:
        return None
    label = QCoreApplication.translate("ChatSession", "Switch to {0}").format(model.name)
    return Action(f"model:{model.id}", label)
