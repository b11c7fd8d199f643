"""Messages as rows of the transcript."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QImage

from desktop.chat.shown import Shown
from desktop.conversations.talk import Talk
from desktop.conversations.values import Attachment, Message

# More columns could not be read.
_MOST_BESIDE = 2


@dataclass(frozen=True)
class MessageRow:
    """A message as it is shown.

    Attributes:
        attached: how its attachments look.
        branch: which of the branches at its place it is, counted from 0.
        branches: how many there are.
        beside: other answers to the same question, to be seen side by side with it.
        is_last: nothing follows it, so what can be done with it is seen without the mouse.
    """

    message: Message
    attached: tuple[Shown, ...] = ()
    branch: int = 0
    branches: int = 1
    is_last: bool = False
    beside: tuple[Message, ...] = ()

    @property
    def id(self) -> str:
        return self.message.id

    @property
    def text(self) -> str:
        return self.message.text


def rows_of(
    talk: Talk, shown: Mapping[str, tuple[Shown, ...]], compared: Collection[str] = ()
) -> list[MessageRow]:
    """The branch that is shown.

    Args:
        shown: how attachments look, by message id.
        compared: ids of questions whose answers stand side by side.
    """
    rows = []
    for message in talk.path:
        place = talk.tree.place_of(message.id)
        looks = shown.get(message.id) or tuple(map(shown_as_kept, message.attachments))
        is_last = message.id == talk.leaf
        beside = _others(talk, message) if message.parent in compared else ()
        rows.append(MessageRow(message, looks, place.number - 1, place.count, is_last, beside))
    return rows


def _others(talk: Talk, message: Message) -> tuple[Message, ...]:
    """The answers before and after it."""
    siblings = talk.tree.siblings_of(message.id)
    return tuple(talk.tree[one] for one in siblings if one != message.id)[-_MOST_BESIDE:]


def shown_as_kept(attachment: Attachment, picture: bytes = b"") -> Shown:
    """`picture`: its thumbnail as PNG, as soon as that has been read."""
    image = QImage.fromData(picture)
    return Shown(attachment.name, image, attachment.note, icon=attachment.icon)
