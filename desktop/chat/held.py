"""A conversation in hand: shown, or being answered in."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from desktop.chat.shown import Shown
from desktop.conversations.packing import Contents
from desktop.conversations.talk import Talk
from desktop.conversations.tree import Tree
from desktop.conversations.values import Attachment, Conversation, Message
from desktop.messages.thoughts import split_thoughts
from models.engine import protocol as p
from models.engine.asking import question_about
from models.inputs.contents import Content, must_be_seen
from models.inputs.recording import Recording

_SEEN = {"picture", "video"}


@dataclass
class Held:
    """What is known of it in the window; the store knows the same a moment later.

    Attributes:
        is_kept: the store has heard of it.
        contents: what the model gets with a question, by its id; of old ones read when needed.
        shown: how attachments look, by message id.
    """

    conversation: Conversation = field(default_factory=Conversation)
    talk: Talk = field(init=False)
    is_kept: bool = False
    contents: dict[str, Contents] = field(default_factory=dict)
    shown: dict[str, tuple[Shown, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.talk = Talk(self.conversation.id, leaf=self.conversation.leaf)

    @property
    def id(self) -> str:
        return self.conversation.id

    def fill(self, conversation: Conversation, messages: Iterable[Message]) -> None:
        """As the store has it."""
        self.conversation, self.is_kept = conversation, True
        self.talk = Talk(conversation.id, Tree(messages), conversation.leaf)

    def unread(self, leaf: str) -> list[str]:
        """Questions up to that message whose attachments are still in the store only."""
        path = self.talk.tree.path_to(leaf)
        asked = (one for one in path if one.attachments and one.role == "user")
        return [one.id for one in asked if one.id not in self.contents]

    def prompt(self, leaf: str, *, hears: bool = False) -> tuple[p.Message, ...]:
        """What the engine is asked, from the beginning up to that message; all contents must have
        been read. An answer at the end is continued, and keeps its thoughts; others lose them.

        `hears`: the model takes recordings as they sound.
        """
        path = self.talk.tree.path_to(leaf)
        said = [self._said(one, hears) for one in path]
        if path and path[-1].role == "assistant":
            said[-1] = p.Message("assistant", path[-1].text)
        return tuple(said)

    def has_to_be_seen(self, leaf: str) -> bool:
        """Whether pictures or videos were shown up to that message."""
        return any(map(self._shows_pictures, self.talk.tree.path_to(leaf)))

    def unwritten(self, leaf: str) -> list[str]:
        """Questions up to that message with a recording that only models which hear can take: it
        was never written down."""
        path = self.talk.tree.path_to(leaf)
        return [one.id for one in path if one.role == "user" and self._is_unwritten(one)]

    def thumbnails(self) -> Iterator[str]:
        """Names of the blobs of small pictures in the branch that is shown."""
        for message in self.talk.path:
            if message.id not in self.shown:
                yield from (each.thumbnail for each in message.attachments if each.thumbnail)

    def last_adapters(self) -> str:
        """That were on for the last answer of the branch that is shown, as `Origin` has them."""
        origins = (one.origin for one in reversed(self.talk.path) if one.origin is not None)
        return next((origin.adapters for origin in origins), "")

    def _shows_pictures(self, message: Message) -> bool:
        if message.role != "user":
            return False
        contents = self.contents.get(message.id)
        if contents is not None:
            return any(must_be_seen(content) for some in contents for content in some)
        return any(map(_has_pictures, message.attachments))

    def _is_unwritten(self, message: Message) -> bool:
        contents = self.contents.get(message.id)
        if contents is not None:
            return any(is_unwritten(content) for some in contents for content in some)
        return any(map(_has_unwritten, message.attachments))

    def _said(self, message: Message, hears: bool) -> p.Message:
        if message.role == "assistant":
            return p.Message("assistant", split_thoughts(message.text).said)
        by_attachment = self.contents.get(message.id, ())
        contents = [content for some in by_attachment for content in some]
        return question_about(contents, message.text, hears=hears)


def with_system(system: str, messages: tuple[p.Message, ...]) -> tuple[p.Message, ...]:
    """What the role says comes first, where it says something."""
    return (p.Message("system", system), *messages) if system else messages


def is_unwritten(content: Content) -> bool:
    """Whether it is a recording that can be heard and was never written down."""
    return isinstance(content, Recording) and content.sound is not None and not content.was_heard


def _has_pictures(attachment: Attachment) -> bool:
    return any(part.get("kind") in _SEEN for part in _parts(attachment))


def _has_unwritten(attachment: Attachment) -> bool:
    return any(part.get("sound") and not part.get("was_heard") for part in _parts(attachment))


def _parts(attachment: Attachment) -> list[dict[str, Any]]:
    """As `contents` packs them; [] for what is none of that."""
    try:
        parts = json.loads(attachment.parts)
    except ValueError:
        return []
    return [part for part in parts if isinstance(part, dict)] if isinstance(parts, list) else []
