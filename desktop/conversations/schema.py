"""The tables, as steps from each version to the next; `PRAGMA user_version` is the version.

A step that was released is never changed: stores out there were made by it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from desktop.conversations.search import index_everything

_VERSION_1 = (
    # `number` is the order of arrival.
    """
    CREATE TABLE conversations (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        own_title INTEGER NOT NULL,
        created REAL NOT NULL,
        changed REAL NOT NULL,
        leaf TEXT NOT NULL
    )
    """,
    # `note` and `origin` are JSON, and so is `attachments`. The text comes last: it may go on in
    # other pages, which need not be read for what stands before it.
    """
    CREATE TABLE messages (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        conversation TEXT NOT NULL REFERENCES conversations (id),
        parent TEXT REFERENCES messages (id),
        role TEXT NOT NULL,
        state TEXT NOT NULL,
        note TEXT NOT NULL,
        created REAL NOT NULL,
        attachments TEXT NOT NULL,
        origin TEXT NOT NULL,
        text TEXT NOT NULL
    )
    """,
    "CREATE INDEX messages_of ON messages (conversation)",
    "CREATE INDEX messages_after ON messages (parent)",
)

_VERSION_2 = (
    "ALTER TABLE conversations ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE conversations ADD COLUMN archived INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE conversations ADD COLUMN role TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE conversations ADD COLUMN overrides TEXT NOT NULL DEFAULT '{}'",
    "ALTER TABLE conversations ADD COLUMN draft TEXT NOT NULL DEFAULT ''",
    # 1: deleted, can be restored; 2: to be purged.
    "ALTER TABLE conversations ADD COLUMN deleted INTEGER NOT NULL DEFAULT 0",
    # Id of the message, or conversation, with which it was deleted; "*": to be purged.
    "ALTER TABLE messages ADD COLUMN deleted TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX messages_deleted ON messages (deleted) WHERE deleted != ''",
    "CREATE INDEX messages_streaming ON messages (state) WHERE state = 'streaming'",
    # Texts come in as words with blanks between, see `words`: what is not ASCII is left alone.
    # The rows of messages have their numbers, those of titles the conversation's, negated.
    """
    CREATE VIRTUAL TABLE words USING fts5 (
        text, tokenize = 'ascii', prefix = '1 2 3', columnsize = 0
    )
    """,
)


def _run(statements: tuple[str, ...]) -> Callable[[sqlite3.Connection], None]:
    def step(connection: sqlite3.Connection) -> None:
        for statement in statements:
            connection.execute(statement)

    return step


def _to_version_2(connection: sqlite3.Connection) -> None:
    _run(_VERSION_2)(connection)
    index_everything(connection)


STEPS: tuple[Callable[[sqlite3.Connection], None], ...] = (_run(_VERSION_1), _to_version_2)
NEWEST = len(STEPS)
TABLES = frozenset({"conversations", "messages", "words"})


def version_of(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def bring_up_to_date(connection: sqlite3.Connection) -> None:
    """From whatever version it has to the newest, each step whole or not at all."""
    for version in range(version_of(connection), NEWEST):
        connection.execute("BEGIN IMMEDIATE")
        try:
            STEPS[version](connection)
            connection.execute(f"PRAGMA user_version = {version + 1}")
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
