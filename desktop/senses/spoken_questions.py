"""From what was said to a question: as words into the text field, or for a model that hears as the
sound; or sent at once."""

from __future__ import annotations

import time

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop import settings as s
from desktop.chat.page import ChatPage
from desktop.chat.session import ChatSession
from desktop.hearing.hearing import Hearing, no_model
from desktop.talk.talk_session import TalkSession, TalkState
from models.errors import NoSpeech, Problem
from models.inputs.recording import LONGEST_HEARD_S
from models.inputs.sound import Sound
from models.inputs.spoken import Spoken

# Where writing down takes longer, words are shown only when all has been said.
_SLOW_S = 0.7


class SpokenQuestions(QObject):
    """Has what was said written down by the engine, for a model that cannot hear it.

    Signals:
        failed(Problem): to be told.
    """

    failed = Signal(object)

    def __init__(
        self,
        page: ChatPage,
        talk: TalkSession,
        hearing: Hearing,
        session: ChatSession,
        settings: s.Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._talk = talk
        self._hearing = hearing
        self._session = session
        self._settings = settings
        self._ticket = 0
        self._is_partial = False
        # One more partial text would hold up the whole one.
        self._is_slow = False
        self._partial_began = 0.0
        # What was said before it was known who listens.
        self._waiting: Sound | None = None
        talk.state_changed.connect(self._on_state)
        talk.partial.connect(self._on_partial)
        talk.spoken.connect(self._on_spoken)
        talk.nothing_said.connect(self._forget_partial)
        talk.dropped.connect(self._forget_partial)
        hearing.text_came.connect(self._on_text)
        hearing.heard.connect(self._on_heard)
        hearing.failed.connect(self._on_failed)
        hearing.model_changed.connect(self._on_model)
        session.model_changed.connect(self._on_chat_model)
        self._on_model()

    def _on_model(self) -> None:
        hearing, waiting = self._hearing, self._waiting
        can = hearing.is_possible or not hearing.is_known or self._session.hears
        self._talk.set_obstacle(None if can else no_model())
        if waiting is not None and hearing.is_known:
            self._waiting = None
            self._hear(waiting)

    def _on_chat_model(self, _: object) -> None:
        self._on_model()

    def _on_state(self, state: TalkState) -> None:
        if state is TalkState.OPENING:
            self._is_slow = False
            if not self._session.hears:
                self._hearing.get_ready()
        elif state is TalkState.IDLE:
            self._give_up()
            self._page.show_hearing("")

    def _on_partial(self, sound: Sound) -> None:
        """What has been said so far; only when the last of these is done."""
        can = self._hearing.is_possible and not self._session.hears
        if can and not self._ticket and not self._is_slow:
            self._is_partial = True
            self._partial_began = time.monotonic()
            self._ticket = self._hearing.hear_so_far(sound)

    def _on_spoken(self, sound: Sound) -> None:
        self._give_up()
        self._is_partial = False
        if self._session.hears and sound.seconds <= LONGEST_HEARD_S:
            self._send_sound(sound)
        elif self._hearing.is_known:
            self._hear(sound)
        else:
            self._waiting = sound

    def _send_sound(self, sound: Sound) -> None:
        """The model hears it itself, how it was said too."""
        self._talk.end_transcribing()
        self._session.add_spoken(sound)
        self._page.focus_composer()
        if self._may_send():
            self._session.ask(self._page.composer_text())

    def _hear(self, sound: Sound) -> None:
        if self._hearing.is_possible:
            self._ticket = self._hearing.hear(sound)
        else:
            self._talk.end_transcribing()
            self.failed.emit(no_model())

    def _on_text(self, ticket: int, text: str) -> None:
        if ticket == self._ticket:
            self._page.show_hearing(text)

    def _on_heard(self, ticket: int, speech: tuple[Spoken, ...]) -> None:
        if ticket != self._ticket:
            return
        self._ticket = 0
        if self._is_partial:
            self._is_slow = time.monotonic() - self._partial_began > _SLOW_S
            return
        self._talk.end_transcribing()
        text = " ".join(spoken.text for spoken in speech).strip()
        if text:
            self._take(text)
        else:
            self.failed.emit(_nobody())

    def _take(self, text: str) -> None:
        whole = f"{self._page.composer_text().rstrip()} {text}".strip()
        self._page.set_composer_text(whole)
        self._page.focus_composer()
        if self._may_send():
            self._session.ask(whole)

    def _may_send(self) -> bool:
        sends = self._settings.get(s.TALK_SENDS) == "yes"
        return sends and not self._talk.was_interrupted and not self._session.is_answering

    def _on_failed(self, ticket: int, problem: Problem) -> None:
        if ticket != self._ticket:
            return
        self._ticket = 0
        if not self._is_partial:
            self._talk.end_transcribing()
            self.failed.emit(problem)

    def _forget_partial(self) -> None:
        self._give_up()
        self._page.show_hearing("")

    def _give_up(self) -> None:
        self._waiting = None
        ticket, self._ticket = self._ticket, 0
        if ticket and self._is_partial:
            self._hearing.forget(ticket)
        elif ticket:
            self._hearing.give_up(ticket)


def _nobody() -> Problem:
    tr = QCoreApplication.translate
    what = tr("SpokenQuestions", "No words were understood.")
    todo = tr("SpokenQuestions", "Speak a little louder or closer, and try again.")
    return Problem(NoSpeech.__name__, what, todo)
