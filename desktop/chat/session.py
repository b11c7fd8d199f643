"""One conversation: what was said, what is attached, what runs. Has no widgets of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from desktop.attachments.attached import Attached
from desktop.attachments.attachments import Attachments
from desktop.chat import wording
from desktop.chat.page import Action, ChatPage, Notice
from desktop.chat.prompts import prompts_for
from desktop.chat.runtime import Runtime
from desktop.chat.shown import Shown
from desktop.notices import Notices, from_problem
from desktop.worker.engine_thread import EngineThread
from models.engine import protocol as p
from models.engine.asking import question_about
from models.errors import Problem
from models.inputs.contents import must_be_seen
from models.inputs.picture import Picture
from models.inputs.recording import Recording
from models.inputs.video import Video
from models.store.installed import InstalledModel


@dataclass
class _Turn:
    """The question that is being answered."""

    request: p.Answer
    question: p.Message
    typed: str
    attached: Sequence[Attached]
    text: list[str] = field(default_factory=list)

    @property
    def said(self) -> str:
        return "".join(self.text)


class ChatSession(QObject):
    """Connects the page to the engine.

    Args:
        page: shows everything.
        engine: answers.
        runtime: which model and device are in use.
        notices: for what goes wrong.
        attachments: what goes with the next question.
    """

    def __init__(
        self,
        page: ChatPage,
        engine: EngineThread,
        runtime: Runtime,
        notices: Notices,
        attachments: Attachments,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._engine = engine
        self._runtime = runtime
        self._notices = notices
        self._messages: list[p.Message] = []
        self._turn: _Turn | None = None
        self._waiting_text: str | None = None
        self._sample: Path | None = None
        self.attachments = attachments
        self._connect_page()
        self._connect_engine()

    @property
    def messages(self) -> tuple[p.Message, ...]:
        """What the next question is asked after; questions and answers in turn."""
        return tuple(self._messages)

    @property
    def is_answering(self) -> bool:
        return self._turn is not None

    def set_sample(self, path: Path) -> None:
        """The picture that the sample questions are about."""
        self._sample = path

    def attach_files(self, paths: Sequence[str]) -> None:
        if not paths:
            what = self.tr("Nothing could be taken over from there.")
            todo = self.tr("Save it as a file first, then drop or attach the file.")
            self._notices.tell(Notice("warning", what, todo))
        else:
            self.attachments.add_files([Path(path) for path in paths])

    def ask(self, text: str) -> None:
        """Send the question, as soon as the models are known and what is attached has been read."""
        if self._turn is not None or not text.strip():
            return
        if self.attachments.is_reading or not self._runtime.is_known:
            self._wait_with(text)
            return
        self._wait_with(None)
        if self._obstacle():
            self._show_obstacle()
            if not self._page.composer_text().strip():
                self._page.set_composer_text(text)
            return
        self._send(text)

    def stop(self) -> None:
        """The answer; or a question that waits for what is being read stays in its field."""
        if self._turn is not None:
            self._engine.stop(self._turn.request.id)
        else:
            self._wait_with(None)

    def _wait_with(self, text: str | None) -> None:
        self._waiting_text = text
        self._page.set_waiting(text is not None)

    def start_anew(self) -> None:
        """Forget the conversation; what is typed and attached stays."""
        self.stop()
        self._turn = None
        self._wait_with(None)
        self._messages = []
        self._page.clear_transcript()
        self._page.clear_notice()
        self._page.set_busy(False)
        self._page.focus_composer()
        self._show_obstacle()

    # --- asking ---------------------------------------------------------------------------------

    def _send(self, text: str) -> None:
        model = self._runtime.model
        if model is None:
            return
        attached = self.attachments.read()
        contents = [content for one in attached for content in one.contents]
        question = question_about(contents, text)
        request = p.Answer(model.ref, self._runtime.device, (*self._messages, question))
        self._turn = _Turn(request, question, text, attached)
        page = self._page
        page.clear_notice()
        page.add_user_message(text, [shown_of(one) for one in attached])
        if page.composer_text() == text:
            page.clear_composer()
        self.attachments.clear()
        page.clear_attachments()
        page.begin_answer(model.name)
        page.set_busy(True)
        self._engine.submit(request)

    def _obstacle(self) -> tuple[str, Action | None] | None:
        """Why the question cannot be sent as it is, and an offer."""
        if self.attachments.has_broken:
            return self.tr("Remove the file that could not be read, then send."), None
        model = self._runtime.model
        if model is None:
            return self.tr("Choose a model first."), None
        unheard = self._unheard()
        if unheard:
            words = self.tr("No model for speech is installed, so nobody can listen to “{0}”.")
            return words.format(unheard), None
        if not self._is_to_be_seen() or "image" in model.takes:
            return None
        seeing = self._runtime.seeing_model()
        words = self.tr("{0} reads text only and cannot see pictures.").format(model.name)
        if seeing is None:
            return words, None
        label = self.tr("Switch to {0}").format(seeing.name)
        return words, Action(f"model:{seeing.id}", label)

    def _unheard(self) -> str:
        """The name of a recording that nobody has listened to, or ""."""
        contents = (content for one in self.attachments.read() for content in one.contents)
        unheard = (c.name for c in contents if isinstance(c, Recording) and not c.was_heard)
        return "" if self.attachments.is_reading else next(unheard, "")

    def _is_to_be_seen(self) -> bool:
        """Whether anything in the conversation, or attached to it, takes a model that sees."""
        said = any(message.pictures or message.videos for message in self._messages)
        contents = (content for one in self.attachments.read() for content in one.contents)
        return said or any(must_be_seen(content) for content in contents)

    def _show_prompts(self) -> None:
        """First questions about what is attached; the demo models know those of the sample."""
        attached = self.attachments.read()
        contents = [content for one in attached for content in one.contents]
        model = self._runtime.model
        prompts = prompts_for(contents)
        all_pictures = all(isinstance(content, Picture) for content in contents)
        if prompts and all_pictures and model is not None and model.builtin:
            prompts = self._page.welcome.sample_questions() or prompts
        caption = ", ".join(one.name for one in attached)
        picture = attached[0].thumbnail if attached else QImage()
        self._page.set_prompts(picture, self.tr("About “{0}”:").format(caption), prompts)

    def _show_obstacle(self) -> None:
        self._show_prompts()
        found = self._obstacle()
        if found is None:
            self._page.set_attachment_warning("")
        else:
            self._page.set_attachment_warning(*found)

    # --- what the engine tells ------------------------------------------------------------------

    def _current(self, event: p.Event) -> _Turn | None:
        turn = self._turn
        return turn if turn is not None and turn.request.id == event.request_id else None

    def _on_progressed(self, event: p.Progress) -> None:
        turn = self._current(event)
        if turn is not None and not turn.text:
            self._page.set_answer_phase(wording.phase_words(event), wording.fraction(event))

    def _on_text(self, event: p.Text) -> None:
        turn = self._current(event)
        if turn is not None:
            turn.text.append(event.text)
            self._page.append_answer(event.text)

    def _on_finished(self, event: p.Finished) -> None:
        turn = self._current(event)
        if turn is None:
            return
        if not turn.said.strip() and event.finish_reason == "stopped":
            self._take_back(turn)
        else:
            line = wording.figures(event.statistics)
            self._keep(turn, line, wording.end_note(event.finish_reason))

    def _on_stopped(self, event: p.Stopped) -> None:
        turn = self._current(event)
        if turn is not None:
            self._keep_or_take_back(turn, self.tr("Stopped."))

    def _on_failed(self, event: p.Failed) -> None:
        turn = self._current(event)
        if turn is not None:
            self._keep_or_take_back(turn, event.problem.what)
            self._tell(event.problem)

    def _on_lost(self, event: p.Lost) -> None:
        turn = self._current(event)
        if turn is None:
            return
        note = self.tr("The engine ended unexpectedly. This is what had arrived.")
        self._keep_or_take_back(turn, note)
        other = self._runtime.other_device() if event.deaths > 1 else None
        if other is None:
            self._tell(event.problem)
        else:
            label = self.tr("Use {0}").format(other)
            self._tell(event.problem, Action(f"device:{other}", label))

    def _keep_or_take_back(self, turn: _Turn, note: str) -> None:
        if turn.said.strip():
            self._keep(turn, "", note)
        else:
            self._take_back(turn)

    def _keep(self, turn: _Turn, line: str, note: str) -> None:
        """The turn is part of the conversation from now on."""
        self._messages += [turn.question, p.Message("assistant", turn.said)]
        self._page.finish_answer(line, note)
        self._end()

    def _take_back(self, turn: _Turn) -> None:
        """Nothing was answered: the question returns to where it came from."""
        self._page.take_back_question()
        written = self._page.composer_text()
        self._page.set_composer_text(f"{turn.typed}\n{written}".rstrip())
        self.attachments.restore(turn.attached)
        self._end()

    def _end(self) -> None:
        self._turn = None
        self._page.set_busy(False)
        self._page.focus_composer()
        self._show_obstacle()

    def _tell(self, problem: Problem, *actions: Action) -> None:
        self._notices.tell(from_problem(problem, *actions))

    # --- what the user does ---------------------------------------------------------------------

    def _on_sample_question(self, text: str) -> None:
        # A second click while the sample is being read must not attach it twice.
        if self._turn is None and self._waiting_text is None and self._sample is not None:
            self.attachments.add_files([self._sample])
            self.ask(text)

    def _on_image_pasted(self, image: QImage) -> None:
        self.attachments.add_image(image, self.tr("Pasted picture"))

    def _on_attachment_added(self, key: int, name: str) -> None:
        self._page.add_attachment(key, name)
        self._show_obstacle()

    def _on_attachment_ready(self, key: int, attached: Attached) -> None:
        self._page.attachment_ready(key, shown_of(attached))
        self._show_obstacle()

    def _on_attachment_failed(self, key: int, problem: Problem) -> None:
        self._page.attachment_failed(key, problem.what)
        self._show_obstacle()

    def _on_attachment_removed(self, key: int) -> None:
        self.attachments.remove(key)
        self._show_obstacle()

    def _on_settled(self) -> None:
        if self._waiting_text is not None:
            self.ask(self._waiting_text)

    def _on_model_changed(self, _: InstalledModel | None) -> None:
        self._show_obstacle()
        self._on_settled()

    def _connect_page(self) -> None:
        page, attachments = self._page, self.attachments
        page.question_sent.connect(self.ask)
        page.stop_requested.connect(self.stop)
        page.files_dropped.connect(self.attach_files)
        page.image_pasted.connect(self._on_image_pasted)
        page.attachment_removed.connect(self._on_attachment_removed)
        page.attachment_moved.connect(attachments.move)
        page.new_chat_requested.connect(self.start_anew)
        page.sample_question_chosen.connect(self._on_sample_question)
        page.prompt_chosen.connect(self.ask)
        attachments.added.connect(self._on_attachment_added)
        attachments.told.connect(page.attachment_told)
        attachments.ready.connect(self._on_attachment_ready)
        attachments.failed.connect(self._on_attachment_failed)
        attachments.settled.connect(self._on_settled)
        self._runtime.model_changed.connect(self._on_model_changed)

    def _connect_engine(self) -> None:
        engine = self._engine
        engine.progressed.connect(self._on_progressed)
        engine.text_arrived.connect(self._on_text)
        engine.answer_finished.connect(self._on_finished)
        engine.request_stopped.connect(self._on_stopped)
        engine.request_failed.connect(self._on_failed)
        engine.engine_lost.connect(self._on_lost)


def shown_of(attached: Attached) -> Shown:
    """A video's frames and a sound's words can be looked into."""
    first = attached.contents[0]
    opens = isinstance(first, Video | Recording) and attached.path is not None
    icon = "speaker" if isinstance(first, Recording) else "transcript"
    return Shown(attached.name, attached.thumbnail, attached.note, opens, icon)
