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
        for name in _KEYS:
            self._add(name)
        self.show_key(key)
        self._keys.triggered.connect(self._on_chosen)
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(self._on_wanted)

    def show_key(self, key: str) -> None:
        """What holds now."""
        if key not in {action.data() for action in self._keys.actions()}:
            self._add(key)
        for action in self._keys.actions():
            action.setChecked(action.data() == key)

    def _add(self, name: str) -> None:
        action = QAction(QKeySequence(name).toString() or self.tr("None"), self)
        action.setData(name)
        action.setCheckable(True)
        self._keys.addAction(action)
        self.addAction(action)

    def _on_wanted(self, place: QPoint) -> None:
        self.popup(self._button.mapToGlobal(place))

    def _on_chosen(self, action: QAction) -> None:
        self.key_chosen.emit(str(action.data()))
