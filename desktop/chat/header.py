"""The top of the window: which model runs on which device, and what goes on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent, QShowEvent
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

from desktop.icons import app_icon, icon
from desktop.theme import Mode, theme
from desktop.widgets.buttons import IconButton
from desktop.widgets.tooltips import plain_tooltip

_NARROW = 700


@dataclass(frozen=True)
class Choice:
    """A model or a device to choose.

    Attributes:
        id: what is told when it is chosen.
        name: what people read.
        note: a few words more, such as "Demo: knows coloured shapes only".
    """

    id: str
    name: str
    note: str = ""


class _MenuBelow(QMenu):
    """Opens below the left end of its button, which is laid out from the right."""

    def __init__(self, button: QToolButton) -> None:
        super().__init__(button)
        self._button = button
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def showEvent(self, event: QShowEvent) -> None:
        self.move(self._button.mapToGlobal(QPoint(0, self._button.height() + 4)))
        super().showEvent(event)


class Picker(QToolButton):
    """A button that names what is chosen and lets it be changed.

    Signals:
        chosen(id): another one was chosen.
    """

    chosen = Signal(str)

    def __init__(self, name: str, longest: int) -> None:
        super().__init__()
        self._name = name
        self._longest = longest
        self._current = Choice("", "")
        self.setProperty("look", "outlined")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._menu = _MenuBelow(self)
        self._menu.triggered.connect(self._on_triggered)
        self.setMenu(self._menu)
        self._paint_icon()
        theme().changed.connect(self._paint_icon)

    def set_choices(self, choices: Sequence[Choice], current: str) -> None:
        self._menu.clear()
        group = QActionGroup(self._menu)
        for choice in choices:
            text = f"{choice.name}\n{choice.note}" if choice.note else choice.name
            action = QAction(_without_mnemonics(text.replace("\n", " · ")), self._menu)
            action.setData(choice.id)
            action.setCheckable(True)
            action.setChecked(choice.id == current)
            group.addAction(action)
            self._menu.addAction(action)
        self._current = next(
            (choice for choice in choices if choice.id == current), Choice("", self.tr("None"))
        )
        self._show_current()

    def choice_ids(self) -> list[str]:
        return [str(action.data()) for action in self._menu.actions()]

    def set_longest(self, pixels: int) -> None:
        self._longest = pixels
        self._show_current()

    def _show_current(self) -> None:
        current = self._current
        elide = self.fontMetrics().elidedText
        shown = elide(current.name, Qt.TextElideMode.ElideRight, self._longest)
        self.setText(_without_mnemonics(shown))
        words = f"{self._name}: {current.name}"
        self.setToolTip(plain_tooltip(f"{words}\n{current.note}" if current.note else words))
        self.setAccessibleName(words)
        self.setAccessibleDescription(current.note)

    def _paint_icon(self) -> None:
        self.setIcon(icon("down", theme().palette.muted))

    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(str(action.data()))


class Header(QWidget):
    """Signals: model_chosen(id), device_chosen(id), theme_chosen(mode), new_chat_requested,
    load_stop_requested."""

    model_chosen = Signal(str)
    device_chosen = Signal(str)
    theme_chosen = Signal(str)
    new_chat_requested = Signal()
    load_stop_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model_picker = Picker(self.tr("Model"), 240)
        self.device_picker = Picker(self.tr("Device"), 120)
        self.new_button = IconButton("plus", self.tr("New chat"), "outlined", self.tr("New chat"))
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
        self._title = QLabel("Sidelight")
        self._title.setObjectName("title")
        self._beside, self._below = QHBoxLayout(), QHBoxLayout()
        self._doing = self._stop_and_status()
        self._make_theme_menu()
        self._lay_out()
        self.model_picker.chosen.connect(self.model_chosen)
        self.device_picker.chosen.connect(self.device_chosen)
        self.new_button.clicked.connect(self.new_chat_requested)
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

    def status(self) -> str:
        return self._status.text()

    def minimumSizeHint(self) -> QSize:
        """May become narrower than its words; `resizeEvent` then shortens them."""
        return QSize(0, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW * theme().scale
        self._place_status(narrow)
        self._title.setVisible(not narrow)
        self.new_button.setText("" if narrow else self.tr("New chat"))
        self.model_picker.set_longest(max(60, min(130, self.width() - 330)) if narrow else 240)
        self.device_picker.set_longest(60 if narrow else 120)

    def _lay_out(self) -> None:
        sign = QLabel()
        sign.setPixmap(app_icon().pixmap(26, 26))
        row = QHBoxLayout()
        # The layout keeps 8 pixels for the line below, which itself is thin.
        row.setContentsMargins(16, 9, 12, 1)
        row.setSpacing(8)
        row.addWidget(sign)
        row.addWidget(self._title)
        row.addSpacing(6)
        row.addWidget(self.model_picker)
        row.addWidget(self.device_picker)
        row.addLayout(self._beside, 1)
        row.addWidget(self.new_button)
        row.addWidget(self.theme_button)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addLayout(self._below)
        layout.addWidget(self._progress)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._below.setContentsMargins(18, 0, 14, 6)
        self._place_status(False)

    def _place_status(self, narrow: bool) -> None:
        """Beside the pickers, or in a row of its own, which is there whether it says anything or
        not."""
        row = self._below if narrow else self._beside
        if row.count() == 0:
            row.addWidget(self._doing)
        usual = max(54, self.model_picker.sizeHint().height() + 18)
        self.setFixedHeight(usual + (self._doing.sizeHint().height() + 4 if narrow else 0))

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


def _without_mnemonics(text: str) -> str:
    """Qt underlines the letter after an ampersand, unless there are two."""
    return text.replace("&", "&&")
