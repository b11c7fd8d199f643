"""The conversation that is shown: asked, answered, edited, branched, switched."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop.attachments.attached import Attached
from desktop.chat.answers import AdaptersFor, Answers, Turn, no_adapters
from desktop.chat.held import Held
from desktop.chat.kept_attachments import attachment_of, png_of
from desktop.chat.message_rows import MessageRow, rows_of, shown_as_kept
from desktop.chat.page import ChatPage
from desktop.chat.runtime import Runtime
from desktop.chat.shown import shown_of
from desktop.conversations.keeper import Keeper
from desktop.conversations.values import Conversation, Message
from desktop.roles.role import Role
from models.engine import protocol as p
from models.store.installed import InstalledModel

# A question nobody answered goes back to where it came from.
Asked = tuple[str, Sequence[Attached]]


class Conversing(QObject):
    """What is said goes to the store at once, and to the page.

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
        self._held = Held()
        self._opening = ""
        self._show_message = ""
        self._asked: dict[str, Asked] = {}
        # Questions whose answers stand side by side.
        self._compared: set[str] = set()
        self.role = Role("")
        self.adapters_for: AdaptersFor = no_adapters
        self._connect()

    # --- what it is -----------------------------------------------------------------------------

    @property
    def conversation(self) -> Conversation:
        return self._held.conversation

    @property
    def kept_id(self) -> str:
        """Id of the conversation; "" for one that has not begun."""
        return self._held.id if self._held.is_kept else ""

    @property
    def is_answering(self) -> bool:
        return self._answers.of(self._held.id) is not None

    @property
    def leaf(self) -> str:
        """Id of the last message that is shown; "" while there is none."""
        return self._held.talk.leaf

    def messages(self) -> tuple[p.Message, ...]:
        """What the next question is asked after."""
        turn = self._answers.of(self._held.id)
        leaf = self._held.talk.tree[turn.answer.id].parent if turn else self._held.talk.leaf
        path = self._held.prompt(leaf)
        return path[:-1] if turn else path

    def has_to_be_seen(self) -> bool:
        """Whether it takes a model that sees."""
        return self._held.has_to_be_seen(self._held.talk.leaf)

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
        self._asked, self._compared = before._asked, before._compared
        self._show(before._held)
        if before._opening:
            self.open(before._opening, before._show_message)

    # --- another conversation -------------------------------------------------------------------

    def begin_anew(self) -> None:
        """An empty one; what is being answered in the old one goes on."""
        self._opening = ""
        self._show(Held())

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
            self._go_to(message_id)
            return
        turn = self._answers.of(conversation_id)
        if turn is not None:
            self._show(turn.held)
            self._go_to(message_id)
        else:
            self._opening = conversation_id
            self._keeper.open(conversation_id)

    def _on_opened(self, conversation: Conversation, messages: Sequence[Message]) -> None:
        if conversation.id == self._opening:
            self._opening = ""
            held = Held()
            held.fill(conversation, messages)
            self._show(held)
            self._go_to(self._show_message)

    def _show(self, held: Held) -> None:
        self._held = held
        self._page.show_conversation(self._rows())
        self._after_change()
        self.shown.emit(self.kept_id)

    def _go_to(self, message_id: str) -> None:
        if message_id not in self._held.talk.tree:
            return
        if all(one.id != message_id for one in self._held.talk.path):
            self._set_leaf(self._held.talk.switched(message_id).leaf)
        self._page.transcript.show_row(message_id)

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
        self._asked[question.id] = text, attached
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
            self._after_change()
            return
        held = self._held
        held.talk = held.talk.said(answer)
        role = self.role
        turn = Turn(held, answer, model, device or self._runtime.device, awaits)
        turn.system, turn.sampling = role.prompt, role.sampling
        turn.adapters = self.adapters_for(model)
        turn.ref = self._runtime.ref(model)
        self._page.show_rows(self._rows())
        view = self._page.answer_view(answer.id)
        if view is not None:
            view.setAccessibleName(self.tr("Answer of {0}").format(model.name))
        self._page.follow_answer(answer.id)
        self._answers.begin(turn)
        self._after_change()

    # --- branches -------------------------------------------------------------------------------

    def switch(self, message_id: str, at: int) -> None:
        """Show another branch at the place of the message, counted from 0."""
        siblings = self._held.talk.tree.siblings_of(message_id)
        if not self.is_answering and 0 <= at < len(siblings):
            self._set_leaf(self._held.talk.switched(siblings[at]).leaf)

    def has_versions(self, answer_id: str) -> bool:
        """Whether there are other answers to the same question."""
        tree = self._held.talk.tree
        return answer_id in tree and tree.place_of(answer_id).count > 1

    def is_compared(self, answer_id: str) -> bool:
        return self._held.talk.tree.parent_of(answer_id) in self._compared

    def compare(self, answer_id: str) -> None:
        """Show the answers to its question side by side, or one at a time again."""
        self._compared ^= {self._held.talk.tree.parent_of(answer_id)}
        self._after_change()

    def delete(self, message_id: str) -> None:
        """The message and what follows from it, until `restore`."""
        if self.is_answering or message_id not in self._held.talk.tree:
            return
        self._held.talk = self._held.talk.without(message_id)
        self._keeper.delete_branch(message_id)
        self._after_change()
        self.branch_deleted.emit(message_id)

    def restore(self, message_id: str) -> None:
        self._keeper.restore_branch(message_id)
        try:
            self._held.talk = self._held.talk.with_again(message_id)
        except KeyError:
            # It is of another conversation, which is not shown.
            return
        self._after_change()

    def _set_leaf(self, leaf: str) -> None:
        self._held.talk = replace(self._held.talk, leaf=leaf)
        self._keeper.set_leaf(self._held.id, leaf)
        self._after_change()

    # --- what comes back ------------------------------------------------------------------------

    def _on_ended(self, held: Held, message: Message) -> None:
        self._asked.pop(message.parent, None)
        if held is not self._held:
            self.changed.emit()
            return
        row = next((row for row in self._rows() if row.id == message.id), None)
        if row is not None:
            self._page.finish_answer(row)
        self._after_change()

    def _on_nothing(self, held: Held, answer: Message) -> None:
        """A new question returns to where it came from; another try is as if it had not been."""
        asked = self._asked.pop(answer.parent, None)
        tree = held.talk.tree
        if held is self._held and asked is not None:
            self._take_back(answer.parent)
            self.given_back.emit(*asked)
            return
        if answer.id in tree and tree.place_of(answer.id).count > 1:
            held.talk = held.talk.without(answer.id)
            self._keeper.delete_branch(answer.id)
        else:
            held.talk = held.talk.said(answer)
            self._keeper.finish_message(answer)
        if held is self._held:
            self._after_change()
        else:
            self.changed.emit()

    def _take_back(self, question_id: str) -> None:
        """A conversation of nothing else has never been; its role is that of the next try."""
        held = self._held
        held.talk = held.talk.without(question_id)
        if held.talk.leaf:
            self._keeper.delete_branch(question_id)
            self._after_change()
        else:
            self._keeper.delete_conversation(held.id)
            self.taken_back.emit(held.id)
            now = held.conversation
            self._show(Held(Conversation(role=now.role, overrides=now.overrides)))

    def _on_packed(self, message: Message) -> None:
        """Its attachments have their names among the blobs now."""
        turn = self._answers.of(message.conversation)
        if message.id in self._held.talk.tree:
            self._held.talk = self._held.talk.said(message)
        elif turn is not None:
            turn.held.talk = turn.held.talk.said(message)

    def _on_changed(self, conversation: Conversation) -> None:
        if conversation.id == self._held.id:
            self._held.conversation = conversation

    def _on_thumbnails(self, pictures: Mapping[str, bytes]) -> None:
        for message in self._held.talk.path:
            names = {one.thumbnail for one in message.attachments} & pictures.keys()
            if names and message.id not in self._held.shown:
                self._held.shown[message.id] = tuple(
                    shown_as_kept(one, pictures.get(one.thumbnail, b""))
                    for one in message.attachments
                )
        self._page.show_rows(self._rows())

    def _rows(self) -> list[MessageRow]:
        rows = rows_of(self._held.talk, self._held.shown, self._compared)
        turn = self._answers.of(self._held.id)
        return [self._streaming(row, turn) if turn else row for row in rows]

    def _streaming(self, row: MessageRow, turn: Turn) -> MessageRow:
        """The row keeps the text it was first shown with; the rest streamed into its view."""
        if row.id != turn.answer.id:
            return row
        there = self._page.row(row.id)
        if there is not None and there.message.state == "streaming":
            return replace(row, message=there.message)
        return replace(row, message=replace(turn.answer, text=turn.said, state="streaming"))

    def _after_change(self) -> None:
        turn = self._answers.of(self._held.id)
        self._page.show_rows(self._rows())
        self._page.set_busy(turn is not None)
        self._page.set_can_change(turn is None)
        if turn is not None:
            self._page.transcript.hold(turn.answer.id)
        missing = list(self._held.thumbnails())
        if missing:
            self._keeper.read_thumbnails(missing)
        self.changed.emit()

    def _connect(self) -> None:
        views, keeper, answers = self._page.views, self._keeper, self._answers
        views.edited.connect(self.edit)
        views.deleted.connect(self.delete)
        views.regenerated.connect(self.answer_again)
        views.continued.connect(self.go_on)
        views.branch_chosen.connect(self.switch)
        keeper.opened.connect(self._on_opened)
        keeper.packed.connect(self._on_packed)
        keeper.changed.connect(self._on_changed)
        keeper.thumbnails_read.connect(self._on_thumbnails)
        answers.phase_told.connect(self._page.set_answer_phase)
        answers.text_arrived.connect(self._page.append_answer)
        answers.ended.connect(self._on_ended)
        answers.came_to_nothing.connect(self._on_nothing)
