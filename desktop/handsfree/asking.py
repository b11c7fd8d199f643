"""A spoken question and its answer in the conversation that is shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.attachments.attached import Attached
from desktop.chat.answers import Answers
from desktop.chat.held import Held
from desktop.chat.page import ChatPage
from desktop.chat.runtime import Runtime
from desktop.chat.session import ChatSession
from desktop.conversations.values import Message


class Asking(QObject):
    """One question at a time; another one interrupts the answer that is on its way.

    Signals:
        began: it is being answered.
        ended: the answer is all there, or was stopped, or failed.
        refused: it could not be sent as it is; the chat says why.
    """

    began = Signal()
    ended = Signal()
    refused = Signal()

    def __init__(
        self,
        page: ChatPage,
        session: ChatSession,
        answers: Answers,
        runtime: Runtime,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._session, self._answers = page, session, answers
        self._runtime = runtime
        self._question: str | None = None
        self._is_sent = False
        self._answer = ""
        self._is_interrupted = False
        # What was asked and not answered at all goes with the next question.
        self._before = ""
        # Not at once: what has changed may be half of what is going to.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look)
        news = (session.conversing.changed, session.attachments.settled, runtime.known)
        for one in news:
            one.connect(self._soon.start)
        session.conversing.given_back.connect(self._on_given_back)
        for over in (answers.ended, answers.came_to_nothing):
            over.connect(self._on_ended)

    @property
    def is_busy(self) -> bool:
        """Whether a question or its answer is on its way."""
        return bool(self._answer) or self._question is not None

    def ask(self, question: str) -> None:
        """As soon as the answer before has stopped. "" where what is attached is the question."""
        self._question = f"{self._before} {question}".strip()
        self._before, self._is_sent = "", False
        self._soon.start()

    def interrupt(self) -> None:
        """Nobody wants the rest of the answer."""
        self._question = None
        self._is_interrupted = bool(self._answer)
        if self._session.is_answering:
            self._session.stop()

    def forget(self) -> None:
        """Whatever comes of the question is not told any more; one that still waits is not sent."""
        if self._question is not None and self._is_sent and not self._session.is_answering:
            self._session.stop()
        self._question, self._answer, self._before = None, "", ""
        self._is_interrupted = False

    def _look(self) -> None:
        if self._question is None:
            return
        if not self._is_sent:
            self._send(self._question)
        elif self._session.is_answering:
            self._begin()
        elif not self._waits():
            self._question = None
            self.refused.emit()

    def _send(self, question: str) -> None:
        if self._session.is_answering:
            # Until that has stopped.
            return
        self._is_sent = True
        self._session.ask(question)
        self._soon.start()

    def _begin(self) -> None:
        turn = self._answers.of(self._session.conversing.conversation.id)
        if turn is not None and self._question is not None:
            self._question = None
            self._answer, self._is_interrupted = turn.answer.id, False
            self.began.emit()

    def _waits(self) -> bool:
        session = self._session
        is_reading = session.attachments.is_reading or session.must_wait()
        return is_reading or not self._runtime.is_known

    def _on_ended(self, _: Held, message: Message) -> None:
        if message.id == self._answer:
            self._answer = ""
            self.ended.emit()

    def _on_given_back(self, typed: str, _: Sequence[Attached]) -> None:
        """It was interrupted before the first word: so it was the first half of a question."""
        if not self._is_interrupted:
            return
        self._is_interrupted = False
        written = self._page.composer_text()
        if written.startswith(typed):
            self._page.set_composer_text(written[len(typed) :].lstrip("\n"))
        if self._question is not None and not self._is_sent:
            self._question = f"{typed} {self._question}".strip()
        else:
            self._before = typed
