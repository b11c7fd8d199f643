"""Conversations and messages as rows of the database."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping, Sequence
from typing import Any, cast

from desktop.conversations.values import Attachment, Conversation, Message, Origin, Role, State
from models.words import is_sentence, read_sentence, with_templates

CONVERSATION_COLUMNS = (
    "title, own_title, created, changed, pinned, archived, leaf, role, overrides, draft, id"
)
MESSAGE_COLUMNS = "conversation, role, text, parent, attachments, state, note, origin, created, id"

_ORIGIN_FIELDS = {field.name for field in dataclasses.fields(Origin)}
_ATTACHMENT_FIELDS = {field.name for field in dataclasses.fields(Attachment)}


def conversation_row(conversation: Conversation) -> tuple[Any, ...]:
    """Values for `CONVERSATION_COLUMNS`."""
    one = conversation
    return (
        *(storable(one.title), one.own_title, one.created, one.changed, one.pinned, one.archived),
        *(one.leaf, one.role, storable(one.overrides), storable(one.draft), one.id),
    )


def read_conversation(row: Sequence[Any]) -> Conversation:
    """Without `__init__`, which takes three times as long for a frozen value: there may be ten
    thousand of them to list."""
    conversation = object.__new__(Conversation)
    values = conversation.__dict__
    values["title"], own, values["created"], values["changed"], pinned, archived, *rest = row
    values["own_title"], values["pinned"], values["archived"] = own == 1, pinned == 1, archived == 1
    values["leaf"], values["role"], values["overrides"], values["draft"], values["id"] = rest
    return conversation


def message_row(message: Message) -> tuple[Any, ...]:
    """Values for `MESSAGE_COLUMNS`."""
    return (
        *(message.conversation, message.role, storable(message.text), message.parent or None),
        *(attachments_json(message.attachments), message.state, _json(message.note)),
        *(origin_json(message.origin), message.created, message.id),
    )


def read_message(row: Sequence[Any]) -> Message:
    conversation, role, text, parent, attachments, state, note, origin, created, id_ = row
    return Message(
        conversation,
        cast(Role, role),
        text,
        parent or "",
        () if attachments == "[]" else tuple(_attachment(one) for one in json.loads(attachments)),
        cast(State, state),
        "" if note == '""' else _with_sentences(json.loads(note)),
        None if origin == "null" else _origin(json.loads(origin)),
        created,
        id_,
    )


def attachments_json(attachments: Sequence[Attachment]) -> str:
    return _json([vars(one) for one in attachments]) if attachments else "[]"


def origin_json(origin: Origin | None) -> str:
    return "null" if origin is None else _json(vars(origin))


def attachment_names(attachments: str) -> list[str]:
    """Of what `attachments_json` made."""
    return [] if attachments == "[]" else [one["name"] for one in json.loads(attachments)]


def storable(text: str) -> str:
    """Half a character, such as an emoji cut in two, has no UTF-8 and becomes U+FFFD."""
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _json(document: Any) -> str:
    return json.dumps(with_templates(document))


def _with_sentences(document: Any) -> Any:
    return read_sentence(document) if is_sentence(document) else document


def _known(document: Mapping[str, Any], names: set[str]) -> dict[str, Any]:
    """What an app of another version wrote beside them is left out."""
    return {name: _with_sentences(one) for name, one in document.items() if name in names}


def _attachment(document: Mapping[str, Any]) -> Attachment:
    return Attachment(**_known(document, _ATTACHMENT_FIELDS))


def _origin(document: Mapping[str, Any]) -> Origin:
    return Origin(**_known(document, _ORIGIN_FIELDS))
