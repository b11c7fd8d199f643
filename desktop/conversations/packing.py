"""Attachments of a message: what the model gets goes to the blobs, and comes back from there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from desktop.conversations.blobs import Blobs
from desktop.conversations.contents import pack, unpack
from desktop.conversations.faults import AttachmentLost
from desktop.conversations.values import Attachment, Message
from models.errors import Problem
from models.inputs.contents import Content

# Of a message, by attachment.
Contents = tuple[tuple[Content, ...], ...]


def packed(
    message: Message,
    contents: Sequence[Sequence[Content]],
    thumbnails: Sequence[bytes],
    blobs: Blobs,
    breathe: Callable[[], None],
) -> Message:
    """The message with its attachments filled in.

    `contents` and `thumbnails` (PNG) are by attachment; where there is nothing, the attachment
    stays as it is. Raises `DiskFull` and `StoreUnavailable`.
    """
    full = [
        _filled(
            attachment,
            contents[at] if at < len(contents) else (),
            thumbnails[at] if at < len(thumbnails) else b"",
            blobs,
            breathe,
        )
        for at, attachment in enumerate(message.attachments)
    ]
    return replace(message, attachments=tuple(full))


def unpacked(message: Message, blobs: Blobs) -> tuple[Contents, list[Problem]]:
    """What the model gets, by attachment; () for one whose kept copy is lost, which is told."""
    contents: list[tuple[Content, ...]] = []
    problems: list[Problem] = []
    for attachment in message.attachments:
        content, problem = _tried(attachment, blobs)
        contents.append(content)
        problems += problem
    return tuple(contents), problems


def _filled(
    attachment: Attachment,
    contents: Sequence[Content],
    thumbnail: bytes,
    blobs: Blobs,
    breathe: Callable[[], None],
) -> Attachment:
    if contents:
        attachment = replace(attachment, parts=pack(contents, blobs, breathe))
    return replace(attachment, thumbnail=blobs.put(thumbnail)) if thumbnail else attachment


def _tried(attachment: Attachment, blobs: Blobs) -> tuple[tuple[Content, ...], list[Problem]]:
    try:
        return unpack(attachment.parts, blobs, attachment.name), []
    except AttachmentLost as error:
        return (), [error.problem]
