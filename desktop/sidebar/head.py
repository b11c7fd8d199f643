"""The top of the sidebar: a new chat, hiding it all, the other rooms, and the search."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.widgets.buttons import IconButton
from desktop.widgets.labels import words_label
from desktop.widgets.search_field import SearchField


class SidebarHead(QWidget):
    """Its buttons and its field are connected by whoever shows it."""

    def __init__(self) -> None:
        super().__init__()
        self.new_button = IconButton("plus", "", "outlined")
        self.hide_button = IconButton("sidebar", "")
        self.studio_button = IconButton("brush", "", "outlined")
        self.transcribe_button = IconButton("transcript", "", "outlined")
        self.search = SearchField()
        self._place = words_label(name="sidebarPlace")
        self._place.hide()
        self._lay_out()
        self._show_words()

    def show_archived(self, archived: bool) -> None:
        """Say that what is below is put away."""
        self._place.setVisible(archived)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show_words()
        super().changeEvent(event)

    def _show_words(self) -> None:
        self.new_button.setText(self.tr("New chat"))
        self.new_button.set_icon("plus", self.tr("New chat"))
        self.hide_button.set_icon("sidebar", self.tr("Hide the conversations"))
        self.studio_button.setText(self.tr("Studio"))
        self.studio_button.set_icon("brush", self.tr("Studio: draw pictures (Ctrl+D)"))
        self.transcribe_button.setText(self.tr("Transcribe"))
        self.transcribe_button.set_icon(
            "transcript", self.tr("Transcribe: recordings become text (Ctrl+T)")
        )
        self.search.show_words(self.tr("Search conversations"))
        self._place.setText(self.tr("Archived"))

    def _lay_out(self) -> None:
        for button in (self.studio_button, self.transcribe_button, self.new_button):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self.new_button, 1)
        buttons.addWidget(self.hide_button)
        rooms = QHBoxLayout()
        rooms.setSpacing(6)
        rooms.addWidget(self.studio_button)
        rooms.addWidget(self.transcribe_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 6)
        layout.setSpacing(8)
        layout.addLayout(buttons)
        layout.addLayout(rooms)
        layout.addWidget(self.search)
        layout.addWidget(self._place)
