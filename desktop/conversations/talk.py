"""A conversation as it is held: its tree, and the branch of it that is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from desktop.conversations.tree import Tree
from desktop.conversations.values import Attachment, Message


@dataclass(frozen=True)
class Talk:
    """What people do to a conversation. A value: everything returns a new one.

    Attributes:
        conversation: its id.
        tree: all its messages.
        leaf: the last message of the branch that is shown; "" when none is.
        shown_before: what was shown when a message was deleted, by its id.
    """

    conversation: str
    tree: Tree = field(default_factory=Tree)
    leaf: str = ""
    shown_before: Mapping[str, str] = field(default_factory=dict)

    @property
    def path(self) -> tuple[Message, ...]:
        """The branch that is shown, from its beginning."""
        return self.tree.path_to(self.leaf)

    # --- messages to be said --------------------------------------------------------------------

    def question(
        self, text: str, attachments: Sequence[Attachment] = (), created: float = 0.0
    ) -> Message:
        """The next one of the branch."""
        return Message(
            self.conversation, "user", text, self.leaf, tuple(attachments), created=created
        )

    def edited(
        self, message_id: str, text: str, attachments: Sequence[Attachment], created: float = 0.0
    ) -> Message:
        """A branch beside the question; what was said after it stays with the old one."""
        parent = self.tree.parent_of(message_id)
        return Message(self.conversation, "user", text, parent, tuple(attachments), created=created)

    def answer(self, question_id: str, created: float = 0.0) -> Message:
        """An answer to the question, still empty: a branch beside those that are there."""
        return Message(
            self.conversation, "assistant", "", question_id, state="streaming", created=created
        )

    def again(self, answer_id: str, created: float = 0.0) -> Message:
        """Another answer, beside that one."""
        return self.answer(self.tree.parent_of(answer_id), created)

    # --- what becomes of it ---------------------------------------------------------------------

    def said(self, message: Message) -> Talk:
        """With the message, and its branch shown; or with another version of it."""
        is_new = message.id not in self.tree
        tree = self.tree.with_message(message)
        shows = is_new and message.id in tree
        return replace(self, tree=tree, leaf=message.id if shows else self.leaf)

    def switched(self, message_id: str) -> Talk:
        """To the branch that the message is in, down to what was said last in it."""
        return replace(self, leaf=self.tree.latest_leaf(message_id))

    def without(self, message_id: str) -> Talk:
        """Without the message and all below it, until `with_again`."""
        return replace(
            self,
            tree=self.tree.without(message_id),
            leaf=self.tree.leaf_without(message_id, self.leaf),
            shown_before={**self.shown_before, message_id: self.leaf},
        )

    def with_again(self, message_id: str) -> Talk:
        """With what `without` took, shown as it was."""
        tree = self.tree.with_again(message_id)
        before = {one: leaf for one, leaf in self.shown_before.items() if one != message_id}
        leaf = leaf_again(tree, message_id, self.leaf, self.shown_before.get(message_id, ""))
        return replace(self, tree=tree, leaf=leaf, shown_before=before)


def leaf_again(tree: Tree, message_id: str, leaf: str, before: str) -> str:
    """What is shown once a message is back: what was shown before it went, if that was below it."""
    if message_id not in tree:
        return leaf
    below = {message.id for message in tree.below(message_id)}
    return before if before in below else tree.latest_leaf(message_id)
