"""What became of the questions that were asked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from desktop.attachments.attached import Attached
from desktop.chat.answers import Answers
from desktop.chat.held import Held
from desktop.chat.on_page import OnPage
from desktop.conversations.keeper import Keeper
from desktop.conversations.values import Conversation, Message

# A question nobody answered goes back to where it came from.
Asked = tuple[str, Sequence[Attached]]


class Outcomes(QObject):
    """Ends what was asked, on the page and in the store.

    Attributes:
        asked: questions nobody answered yet, by id.

    Signals:
        taken_back(conversation id): it has never been, as nothing was answered.
        given_back(text, attached): nothing was answered, so the question is to be typed again.
    """

    taken_back = Signal(str)
    given_back = Signal(str, object)

    def __init__(
        self, on_page: OnPage, keeper: Keeper, answers: Answers, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._on_page, self._keeper, self._answers = on_page, keeper, answers
        self.asked: dict[str, Asked] = {}
        keeper.packed.connect(self._on_packed)
        answers.ended.connect(self._on_ended)
        answers.came_to_nothing.connect(self._on_nothing)

    def _on_ended(self, held: Held, message: Message) -> None:
        self.asked.pop(message.parent, None)
        if held is self._on_page.held:
            self._on_page.finish(message)
        else:
            self._on_page.changed.emit()

    def _on_nothing(self, held: Held, answer: Message) -> None:
        """A new question returns to where it came from; another try is as if it had not been."""
        asked = self.asked.pop(answer.parent, None)
        tree = held.talk.tree
        if held is self._on_page.held and asked is not None:
            self._take_back(answer.parent)
            self.given_back.emit(*asked)
            return
        if answer.id in tree and tree.place_of(answer.id).count > 1:
            held.talk = held.talk.without(answer.id)
            self._keeper.delete_branch(answer.id)
        else:
            held.talk = held.talk.said(answer)
            self._keeper.finish_message(answer)
        if held is self._on_page.held:
            self._on_page.refresh()
        else:
            self._on_page.changed.emit()

    def _take_back(self, question_id: str) -> None:
        """A conversation of nothing else has never been; its role is that of the next try."""
        held = self._on_page.held
        held.talk = held.talk.without(question_id)
        if held.talk.leaf:
            self._keeper.delete_branch(question_id)
            self._on_page.refresh()
        else:
            self._keeper.delete_conversation(held.id)
            self.taken_back.emit(held.id)
            now = held.conversation
            self._on_page.show(Held(Conversation(role=now.role, overrides=now.overrides)))

    def _on_packed(self, message: Message) -> None:
        """Its attachments have their names among the blobs now."""
        turn, held = self._answers.of(message.conversation), self._on_page.held
        if message.id in held.talk.tree:
            held.talk = held.talk.said(message)
        elif turn is not None:
            turn.held.talk = turn.held.talk.said(message)
