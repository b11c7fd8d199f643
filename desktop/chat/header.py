"""The top of the window: which model runs on which device, and what goes on."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QLayout,
    QMenu,
    QProgressBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.aloud.aloud_button import AloudButton
from desktop.chat.picker import Choice, Picker
from desktop.icons import ICON_SIDE, app_icon, icon
from desktop.theme import Mode, scaled, theme
from desktop.widgets.buttons import IconButton, small_side
from desktop.widgets.labels import set_look
from desktop.widgets.status_line import StatusLine

__all__ = ["Choice", "Header", "Picker"]

_NARROW = 780
_SIGN = 26
# How long the names of model and device may be, and what is around them in their buttons.
_MODEL, _DEVICE, _AROUND = 240, 120, 22
_SHORT_MODEL, _SHORT_DEVICE = 130, 60
_EDGES, _SPACING = (16, 10, 12, 8), 8
# Below this there is less around everything.
_TIGHT = 560
_TIGHT_AROUND, _TIGHT_EDGES, _TIGHT_SPACING = 12, (4, 10, 2, 8), 3
# Of what goes on; with less room beside the pickers it stands below them.
_STATUS = 240


class Header(QWidget):
    """Signals: model_chosen(id), device_chosen(id), theme_chosen(mode), new_chat_requested,
    library_requested, preferences_requested, load_stop_requested, aloud_switched(whether answers
    are to be read aloud)."""

    model_chosen = Signal(str)
    device_chosen = Signal(str)
    theme_chosen = Signal(str)
    new_chat_requested = Signal()
    library_requested = Signal()
    preferences_requested = Signal()
    load_stop_requested = Signal()
    aloud_switched = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model_picker = Picker(self.tr("Model"), _MODEL)
        self.device_picker = Picker(self.tr("Device"), _DEVICE)
        self.sidebar_button = IconButton("sidebar", self.tr("Conversations"))
        self.preferences_button = IconButton("settings", self.tr("Preferences"))
        self.new_button = IconButton("plus", self.tr("New chat"), "outlined", self.tr("New chat"))
        self.library_button = IconButton(
            "library", self.tr("Models"), "outlined", self.tr("Models")
        )
        self.aloud_button = AloudButton()
        self.theme_button = QToolButton()
        self.stop_button = IconButton("close", self.tr("Stop loading"), "cross")
        self.stop_button.clicked.connect(self.load_stop_requested)
        self._status = StatusLine()
        self._status.setObjectName("status")
        self._progress = QProgressBar()
        self._progress.setObjectName("progress")
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(2)
        self._progress.setAccessibleName(self.tr("Progress"))
        self._sign = QLabel()
        self._title = QLabel("Sidelight")
        self._title.setObjectName("title")
        self._row, self._beside, self._below = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._is_tight = False
        self._doing = self._stop_and_status()
        self._make_theme_menu()
        self._lay_out()
        self._fit_text()
        theme().changed.connect(self._on_theme_changed)
        self.model_picker.chosen.connect(self.model_chosen)
        self.device_picker.chosen.connect(self.device_chosen)
        self.new_button.clicked.connect(self.new_chat_requested)
        self.library_button.clicked.connect(self.library_requested)
        self.preferences_button.clicked.connect(self.preferences_requested)
        self.aloud_button.clicked.connect(self.aloud_switched)
        self.set_status("")

    def set_status(self, text: str, fraction: float | None = None, busy: bool = False) -> None:
        """A few words; ``fraction`` 0 to 1 fills the line, ``busy`` moves it without an end.

        Both show the button that stops it.
        """
        self.stop_button.setVisible(busy or fraction is not None)
        self._status.show_words(text)
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
        return self._status.words()

    def minimumSizeHint(self) -> QSize:
        """May become narrower than its words; `resizeEvent` then shortens them."""
        return QSize(0, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        narrow = self.width() < scaled(_NARROW)
        self._sign.setVisible(not narrow)
        self._title.setVisible(not narrow)
        self.new_button.setText("" if narrow else self.tr("New chat"))
        self.library_button.setText("" if narrow else self.tr("Models"))
        model, device = (_SHORT_MODEL, _SHORT_DEVICE) if narrow else (_MODEL, _DEVICE)
        self._make_tight(self.width() < scaled(_TIGHT))
        left = self._room_of_pickers()
        # The model's name needs more.
        device = min(scaled(device), left * 2 // 5) if narrow else scaled(device)
        model = min(scaled(model), left - device) if narrow else scaled(model)
        self.model_picker.set_longest(max(0, model))
        self.device_picker.set_longest(max(0, device))
        self._place_status(narrow and left - model - device < scaled(_STATUS))
        # Never seen as it was before.
        self._row.activate()

    def _lay_out(self) -> None:
        row = self._row
        row.addWidget(self.sidebar_button)
        row.addWidget(self._sign)
        row.addWidget(self._title)
        row.addWidget(self.model_picker)
        row.addWidget(self.device_picker)
        row.addLayout(self._beside, 1000)
        row.addStretch(1)
        row.addWidget(self.library_button)
        row.addWidget(self.new_button)
        row.addWidget(self.aloud_button)
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

    def _place_status(self, below: bool) -> None:
        """Beside the pickers, or in a row of its own, which is there whether it says anything or
        not."""
        row = self._below if below else self._beside
        if row.count() == 0:
            row.addWidget(self._doing)
        self._below.setContentsMargins(18, 0, 14, 8 if below else 0)
        controls = (self.model_picker, self.theme_button)
        usual = max(control.sizeHint().height() for control in controls) + 20
        self.setFixedHeight(usual + (self._doing.height() + 8 if below else 0))

    def _room_of_pickers(self) -> int:
        """For their words, where everything else is as narrow as it can be."""
        shown = [button for button in self._buttons() if not button.isHidden()]
        spacing, edges = self._row.spacing(), self._row.contentsMargins()
        taken = sum(button.sizeHint().width() + spacing for button in shown)
        around = _TIGHT_AROUND if self._is_tight else _AROUND
        # Qt leaves so much around the words.
        gap = 4 + self.model_picker.fontMetrics().horizontalAdvance("  ")
        pickers = 2 * (scaled(ICON_SIDE) + around + gap + spacing)
        return self.width() - taken - pickers - edges.left() - edges.right()

    def _make_tight(self, tight: bool) -> None:
        self._is_tight = tight
        # The shortcut and the preferences do the same.
        self.aloud_button.setVisible(not tight)
        self._row.setContentsMargins(*(_TIGHT_EDGES if tight else _EDGES))
        self._row.setSpacing(_TIGHT_SPACING if tight else _SPACING)
        for button in (*self._buttons(), self.model_picker, self.device_picker):
            set_look(button, "tight", "true" if tight else "false")
            button.updateGeometry()

    def _buttons(self) -> tuple[QAbstractButton, ...]:
        right = (self.aloud_button, self.preferences_button, self.theme_button)
        return (self.sidebar_button, self.library_button, self.new_button, *right)

    def _stop_and_status(self) -> QWidget:
        both = QWidget()
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
        self.theme_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.theme_button.setToolTip(self.tr("Theme"))
        self.theme_button.setAccessibleName(self.tr("Theme"))

    def _on_theme_changed(self) -> None:
        self._fit_text()
        self._make_room()

    def _fit_text(self) -> None:
        """As large and in the colours as the theme has them."""
        for action in self._theme_actions.actions():
            action.setChecked(action.data() == theme().mode.value)
        side = scaled(ICON_SIDE)
        self.theme_button.setIcon(icon("theme", theme().palette.text))
        self.theme_button.setIconSize(QSize(side, side))
        self._sign.setPixmap(app_icon().pixmap(scaled(_SIGN), scaled(_SIGN)))
        stop = small_side()
        self.stop_button.setFixedSize(stop, stop)
        self._doing.setFixedHeight(max(stop, self._status.sizeHint().height()))

    def _on_theme_chosen(self, action: QAction) -> None:
        self.theme_chosen.emit(str(action.data()))
