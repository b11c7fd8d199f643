"""Every network request that was ever made, as a list that can be exported and deleted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from desktop.preferences.request_rows import RequestRows
from desktop.preferences.rows import Question
from desktop.theme import theme
from desktop.widgets.fitting import fitting
from desktop.widgets.flow import FlowLayout
from desktop.widgets.labels import set_look, words_label
from models.network_log import NetworkEntry

_SIZE = (820, 520)
_WIDTHS = (150, 220, 340)


class NetworkLogDialog(QDialog):
    """Open it with `show`; it deletes itself when it is closed.

    Signals:
        export_wanted: a file is to be chosen, and the log written there.
        clear_wanted: it is to be deleted, agreed to.
    """

    export_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("page")
        self.setWindowTitle(self.tr("Network requests"))
        self.rows = RequestRows()
        self.table = QTreeView()
        self.words = words_label(look="muted")
        self.export_button = QPushButton(self.tr("Export …"))
        self.clear_button = QPushButton(self.tr("Delete the log …"))
        self.close_button = QPushButton(self.tr("Close"))
        self.question = Question(
            self.tr("Delete the log? What was asked so far cannot be looked up any more then."),
            self.tr("Delete the log"),
            self.tr("Keep it"),
        )
        self._set_up_table()
        self._lay_out()
        self.export_button.clicked.connect(self.export_wanted)
        self.clear_button.clicked.connect(self.question.ask)
        self.close_button.clicked.connect(self.close)
        self.question.agreed.connect(self.clear_wanted)
        self.question.declined.connect(self.clear_button.setFocus)
        self._show_words(self.tr("Reading the log …"), False)

    def show_entries(self, entries: Sequence[NetworkEntry]) -> None:
        """The oldest first."""
        self.rows.set_entries(entries)
        if entries:
            words = self.tr("It stays on this PC. Names, passwords and queries are left out.")
        else:
            words = self.tr("Nothing was ever asked of the network.")
        self._show_words(words, bool(entries))

    def show_problem(self, words: str) -> None:
        self.words.setText(words)
        set_look(self.words, "look", "danger")

    def _show_words(self, words: str, has_entries: bool) -> None:
        self.words.setText(words)
        set_look(self.words, "look", "muted")
        self.export_button.setEnabled(has_entries)
        self.clear_button.setEnabled(has_entries)

    def _set_up_table(self) -> None:
        self.table.setModel(self.rows)
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setAlternatingRowColors(True)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.table.setAccessibleName(self.tr("Network requests, the newest first"))
        # Tab leaves the table rather than going from cell to cell.
        self.table.setTabKeyNavigation(False)
        header = self.table.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate(_WIDTHS):
            self.table.setColumnWidth(column, round(width * theme().scale))

    def _lay_out(self) -> None:
        buttons = FlowLayout(at_right=False)
        buttons.setSpacing(8)
        for button, look in (
            (self.export_button, "outlined"),
            (self.clear_button, "outlined"),
            (self.close_button, "primary"),
        ):
            button.setProperty("look", look)
            button.setAutoDefault(False)
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(12)
        layout.addWidget(self.words)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.question)
        layout.addLayout(buttons)
        self.resize(fitting(self, *_SIZE))
