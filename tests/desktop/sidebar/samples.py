"""Conversations to show, and the moment they are seen from: Friday 20 March 2026, 15:00."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QModelIndex, Qt

from desktop.conversations.values import Conversation
from desktop.sidebar.rows import ConversationRows


def at(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> float:
    """Seconds since 1970 of a local time."""
    return datetime(year, month, day, hour, minute).timestamp()


NOW = at(2026, 3, 20, 15, 0)


def conversation(
    name: str, changed: float, *, pinned: bool = False, archived: bool = False
) -> Conversation:
    """Called as its id is."""
    return Conversation(
        id=name, title=f"About {name}", changed=changed, pinned=pinned, archived=archived
    )


PINNED = conversation("kyoto", at(2026, 3, 10), pinned=True)
TODAY = conversation("circle", at(2026, 3, 20, 14, 0))
MORNING = conversation("letter", at(2026, 3, 20, 8, 0))
YESTERDAY = conversation("cake", at(2026, 3, 19, 8, 0))
WEEK = conversation("python", at(2026, 3, 14))
MONTH = conversation("notes", at(2026, 2, 25))
OLDER = conversation("sky", at(2026, 1, 9))
LAST_YEAR = conversation("tax", at(2025, 9, 2))
AWAY = conversation("away", at(2026, 3, 20, 9, 0), archived=True)
ALL = (OLDER, TODAY, AWAY, PINNED, WEEK, LAST_YEAR, MORNING, MONTH, YESTERDAY)


def many(count: int) -> list[Conversation]:
    """One every ten minutes back from now; c0 is the latest."""
    return [conversation(f"c{n}", NOW - 600 * n) for n in range(count)]


def lines(rows: ConversationRows) -> list[str]:
    """Every row from the top; headings stand in brackets."""
    indexes = [rows.index(row) for row in range(rows.rowCount())]
    return [rows.id_at(index) or f"[{_words(index)}]" for index in indexes]


def _words(index: QModelIndex) -> str:
    return str(index.data(Qt.ItemDataRole.DisplayRole))
