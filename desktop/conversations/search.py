"""Full-text search: what is indexed, what a query finds, and the lines it is shown in."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from desktop.conversations.records import attachment_names
from desktop.conversations.values import Hit
from desktop.conversations.words import Phrase, composed, finder, folded, phrases_of, words_of

_BEFORE, _LENGTH = 40, 140
_BLANKS = re.compile(r"\s+")

_TITLES = """
    SELECT conversations.id, title FROM words
    CROSS JOIN conversations ON conversations.number = -words.rowid
    WHERE words MATCH ? AND words.rowid < 0 AND deleted = 0 AND archived <= ?
    ORDER BY changed DESC LIMIT ?
"""
# The newest come first because FTS5 reads its lists from behind, and no further than the limit.
_MESSAGES = """
    SELECT messages.conversation, title, messages.id, messages.text, attachments FROM words
    CROSS JOIN messages ON messages.number = words.rowid
    CROSS JOIN conversations ON conversations.id = messages.conversation
    WHERE words MATCH ? AND words.rowid > 0 AND messages.deleted = ''
        AND conversations.deleted = 0 AND archived <= ?
    ORDER BY words.rowid DESC LIMIT ?
"""


def index_title(connection: sqlite3.Connection, number: int, title: str) -> None:
    """`number` is the row of the conversation."""
    _put(connection, -number, title)


def index_message(connection: sqlite3.Connection, number: int, text: str, attachments: str) -> None:
    """`attachments` as in the row; of them the names count."""
    _put(connection, number, "\n".join([text, *attachment_names(attachments)]))


def forget(connection: sqlite3.Connection, rows: Iterable[int]) -> None:
    connection.executemany("DELETE FROM words WHERE rowid = ?", ((row,) for row in rows))


def forget_for_good(connection: sqlite3.Connection) -> None:
    """The words of what was forgotten leave the file too."""
    connection.execute("INSERT INTO words (words) VALUES ('optimize')")


def index_everything(connection: sqlite3.Connection) -> None:
    """Of a store that has no index yet."""
    for number, title in connection.execute("SELECT number, title FROM conversations").fetchall():
        index_title(connection, number, title)
    select = "SELECT number, text, attachments FROM messages WHERE state != 'streaming'"
    for row in connection.execute(select):
        index_message(connection, *row)


def find(
    connection: sqlite3.Connection, query: str, limit: int, *, archived: bool = True
) -> list[Hit]:
    """Titles first, then messages, the newest first."""
    phrases = phrases_of(query)
    if not phrases:
        return []
    values = (_expression(phrases), int(archived), limit)
    pattern = finder(phrases)
    hits = [
        Hit(conversation, title, "", *_snippet([title], pattern))
        for conversation, title in connection.execute(_TITLES, values)
    ]
    for conversation, title, message, text, attachments in connection.execute(_MESSAGES, values):
        snippet = _snippet([text, ", ".join(attachment_names(attachments))], pattern)
        hits.append(Hit(conversation, title, message, *snippet))
    return hits[:limit]


def _put(connection: sqlite3.Connection, row: int, text: str) -> None:
    forget(connection, [row])
    connection.execute(
        "INSERT INTO words (rowid, text) VALUES (?, ?)", (row, " ".join(words_of(text)))
    )


def _expression(phrases: Sequence[Phrase]) -> str:
    """In the language of FTS5; the words are letters and digits, so nothing in it is the user's."""
    return " ".join(f'"{" ".join(one.words)}"{" *" if one.is_open else ""}' for one in phrases)


def _snippet(
    texts: Sequence[str], pattern: re.Pattern[str]
) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A line out of the first text in which something is found, and where in the line."""
    for text in map(composed, texts):
        if match := pattern.search(folded(text)):
            line = _line_around(text, match.start())
            return line, tuple(_spans(line, pattern))
    return _line_around(texts[0], 0), ()


def _line_around(text: str, place: int) -> str:
    start = max(0, place - _BEFORE)
    if start:
        # Not in the middle of a word, where there are words.
        blank = _BLANKS.search(text, start, place)
        start = blank.end() if blank else start
    end = start + _LENGTH
    line = _BLANKS.sub(" ", text[start:end]).strip()
    return f"{'…' if start else ''}{line}{'…' if end < len(text) else ''}"


def _spans(line: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    for match in pattern.finditer(folded(line)):
        yield match.span()
