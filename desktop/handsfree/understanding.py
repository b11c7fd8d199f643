"""What was said, in words: written down ahead while it is not known yet whether it was all."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject, Signal

from desktop.hearing.hearing import Hearing
from models.errors import Problem
from models.inputs.sound import Sound
from models.inputs.spoken import Spoken

# How a sentence ends that is finished, in the languages of speech models.
_FINISHED = re.compile(r"[.!?\u3002\uff01\uff1f\u061f\u0964][\"'\u201d\u2019\u300d\u300f)\uff09]*$")
# What speech models write where nobody says words: "[BLANK_AUDIO]", "(coughs)", "♪".
_NO_WORDS = re.compile(r"\[[^\]]*\]|\([^)]*\)|\uff08[^\uff09]*\uff09|[♪♫]")


class Understanding(QObject):
    """One turn at a time.

    Signals:
        unfinished: what was written down ahead is no whole sentence.
        understood(text): "" when there were no words in it.
        failed(Problem).
    """

    unfinished = Signal()
    understood = Signal(str)
    failed = Signal(object)

    def __init__(self, hearing: Hearing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hearing = hearing
        self._ticket = 0
        self._sound: Sound | None = None
        self._text: str | None = None
        self._is_wanted = False
        hearing.heard.connect(self._on_heard)
        hearing.failed.connect(self._on_failed)

    def write_ahead(self, sound: Sound) -> None:
        """It may be all that is said."""
        if self._hearing.is_possible:
            self._forget()
            self._begin(sound)

    def understand(self, sound: Sound) -> None:
        """It was all; `understood` or `failed` follows."""
        if sound != self._sound:
            self._forget()
            self._begin(sound)
        self._is_wanted = True
        self._tell()

    def forget(self) -> None:
        """Nobody wants to know any more."""
        self._forget()

    def _begin(self, sound: Sound) -> None:
        self._sound = sound
        self._ticket = self._hearing.hear(sound)

    def _forget(self) -> None:
        """It goes on to its end in the engine; see `Hearing.forget`."""
        ticket, self._ticket = self._ticket, 0
        self._sound = self._text = None
        self._is_wanted = False
        if ticket:
            self._hearing.forget(ticket)

    def _tell(self) -> None:
        if self._is_wanted and self._text is not None:
            text = self._text
            self._forget()
            self.understood.emit(text)

    def _on_heard(self, ticket: int, speech: tuple[Spoken, ...]) -> None:
        if ticket != self._ticket:
            return
        self._ticket = 0
        text = self._text = words_of(speech)
        if not self._is_wanted and text and not is_finished(text):
            self.unfinished.emit()
        self._tell()

    def _on_failed(self, ticket: int, problem: Problem) -> None:
        """What failed ahead is tried again when it is wanted."""
        if ticket != self._ticket:
            return
        wanted = self._is_wanted
        self._ticket = 0
        self._forget()
        if wanted:
            self.failed.emit(problem)


def words_of(speech: tuple[Spoken, ...]) -> str:
    """Without what stands for a noise."""
    text = " ".join(spoken.text for spoken in speech)
    return " ".join(_NO_WORDS.sub(" ", text).split())


def is_finished(text: str) -> bool:
    """Whether its last sentence is whole, as far as can be read."""
    return bool(_FINISHED.search(text.strip())) and not text.strip().endswith(("...", "…"))
