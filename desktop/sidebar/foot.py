"""The foot of the sidebar: the last deletion, importing, and what is archived."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.sidebar.undo_bar import UndoBar
from desktop.widgets.buttons import IconButton
from desktop.widgets.flow import FlowLayout


class SidebarFoot(QWidget):
    """Its buttons are connected by whoever shows it."""

    def __init__(self) -> None:
        super().__init__()
        self._archived = False
        self.undo_bar = UndoBar()
        self.import_button = IconButton("import", "", "quiet")
        self.archived_button = IconButton("archive", "", "quiet")
        buttons = FlowLayout(at_right=False)
        buttons.setSpacing(4)
        buttons.addWidget(self.import_button)
        buttons.addWidget(self.archived_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 6, 10, 8)
        layout.setSpacing(6)
        layout.addWidget(self.undo_bar)
        layout.addLayout(buttons)
        self._show_words()

    def show_archived(self, archived: bool) -> None:
        """The button leads back where the archived ones are shown."""
        self._archived = archived
        self._show_words()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show_words()
        super().changeEvent(event)

    def _show_words(self) -> None:
        self.import_button.setText(self.tr("Import…"))
        self.import_button.set_icon("import", self.tr("Import conversations"))
        if self._archived:
            self.archived_button.setText(self.tr("All chats"))
            self.archived_button.set_icon("arrow-left", self.tr("Back to all conversations"))
        else:
            self.archived_button.setText(self.tr("Archived"))
            self.archived_button.set_icon("archive", self.tr("Show archived conversations"))
