"""What is seen of the dialog of roles, and how it makes room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.roles.builtin_note import BuiltinNote
from desktop.roles.role_form import RoleForm
from desktop.roles.role_list import RoleList
from desktop.roles.role_tools import RoleTools
from desktop.sidebar.undo_bar import UndoBar
from desktop.theme import theme
from desktop.widgets.labels import words_label
from desktop.widgets.problem_view import ProblemView

_LEFT = 240
# Below this the list and a form do not fit beside each other.
_NARROW = 640
# Of a picker, what is not words.
_AROUND_PICKER = 100
# As Qt has it where nothing was set.
_ANY_WIDTH = (1 << 24) - 1


class RolesBody(QWidget):
    """Its parts are connected by whoever shows it.

    Attributes:
        undo_key: brings the last deleted one back, where no text is edited.
    """

    def __init__(self) -> None:
        super().__init__()
        self.list, self.tools = RoleList(), RoleTools()
        self.note = BuiltinNote()
        self.form = RoleForm(head=self.note)
        self.undo_bar, self.problem = UndoBar(), ProblemView()
        self.problem.hide()
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.setProperty("look", "primary")
        self._promise = words_label(self.tr("Each change is kept at once."), "muted")
        self._left = QWidget()
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.undo_key = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self._left)
        self.undo_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        for button in self.findChildren(QPushButton):
            # Enter in a field would press one of them.
            button.setAutoDefault(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW * theme().scale
        direction = QBoxLayout.Direction
        self._sides.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self.list.set_narrow(narrow)
        self._promise.setVisible(not narrow)
        self.list.set_room(self.width() - _AROUND_PICKER)
        self._left.setMaximumWidth(_ANY_WIDTH if narrow else round(_LEFT * theme().scale))

    def _lay_out(self) -> None:
        left = QVBoxLayout(self._left)
        left.setContentsMargins(14, 14, 8, 8)
        left.addWidget(self.list, 1)
        left.addWidget(self.undo_bar)
        left.addWidget(self.tools)
        self._sides.setSpacing(0)
        self._sides.addWidget(self._left)
        self._sides.addWidget(self.form, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._sides, 1)
        column.addLayout(self._foot())

    def _foot(self) -> QVBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self._promise, 1)
        line.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 8, 16, 14)
        foot.setSpacing(8)
        foot.addWidget(self.problem)
        foot.addLayout(line)
        return foot
