"""The top of the library: back to the chat, add a model, network, wizard."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QMenu, QPushButton, QWidget

from desktop.theme import theme
from desktop.widgets.buttons import IconButton

_SIDE, _GAP, _BEFORE_TITLE = 16, 8, 4


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
        self._make_room()
        theme().changed.connect(self._make_room)

    def minimumSizeHint(self) -> QSize:
        """May become narrower than its words; `resizeEvent` then shortens them."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()
        layout = self.layout()
        if layout is not None:  # or buttons were seen squeezed for a moment
            layout.activate()

    def _make_room(self) -> None:
        """Where it is narrow, what is wanted rarely is in a menu; where it is very narrow, the
        rest says less."""
        self.add_button.setText(self.tr("Add from disk …"))
        always = (self.back_button, self.title, self.add_button)
        in_menu = not self._fits(*always, self.network_button, self.wizard_button)
        is_short = in_menu and not self._fits(*always, self.more_button)
        self.title.setVisible(not is_short)
        self.network_button.setVisible(not in_menu)
        self.wizard_button.setVisible(not in_menu)
        self.more_button.setVisible(in_menu)
        if is_short:
            self.add_button.setText("")

    def _fits(self, *widgets: QWidget) -> bool:
        """All of them beside each other."""
        for widget in widgets:
            widget.ensurePolished()  # or those that were never seen would tell another width
        words = sum(widget.sizeHint().width() for widget in widgets)
        return words + 2 * _SIDE + _BEFORE_TITLE + (len(widgets) + 1) * _GAP <= self.width()

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
        row.setContentsMargins(_SIDE, 10, _SIDE, 9)
        row.setSpacing(_GAP)
        row.addWidget(self.back_button)
        row.addSpacing(_BEFORE_TITLE)
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
