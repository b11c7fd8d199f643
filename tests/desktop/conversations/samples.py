"""Conversations to put into a store."""

from __future__ import annotations

from dataclasses import replace

from desktop.conversations.store import Store
from desktop.conversations.values import Attachment, Conversation, Message, Origin, Role
from models.words import say

ORIGIN = Origin("qwen", "Qwen2-VL", "GPU", say("The NPU is busy."), 120.5, 31.25, 900, 80, 2.5)
CAT = Attachment("cat.png", "1024 x 768", "picture", "/pictures/cat.png", "ab" * 32, "[]")


def chain(
    conversation: Conversation, *texts: str, parent: str = "", created: float = 100.0
) -> list[Message]:
    """A question, its answer, a question and so on, each after the one before it."""
    messages: list[Message] = []
    for at, text in enumerate(texts):
        origin = ORIGIN if at % 2 else None
        role: Role = "assistant" if at % 2 else "user"
        one = Message(conversation.id, role, text, parent, origin=origin, created=created + at)
        messages.append(one)
        parent = one.id
    return messages


def saved(store: Store, title: str, *texts: str, created: float = 100.0) -> Conversation:
    """A conversation with such messages, in the store."""
    conversation = Conversation(title=title, own_title=bool(title), created=created)
    messages = chain(conversation, *texts, created=created)
    leaf = messages[-1].id if messages else ""
    return store.add_conversation(
        replace(conversation, changed=created + len(texts), leaf=leaf), messages
    )


def texts_of(messages: list[Message] | tuple[Message, ...]) -> list[str]:
    return [message.text for message in messages]
