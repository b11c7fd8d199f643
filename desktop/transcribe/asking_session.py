"""Takes what is said in a recording into the chat, whole or part by part."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.attachments.attached import Attached
from desktop.chat.page import Notice
from desktop.chat.runtime import Runtime
from desktop.notices import Notices, from_problem
from desktop.transcribe.asking import AskingAbout, Room, whole_of
from desktop.transcribe.page import TranscribePage
from desktop.transcribe.showing import Showing
from desktop.worker.engine_thread import EngineThread
from models.errors import Problem


class AskingSession(QObject):
    """Signals:
    wanted(Attached, question): to be taken into a new chat; the question may be "".
    """

    wanted = Signal(object, str)

    def __init__(
        self,
        page: TranscribePage,
        showing: Showing,
        engine: EngineThread,
        runtime: Runtime,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._box, self._showing = page, page.text.ask_box, showing
        self._runtime, self._notices = runtime, notices
        self._room = Room(0, 1)
        self._about = AskingAbout(engine, runtime, self)
        page.text.ask_wanted.connect(self._on_wanted)
        self._box.asked.connect(self._on_asked)
        self._box.stop_wanted.connect(self._about.stop)
        showing.changed.connect(self._about.stop)
        self._about.measured.connect(self._on_measured)
        self._about.progressed.connect(self._box.show_progress)
        self._about.answered.connect(self._on_answered)
        self._about.stopped.connect(self._box.end)
        self._about.failed.connect(self._on_failed)

    def close(self) -> None:
        self._about.stop()

    def _on_wanted(self) -> None:
        transcript = self._showing.transcript
        if transcript is None or self._about.is_busy:
            return
        if self._about.can_ask:
            self._about.measure(transcript)
        else:
            what = self.tr("No model is there to be asked.")
            self._notices.tell(Notice("warning", what, self.tr("Choose one in the chat.")))

    def _on_measured(self, room: Room) -> None:
        transcript, model = self._showing.transcript, self._runtime.model
        if transcript is None or model is None:
            return
        self._room = room
        if room.parts > 1:
            self._box.offer(model.name, room.parts)
        else:
            self.wanted.emit(whole_of(transcript), "")

    def _on_asked(self, question: str) -> None:
        transcript = self._showing.transcript
        if transcript is not None:
            self._about.ask(transcript, question, self._room)

    def _on_answered(self, notes: Attached) -> None:
        question = self._box.field.text().strip()
        self._box.field.clear()
        self._box.end()
        self.wanted.emit(notes, question)

    def _on_failed(self, problem: Problem) -> None:
        self._box.end()
        self._notices.tell(from_problem(problem))
