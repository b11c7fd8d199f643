"""What is typed and not sent: kept with its conversation, and there again after any end."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from desktop import settings as s
from desktop.chat.conversing import Conversing
from desktop.chat.page import ChatPage
from desktop.conversations.keeper import Keeper

# So much later at most than it was typed, also while somebody types without a rest.
_LATEST_MS = 400


class Drafts(QObject):
    """Each conversation has its own; one that has not begun has it among the settings. A new one
    takes along what is typed, unless it has some already."""

    def __init__(
        self,
        page: ChatPage,
        conversing: Conversing,
        keeper: Keeper,
        settings: s.Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._conversing = page, conversing
        self._keeper, self._settings = keeper, settings
        self._id = ""
        # By conversation: what the store is told only a moment later.
        self._told: dict[str, str] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_LATEST_MS)
        self._soon.timeout.connect(self.keep)
        page.set_composer_text(settings.get(s.DRAFT))
        page.composer.entry.textChanged.connect(self._on_typed)
        conversing.began.connect(self._on_began)
        conversing.taken_back.connect(self._on_taken_back)
        conversing.shown.connect(self._on_shown)

    def keep(self) -> None:
        """At once."""
        self._soon.stop()
        self._keep(self._page.composer_text())

    def end(self) -> None:
        """Keep it for the last time."""
        self._page.composer.entry.textChanged.disconnect(self._on_typed)
        self.keep()

    def _keep(self, text: str) -> None:
        if not self._id:
            self._settings.set(s.DRAFT, text)
        elif text != self._told[self._id]:
            self._told[self._id] = text
            self._keeper.tell_draft(self._id, text)

    def _on_typed(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _on_began(self, conversation_id: str) -> None:
        """What is in the field by now is its own."""
        self._settings.set(s.DRAFT, "")
        self._id = conversation_id
        self._told[conversation_id] = ""
        self._soon.start()

    def _on_taken_back(self, _: str) -> None:
        """What is in the field is of the one that has not begun, as before."""
        self._id = ""
        texts = (self._settings.get(s.DRAFT), self._page.composer_text())
        self._page.set_composer_text("\n".join(text for text in texts if text))
        self._soon.start()

    def _on_shown(self, conversation_id: str) -> None:
        if conversation_id == self._id:
            return
        typed, own = self._page.composer_text(), self._draft_of(conversation_id)
        comes_along = not conversation_id and bool(typed) and not own
        self._keep("" if comes_along else typed)
        self._id = conversation_id
        if not comes_along:
            self._page.set_composer_text(own)
        self.keep()

    def _draft_of(self, conversation_id: str) -> str:
        if not conversation_id:
            return self._settings.get(s.DRAFT)
        stored = self._conversing.conversation.draft
        return self._told.setdefault(conversation_id, stored)
