"""Deleting in two steps: marked so that it can be restored, and purged at a later start."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from desktop.conversations import faults, search
from desktop.conversations.blobs import names_in
from desktop.conversations.talk import leaf_again
from desktop.conversations.tree import Tree
from desktop.conversations.values import Conversation, Message

_MARK_BELOW = """
    WITH RECURSIVE below (id) AS (
        VALUES (:message)
        UNION SELECT messages.id FROM messages JOIN below ON messages.parent = below.id
    )
    UPDATE messages SET deleted = :message WHERE deleted = '' AND id IN below
"""
# What comes back below a message that is deleted waits for that one.
_UNMARK = """
    UPDATE messages SET deleted = coalesce(
        (SELECT above.deleted FROM messages AS above JOIN messages AS top ON above.id = top.parent
         WHERE top.id = :message), ''
    )
    WHERE deleted = :message
"""
_INHERIT = """
    UPDATE messages SET deleted = coalesce(
        (SELECT above.deleted FROM messages AS above WHERE above.id = messages.parent), ''
    )
    WHERE number = ? AND deleted = ''
"""
_PURGED = """
    SELECT number FROM messages
    WHERE deleted = '*' OR conversation IN (SELECT id FROM conversations WHERE deleted = 2)
"""


def delete_conversation(connection: sqlite3.Connection, conversation_id: str) -> None:
    """Its messages know it too: they may be all that is left of it in a damaged store."""
    _set_deleted(connection, conversation_id, 0, 1)
    connection.execute(
        "UPDATE messages SET deleted = :id WHERE conversation = :id AND deleted = ''",
        {"id": conversation_id},
    )


def restore_conversation(connection: sqlite3.Connection, conversation_id: str) -> None:
    _set_deleted(connection, conversation_id, 1, 0)
    connection.execute("UPDATE messages SET deleted = '' WHERE deleted = ?", (conversation_id,))


def delete_branch(
    connection: sqlite3.Connection, conversation: Conversation, message_id: str
) -> None:
    leaf = _skeleton(connection, conversation.id).leaf_without(message_id, conversation.leaf)
    connection.execute(_MARK_BELOW, {"message": message_id})
    _set_leaf(connection, conversation.id, leaf)


def restore_branch(connection: sqlite3.Connection, message_id: str, shown_before: str) -> str:
    """Returns the id of the conversation; raises `ConversationGone`."""
    select = """
        SELECT conversations.id, leaf FROM messages
        JOIN conversations ON conversations.id = conversation WHERE messages.id = ?
    """
    row = connection.execute(select, (message_id,)).fetchone()
    if row is None:
        raise faults.gone(f"message {message_id}")
    connection.execute(_UNMARK, {"message": message_id})
    conversation_id, leaf = row
    tree = _skeleton(connection, conversation_id)
    _set_leaf(connection, conversation_id, leaf_again(tree, message_id, leaf, shown_before))
    return str(conversation_id)


def inherit(connection: sqlite3.Connection, number: int) -> None:
    """What is said after a deleted message is deleted with that."""
    connection.execute(_INHERIT, (number,))


def end_undo(connection: sqlite3.Connection) -> None:
    """What is marked now can be purged."""
    connection.execute("UPDATE conversations SET deleted = 2 WHERE deleted = 1")
    connection.execute("UPDATE messages SET deleted = '*' WHERE deleted NOT IN ('', '*')")


def purge(connection: sqlite3.Connection) -> None:
    numbers = [number for (number,) in connection.execute(_PURGED)]
    gone = connection.execute("SELECT number FROM conversations WHERE deleted = 2").fetchall()
    if not numbers and not gone:
        return
    search.forget(connection, [*numbers, *(-number for (number,) in gone)])
    # In one go: a message must not go before those that follow it.
    connection.execute(f"DELETE FROM messages WHERE number IN ({_PURGED})")
    connection.execute("DELETE FROM conversations WHERE deleted = 2")
    search.forget_for_good(connection)


def blobs_named(connection: sqlite3.Connection) -> Iterator[str]:
    select = "SELECT attachments FROM messages WHERE attachments != '[]'"
    for (attachments,) in connection.execute(select):
        yield from names_in(attachments)


def _set_deleted(connection: sqlite3.Connection, id_: str, old: int, new: int) -> None:
    connection.execute(
        "UPDATE conversations SET deleted = ? WHERE id = ? AND deleted = ?", (new, id_, old)
    )


def _set_leaf(connection: sqlite3.Connection, conversation_id: str, leaf: str) -> None:
    connection.execute("UPDATE conversations SET leaf = ? WHERE id = ?", (leaf, conversation_id))


def _skeleton(connection: sqlite3.Connection, conversation_id: str) -> Tree:
    """The tree without its texts."""
    rows = connection.execute(
        "SELECT id, parent FROM messages WHERE conversation = ? AND deleted = '' ORDER BY number",
        (conversation_id,),
    )
    return Tree(Message(conversation_id, "user", "", parent or "", id=id_) for id_, parent in rows)
