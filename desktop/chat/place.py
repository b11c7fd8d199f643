"""The place to chat with the conversations beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.chat.page import ChatPage
from desktop.sidebar.sidebar import Sidebar
from desktop.theme import theme

# From this width on both have room; in a narrower window the sidebar lies over the chat.
_WIDE = 900


class ChatPlace(QWidget):
    """Signals: sidebar_switched(whether it is wanted), studio_requested, transcribe_requested."""

    sidebar_switched = Signal(bool)
    studio_requested = Signal()
    transcribe_requested = Signal()

    def __init__(self, page: ChatPage, sidebar: Sidebar, wanted: bool) -> None:
        super().__init__()
        self.page, self.sidebar = page, sidebar
        self._wanted, self._is_over = wanted, False
        self._veil = _Veil(self)
        self._veil.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(sidebar)
        self._row.addWidget(page, 1)
        self.setFocusProxy(page)
        sidebar.hide_requested.connect(self.hide_sidebar)
        page.header.sidebar_button.clicked.connect(self.show_sidebar)
        for signal in (sidebar.conversation_chosen, sidebar.hit_chosen, sidebar.new_requested):
            signal.connect(self._on_done)
        sidebar.escaped.connect(self._on_done)
        for keys in ("Ctrl+F", "Ctrl+K"):
            self._shortcut(QKeySequence(keys)).activated.connect(self.search)
        new_chat = self._shortcut(QKeySequence(QKeySequence.StandardKey.New))
        new_chat.activated.connect(sidebar.new_requested)
        sidebar.head.studio_button.clicked.connect(self.studio_requested)
        self._shortcut(QKeySequence("Ctrl+D")).activated.connect(self.studio_requested)
        sidebar.head.transcribe_button.clicked.connect(self.transcribe_requested)
        self._shortcut(QKeySequence("Ctrl+T")).activated.connect(self.transcribe_requested)
        theme().changed.connect(self._place)
        self._place()

    @property
    def is_wide(self) -> bool:
        return self.width() >= _WIDE * theme().scale

    def show_sidebar(self) -> None:
        if self.is_wide:
            self._set_wanted(True)
        else:
            self._is_over = True
            self._place()
        self.sidebar.focus_list()

    def hide_sidebar(self) -> None:
        if self.is_wide:
            self._set_wanted(False)
        else:
            self._is_over = False
            self._place()
        self.page.focus_composer()

    def search(self) -> None:
        """In everything that was ever said."""
        if not self.sidebar.isVisible():
            self.show_sidebar()
        self.sidebar.focus_search()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _shortcut(self, keys: QKeySequence) -> QShortcut:
        shortcut = QShortcut(keys, self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return shortcut

    def _set_wanted(self, wanted: bool) -> None:
        self._wanted = wanted
        self._place()
        self.sidebar_switched.emit(wanted)

    def _on_done(self) -> None:
        """In a narrow window it has done its duty."""
        if self._is_over:
            self.hide_sidebar()

    def _place(self) -> None:
        self._is_over = self._is_over and not self.is_wide
        over, beside = self._is_over, self.is_wide and self._wanted
        if beside:
            self._row.insertWidget(0, self.sidebar)
        else:
            self._row.removeWidget(self.sidebar)
        self.sidebar.setVisible(over or beside)
        self._veil.setVisible(over)
        if over:
            self._veil.setGeometry(self.rect())
            self._veil.raise_()
            width = min(self.sidebar.sizeHint().width(), self.width() - 40)
            self.sidebar.setGeometry(0, 0, width, self.height())
            self.sidebar.raise_()
        self.page.header.set_sidebar_shown(beside)


class _Veil(QWidget):
    """Over the chat while the sidebar lies over it; a click takes that away."""

    def __init__(self, place: ChatPlace) -> None:
        super().__init__(place)
        self._place = place
        self.setObjectName("veil")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self._place.hide_sidebar()
