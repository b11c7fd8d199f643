"""What one can do to an answer."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from desktop.messages.action_row import ActionButton, ActionRow
from desktop.messages.branch_switch import BranchSwitch
from desktop.messages.copy_button import CopyButton
from desktop.messages.plain_text import plain_text


@dataclass(frozen=True)
class _Buttons:
    """Those of the row."""

    branches: BranchSwitch
    copy: CopyButton
    again: ActionButton
    aloud: ActionButton
    more: ActionButton


class AnswerActions(QObject):
    """The row below an answer. Signals are requests; copying is done here.

    What the row will show is known before its buttons are there; asking for one makes them.

    Signals:
        regenerate_requested, delete_requested.
        aloud_requested: to be read aloud, or no more.
        regenerate_with_requested(widget): beside which a choice of models and devices may open.
        branch_chosen(at): counted from 0.
    """

    regenerate_requested = Signal()
    regenerate_with_requested = Signal(QWidget)
    delete_requested = Signal()
    aloud_requested = Signal()
    branch_chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._source = ""
        self._is_only_copy = False
        self._is_being_read = False
        self._is_enabled = True
        self._branch = (0, 1)
        self._buttons: _Buttons | None = None
        self._menu: QMenu | None = None
        self._with_action: QAction | None = None
        self._delete_action: QAction | None = None
        self.row = ActionRow(self.tr("What to do with the answer"), parent)
        self.row.wanted.connect(self._make_buttons)

    @property
    def branches(self) -> BranchSwitch:
        return self._made().branches

    @property
    def copy_button(self) -> CopyButton:
        return self._made().copy

    @property
    def again_button(self) -> ActionButton:
        return self._made().again

    @property
    def aloud_button(self) -> ActionButton:
        return self._made().aloud

    @property
    def more_button(self) -> ActionButton:
        return self._made().more

    def set_source(self, source: str) -> None:
        """What there is to copy, as Markdown."""
        self._source = source
        self._show()

    def set_only_copy(self) -> None:
        """For an answer that is no part of a conversation."""
        self._is_only_copy = True
        self._show()

    def set_enabled(self, enabled: bool) -> None:
        """Whether the conversation may change now; copying is always possible."""
        self._is_enabled = enabled
        self._show()

    def set_being_read(self, being_read: bool) -> None:
        """Whether it is being read aloud just now."""
        if being_read != self._is_being_read:
            self._is_being_read = being_read
            if being_read:
                # The way to stop it is seen when nobody is near, too.
                self.row.fill()
            self._show()

    def show_branches(self, at: int, count: int) -> None:
        """``at``: which of `count` answers this is, counted from 0."""
        self._branch = (at, count)
        if count > 1:
            # They are seen when nobody is near, too.
            self.row.fill()
        self._show()

    def menu(self) -> QMenu:
        """What the button for more opens; made when it is first wanted."""
        if self._menu is None:
            self._menu = QMenu(self.row)
            self._menu.addAction(self.tr("Copy as Markdown"), self._on_copy_markdown)
            self._with_action = self._menu.addAction(self.tr("Answer again with…"))
            self._with_action.triggered.connect(self._on_again_with)
            self._menu.addSeparator()
            self._delete_action = self._menu.addAction(self.tr("Delete"))
            self._delete_action.triggered.connect(self.delete_requested)
            self._enable_menu()
        return self._menu

    def _made(self) -> _Buttons:
        self.row.fill()
        assert self._buttons is not None
        return self._buttons

    def _make_buttons(self) -> None:
        row = self.row
        made = self._buttons = _Buttons(
            BranchSwitch(row),
            CopyButton(self.tr("Copy answer"), row),
            ActionButton("again", self.tr("Answer again"), row),
            ActionButton("speaker", self.tr("Read aloud"), row),
            ActionButton("more", self.tr("More"), row),
        )
        for button in (made.copy, made.again, made.aloud, made.more):
            row.add(button)
        made.branches.chosen.connect(self.branch_chosen)
        made.copy.clicked.connect(self._on_copy)
        made.again.clicked.connect(self.regenerate_requested)
        made.aloud.clicked.connect(self.aloud_requested)
        made.more.clicked.connect(self._on_more)
        self._show()

    def _show(self) -> None:
        """Bring the row up to date."""
        made, can_copy, is_kept = self._buttons, bool(self._source.strip()), not self._is_only_copy
        if made is None:
            self.row.expect(can_copy + (2 + can_copy) * is_kept)
            return
        made.branches.show_branches(*self._branch)
        made.branches.set_enabled(self._is_enabled)
        made.copy.setVisible(can_copy)
        # While it streams there is nothing else to be done to it.
        is_streaming = self._is_being_read and not can_copy
        for button in (made.again, made.more):
            button.setVisible(is_kept and not is_streaming)
        made.again.setEnabled(self._is_enabled)
        made.aloud.setVisible(is_kept and (can_copy or self._is_being_read))
        self._show_aloud(made.aloud)
        self._enable_menu()
        self.row.mend_stop()

    def _show_aloud(self, button: ActionButton) -> None:
        if self._is_being_read:
            button.set_icon("speaker-stop", self.tr("Stop reading"))
        else:
            button.set_icon("speaker", self.tr("Read aloud"))
        self.row.set_always(button, self._is_being_read)

    def _enable_menu(self) -> None:
        for action in (self._with_action, self._delete_action):
            if action is not None:
                action.setEnabled(self._is_enabled)

    def _on_copy(self) -> None:
        self.copy_button.copy(plain_text(self._source))

    def _on_copy_markdown(self) -> None:
        QGuiApplication.clipboard().setText(self._source)

    def _on_again_with(self) -> None:
        self.regenerate_with_requested.emit(self.more_button)

    def _on_more(self) -> None:
        below = self.more_button.rect().bottomLeft()
        self.menu().popup(self.more_button.mapToGlobal(below))
