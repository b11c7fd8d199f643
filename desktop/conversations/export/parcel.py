"""What a file brings: conversations with new ids, checked, and blobs that can be fetched."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from desktop.conversations.export.archive import Whole
from desktop.conversations.export.faults import Malformed
from desktop.conversations.export.formats import MARK, VERSION, Breathe
from desktop.conversations.export.parts import BlobKind, NamedBlob, blobs_of, check_blob
from desktop.conversations.export.shapes import value_of
from desktop.conversations.records import storable
from desktop.conversations.tree import Tree
from desktop.conversations.values import Attachment, Conversation, Message, new_id
from resources import FOLDER

_ICON = re.compile(r"[a-z0-9-]{1,40}")

# Bytes by the SHA-256 they should have; fetched when needed, for there may be many.
Carried = Mapping[str, Callable[[], bytes]]


@dataclass(frozen=True)
class Parcel:
    """Not yet in the store.

    Attributes:
        wholes: with ids of their own.
        carried: blobs that the file brings.
        lost: names of blobs that were lost before.
    """

    wholes: tuple[Whole, ...]
    carried: Carried
    lost: frozenset[str] = frozenset()

    def named(self) -> dict[NamedBlob, None]:
        """The blobs to be kept, as attachments name them."""
        found: dict[NamedBlob, None] = {}
        for whole in self.wholes:
            for message in whole.messages:
                for attachment in message.attachments:
                    found.update(dict.fromkeys(blobs_of(attachment)))
        return {one: None for one in found if one.sha256 not in self.lost}

    def fetch(self, name: str) -> bytes:
        """Raises `Malformed` when it is not there or not what its name says."""
        if name not in self.carried:
            raise Malformed(f"the blob {name} is missing")
        data = self.carried[name]()
        if hashlib.sha256(data).hexdigest() != name:
            raise Malformed(f"the blob {name} has another content")
        return data

    def check(self, breathe: Breathe) -> None:
        """That all blobs are what they should be; raises `Malformed`."""
        seen: set[tuple[str, BlobKind]] = set()
        for one in self.named():
            if (one.sha256, one.kind) not in seen:
                seen.add((one.sha256, one.kind))
                check_blob(one.kind, self.fetch(one.sha256))
                breathe()


def version_of(document: Mapping[str, object]) -> int:
    """Raises `Malformed` when it is none."""
    version = document.get(MARK)
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise Malformed(f"{version!r} is no version")
    return version


def read_archive(document: Mapping[str, object], elsewhere: Carried | None = None) -> Parcel:
    """From the JSON of `archive`; `elsewhere` are blobs from another place. Raises `Malformed`."""
    assert version_of(document) <= VERSION
    wholes = document.get("conversations")
    blobs = document.get("blobs", {})
    lost = document.get("lost", [])
    if not isinstance(wholes, list) or not isinstance(blobs, Mapping) or not isinstance(lost, list):
        raise Malformed("conversations, blobs and what is lost have another form")
    carried: dict[str, Callable[[], bytes]] = dict(elsewhere or {})
    for name, data in blobs.items():
        if not isinstance(data, str):
            raise Malformed(f"the blob {name} is no base64")
        carried[name] = partial(base64.b64decode, data, validate=True)
    # What is there is not lost, whatever the file says.
    gone = frozenset(name for name in lost if isinstance(name, str)) - carried.keys()
    return Parcel(tuple(read_whole(one) for one in wholes), carried, gone)


def read_whole(document: object) -> Whole:
    """One conversation; raises `Malformed`."""
    if not isinstance(document, Mapping) or not isinstance(document.get("messages"), list):
        raise Malformed("a conversation has no messages")
    conversation = value_of(Conversation, document.get("conversation"))
    messages = [_message(one, conversation.id) for one in document["messages"]]
    _check_tree(messages)
    return _renewed(conversation, messages)


def _message(document: object, conversation_id: str) -> Message:
    message = value_of(Message, document, conversation=conversation_id)
    attachments = tuple(_harmless(one) for one in message.attachments)
    for attachment in attachments:
        list(blobs_of(attachment))
    state = "interrupted" if message.state == "streaming" else message.state
    return replace(message, attachments=attachments, state=state)


def _harmless(attachment: Attachment) -> Attachment:
    """Without a path into the network, which would be gone to, and with an icon that there is."""
    path = attachment.path
    if path.replace("\\", "/").startswith("//"):
        path = ""
    icon = attachment.icon
    if not _ICON.fullmatch(icon) or not (FOLDER / "icons" / f"{icon}.svg").is_file():
        icon = Attachment("").icon
    return replace(attachment, path=path, icon=icon)


def _check_tree(messages: list[Message]) -> None:
    """That each follows one that is there, and none itself."""
    parents = {one.id: one.parent for one in messages}
    if len(parents) != len(messages) or "" in parents:
        raise Malformed("two messages have the same id, or one has none")
    sound = {""}
    for id_ in parents:
        way: dict[str, None] = {}
        at = id_
        while at not in sound:
            if at not in parents:
                raise Malformed(f"there is no message {at!r} to follow")
            if at in way:
                raise Malformed(f"the message {at!r} follows from itself")
            way[at] = None
            at = parents[at]
        sound.update(way)


def _renewed(conversation: Conversation, messages: list[Message]) -> Whole:
    """With ids that nothing else has, else as it was."""
    ids = {one.id: new_id() for one in messages}
    leaf = conversation.leaf if conversation.leaf in ids else Tree(messages).latest_leaf()
    role = storable(conversation.role)
    renewed = replace(conversation, id=new_id(), leaf=ids.get(leaf, ""), role=role)
    return Whole(
        renewed,
        tuple(
            replace(one, id=ids[one.id], conversation=renewed.id, parent=ids.get(one.parent, ""))
            for one in messages
        ),
    )
