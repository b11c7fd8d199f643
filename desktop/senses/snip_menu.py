"""Which keys take a piece of the screen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

_KEYS = ("Ctrl+Shift+S", "Ctrl+Shift+X", "Ctrl+Alt+P", "F8", "")


class SnipMenu(QMenu):
    """Opens on a right click on the button, or with the menu key.

    Signals:
        key_chosen(name): "" for none.
    """

    key_chosen = Signal(str)

    def __init__(self, button: QWidget, key: str) -> None:
        super().__init__(button)
        self._button = button
        self._keys = QActionGroup(self)
        self.addSection(self.tr("Shortcut"))
        for name in dict.fromkeys((*_KEYS, key)):
            action = QAction(QKeySequence(name).toString() or self.tr("None"), self)
            action.setData(name)
            action.setCheckable(True)
            action.setChecked(name == key)
            self._keys.addAction(action)
            self.addAction(action)
        self._keys.triggered.connect(self._on_chosen)
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(self._on_wanted)

    def _on_wanted(self, place: QPoint) -> None:
        self.popup(self._button.mapToGlobal(place))

    def _on_chosen(self, action: QAction) -> None:
        self.key_chosen.emit(str(action.data()))
