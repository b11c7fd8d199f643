"""Connects the sidebar to the store and to the conversation that is shown."""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from desktop.chat.answers import Answers
from desktop.chat.conversing import Conversing
from desktop.conversations.keeper import Keeper
from desktop.conversations.values import Conversation
from desktop.sidebar.sidebar import Sidebar

# So often it is looked whether another day has begun.
_DAY_MS = 60_000


class SidebarSession(QObject):
    """What the sidebar wants is done by the keeper; what the keeper tells is shown."""

    def __init__(
        self,
        sidebar: Sidebar,
        keeper: Keeper,
        conversing: Conversing,
        answers: Answers,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._sidebar, self._keeper = sidebar, keeper
        self._conversing, self._answers = conversing, answers
        self._deleted, self._was_open = "", False
        # It ends with what it tells.
        self._clock = QTimer(sidebar)
        self._clock.setInterval(_DAY_MS)
        self._clock.timeout.connect(self._on_time)
        self._clock.start()
        self._connect()

    def refresh(self) -> None:
        """List all that is kept."""
        self._keeper.list_conversations(archived=True)

    def clear(self) -> None:
        """Delete everything for good, also what is being answered."""
        self._conversing.begin_anew()
        for conversation_id in self._answers.conversations():
            self._answers.give_up(conversation_id)
        self._keeper.clear()

    def _on_time(self) -> None:
        self._sidebar.set_now(time.time())

    def _on_listed(self, conversations: Sequence[Conversation]) -> None:
        self._sidebar.show_conversations(conversations, time.time())
        self._sidebar.set_current(self._conversing.conversation.id)

    def _on_cleared(self) -> None:
        self._conversing.begin_anew()
        self.refresh()

    def _on_duplicated(self, _: str, copy: Conversation) -> None:
        self._sidebar.update_conversation(copy)

    def _on_conversing(self) -> None:
        self._sidebar.set_answering(self._answers.conversations())

    def _on_delete(self, conversation_id: str) -> None:
        self._deleted = conversation_id
        self._was_open = self._conversing.leave(conversation_id)
        self._answers.give_up(conversation_id)
        self._keeper.delete_conversation(conversation_id)

    def _on_undo(self) -> None:
        """It is shown again where it was, unless another one is meanwhile."""
        deleted, self._deleted = self._deleted, ""
        if not deleted:
            return
        self._keeper.restore_conversation(deleted)
        if self._was_open and not self._conversing.kept_id:
            self._conversing.open(deleted)

    def _connect(self) -> None:
        sidebar, keeper = self._sidebar, self._keeper
        keeper.listed.connect(self._on_listed)
        keeper.changed.connect(sidebar.update_conversation)
        keeper.removed.connect(sidebar.remove_conversation)
        keeper.duplicated.connect(self._on_duplicated)
        keeper.found.connect(sidebar.show_hits)
        keeper.cleared.connect(self._on_cleared)
        sidebar.conversation_chosen.connect(self._conversing.open)
        sidebar.hit_chosen.connect(self._conversing.open)
        sidebar.renamed.connect(keeper.rename)
        sidebar.pin_requested.connect(keeper.pin)
        sidebar.archive_requested.connect(keeper.archive)
        sidebar.duplicate_requested.connect(keeper.duplicate)
        sidebar.delete_requested.connect(self._on_delete)
        sidebar.undo_requested.connect(self._on_undo)
        sidebar.search_changed.connect(keeper.search)
        self._conversing.shown.connect(sidebar.set_current)
        self._conversing.changed.connect(self._on_conversing)
        self._answers.ended.connect(self._on_conversing)
