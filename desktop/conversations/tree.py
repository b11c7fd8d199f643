"""The messages of a conversation as a tree. Values: what changes one returns a new one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from desktop.conversations.values import Message

_Children = dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Place:
    """Which of the branches a message is, such as 2 of 3."""

    number: int
    count: int


class Tree:
    """Messages in the order in which they were said, and which of them are deleted.

    A message that is deleted takes all below it along, and brings them back. One whose parent is
    not known stands at the beginning, so that nothing is lost from sight.
    """

    def __init__(self, messages: Iterable[Message] = ()) -> None:
        self._messages = {message.id: message for message in messages}
        # Id of the message with which it was deleted.
        self._deleted: Mapping[str, str] = {}
        self._children = self._find_children()

    def __len__(self) -> int:
        """How many there are, without deleted ones."""
        return len(self._messages) - len(self._deleted)

    def __iter__(self) -> Iterator[Message]:
        """All that are not deleted, as they were said."""
        return (one for one in self._messages.values() if one.id not in self._deleted)

    def __contains__(self, message_id: object) -> bool:
        return message_id in self._messages and message_id not in self._deleted

    def __getitem__(self, message_id: str) -> Message:
        """Also a deleted one."""
        return self._messages[message_id]

    def parent_of(self, message_id: str) -> str:
        """The message it follows; "" for one at the beginning."""
        parent = self._messages[message_id].parent
        return parent if parent in self._messages and parent != message_id else ""

    def children_of(self, message_id: str) -> tuple[str, ...]:
        """What follows it, as it was said; of "" all beginnings."""
        return self._children.get(message_id, ())

    def path_to(self, leaf: str) -> tuple[Message, ...]:
        """From the beginning to the message; () for one that is not there."""
        path: dict[str, Message] = {}
        at = leaf if leaf in self else ""
        while at and at not in path:
            path[at] = self._messages[at]
            at = self.parent_of(at)
        return tuple(reversed(path.values()))

    def siblings_of(self, message_id: str) -> tuple[str, ...]:
        """All branches at its place, itself among them."""
        return self.children_of(self.parent_of(message_id))

    def place_of(self, message_id: str) -> Place:
        siblings = self.siblings_of(message_id)
        return Place(siblings.index(message_id) + 1, len(siblings))

    def below(self, message_id: str) -> tuple[Message, ...]:
        """The message and all that follows from it, as they were said."""
        found = self._ids_below(message_id)
        return tuple(one for one in self._messages.values() if one.id in found)

    def latest_leaf(self, message_id: str = "") -> str:
        """What was said last below the message, or at all; itself when nothing follows it."""
        found = self.below(message_id)
        return found[-1].id if found else message_id

    def leaf_without(self, message_id: str, leaf: str) -> str:
        """What is shown instead of the leaf when the message goes: the branch before it, else the
        one after it, else what it follows. The same leaf when that is not below the message."""
        if leaf not in self._ids_below(message_id):
            return leaf
        siblings = self.siblings_of(message_id)
        at = siblings.index(message_id)
        others = siblings[:at][-1:] + siblings[at + 1 :][:1]
        return self.latest_leaf(others[0]) if others else self.parent_of(message_id)

    # --- new trees ------------------------------------------------------------------------------

    def with_message(self, message: Message) -> Tree:
        """With a new last message, or another version of one (its parent stays)."""
        is_new = message.id not in self._messages
        tree = self._copy({**self._messages, message.id: message}, self._deleted)
        if not is_new:
            tree._children = self._children
            return tree
        parent = tree.parent_of(message.id)
        if mark := self._deleted.get(parent):
            tree._deleted = {**self._deleted, message.id: mark}
        tree._children = tree._find_children()
        return tree

    def without(self, message_id: str) -> Tree:
        """Without the message and all below it."""
        marks = dict.fromkeys(self._ids_below(message_id), message_id)
        return self._marked({**self._deleted, **marks})

    def with_again(self, message_id: str) -> Tree:
        """With what was deleted with that message; below a deleted one it waits for that."""
        above = self._deleted.get(self.parent_of(message_id))
        marks = {
            one: (above if mark == message_id else mark) for one, mark in self._deleted.items()
        }
        return self._marked({one: mark for one, mark in marks.items() if mark is not None})

    def _marked(self, deleted: Mapping[str, str]) -> Tree:
        tree = self._copy(self._messages, deleted)
        tree._children = tree._find_children()
        return tree

    def _copy(self, messages: dict[str, Message], deleted: Mapping[str, str]) -> Tree:
        tree = Tree.__new__(Tree)
        tree._messages, tree._deleted, tree._children = messages, deleted, {}
        return tree

    def _find_children(self) -> _Children:
        children: dict[str, list[str]] = {}
        for message in self:
            children.setdefault(self.parent_of(message.id), []).append(message.id)
        return {parent: tuple(ids) for parent, ids in children.items()}

    def _ids_below(self, message_id: str) -> set[str]:
        found: set[str] = set()
        waiting = [message_id] if message_id in self else []
        if not message_id:
            waiting = list(self.children_of(""))
        while waiting:
            at = waiting.pop()
            if at not in found:
                found.add(at)
                waiting += self.children_of(at)
        return found
