"""The conversation that is shown: opened, asked, answered, edited."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop.attachments.attached import Attached
from desktop.chat.answers import Answers
from desktop.chat.branches import Branches
from desktop.chat.held import Held
from desktop.chat.kept_attachments import attachment_of, png_of
from desktop.chat.on_page import OnPage
from desktop.chat.outcomes import Outcomes
from desktop.chat.page import ChatPage
from desktop.chat.runtime import Runtime
from desktop.chat.shown import shown_of
from desktop.chat.turn import AdaptersFor, Turn, no_adapters
from desktop.conversations.keeper import Keeper
from desktop.conversations.packing import Contents
from desktop.conversations.values import Conversation, Message
from desktop.roles.role import Role
from models.engine import protocol as p
from models.store.installed import InstalledModel


class Conversing(QObject):
    """What is said goes to the store at once, and to the page.

    Attributes:
        role: that it has.
        adapters_for: tells which are on for a model.

    Signals:
        changed: what is shown, or whether it is being answered.
        began(conversation id): its first question was asked; `shown` follows.
        taken_back(conversation id): it has never been, as nothing was answered; `shown` follows.
        shown(conversation id): another conversation; "" for one that has not begun.
        given_back(text, attached): nothing was answered, so the question is to be typed again.
        branch_deleted(message id): and can be brought back.
    """

    changed = Signal()
    began = Signal(str)
    taken_back = Signal(str)
    shown = Signal(str)
    given_back = Signal(str, object)
    branch_deleted = Signal(str)

    def __init__(
        self,
        page: ChatPage,
        runtime: Runtime,
        keeper: Keeper,
        answers: Answers,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._runtime = page, runtime
        self._keeper, self._answers = keeper, answers
        self._on_page = OnPage(page, keeper, answers, self)
        self._branches = Branches(self._on_page, keeper, self)
        self._outcomes = Outcomes(self._on_page, keeper, answers, self)
        self._opening = ""
        self._show_message = ""
        self.role = Role("")
        self.adapters_for: AdaptersFor = no_adapters
        self._connect()

    # --- what it is -----------------------------------------------------------------------------

    @property
    def _held(self) -> Held:
        return self._on_page.held

    @property
    def conversation(self) -> Conversation:
        return self._held.conversation

    @property
    def kept_id(self) -> str:
        """Id of the conversation; "" for one that has not begun."""
        return self._on_page.kept_id

    @property
    def is_answering(self) -> bool:
        return self._on_page.turn is not None

    @property
    def leaf(self) -> str:
        """Id of the last message that is shown; "" while there is none."""
        return self._held.talk.leaf

    def messages(self) -> tuple[p.Message, ...]:
        """What the next question is asked after."""
        turn = self._on_page.turn
        leaf = self._held.talk.tree[turn.answer.id].parent if turn else self._held.talk.leaf
        model = self._runtime.model
        path = self._held.prompt(leaf, hears=model is not None and model.hears)
        return path[:-1] if turn else path

    def has_to_be_seen(self) -> bool:
        """Whether it takes a model that sees."""
        return self._held.has_to_be_seen(self._held.talk.leaf)

    def unwritten(self) -> bool:
        """Whether there is a recording in it that only a model which hears can take."""
        return bool(self._held.unwritten(self._held.talk.leaf))

    def contents_of(self, message_id: str) -> Contents | None:
        """What the model gets with a message; None while that is in the store only."""
        return self._held.contents.get(message_id)

    def path_of(self, message_id: str, at: int) -> str:
        """Of the file of an attachment, counted from 0; "" where there is none."""
        tree = self._held.talk.tree
        attachments = tree[message_id].attachments if message_id in tree else ()
        return attachments[at].path if at < len(attachments) else ""

    def last_adapters(self) -> str:
        """Those of the last answer, as `Origin` has them."""
        return self._held.last_adapters()

    def set_role(self, role_id: str, overrides: str) -> None:
        """Of this conversation, with what is different here."""
        now = self._held.conversation
        self._held.conversation = replace(now, role=role_id, overrides=overrides)
        if self._held.is_kept:
            self._keeper.set_role(self._held.id, role_id, overrides)

    def take_over(self, before: Conversing) -> None:
        """Show what was shown there, with what is known of it."""
        self._outcomes.asked = before._outcomes.asked
        self._on_page.compared = before._on_page.compared
        self._on_page.show(before._held)
        if before._opening:
            self.open(before._opening, before._show_message)

    # --- another conversation -------------------------------------------------------------------

    def begin_anew(self) -> None:
        """An empty one; what is being answered in the old one goes on."""
        self._opening = ""
        self._on_page.show(Held())

    def leave(self, conversation_id: str) -> bool:
        """Begin anew where that one is shown, or about to be; returns whether it was."""
        was_open = conversation_id in (self._held.id, self._opening)
        if was_open:
            self.begin_anew()
        return was_open

    def open(self, conversation_id: str, message_id: str = "") -> None:
        """One that is kept, perhaps at one of its messages."""
        self._opening, self._show_message = "", message_id
        if conversation_id == self._held.id:
            self._on_page.go_to(message_id)
            return
        turn = self._answers.of(conversation_id)
        if turn is not None:
            self._on_page.show(turn.held)
            self._on_page.go_to(message_id)
        else:
            self._opening = conversation_id
            self._keeper.open(conversation_id)

    def _on_opened(self, conversation: Conversation, messages: Sequence[Message]) -> None:
        if conversation.id == self._opening:
            self._opening = ""
            held = Held()
            held.fill(conversation, messages)
            self._on_page.show(held)
            self._on_page.go_to(self._show_message)

    # --- asking ---------------------------------------------------------------------------------

    def ask(self, text: str, attached: Sequence[Attached]) -> None:
        """Saved, then answered by the model in use."""
        held = self._held
        if not held.is_kept:
            held.is_kept = True
            now = time.time()
            held.conversation = replace(held.conversation, created=now, changed=now)
            self._keeper.add_conversation(held.conversation)
            self.began.emit(held.id)
            self.shown.emit(held.id)
        attachments = [attachment_of(one) for one in attached]
        question = held.talk.question(text, attachments, time.time())
        held.contents[question.id] = tuple(one.contents for one in attached)
        held.shown[question.id] = tuple(map(shown_of, attached))
        self._outcomes.asked[question.id] = text, attached
        held.talk = held.talk.said(question)
        pictures = [png_of(one.thumbnail) for one in attached]
        self._keeper.add_question(question, held.contents[question.id], pictures)
        self._answer(held.talk.answer(question.id, time.time()), awaits=question.id)

    def edit(self, message_id: str, text: str) -> None:
        """The same question in other words: a branch beside it."""
        held = self._held
        if self.is_answering or not text.strip() or message_id not in held.talk.tree:
            return
        old = held.talk.tree[message_id]
        question = held.talk.edited(message_id, text, old.attachments, time.time())
        if message_id in held.contents:
            held.contents[question.id] = held.contents[message_id]
        if message_id in held.shown:
            held.shown[question.id] = held.shown[message_id]
        held.talk = held.talk.said(question)
        self._keeper.add_message(question)
        self._answer(held.talk.answer(question.id, time.time()), awaits=question.id)

    def answer_again(
        self, answer_id: str, model: InstalledModel | None = None, device: str = ""
    ) -> None:
        """Another answer beside it, perhaps of another model."""
        if not self.is_answering and answer_id in self._held.talk.tree:
            answer = self._held.talk.again(answer_id, time.time())
            self._answer(answer, model=model, device=device)

    def go_on(self, answer_id: str) -> None:
        """Continue an answer that did not end by itself."""
        if not self.is_answering and answer_id in self._held.talk.tree:
            answer = replace(self._held.talk.tree[answer_id], state="streaming", note="")
            self._answer(answer)

    def stop(self) -> None:
        self._answers.stop(self._held.id)

    def _answer(
        self,
        answer: Message,
        awaits: str = "",
        model: InstalledModel | None = None,
        device: str = "",
    ) -> None:
        model = model or self._runtime.model
        if model is None:
            self._on_page.refresh()
            return
        held = self._held
        held.talk = held.talk.said(answer)
        role = self.role
        turn = Turn(held, answer, model, device or self._runtime.device, awaits)
        turn.system, turn.sampling = role.prompt, role.sampling
        turn.adapters = self.adapters_for(model)
        turn.ref = self._runtime.ref(model)
        self._on_page.show_rows()
        view = self._page.answer_view(answer.id)
        if view is not None:
            view.setAccessibleName(self.tr("Answer of {0}").format(model.name))
        self._page.follow_answer(answer.id)
        self._answers.begin(turn)
        self._on_page.refresh()

    # --- branches -------------------------------------------------------------------------------

    def has_versions(self, answer_id: str) -> bool:
        """Whether there are other answers to the same question."""
        return self._branches.has_versions(answer_id)

    def is_compared(self, answer_id: str) -> bool:
        return self._branches.is_compared(answer_id)

    def compare(self, answer_id: str) -> None:
        """Show the answers to its question side by side, or one at a time again."""
        self._branches.compare(answer_id)

    def restore(self, message_id: str) -> None:
        """Bring a branch back that was deleted."""
        self._branches.restore(message_id)

    def _connect(self) -> None:
        views, answers = self._page.views, self._answers
        self._on_page.changed.connect(self.changed)
        self._on_page.shown.connect(self.shown)
        self._branches.deleted.connect(self.branch_deleted)
        self._outcomes.taken_back.connect(self.taken_back)
        self._outcomes.given_back.connect(self.given_back)
        views.edited.connect(self.edit)
        views.deleted.connect(self._branches.delete)
        views.regenerated.connect(self.answer_again)
        views.continued.connect(self.go_on)
        views.branch_chosen.connect(self._branches.switch)
        self._keeper.opened.connect(self._on_opened)
        answers.phase_told.connect(self._page.set_answer_phase)
        answers.text_arrived.connect(self._page.append_answer)
