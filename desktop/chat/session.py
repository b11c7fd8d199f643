"""What is typed and attached becomes a question, once it can be asked. Has no widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from desktop.attachments.attached import Attached
from desktop.attachments.attachments import Attachments
from desktop.chat.advice import Adviser
from desktop.chat.answers import Answers
from desktop.chat.conversing import Conversing
from desktop.chat.drawn_answer import drawing_prompt
from desktop.chat.held import Held
from desktop.chat.page import Action, ChatPage, Notice
from desktop.chat.prompts import prompts_for
from desktop.chat.runtime import Runtime
from desktop.chat.shown import shown_of
from desktop.conversations.values import Message
from desktop.notices import Notices, from_problem
from desktop.sentences import translated
from desktop.widgets.joined import listed
from models.engine import protocol as p
from models.errors import Problem
from models.inputs.picture import Picture
from models.inputs.sound import Sound
from models.store.installed import InstalledModel


class ChatSession(QObject):
    """Connects the composer to the conversation.

    Args:
        page: shows everything.
        conversing: the conversation that is shown.
        answers: those on their way.
        runtime: which model and device are in use.
        notices: for what goes wrong.
        attachments: what goes with the next question.

    Attributes:
        model_changed: a signal: another model is in use.
        must_wait: tells whether something else is being read without which nothing is to be asked;
            `go_on` then.
    """

    def __init__(
        self,
        page: ChatPage,
        conversing: Conversing,
        answers: Answers,
        runtime: Runtime,
        notices: Notices,
        attachments: Attachments,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.model_changed = runtime.model_changed
        self._page = page
        self._answers = answers
        self._runtime = runtime
        self._notices = notices
        self._waiting_text: str | None = None
        self._sample: Path | None = None
        self.must_wait: Callable[[], bool] = _never
        self.conversing = conversing
        self.attachments = attachments
        self._adviser = Adviser(attachments, conversing, answers, runtime)
        self._connect()

    @property
    def messages(self) -> tuple[p.Message, ...]:
        """What the next question is asked after; questions and answers in turn."""
        return self.conversing.messages()

    @property
    def is_answering(self) -> bool:
        """Whether the conversation that is shown is being answered."""
        return self.conversing.is_answering

    @property
    def hears(self) -> bool:
        """Whether the model in use takes sounds as they are."""
        return self._adviser.hears

    def add_spoken(self, sound: Sound) -> None:
        """What was said goes with the next question as it sounds; for a model that hears."""
        self.attachments.add_sound(sound, self.tr("Recording"))

    def set_sample(self, path: Path) -> None:
        """The picture that the sample questions are about."""
        self._sample = path

    def take_over(self, before: ChatSession) -> None:
        """A question that waits there."""
        if before._waiting_text is not None:
            self.ask(before._waiting_text)

    def attach_files(self, paths: Sequence[str]) -> None:
        if not paths:
            what = self.tr("Nothing could be taken over from there.")
            todo = self.tr("Save it as a file first, then drop or attach the file.")
            self._notices.tell(Notice("warning", what, todo))
        else:
            self.attachments.add_files([Path(path) for path in paths])

    def ask(self, text: str) -> None:
        """Send the question, as soon as the models are known and what is attached has been read.

        "" is one where a sound is attached that the model hears.
        """
        is_reading = self.attachments.is_reading or self.must_wait()
        if self.is_answering or not (text.strip() or self._adviser.speaks() or is_reading):
            self._wait_with(None)
            return
        if is_reading or not self._runtime.is_known:
            self._wait_with(text)
            return
        self._wait_with(None)
        draws = drawing_prompt(text)
        adviser = self._adviser
        found = adviser.on_question() if draws is None else adviser.on_drawing(draws)
        if found is not None and found.stops:
            self._show_prompts()
            self._page.set_attachment_warning(found.text, found.action)
            if not self._page.composer_text().strip():
                self._page.set_composer_text(text)
            return
        self._send(text)

    def stop(self) -> None:
        """The answer; or a question that waits for what is being read stays in its field."""
        if self.is_answering:
            self.conversing.stop()
        else:
            self._wait_with(None)

    def _wait_with(self, text: str | None) -> None:
        self._waiting_text = text
        self._page.set_waiting(text is not None)

    def start_anew(self) -> None:
        """Another conversation; what is typed and attached stays."""
        self._wait_with(None)
        self.conversing.begin_anew()
        self._page.clear_notice()
        self._page.focus_composer()

    def _on_shown(self, _: str) -> None:
        """What waits was meant for the conversation that was shown before."""
        self._wait_with(None)

    # --- asking ---------------------------------------------------------------------------------

    def _send(self, text: str) -> None:
        attached = self.attachments.read()
        page = self._page
        page.clear_notice()
        if page.composer_text() == text:
            page.clear_composer()
        self.attachments.clear()
        page.clear_attachments()
        page.set_attachment_warning("")
        page.composer.set_speaks(False)
        self.conversing.ask(text, attached)

    def _show_prompts(self) -> None:
        """First questions about what is attached; the demo models know those of the sample."""
        attached = self.attachments.read()
        contents = [content for one in attached for content in one.contents]
        model = self._runtime.model
        prompts = prompts_for(contents, hears=self.hears)
        all_pictures = all(isinstance(content, Picture) for content in contents)
        if prompts and all_pictures and model is not None and model.builtin:
            prompts = self._page.welcome.sample_questions() or prompts
        caption = listed(one.name for one in attached)
        picture = attached[0].thumbnail if attached else QImage()
        self._page.set_prompts(picture, self.tr("About “{0}”:").format(caption), prompts)

    def _show_advice(self) -> None:
        self._show_prompts()
        self._page.composer.set_speaks(self._adviser.speaks())
        found = self._adviser.on_question()
        if found is None:
            self._page.set_attachment_warning("")
        else:
            self._page.set_attachment_warning(found.text, found.action, calm=not found.stops)

    # --- what becomes of it ---------------------------------------------------------------------

    def _on_given_back(self, typed: str, attached: Sequence[Attached]) -> None:
        """Nothing was answered: the question returns to where it came from."""
        written = self._page.composer_text()
        self._page.set_composer_text(f"{typed}\n{written}".rstrip())
        self.attachments.restore(attached)

    def _on_changed(self) -> None:
        if not self.is_answering:
            self._show_advice()

    def _on_ended(self, held: Held, _: Message) -> None:
        """Whoever is elsewhere by now, in the search say, stays there."""
        if held.id == self.conversing.conversation.id and self._page.may_take_keyboard():
            self._page.focus_composer()

    def _on_branch_deleted(self, message_id: str) -> None:
        undo = Action(f"restore:{message_id}", self.tr("Undo"))
        self._notices.tell(Notice("info", self.tr("Deleted."), actions=(undo,)))

    def _on_notice_action(self, action: str) -> None:
        kind, _, message_id = action.partition(":")
        if kind == "restore":
            self.conversing.restore(message_id)
            self._page.clear_notice()

    def _on_trouble(self, problem: Problem, other_device: bool) -> None:
        other = self._runtime.other_device() if other_device else None
        if other is None:
            self._tell(problem)
        else:
            label = self.tr("Use {0}").format(other)
            self._tell(problem, Action(f"device:{other}", label))

    def _tell(self, problem: Problem, *actions: Action) -> None:
        self._notices.tell(from_problem(problem, *actions))

    # --- what the user does ---------------------------------------------------------------------

    def _on_sample_question(self, text: str) -> None:
        # A second click while the sample is being read must not attach it twice.
        if not self.is_answering and self._waiting_text is None and self._sample is not None:
            self.attachments.add_files([self._sample])
            self.ask(text)

    def _on_image_pasted(self, image: QImage) -> None:
        self.attachments.add_image(image, self.tr("Pasted picture"))

    def _on_attachment_added(self, key: int, name: str) -> None:
        self._page.add_attachment(key, name)
        self._show_advice()

    def _on_attachment_ready(self, key: int, attached: Attached) -> None:
        self._page.attachment_ready(key, shown_of(attached))
        self._show_advice()

    def _on_attachment_failed(self, key: int, problem: Problem) -> None:
        self._page.attachment_failed(key, translated(problem.what))
        self._show_advice()

    def _on_attachment_removed(self, key: int) -> None:
        self.attachments.remove(key)
        self._show_advice()

    def go_on(self) -> None:
        """What was waited for may be there now."""
        if self._waiting_text is not None:
            self.ask(self._waiting_text)

    def _on_model_changed(self, _: InstalledModel | None) -> None:
        self.attachments.set_hears(self.hears)
        self._show_advice()
        self.go_on()

    def _connect(self) -> None:
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
        attachments.settled.connect(self.go_on)
        self._runtime.model_changed.connect(self._on_model_changed)
        self.conversing.shown.connect(self._on_shown)
        self.conversing.given_back.connect(self._on_given_back)
        self.conversing.changed.connect(self._on_changed)
        self.conversing.branch_deleted.connect(self._on_branch_deleted)
        page.notice_action_chosen.connect(self._on_notice_action)
        self._answers.ended.connect(self._on_ended)
        self._answers.came_to_nothing.connect(self._on_ended)
        self._answers.trouble.connect(self._on_trouble)


def _never() -> bool:
    return False
