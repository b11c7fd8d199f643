"""The middle of the sidebar: the conversations, what was found, or a friendly line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.conversations.values import Hit
from desktop.sidebar.conversation_list import ConversationList
from desktop.sidebar.hit_delegate import HitDelegate
from desktop.sidebar.hit_rows import HitRows
from desktop.sidebar.row_list import RowList
from desktop.sidebar.rows import ConversationRows
from desktop.widgets.labels import words_label


class SidebarMiddle(QStackedWidget):
    """Signals: hit_chosen(conversation, message)."""

    hit_chosen = Signal(str, str)

    def __init__(self, rows: ConversationRows) -> None:
        super().__init__()
        self._rows = rows
        self._hit_rows = HitRows()
        self._searching = False
        self.conversations = ConversationList(rows)
        self.hits = RowList("hitList")
        self.hits.setModel(self._hit_rows)
        self.hits.setItemDelegate(HitDelegate(self.hits))
        self._words = words_label(look="muted")
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._words_page = QWidget()
        column = QVBoxLayout(self._words_page)
        column.setContentsMargins(18, 28, 18, 12)
        column.addWidget(self._words, 1)
        for page in (self.conversations, self.hits, self._words_page):
            self.addWidget(page)
        self.hits.row_opened.connect(self._on_hit_opened)
        self._show_words()
        self.show_right_page()

    @property
    def shown_list(self) -> RowList | None:
        """The one that is shown, if any."""
        page = self.currentWidget()
        return page if isinstance(page, RowList) else None

    def words(self) -> str:
        """What is said where there are no rows, else ""."""
        return self._words.text() if self.currentWidget() is self._words_page else ""

    def show_hits(self, hits: Sequence[Hit]) -> None:
        self._searching = True
        self._hit_rows.set_hits(hits)
        self.hits.setCurrentIndex(self.hits.first_row())
        self.show_right_page()

    def end_search(self) -> None:
        self._searching = False
        self._hit_rows.set_hits(())
        self.show_right_page()

    def open_first_hit(self) -> None:
        if self._searching and self._hit_rows.rowCount():
            self._on_hit_opened(self._hit_rows.index(0))

    def show_right_page(self) -> None:
        """To be called whenever there may be rows, or none any more."""
        rows = self._hit_rows if self._searching else self._rows
        shown: QWidget = self.hits if self._searching else self.conversations
        self._words.setText(self._said_of_nothing())
        self.setCurrentWidget(shown if rows.rowCount() else self._words_page)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show_words()
            self.show_right_page()
        super().changeEvent(event)

    def _said_of_nothing(self) -> str:
        if self._searching:
            return self.tr("Nothing found.")
        if self._rows.archived_shown:
            return self.tr("Nothing is archived.")
        return self.tr("No conversations yet. Whatever you ask is kept here, on this PC alone.")

    def _show_words(self) -> None:
        self.conversations.setAccessibleName(self.tr("Conversations"))
        self.hits.setAccessibleName(self.tr("What was found"))

    def _on_hit_opened(self, index: QModelIndex) -> None:
        hit = self._hit_rows.hit_at(index)
        if hit is not None:
            self.hit_chosen.emit(hit.conversation, hit.message)
