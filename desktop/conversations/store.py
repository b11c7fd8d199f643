"""The store of conversations: what one thread asks of the database and the blobs beside it."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from desktop.conversations import deletions, faults, saying, search
from desktop.conversations.blobs import Blobs
from desktop.conversations.connection import connect, transaction
from desktop.conversations.copies import copy_of, in_order
from desktop.conversations.files import StoreFiles
from desktop.conversations.records import (
    CONVERSATION_COLUMNS,
    MESSAGE_COLUMNS,
    read_conversation,
    read_message,
    storable,
)
from desktop.conversations.titles import title_of
from desktop.conversations.values import Conversation, Hit, Message


class Store:
    """Conversations in a folder: a database and blobs. For use on the thread that opened it.

    Opening makes what is missing, brings an older store up to date, and marks as interrupted what
    was being said when the app ended. Everything that changes something is committed when it
    returns, or not done at all, and raises `DiskFull`, `StoreUnavailable`, `StoreDamaged` or
    `ConversationGone`. What is deleted can be restored until the store is opened anew.

    Args:
        folder: of the store, made when missing.
        busy_s: how long to wait for another process that has the database locked.

    Attributes:
        blobs: what messages name.

    Raises: `StoreTooNew`, `StoreDamaged` (see `recovery`), `StoreUnavailable`, `DiskFull`.
    """

    def __init__(self, folder: Path, *, busy_s: float = 2.0) -> None:
        self._files = StoreFiles(folder)
        self._busy_s = busy_s
        self.blobs = Blobs(self._files.blobs)
        # What was shown when a branch was deleted, by the id of its first message.
        self._shown_before: dict[str, str] = {}
        with faults.told():
            self._files.finish_recovery()
        self._connection = connect(self._files.database, busy_s)
        self._is_open = True
        self._begin()

    @property
    def is_open(self) -> bool:
        """False after `close`, and after a `clear` that failed."""
        return self._is_open

    def close(self) -> None:
        """Takes nothing along: what returned before is saved."""
        self._is_open = False
        self._connection.close()

    # --- reading --------------------------------------------------------------------------------

    def conversations(self, *, archived: bool = False) -> list[Conversation]:
        """Pinned ones first, then the last changed; with archived ones only when asked for."""
        rows = self._rows(
            f"SELECT {CONVERSATION_COLUMNS} FROM conversations"
            " WHERE deleted = 0 AND archived <= ? ORDER BY number DESC",
            archived,
        )
        # Python sorts rows several times as fast as SQLite.
        found = [read_conversation(row) for row in rows]
        found.sort(key=lambda one: (one.pinned, one.changed), reverse=True)
        return found

    def conversation(self, conversation_id: str) -> Conversation:
        """Raises `ConversationGone`."""
        found = self._find(conversation_id)
        if found is None:
            raise faults.gone(f"conversation {conversation_id}")
        return found

    def messages(self, conversation_id: str) -> list[Message]:
        """As they were said, without deleted ones."""
        rows = self._rows(
            f"SELECT {MESSAGE_COLUMNS} FROM messages"
            " WHERE conversation = ? AND deleted = '' ORDER BY number",
            conversation_id,
        )
        return [read_message(row) for row in rows]

    def open(self, conversation_id: str) -> tuple[Conversation, list[Message]]:
        """Raises `ConversationGone`."""
        return self.conversation(conversation_id), self.messages(conversation_id)

    def message(self, message_id: str) -> Message:
        """Raises `ConversationGone`."""
        rows = self._rows(
            f"SELECT {MESSAGE_COLUMNS} FROM messages WHERE id = ? AND deleted = ''", message_id
        )
        if not rows:
            raise faults.gone(f"message {message_id}")
        return read_message(rows[0])

    def search(self, query: str, limit: int = 50, *, archived: bool = True) -> list[Hit]:
        """Titles, then messages, the newest first; see `words.phrases_of` for the query."""
        with faults.told():
            return search.find(self._connection, query, limit, archived=archived)

    # --- saying ---------------------------------------------------------------------------------

    def add_conversation(
        self, conversation: Conversation, messages: Iterable[Message] = ()
    ) -> Conversation:
        """Also an imported one with all its messages, whose ids must be new; see `copies`. One that
        is there already is replaced, its messages are kept."""
        with transaction(self._connection) as connection:
            saying.put_conversation(connection, conversation)
            for message in in_order(messages):
                saying.put_message(connection, message)
        return self.conversation(conversation.id)

    def add_message(self, message: Message, *, show: bool = True) -> Conversation | None:
        """Save a message, or another version of one, such as an answer that is continued; returns
        its conversation, which shows a new one unless told not to, and has a title now; None when
        that is deleted."""
        with transaction(self._connection) as connection:
            saying.say(connection, message, show=show)
        return self._find(message.conversation)

    def set_text(self, message_id: str, text: str) -> bool:
        """Of a message that is being said; False when it is not there."""
        with transaction(self._connection) as connection:
            return (
                connection.execute(
                    "UPDATE messages SET text = ? WHERE id = ?", (storable(text), message_id)
                ).rowcount
                > 0
            )

    def finish_message(self, message: Message) -> Conversation | None:
        """The last version of a message that was being said."""
        return self.add_message(message, show=False)

    # --- changing a conversation ----------------------------------------------------------------

    def set_leaf(self, conversation_id: str, leaf: str) -> Conversation:
        """Show another branch."""
        return self._change(conversation_id, leaf=leaf)

    def rename(self, conversation_id: str, title: str) -> Conversation:
        """The user's own title; without one it is made from the first question again."""
        if title.strip():
            return self._change(conversation_id, title=title.strip(), own_title=True)
        first = next((one for one in self.messages(conversation_id) if one.role == "user"), None)
        made = title_of(first) if first else ""
        return self._change(conversation_id, title=made, own_title=False)

    def pin(self, conversation_id: str, pinned: bool = True) -> Conversation:
        return self._change(conversation_id, pinned=pinned)

    def archive(self, conversation_id: str, archived: bool = True) -> Conversation:
        return self._change(conversation_id, archived=archived)

    def set_role(self, conversation_id: str, role: str, overrides: str = "{}") -> Conversation:
        return self._change(conversation_id, role=role, overrides=overrides)

    def set_draft(self, conversation_id: str, draft: str) -> Conversation:
        return self._change(conversation_id, draft=draft)

    def duplicate(self, conversation_id: str, title: str = "") -> Conversation:
        """A copy with ids of its own and the same blobs; `title` instead of the old one."""
        conversation, messages = copy_of(*self.open(conversation_id), time.time(), title)
        return self.add_conversation(conversation, messages)

    # --- deleting -------------------------------------------------------------------------------

    def delete_conversation(self, conversation_id: str) -> None:
        with transaction(self._connection) as connection:
            deletions.delete_conversation(connection, conversation_id)

    def restore_conversation(self, conversation_id: str) -> Conversation:
        with transaction(self._connection) as connection:
            deletions.restore_conversation(connection, conversation_id)
        return self.conversation(conversation_id)

    def delete_branch(self, message_id: str) -> Conversation:
        """The message and all below it; returns its conversation, which shows another branch when
        that was shown."""
        conversation = self.conversation(self.message(message_id).conversation)
        with transaction(self._connection) as connection:
            deletions.delete_branch(connection, conversation, message_id)
        self._shown_before[message_id] = conversation.leaf
        return self.conversation(conversation.id)

    def restore_branch(self, message_id: str) -> Conversation:
        """What `delete_branch` took, shown as it was."""
        with transaction(self._connection) as connection:
            before = self._shown_before.get(message_id, "")
            conversation_id = deletions.restore_branch(connection, message_id, before)
        self._shown_before.pop(message_id, None)
        return self.conversation(conversation_id)

    def purge(self) -> None:
        """Let go of what was deleted before the store was opened, and of blobs that nothing names.

        Blobs stay while a damaged database, which may name them, is set aside."""
        with transaction(self._connection) as connection:
            deletions.purge(connection)
        if not self._files.set_aside():
            with faults.told():
                self.blobs.keep_only(deletions.blobs_named(self._connection))

    def clear(self) -> None:
        """Delete everything for good: conversations, blobs, and what was set aside."""
        self.close()
        self._shown_before.clear()
        try:
            with faults.told():
                self._files.delete()
            self.blobs.clear()
        finally:
            self._connection = connect(self._files.database, self._busy_s)
            self._is_open = True

    # --- within ---------------------------------------------------------------------------------

    def _rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        with faults.told():
            return self._connection.execute(sql, values).fetchall()

    def _find(self, conversation_id: str) -> Conversation | None:
        rows = self._rows(
            f"SELECT {CONVERSATION_COLUMNS} FROM conversations WHERE id = ? AND deleted = 0",
            conversation_id,
        )
        return read_conversation(rows[0]) if rows else None

    def _begin(self) -> None:
        try:
            with transaction(self._connection) as connection:
                deletions.end_undo(connection)
                saying.interrupt_streaming(connection)
        except BaseException:
            self.close()
            raise

    def _change(self, conversation_id: str, **values: Any) -> Conversation:
        columns = ", ".join(f"{column} = ?" for column in values)
        stored = [storable(one) if isinstance(one, str) else one for one in values.values()]
        with transaction(self._connection) as connection:
            connection.execute(
                f"UPDATE conversations SET {columns} WHERE id = ? AND deleted = 0",
                (*stored, conversation_id),
            )
            if "title" in values:
                saying.index_title(connection, conversation_id)
        return self.conversation(conversation_id)
