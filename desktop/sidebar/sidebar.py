"""The sidebar beside the chat. It shows what it is given and tells what the user wants."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.conversations.values import Conversation, Hit
from desktop.sidebar.foot import SidebarFoot
from desktop.sidebar.head import SidebarHead
from desktop.sidebar.middle import SidebarMiddle
from desktop.sidebar.rows import ConversationRows
from desktop.theme import theme

_WIDTH = 260
_NARROWEST = 200


class Sidebar(QWidget):
    """What the user does to a conversation is shown at once and told by a signal; whoever saves it
    may call `update_conversation` with what has become of it.

    Signals:
        conversation_chosen(id), new_requested, import_requested, hide_requested,
        escaped: there was nothing left here to get out of.
        renamed(id, title), pin_requested(id, whether), archive_requested(id, whether),
        duplicate_requested(id), export_requested(id, format): "markdown", "html" or "json".
        delete_requested(id), undo_requested: of the last deletion.
        search_changed(text): "" when the search is over; `show_hits` answers.
        hit_chosen(conversation, message): the message is "" where the title was found.
    """

    conversation_chosen = Signal(str)
    new_requested = Signal()
    renamed = Signal(str, str)
    pin_requested = Signal(str, bool)
    archive_requested = Signal(str, bool)
    duplicate_requested = Signal(str)
    delete_requested = Signal(str)
    undo_requested = Signal()
    export_requested = Signal(str, str)
    import_requested = Signal()
    search_changed = Signal(str)
    hit_chosen = Signal(str, str)
    hide_requested = Signal()
    escaped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.rows = ConversationRows(self)
        self.head = SidebarHead()
        self.middle = SidebarMiddle(self.rows)
        self.foot = SidebarFoot()
        self._text = ""
        self._deleted: Conversation | None = None
        self._undo = QShortcut(QKeySequence.StandardKey.Undo, self)
        self._undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._undo.setEnabled(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 1, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.middle, 1)
        layout.addWidget(self.foot)
        self._connect()
        self._on_theme_changed()

    # --- what is shown --------------------------------------------------------------------------

    def show_conversations(self, conversations: Iterable[Conversation], now: float) -> None:
        """All of them, archived ones too; ``now`` in seconds since 1970."""
        with self.middle.conversations.place_kept():
            self.rows.set_conversations(conversations, now)
        self.middle.show_right_page()

    def update_conversation(self, conversation: Conversation) -> None:
        """A new one, or what has become of one."""
        with self.middle.conversations.place_kept(but=conversation.id):
            self.rows.put(conversation)
        self.middle.show_right_page()

    def remove_conversation(self, conversation_id: str) -> None:
        """It is gone, without an offer to undo that."""
        with self.middle.conversations.place_kept(but=conversation_id):
            self.rows.remove(conversation_id)
        self.middle.show_right_page()

    def set_now(self, now: float) -> None:
        """Time goes on; another day has another "today"."""
        with self.middle.conversations.place_kept():
            self.rows.set_now(now)

    def set_current(self, conversation_id: str) -> None:
        """The one that is open; "" for none."""
        self.rows.set_current(conversation_id)
        if not self.middle.conversations.hasFocus():
            self.middle.conversations.go_to(conversation_id)

    def set_answering(self, conversation_ids: Collection[str]) -> None:
        """Those in which an answer is streaming."""
        self.rows.set_answering(conversation_ids)

    def show_hits(self, query: str, hits: Sequence[Hit]) -> None:
        """What was found, the best first; late ones of an earlier query are not shown."""
        if self._text and query.strip() == self._text:
            self.middle.show_hits(hits)

    def show_archived(self, archived: bool) -> None:
        """Those that are put away, or all others."""
        self.rows.show_archived(archived)
        self.head.show_archived(archived)
        self.foot.show_archived(archived)
        self.middle.show_right_page()

    def focus_search(self) -> None:
        self.head.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.head.search.selectAll()

    def focus_list(self) -> None:
        """The keyboard goes on in the rows; where there are none it stays in the field."""
        rows = self.middle.shown_list
        (rows if rows is not None else self.head.search).setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        return QSize(round(_WIDTH * theme().scale), super().sizeHint().height())

    # --- what the user does ---------------------------------------------------------------------

    def _on_text_changed(self, typed: str) -> None:
        text = typed.strip()
        if text == self._text:
            return
        self._text = text
        if not text:
            self.middle.end_search()
        self.search_changed.emit(text)

    def _on_escaped(self) -> None:
        """Out of the search, or out of the archive."""
        if self._text:
            self.head.search.clear()
        elif self.rows.archived_shown:
            self.show_archived(False)
        else:
            self.escaped.emit()
            return
        self.focus_list()

    def _on_pinned(self, conversation_id: str, pinned: bool) -> None:
        found = self.rows.conversation(conversation_id)
        if found is not None:
            self._change(replace(found, pinned=pinned))
        self.pin_requested.emit(conversation_id, pinned)

    def _on_archived(self, conversation_id: str, archived: bool) -> None:
        found = self.rows.conversation(conversation_id)
        if found is not None:
            self._change(replace(found, archived=archived))
        self.archive_requested.emit(conversation_id, archived)

    def _change(self, conversation: Conversation) -> None:
        had = self.middle.conversations.hasFocus()
        self.update_conversation(conversation)
        if had:
            self._keep_focus(self.head.search)

    def _on_deleted(self, conversation_id: str) -> None:
        found = self.rows.conversation(conversation_id)
        if found is None:
            return
        had = self.middle.conversations.hasFocus()
        self.remove_conversation(conversation_id)
        self._set_deleted(found)
        if had:
            self._keep_focus(self.foot.undo_bar.undo_button)
        self.delete_requested.emit(conversation_id)

    def _on_undo(self) -> None:
        found = self._deleted
        if found is None:
            return
        self._set_deleted(None)
        self.update_conversation(found)
        self.middle.conversations.go_to(found.id)
        self.focus_list()
        self.undo_requested.emit()

    def _on_undo_closed(self) -> None:
        self._set_deleted(None)
        self.focus_list()

    def _set_deleted(self, conversation: Conversation | None) -> None:
        self._deleted = conversation
        self._undo.setEnabled(conversation is not None)
        if conversation is None:
            self.foot.undo_bar.hide()
        else:
            self.foot.undo_bar.show_deleted(conversation.title)

    def _keep_focus(self, otherwise: QWidget) -> None:
        """Where the last row went away, the keyboard does not go just anywhere."""
        if self.middle.shown_list is None:
            otherwise.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_archived_button(self) -> None:
        self.head.search.clear()
        self.show_archived(not self.rows.archived_shown)

    def _on_theme_changed(self) -> None:
        self.setMinimumWidth(round(_NARROWEST * theme().scale))
        self.updateGeometry()

    def _connect(self) -> None:
        head, foot, rows = self.head, self.foot, self.middle.conversations
        head.new_button.clicked.connect(self.new_requested)
        head.hide_button.clicked.connect(self.hide_requested)
        head.search.textChanged.connect(self._on_text_changed)
        head.search.left_down.connect(self.focus_list)
        head.search.entered.connect(self.middle.open_first_hit)
        head.search.escaped.connect(self.focus_list)
        self.middle.hit_chosen.connect(self.hit_chosen)
        for each in (rows, self.middle.hits):
            each.left_up.connect(self.focus_search)
            each.escaped.connect(self._on_escaped)
        rows.opened.connect(self.conversation_chosen)
        rows.pinned.connect(self._on_pinned)
        rows.duplicated.connect(self.duplicate_requested)
        rows.archived.connect(self._on_archived)
        rows.exported.connect(self.export_requested)
        rows.deleted.connect(self._on_deleted)
        self.rows.renamed.connect(self.renamed)
        foot.import_button.clicked.connect(self.import_requested)
        foot.archived_button.clicked.connect(self._on_archived_button)
        foot.undo_bar.undo_chosen.connect(self._on_undo)
        foot.undo_bar.closed.connect(self._on_undo_closed)
        self._undo.activated.connect(self._on_undo)
        theme().changed.connect(self._on_theme_changed)
