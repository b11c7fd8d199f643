"""The conversation in hand, as the page shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop.chat.answers import Answers
from desktop.chat.held import Held
from desktop.chat.message_rows import MessageRow, rows_of, shown_as_kept
from desktop.chat.page import ChatPage
from desktop.chat.turn import Turn
from desktop.conversations.keeper import Keeper
from desktop.conversations.values import Conversation, Message


class OnPage(QObject):
    """Keeps the page with what is held.

    Attributes:
        held: the conversation that is shown.
        compared: questions whose answers stand side by side.

    Signals:
        changed: what is shown, or whether it is being answered.
        shown(conversation id): another conversation; "" for one that has not begun.
    """

    changed = Signal()
    shown = Signal(str)

    def __init__(
        self, page: ChatPage, keeper: Keeper, answers: Answers, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._page, self._keeper, self._answers = page, keeper, answers
        self.held = Held()
        self.compared: set[str] = set()
        keeper.changed.connect(self._on_changed)
        keeper.thumbnails_read.connect(self._on_thumbnails)

    @property
    def kept_id(self) -> str:
        """Id of the conversation; "" for one that has not begun."""
        return self.held.id if self.held.is_kept else ""

    @property
    def turn(self) -> Turn | None:
        """What is being answered in it."""
        return self._answers.of(self.held.id)

    def show(self, held: Held) -> None:
        """Another one."""
        self.held = held
        self._page.show_conversation(self._rows())
        self.refresh()
        self.shown.emit(self.kept_id)

    def refresh(self) -> None:
        """Something of it has changed."""
        turn = self.turn
        self.show_rows()
        self._page.set_busy(turn is not None)
        self._page.set_can_change(turn is None)
        if turn is not None:
            self._page.transcript.hold(turn.answer.id)
        missing = list(self.held.thumbnails())
        if missing:
            self._keeper.read_thumbnails(missing)
        self.changed.emit()

    def show_rows(self) -> None:
        self._page.show_rows(self._rows())

    def finish(self, message: Message) -> None:
        """An answer that streamed has ended."""
        row = next((row for row in self._rows() if row.id == message.id), None)
        if row is not None:
            self._page.finish_answer(row)
        self.refresh()

    def set_leaf(self, leaf: str) -> None:
        """Show the branch that ends there."""
        self.held.talk = replace(self.held.talk, leaf=leaf)
        self._keeper.set_leaf(self.held.id, leaf)
        self.refresh()

    def go_to(self, message_id: str) -> None:
        """Bring a message into view, perhaps of another branch."""
        if message_id not in self.held.talk.tree:
            return
        if all(one.id != message_id for one in self.held.talk.path):
            self.set_leaf(self.held.talk.switched(message_id).leaf)
        self._page.transcript.show_row(message_id)

    def _on_changed(self, conversation: Conversation) -> None:
        if conversation.id == self.held.id:
            self.held.conversation = conversation

    def _on_thumbnails(self, pictures: Mapping[str, bytes]) -> None:
        for message in self.held.talk.path:
            names = {one.thumbnail for one in message.attachments} & pictures.keys()
            if names and message.id not in self.held.shown:
                self.held.shown[message.id] = tuple(
                    shown_as_kept(one, pictures.get(one.thumbnail, b""))
                    for one in message.attachments
                )
        self.show_rows()

    def _rows(self) -> list[MessageRow]:
        rows = rows_of(self.held.talk, self.held.shown, self.compared)
        turn = self.turn
        return [self._streaming(row, turn) if turn else row for row in rows]

    def _streaming(self, row: MessageRow, turn: Turn) -> MessageRow:
        """The row keeps the text it was first shown with; the rest streamed into its view."""
        if row.id != turn.answer.id:
            return row
        there = self._page.row(row.id)
        if there is not None and there.message.state == "streaming":
            return replace(row, message=there.message)
        return replace(row, message=replace(turn.answer, text=turn.said, state="streaming"))
