"""The top of the library: back to the chat, add a model, network, wizard."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QMenu, QPushButton, QWidget

from desktop.theme import theme
from desktop.widgets.buttons import IconButton

_NARROW = 660


class TopBar(QWidget):
    """Signals: back_wanted, folder_wanted, gguf_wanted - a model from the disk, of that sort -,
    network_wanted, wizard_wanted."""

    back_wanted = Signal()
    folder_wanted = Signal()
    gguf_wanted = Signal()
    network_wanted = Signal()
    wizard_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("libraryTop")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.back_button = QPushButton(self.tr("Back to chat"))
        self.title = QLabel(self.tr("Models"))
        self.title.setObjectName("title")
        add = self.tr("Add a model from disk")
        self.add_button = IconButton("plus", add, "outlined")
        self.network_button = QPushButton(self.tr("Network settings …"))
        self.wizard_button = QPushButton(self.tr("Run the wizard again"))
        self.more_button = QPushButton(self.tr("More"))
        for button in (
            self.back_button,
            self.network_button,
            self.wizard_button,
            self.more_button,
        ):
            button.setProperty("look", "outlined")
        self._make_add_menu()
        self._make_more_menu()
        self._lay_out()
        self.back_button.clicked.connect(self.back_wanted)
        self.network_button.clicked.connect(self.network_wanted)
        self.wizard_button.clicked.connect(self.wizard_wanted)
        self._make_room(False)

    def minimumSizeHint(self) -> QSize:
        """May become narrower than its words; `resizeEvent` then shortens them."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room(self.width() < _NARROW * theme().scale)

    def _make_room(self, narrow: bool) -> None:
        """Where it is narrow, what is wanted rarely is in a menu."""
        self.title.setVisible(not narrow)
        self.network_button.setVisible(not narrow)
        self.wizard_button.setVisible(not narrow)
        self.more_button.setVisible(narrow)
        self.add_button.setText("" if narrow else self.tr("Add from disk …"))

    def _make_add_menu(self) -> None:
        self.add_menu = QMenu(self.add_button)
        self.folder_action = QAction(self.tr("A folder with a model …"), self.add_menu)
        self.gguf_action = QAction(self.tr("A GGUF file …"), self.add_menu)
        self.folder_action.triggered.connect(self.folder_wanted)
        self.gguf_action.triggered.connect(self.gguf_wanted)
        self.add_menu.addAction(self.folder_action)
        self.add_menu.addAction(self.gguf_action)
        self.add_button.setMenu(self.add_menu)

    def _make_more_menu(self) -> None:
        menu = QMenu(self.more_button)
        self.network_action = QAction(self.network_button.text(), menu)
        self.wizard_action = QAction(self.wizard_button.text(), menu)
        self.network_action.triggered.connect(self.network_wanted)
        self.wizard_action.triggered.connect(self.wizard_wanted)
        menu.addAction(self.network_action)
        menu.addAction(self.wizard_action)
        self.more_button.setMenu(menu)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 9)
        row.setSpacing(8)
        row.addWidget(self.back_button)
        row.addSpacing(4)
        row.addWidget(self.title)
        row.addStretch(1)
        for button in (
            self.add_button,
            self.network_button,
            self.wizard_button,
            self.more_button,
        ):
            row.addWidget(button)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
