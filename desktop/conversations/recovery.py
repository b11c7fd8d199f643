"""A damaged database makes way for a new one with everything that can still be read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, get_args

from desktop.conversations import faults, saying
from desktop.conversations.connection import connect, transaction
from desktop.conversations.copies import in_order
from desktop.conversations.files import StoreFiles
from desktop.conversations.pages import Row, read_rows
from desktop.conversations.records import read_conversation, read_message
from desktop.conversations.titles import title_of
from desktop.conversations.tree import Tree
from desktop.conversations.values import Conversation, Message, Role, State
from models.words import say

# Columns of the first version of the tables; later ones only added some. The first, the number of
# the row, stands elsewhere and is NULL.
_CONVERSATION, _MESSAGE = 7, 11
_LATER: tuple[Any, ...] = (0, 0, "", "{}", "", 0)  # as in `schema`


@dataclass(frozen=True)
class Recovered:
    """What became of a damaged store.

    Attributes:
        conversations: how many are in the new one.
        messages: how many are in the new one, or at least their beginnings.
        incomplete: how many of these are cut short.
        missing: how many are known to be lost, because others follow them.
        set_aside: where the damaged database is now.
    """

    conversations: int
    messages: int
    incomplete: int
    missing: int
    set_aside: Path


@dataclass
class _Found:
    """What was read: by id, messages with their numbers."""

    conversations: dict[str, Conversation] = field(default_factory=dict)
    messages: dict[str, tuple[int, Message]] = field(default_factory=dict)
    incomplete: set[str] = field(default_factory=set)
    deleted: set[str] = field(default_factory=set)


def recover(folder: Path) -> Recovered:
    """Set the database in the folder aside, and put a new one in its place. Nobody may have it
    open. When it is broken off, it can be done again, or the next `Store` ends it.

    Raises `DiskFull` and `StoreUnavailable`; the damaged database is where it was then.
    """
    files = StoreFiles(folder)
    with faults.told():
        found = _find(read_rows(files.database))
        new = files.begin_recovery()
    missing = _write(found, new)
    with faults.told():
        new.rename(files.recovered)
        aside = files.finish_recovery()
    assert aside is not None
    return Recovered(
        len(found.conversations), len(found.messages), len(found.incomplete), missing, aside
    )


def _find(rows: Iterable[Row]) -> _Found:
    found = _Found()
    for row in rows:
        if _is_message(row):
            _take_message(row, found)
        elif _is_conversation(row):
            _take_conversation(row.values, found)
    for id_, (_, message) in list(found.messages.items()):
        if message.conversation in found.deleted:
            del found.messages[id_]
            found.incomplete.discard(id_)
    return found


def _is_message(row: Row) -> bool:
    values = row.values
    return (
        len(values) >= _MESSAGE
        and all(values[at] and isinstance(values[at], str) for at in (1, 2, 4))
        and not {1, 2, 4} & set(row.cut)
        and values[4] in get_args(Role)
    )


def _is_conversation(row: Row) -> bool:
    values = row.values
    return (
        len(values) in range(_CONVERSATION, _CONVERSATION + len(_LATER) + 1)
        and all(isinstance(values[at], str) for at in (1, 2))
        and not {1, 2} & set(row.cut)
        and values[3] in (0, 1)
        and all(isinstance(values[at], int | float) for at in (4, 5))
    )


def _take_message(row: Row, found: _Found) -> None:
    message = _message(row)
    if any(row.values[_MESSAGE:]) or (row.cut and message.id in found.messages):
        return
    if row.cut:
        found.incomplete.add(message.id)
        note = say("The rest of this message could not be recovered.")
        message = replace(message, state="interrupted", note=note)
    elif message.state == "streaming":
        message = replace(message, state="interrupted")
    found.messages[message.id] = (row.number, message)


def _message(row: Row) -> Message:
    values = row.values
    _, id_, conversation, parent, role, state, note, created, attachments, origin, text, *_ = values
    parent = parent if isinstance(parent, str) and 3 not in row.cut else None
    text = text if isinstance(text, str) else ""
    state = state if state in get_args(State) else "done"
    created = float(created) if isinstance(created, int | float) else 0.0
    said = (conversation, role, text, parent)
    try:
        return read_message((*said, attachments, state, note, origin, created, id_))
    except (ValueError, LookupError, TypeError, AttributeError):
        return read_message((*said, "[]", state, '""', "null", created, id_))


def _take_conversation(values: tuple[Any, ...], found: _Found) -> None:
    _, id_, title, own, created, changed, leaf, *later = values
    pinned, archived, role, overrides, draft, deleted = (*later, *_LATER[len(later) :])
    if deleted:
        found.deleted.add(id_)
        return
    row = (title, own, created, changed, pinned, archived, leaf or "", role or "")
    found.conversations[id_] = read_conversation((*row, overrides or "{}", draft or "", id_))


def _write(found: _Found, database: Path) -> int:
    """Returns how many messages are missing."""
    said: dict[str, list[Message]] = {id_: [] for id_ in found.conversations}
    for _, message in sorted(found.messages.values(), key=lambda numbered: numbered[0]):
        said.setdefault(message.conversation, []).append(message)
    missing = 0
    connection = connect(database, 0.0)
    try:
        for id_, messages in said.items():
            whole = _with_gaps(messages)
            missing += len(whole) - len(messages)
            conversation = _with_leaf(found.conversations.get(id_) or _made_up(id_, whole), whole)
            found.conversations[id_] = conversation
            with transaction(connection):
                saying.put_conversation(connection, conversation)
                for message in in_order(whole):
                    saying.put_message(connection, message)
    finally:
        connection.close()
    return missing


def _with_gaps(messages: list[Message]) -> list[Message]:
    """With something in the place of every message that others follow and that was not found."""
    known = {message.id for message in messages}
    whole: list[Message] = []
    for message in messages:
        if message.parent and message.parent not in known:
            known.add(message.parent)
            whole.append(_gap(message, whole[-1].id if whole else ""))
        whole.append(message)
    return whole


def _gap(following: Message, before: str) -> Message:
    role: Mapping[Role, Role] = {"user": "assistant", "assistant": "user"}
    return Message(
        following.conversation,
        role[following.role],
        "",
        before,
        state="failed",
        note=say("This message could not be recovered."),
        created=following.created,
        id=following.parent,
    )


def _made_up(conversation_id: str, messages: list[Message]) -> Conversation:
    """For one of which only messages were found."""
    title = next((made for one in messages if (made := title_of(one))), "")
    times = [one.created for one in messages]
    return Conversation(title, False, min(times), max(times), id=conversation_id)


def _with_leaf(conversation: Conversation, messages: list[Message]) -> Conversation:
    tree = Tree(messages)
    there = conversation.leaf in tree
    return conversation if there else replace(conversation, leaf=tree.latest_leaf())
