"""Which role, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from desktop.roles.role import Role
from desktop.sidebar.clean_text import clean_title

# Characters of a name.
_LONGEST = 48


class RoleMenu(QMenu):
    """None, the roles - built-in ones first -, and where they are changed.

    Signals:
        role_chosen(id): "" for none.
        conversation_settings_requested, roles_requested.
    """

    role_chosen = Signal(str)
    conversation_settings_requested = Signal()
    roles_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown: list[tuple[str, str]] = []
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._on_triggered)
        # What is above this one comes and goes with the roles.
        self._end = self.addSeparator()
        self.conversation_action = self.addAction("")
        self.roles_action = self.addAction("")
        self.conversation_action.triggered.connect(self.conversation_settings_requested)
        self.roles_action.triggered.connect(self.roles_requested)

    def show_roles(self, roles: Sequence[Role], current: str) -> None:
        """``current``: id, or "" for none."""
        self.conversation_action.setText(self.tr("Only for this conversation…"))
        self.roles_action.setText(self.tr("Edit roles…"))
        shown = [("", self.tr("No role")), *((role.id, _shown(role.name)) for role in roles)]
        if shown != self._shown:
            self._shown = shown
            self._fill(sum(role.builtin for role in roles))
        for action in self._group.actions():
            action.setChecked(action.data() == current)

    def _fill(self, builtin: int) -> None:
        for action in self.actions():
            if action is self._end:
                break
            self.removeAction(action)
            self._group.removeAction(action)
            action.deleteLater()
        for place, (role_id, words) in enumerate(self._shown):
            if place in (1, 1 + builtin):
                self.insertSeparator(self._end)
            action = QAction(words, self._group)
            action.setData(role_id)
            action.setCheckable(True)
            self.insertAction(self._end, action)

    def _on_triggered(self, action: QAction) -> None:
        self.role_chosen.emit(str(action.data()))


def _shown(name: str) -> str:
    """Qt underlines the letter after an ampersand, unless there are two."""
    clean = clean_title(name)
    short = clean if len(clean) <= _LONGEST else f"{clean[: _LONGEST - 1]}…"
    return short.replace("&", "&&")
