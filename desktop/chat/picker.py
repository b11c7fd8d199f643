"""A button with a menu: which model, which device."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QShowEvent
from PySide6.QtWidgets import QMenu, QToolButton

from desktop.icons import ICON_SIDE, icon
from desktop.theme import scaled, theme
from desktop.widgets.joined import named
from desktop.widgets.tooltips import plain_tooltip


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
        words = named(self._name, current.name)
        self.setToolTip(plain_tooltip(f"{words}\n{current.note}" if current.note else words))
        self.setAccessibleName(words)
        self.setAccessibleDescription(current.note)

    def _paint_icon(self) -> None:
        side = scaled(ICON_SIDE)
        self.setIcon(icon("down", theme().palette.muted))
        self.setIconSize(QSize(side, side))

    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(str(action.data()))


def _without_mnemonics(text: str) -> str:
    """Qt underlines the letter after an ampersand, unless there are two."""
    return text.replace("&", "&&")
