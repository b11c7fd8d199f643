"""Conversations as JSON with everything in it.

    {"sidelight_conversations": 1, "exported": seconds since 1970, "conversations": [
    {"conversation": {...}, "messages": [{...}, ...]},
    ...
    ], "blobs": {
    "<SHA-256>": "<base64>",
    ...
    }, "lost": ["<SHA-256>", ...]}

The fields are those of `values`, sentences are written as in `models.words`; `lost` are blobs that
were missing when it was written. One conversation or blob a line, ASCII only.
"""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import Any, BinaryIO

from desktop.conversations.blobs import BlobDamaged, Blobs
from desktop.conversations.export import faults
from desktop.conversations.export.faults import Malformed
from desktop.conversations.export.formats import (
    MARK,
    MOST_BYTES,
    MOST_ITEMS,
    VERSION,
    Breathe,
    items_in,
)
from desktop.conversations.export.parts import blobs_of
from desktop.conversations.values import Attachment, Conversation, Message
from models.words import with_templates


@dataclass(frozen=True)
class Whole:
    """A conversation with all its messages, as they were said."""

    conversation: Conversation
    messages: tuple[Message, ...]


def settled(message: Message) -> Message:
    """As it goes into a file, which nothing is added to: not being said any more, and without
    parts that nobody can read."""
    state = "interrupted" if message.state == "streaming" else message.state
    attachments = tuple(_readable(one) for one in message.attachments)
    return replace(message, state=state, attachments=attachments)


def write_archive(
    file: BinaryIO,
    wholes: Iterable[Whole],
    blobs: Blobs,
    breathe: Breathe,
    without: Collection[str] = (),
) -> None:
    """Conversations are taken one at a time, so are blobs; those in `without` are left out, for
    they stand elsewhere. Raises `ExportFailed` when it becomes too large, and `OSError`."""
    _Writer(file, blobs, breathe).write(wholes, without)


def whole_document(whole: Whole) -> dict[str, Any]:
    """The JSON of one conversation; its messages do not repeat its id."""
    messages = [
        {name: value for name, value in _plain(message).items() if name != "conversation"}
        for message in map(settled, whole.messages)
    ]
    return {"conversation": dict(with_templates(vars(whole.conversation))), "messages": messages}


class _Writer:
    def __init__(self, file: BinaryIO, blobs: Blobs, breathe: Breathe) -> None:
        self._file = file
        self._blobs = blobs
        self._breathe = breathe
        self._size = 0
        self._items = 0

    def write(self, wholes: Iterable[Whole], without: Collection[str]) -> None:
        head = json.dumps({MARK: VERSION, "exported": round(time.time(), 3)})
        self._put(f'{head[:-1]}, "conversations": [')
        named: dict[str, None] = {}
        between = "\n"
        for whole in wholes:
            self._put(between + json.dumps(whole_document(whole)))
            named.update(dict.fromkeys(_names(whole)))
            between = ",\n"
            self._breathe()
        self._put('\n], "blobs": {')
        lost = self._put_blobs(name for name in named if name not in without)
        self._put(f'\n}}, "lost": {json.dumps(lost)}}}\n')

    def _put_blobs(self, names: Iterable[str]) -> list[str]:
        """Returns those that are lost."""
        lost: list[str] = []
        between = "\n"
        for name in names:
            try:
                data = self._blobs.get(name)
            except BlobDamaged:
                lost.append(name)
                continue
            self._put(f'{between}"{name}": "{base64.b64encode(data).decode()}"')
            between = ",\n"
            self._breathe()
        return lost

    def _put(self, text: str) -> None:
        data = text.encode("ascii")
        self._size += len(data)
        self._items += items_in(data)
        if self._size > MOST_BYTES or self._items > MOST_ITEMS:
            raise faults.too_much()
        self._file.write(data)


def _names(whole: Whole) -> Iterable[str]:
    for message in map(settled, whole.messages):
        for attachment in message.attachments:
            yield from (one.sha256 for one in blobs_of(attachment))


def _readable(attachment: Attachment) -> Attachment:
    try:
        list(blobs_of(attachment))
    except Malformed:
        return replace(attachment, parts="[]", thumbnail="")
    return attachment


def _plain(message: Message) -> dict[str, Any]:
    origin = None if message.origin is None else vars(message.origin)
    attachments = [vars(one) for one in message.attachments]
    document = {**vars(message), "origin": origin, "attachments": attachments}
    return dict(with_templates(document))
