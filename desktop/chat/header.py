"""The top of the window: which model runs on which device, and what goes on."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLayout,
    QMenu,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.chat.picker import Choice, Picker
from desktop.icons import app_icon, icon
from desktop.theme import Mode, theme
from desktop.widgets.buttons import IconButton
from desktop.widgets.tooltips import plain_tooltip

__all__ = ["Choice", "Header", "Picker"]

_NARROW = 780


class Header(QWidget):
    """Signals: model_chosen(id), device_chosen(id), theme_chosen(mode), new_chat_requested,
    library_requested, preferences_requested, load_stop_requested."""

    model_chosen = Signal(str)
    device_chosen = Signal(str)
    theme_chosen = Signal(str)
    new_chat_requested = Signal()
    library_requested = Signal()
    preferences_requested = Signal()
    load_stop_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model_picker = Picker(self.tr("Model"), 240)
        self.device_picker = Picker(self.tr("Device"), 120)
        self.sidebar_button = IconButton("sidebar", self.tr("Conversations"))
        self.preferences_button = IconButton("settings", self.tr("Preferences"))
        self.new_button = IconButton("plus", self.tr("New chat"), "outlined", self.tr("New chat"))
        self.library_button = IconButton(
            "library", self.tr("Models"), "outlined", self.tr("Models")
        )
        self.theme_button = QToolButton()
        self.stop_button = IconButton("close", self.tr("Stop loading"), "quiet")
        self.stop_button.setFixedSize(24, 24)
        self.stop_button.clicked.connect(self.load_stop_requested)
        self._status = QLabel()
        self._status.setObjectName("status")
        self._status.setTextFormat(Qt.TextFormat.PlainText)
        self._status.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._progress = QProgressBar()
        self._progress.setObjectName("progress")
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(2)
        self._progress.setAccessibleName(self.tr("Progress"))
        self._sign = QLabel()
        self._sign.setPixmap(app_icon().pixmap(26, 26))
        self._title = QLabel("Sidelight")
        self._title.setObjectName("title")
        self._beside, self._below = QHBoxLayout(), QHBoxLayout()
        self._doing = self._stop_and_status()
        self._make_theme_menu()
        self._lay_out()
        self.model_picker.chosen.connect(self.model_chosen)
        self.device_picker.chosen.connect(self.device_chosen)
        self.new_button.clicked.connect(self.new_chat_requested)
        self.library_button.clicked.connect(self.library_requested)
        self.preferences_button.clicked.connect(self.preferences_requested)
        self.set_status("")

    def set_status(self, text: str, fraction: float | None = None, busy: bool = False) -> None:
        """A few words; ``fraction`` 0 to 1 fills the line, ``busy`` moves it without an end.

        Both show the button that stops it.
        """
        self.stop_button.setVisible(busy or fraction is not None)
        self._status.setText(text)
        self._status.setToolTip(plain_tooltip(text))
        if fraction is not None:
            self._progress.setRange(0, 1000)
            self._progress.setValue(round(fraction * 1000))
        else:
            self._progress.setRange(0, 0 if busy else 1)
            self._progress.setValue(0)

    def set_sidebar_shown(self, shown: bool) -> None:
        """It has a button for a new chat of its own, and one that hides it."""
        self.sidebar_button.setVisible(not shown)
        self.new_button.setVisible(not shown)

    def status(self) -> str:
        return self._status.text()

    def minimumSizeHint(self) -> QSize:
        """May become narrower than its words; `resizeEvent` then shortens them."""
        return QSize(0, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        scale = theme().scale
        narrow = self.width() < _NARROW * scale
        self._place_status(narrow)
        self._sign.setVisible(not narrow)
        self._title.setVisible(not narrow)
        self.new_button.setText("" if narrow else self.tr("New chat"))
        self.library_button.setText("" if narrow else self.tr("Models"))
        model, device = (130, 60) if narrow else (240, 120)
        left = self.width() - 280 - round(device * scale) if narrow else round(model * scale)
        self.model_picker.set_longest(max(60, min(round(model * scale), left)))
        self.device_picker.set_longest(round(device * scale))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(16, 10, 12, 8)
        row.setSpacing(8)
        row.addWidget(self.sidebar_button)
        row.addWidget(self._sign)
        row.addWidget(self._title)
        row.addSpacing(6)
        row.addWidget(self.model_picker)
        row.addWidget(self.device_picker)
        row.addLayout(self._beside, 1000)
        row.addStretch(1)
        row.addWidget(self.library_button)
        row.addWidget(self.new_button)
        row.addWidget(self.preferences_button)
        row.addWidget(self.theme_button)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addLayout(self._below)
        layout.addWidget(self._progress)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._place_status(False)

    def _place_status(self, narrow: bool) -> None:
        """Beside the pickers, or in a row of its own, which is there whether it says anything or
        not."""
        row = self._below if narrow else self._beside
        if row.count() == 0:
            row.addWidget(self._doing)
        self._below.setContentsMargins(18, 0, 14, 8 if narrow else 0)
        controls = (self.model_picker, self.theme_button)
        usual = max(control.sizeHint().height() for control in controls) + 20
        self.setFixedHeight(usual + (self._doing.height() + 8 if narrow else 0))

    def _stop_and_status(self) -> QWidget:
        both = QWidget()
        both.setFixedHeight(max(24, self._status.sizeHint().height()))
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.stop_button)
        row.addWidget(self._status, 1)
        return both

    def _make_theme_menu(self) -> None:
        menu = QMenu(self.theme_button)
        names = {
            Mode.SYSTEM: self.tr("As the system"),
            Mode.LIGHT: self.tr("Light"),
            Mode.DARK: self.tr("Dark"),
        }
        self._theme_actions = QActionGroup(menu)
        for mode, name in names.items():
            action = QAction(name, menu)
            action.setData(mode.value)
            action.setCheckable(True)
            self._theme_actions.addAction(action)
            menu.addAction(action)
        menu.triggered.connect(self._on_theme_chosen)
        self.theme_button.setMenu(menu)
        self.theme_button.setIconSize(QSize(18, 18))
        self.theme_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.theme_button.setToolTip(self.tr("Theme"))
        self.theme_button.setAccessibleName(self.tr("Theme"))
        self._on_theme_changed()
        theme().changed.connect(self._on_theme_changed)

    def _on_theme_changed(self) -> None:
        for action in self._theme_actions.actions():
            action.setChecked(action.data() == theme().mode.value)
        self.theme_button.setIcon(icon("theme", theme().palette.text))

    def _on_theme_chosen(self, action: QAction) -> None:
        self.theme_chosen.emit(str(action.data()))
