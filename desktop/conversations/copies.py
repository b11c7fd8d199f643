"""Conversations that come in a second time: duplicates, and imported ones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from desktop.conversations.tree import Tree
from desktop.conversations.values import Conversation, Message, new_id


def copy_of(
    conversation: Conversation, messages: Iterable[Message], now: float, title: str = ""
) -> tuple[Conversation, list[Message]]:
    """With ids of its own, changed `now` and not pinned; `title` instead of the old one."""
    originals = in_order(messages)
    ids = {one.id: new_id() for one in originals}
    copy = replace(
        conversation,
        id=new_id(),
        title=title or conversation.title,
        own_title=conversation.own_title or bool(title),
        pinned=False,
        changed=now,
        leaf=ids.get(conversation.leaf, ""),
    )
    return copy, [
        replace(
            one,
            id=ids[one.id],
            conversation=copy.id,
            parent=ids.get(one.parent, ""),
            state="interrupted" if one.state == "streaming" else one.state,
        )
        for one in originals
    ]


def in_order(messages: Iterable[Message]) -> list[Message]:
    """Parents before what follows them, else as they come. A parent that is not among them, or
    that itself follows from the message, is none."""
    tree = Tree(messages)
    placed: dict[str, Message] = {}
    for message in tree:
        chain: dict[str, Message] = {}
        at = message.id
        while at and at not in placed and at not in chain:
            chain[at] = tree[at]
            at = tree.parent_of(at)
        for one in reversed(chain.values()):
            parent = tree.parent_of(one.id)
            placed[one.id] = replace(one, parent=parent if parent in placed else "")
    return list(placed.values())
