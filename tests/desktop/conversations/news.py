"""A keeper, and everything it told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from desktop.conversations.keeper import Keeper
from desktop.conversations.store import Store
from desktop.conversations.values import Conversation, Message

_SIGNALS = (
    *("listed", "opened", "found", "saved", "not_saved", "packed", "changed", "removed"),
    *("duplicated", "cleared", "unpacked", "thumbnails_read", "recovered", "failed"),
)


@dataclass
class News:
    """What was told, by signal, in order; each with all its values."""

    keeper: Keeper
    qtbot: QtBot
    folder: Path
    told: dict[str, list[tuple[Any, ...]]] = field(
        default_factory=lambda: {name: [] for name in _SIGNALS}
    )

    def __post_init__(self) -> None:
        for name in _SIGNALS:
            getattr(self.keeper, name).connect(self._listener(name))

    def _listener(self, name: str) -> Callable[..., None]:
        return lambda *values: self.told[name].append(values)

    def next(self, name: str) -> tuple[Any, ...]:
        """The first that was not asked for before; waits for it."""
        self.qtbot.waitUntil(lambda: bool(self.told[name]), timeout=10_000)
        return self.told[name].pop(0)

    def settle(self) -> None:
        """Until everything that was asked for is done and told."""
        done: list[object] = []
        self.keeper.do(lambda _: None, done.append)
        self.qtbot.waitUntil(lambda: bool(done), timeout=10_000)

    def conversation(self) -> Conversation:
        """A new one, in the store."""
        conversation = Conversation()
        self.keeper.add_conversation(conversation)
        assert self.next("changed") == (conversation,)
        return conversation

    def kept(self, conversation: Conversation) -> list[Message]:
        """What the next start finds."""
        store = Store(self.folder)
        messages = store.messages(conversation.id)
        store.close()
        return messages
