"""Other ways a conversation went: shown, compared, deleted, brought back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.chat.on_page import OnPage
from desktop.conversations.keeper import Keeper
from desktop.conversations.tree import Tree


class Branches(QObject):
    """Of the conversation that is shown.

    Signals: deleted(message id) - and can be brought back.
    """

    deleted = Signal(str)

    def __init__(self, on_page: OnPage, keeper: Keeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._on_page, self._keeper = on_page, keeper

    @property
    def _tree(self) -> Tree:
        return self._on_page.held.talk.tree

    def switch(self, message_id: str, at: int) -> None:
        """Show another branch at the place of the message, counted from 0."""
        siblings = self._tree.siblings_of(message_id)
        if self._on_page.turn is None and 0 <= at < len(siblings):
            self._on_page.set_leaf(self._on_page.held.talk.switched(siblings[at]).leaf)

    def has_versions(self, answer_id: str) -> bool:
        """Whether there are other answers to the same question."""
        return answer_id in self._tree and self._tree.place_of(answer_id).count > 1

    def is_compared(self, answer_id: str) -> bool:
        return self._tree.parent_of(answer_id) in self._on_page.compared

    def compare(self, answer_id: str) -> None:
        """Show the answers to its question side by side, or one at a time again."""
        self._on_page.compared ^= {self._tree.parent_of(answer_id)}
        self._on_page.refresh()

    def delete(self, message_id: str) -> None:
        """The message and what follows from it, until `restore`."""
        if self._on_page.turn is not None or message_id not in self._tree:
            return
        held = self._on_page.held
        held.talk = held.talk.without(message_id)
        self._keeper.delete_branch(message_id)
        self._on_page.refresh()
        self.deleted.emit(message_id)

    def restore(self, message_id: str) -> None:
        self._keeper.restore_branch(message_id)
        held = self._on_page.held
        try:
            held.talk = held.talk.with_again(message_id)
        except KeyError:
            # It is of another conversation, which is not shown.
            return
        self._on_page.refresh()
