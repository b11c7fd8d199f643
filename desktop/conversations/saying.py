"""Messages on their way into the database, with the index and their conversation. Called within a
transaction."""

from __future__ import annotations

import sqlite3
import time

from desktop.conversations import deletions, search
from desktop.conversations.records import (
    CONVERSATION_COLUMNS,
    MESSAGE_COLUMNS,
    conversation_row,
    message_row,
    storable,
)
from desktop.conversations.titles import title_of
from desktop.conversations.values import Conversation, Message

_PUT_CONVERSATION = f"""
    INSERT INTO conversations ({CONVERSATION_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET
        title = excluded.title, own_title = excluded.own_title, created = excluded.created,
        changed = excluded.changed, pinned = excluded.pinned, archived = excluded.archived,
        leaf = excluded.leaf, role = excluded.role, overrides = excluded.overrides,
        draft = excluded.draft
"""
_PUT_MESSAGE = f"""
    INSERT INTO messages ({MESSAGE_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET
        text = excluded.text, attachments = excluded.attachments, state = excluded.state,
        note = excluded.note, origin = excluded.origin
"""


def put_conversation(connection: sqlite3.Connection, conversation: Conversation) -> None:
    connection.execute(_PUT_CONVERSATION, conversation_row(conversation))
    index_title(connection, conversation.id)


def put_message(connection: sqlite3.Connection, message: Message) -> None:
    """Streaming ones are found when they are finished."""
    connection.execute(_PUT_MESSAGE, message_row(message))
    select = "SELECT number FROM messages WHERE id = ?"
    (number,) = connection.execute(select, (message.id,)).fetchone()
    deletions.inherit(connection, number)
    if message.state == "streaming":
        search.forget(connection, [number])
    else:
        _index(connection, number)


def say(connection: sqlite3.Connection, message: Message, *, show: bool) -> None:
    """Put it, and tell its conversation."""
    select = "SELECT deleted FROM messages WHERE id = ?"
    is_new = connection.execute(select, (message.id,)).fetchone() is None
    put_message(connection, message)
    (deleted,) = connection.execute(select, (message.id,)).fetchone()
    leaf = message.id if is_new and show and not deleted else None
    connection.execute(
        "UPDATE conversations SET changed = max(changed, ?), leaf = coalesce(?, leaf) WHERE id = ?",
        (message.created or time.time(), leaf, message.conversation),
    )
    if is_new and message.role == "user":
        _make_title(connection, message)


def interrupt_streaming(connection: sqlite3.Connection) -> None:
    """What was being said when the app ended."""
    rows = connection.execute("SELECT number FROM messages WHERE state = 'streaming'").fetchall()
    for (number,) in rows:
        change = "UPDATE messages SET state = 'interrupted' WHERE number = ?"
        connection.execute(change, (number,))
        _index(connection, number)


def index_title(connection: sqlite3.Connection, conversation_id: str) -> None:
    select = "SELECT number, title FROM conversations WHERE id = ?"
    for number, title in connection.execute(select, (conversation_id,)).fetchall():
        search.index_title(connection, number, title)


def _make_title(connection: sqlite3.Connection, message: Message) -> None:
    made = "UPDATE conversations SET title = ? WHERE id = ? AND title = '' AND own_title = 0"
    values = (storable(title_of(message)), message.conversation)
    if connection.execute(made, values).rowcount:
        index_title(connection, message.conversation)


def _index(connection: sqlite3.Connection, number: int) -> None:
    select = "SELECT text, attachments FROM messages WHERE number = ?"
    search.index_message(connection, number, *connection.execute(select, (number,)).fetchone())
