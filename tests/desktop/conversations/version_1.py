"""A store as the first version of the app made it. Stands on its own and is never changed."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

_SQL = """
PRAGMA journal_mode = WAL;
BEGIN;
CREATE TABLE conversations (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    own_title INTEGER NOT NULL,
    created REAL NOT NULL,
    changed REAL NOT NULL,
    leaf TEXT NOT NULL
);
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
);
CREATE INDEX messages_of ON messages (conversation);
CREATE INDEX messages_after ON messages (parent);
PRAGMA user_version = 1;
COMMIT;
"""
_ATTACHMENTS = [{"name": "fox.png", "note": "1 x 1", "icon": "picture", "path": "",
                 "thumbnail": "", "parts": "[]"}]  # fmt: skip
_ORIGIN = {"model_id": "m", "model": "Model", "device": "CPU", "reason": "", "ttft_ms": 1.5,
           "tokens_per_s": 20.0, "input_tokens": 3, "output_tokens": 4}  # fmt: skip


def write_version_1(database: Path) -> None:
    """Two conversations; the second one was being answered when the app ended."""
    database.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(database, isolation_level=None)
    connection.executescript(_SQL)
    conversations = [
        ("c1", "Füchse", 1, 10.0, 12.0, "m3"),
        ("c2", "Wale 鲸鱼", 0, 20.0, 21.0, "m5"),
    ]
    put = "INSERT INTO conversations (id, title, own_title, created, changed, leaf)"
    connection.executemany(f"{put} VALUES (?, ?, ?, ?, ?, ?)", conversations)
    done, nothing = ("done", '""'), ("[]", "null")
    messages = [
        ("m1", "c1", None, "user", *done, 10.0, json.dumps(_ATTACHMENTS), "null", "What is it?"),
        ("m2", "c1", "m1", "assistant", *done, 11.0, "[]", json.dumps(_ORIGIN), "A red fox."),
        ("m3", "c1", "m1", "assistant", *done, 12.0, *nothing, "Ein Fuchs."),
        ("m4", "c2", None, "user", *done, 20.0, *nothing, "鲸鱼是什么。"),
        ("m5", "c2", "m4", "assistant", "streaming", '""', 21.0, *nothing, "A mammal of"),
    ]
    put = (
        "INSERT INTO messages (id, conversation, parent, role, state, note, created,"
        " attachments, origin, text)"
    )
    connection.executemany(f"{put} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", messages)
    connection.close()
