"""Reads the answers of the chat aloud, one when it is asked for or every one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop import settings as s
from desktop.aloud.lane import VoiceLane
from desktop.aloud.reader import Reader
from desktop.aloud.said import Said
from desktop.aloud.switch import AloudSwitch
from desktop.aloud.voices import Voices
from desktop.aloud.words import fell_back, nothing_to_say
from desktop.chat.answers import Answers
from desktop.chat.conversing import Conversing
from desktop.chat.held import Held
from desktop.chat.message_views import answer_in
from desktop.chat.notice_bar import Action
from desktop.chat.page import ChatPage
from desktop.conversations.values import Message
from desktop.notices import Notices, from_problem
from models.errors import NoVoice, Problem


class ReadingAloud(QObject):
    """Tells the reader what to read, and shows what is being read.

    Args:
        window: where Esc is heard, unless something else took it.

    Attributes:
        reader: reads; others may use it too while nothing is read here.
        reads_all: every answer is read, whatever the setting says, as in a conversation by voice.
    """

    def __init__(
        self,
        window: QWidget,
        page: ChatPage,
        conversing: Conversing,
        answers: Answers,
        reader: Reader,
        voices: Voices,
        settings: s.Settings,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._conversing, self._answers = page, conversing, answers
        self.reader, self._voices = reader, voices
        self._notices = notices
        self.reads_all = False
        self._answer = ""
        self._said = Said()
        self._is_wished = False
        # The answer that streams, and whether nobody wants to hear more of it.
        self._newest, self._is_silenced = "", False
        self._told: Problem | None = None
        self._switch = AloudSwitch(page, settings, self)
        window.installEventFilter(self)
        self._connect()

    @property
    def answer(self) -> str:
        """Id of the answer that is being read; "" for none."""
        return self._answer

    def read(self, answer_id: str) -> None:
        """All of it, and what is still to come of it."""
        message = self._message(answer_id)
        if message is None:
            return
        self._begin(answer_id, wished=True)
        turn = self._answers.of(self._conversing.conversation.id)
        if turn is not None and turn.answer.id == answer_id:
            self._push(turn.said)
        else:
            self._push(message.text)
            self.reader.finish()

    def stop(self) -> None:
        """Silence at once, where an answer is being read; the rest of it is not read either."""
        if self._answer:
            self._is_silenced = self._is_silenced or self._answer == self._newest
            self.reader.stop()

    def take_over(self, before: ReadingAloud) -> None:
        """Go on with what is being read there."""
        self._answer, self._said = before._answer, before._said
        self._newest, self._is_silenced = before._newest, before._is_silenced
        self._is_wished, self.reads_all = before._is_wished, before.reads_all
        # It may still hear of something until it is gone.
        before._answer, before._is_silenced = "", True
        self._mark()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc that nothing else wanted ends the reading."""
        if self._answer and event.type() == QEvent.Type.KeyPress and _is_escape(event):
            self.stop()
            return True
        return super().eventFilter(watched, event)

    # --- what is read ---------------------------------------------------------------------------

    def _begin(self, answer_id: str, *, wished: bool, before: str = "") -> None:
        self.reader.stop()
        self._answer, self._is_wished, self._said = answer_id, wished, Said(before)
        self.reader.begin()
        self._mark()

    def _push(self, source: str) -> None:
        self.reader.push(self._said.take(source))

    def _message(self, answer_id: str) -> Message | None:
        row = self._page.row(answer_id)
        return row.message if row is not None else None

    def _mark(self) -> None:
        """Show which answer is being read."""
        views = self._page.views
        for answer_id in {views.being_read, self._answer} - {""}:
            view = answer_in(self._page.transcript.view(answer_id))
            if view is not None:
                view.set_being_read(answer_id == self._answer)
        views.being_read = self._answer

    def _on_started(self) -> None:
        """What goes wrong from now on is news."""
        self._told = None

    def _on_ended(self) -> None:
        if not self._answer:
            return
        self._answer = ""
        self._mark()
        if self._is_wished and self.reader.found_nothing:
            self._tell(nothing_to_say())

    # --- what happens in the chat ---------------------------------------------------------------

    def _on_wanted(self, answer_id: str) -> None:
        """The button below an answer."""
        if answer_id == self._answer:
            self.stop()
        else:
            self.read(answer_id)

    def _on_text(self, answer_id: str, _: str) -> None:
        turn = self._answers.of(self._conversing.conversation.id)
        if turn is None or turn.answer.id != answer_id:
            return
        if answer_id != self._answer and self._reads_all() and not self._is_silenced:
            self._begin(answer_id, wished=False, before=turn.answer.text)
        if answer_id == self._answer:
            self._push(turn.said)

    def _on_answered(self, _: Held, message: Message) -> None:
        if message.id != self._answer:
            return
        if message.state == "stopped":
            self.stop()
        else:
            self._push(message.text)
            self.reader.finish()

    def _on_changed(self) -> None:
        """Another answer begins, or the one that is read is gone."""
        turn = self._answers.of(self._conversing.conversation.id)
        newest = turn.answer.id if turn is not None else ""
        if newest and newest != self._newest:
            self.stop()
            self._newest, self._is_silenced = newest, False
            if self._reads_all():
                self.reader.get_ready()
        elif self._answer and self._message(self._answer) is None:
            self.stop()
        if not newest:
            self._newest = ""

    def _reads_all(self) -> bool:
        return self.reads_all or self._switch.is_on

    def _on_switched(self, aloud: bool) -> None:
        self._told = None
        if not aloud and not self._is_wished:
            self.stop()

    # --- what goes wrong ------------------------------------------------------------------------

    def _on_failed(self, problem: Problem) -> None:
        """Once, where every answer would say the same."""
        if not self._answer:
            return
        self._is_silenced = True
        if self._is_wished or self._told is None or self._told.what != problem.what:
            self._tell(problem)

    def _on_fell_back(self, lane: VoiceLane, problem: Problem) -> None:
        model = self._voices.note_failure(lane)
        if model is not None and not self._voices.has_failed(model):
            self._notices.tell(from_problem(fell_back(model.name, problem)))

    def _tell(self, problem: Problem) -> None:
        self._told = problem
        choose = Action("models:speak", self.tr("Choose a voice"))
        actions = (choose,) if problem.kind == NoVoice.__name__ else ()
        self._notices.tell(from_problem(problem, *actions))

    def _connect(self) -> None:
        page, reader, conversing = self._page, self.reader, self._conversing
        page.views.aloud_wanted.connect(self._on_wanted)
        page.composer.entry.escaped.connect(self._on_escaped)
        self._switch.changed.connect(self._on_switched)
        self._answers.text_arrived.connect(self._on_text)
        self._answers.ended.connect(self._on_answered)
        self._answers.came_to_nothing.connect(self._on_answered)
        conversing.changed.connect(self._on_changed)
        conversing.shown.connect(self._on_shown)
        reader.started.connect(self._on_started)
        reader.ended.connect(self._on_ended)
        reader.failed.connect(self._on_failed)
        reader.fell_back.connect(self._on_fell_back)
        reader.spoke.connect(self._voices.note_success)

    def _on_shown(self, _: str) -> None:
        self.stop()

    def _on_escaped(self) -> None:
        """In the text field, where it stops the answer first."""
        if not self._page.composer.busy:
            self.stop()


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
