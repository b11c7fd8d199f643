"""What the user asked: a bubble on the right, pictures above it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.chat.shown import Shown, small_view
from desktop.conversations.values import Message
from desktop.messages.action_row import ActionButton, ActionRow
from desktop.messages.branch_switch import BranchSwitch
from desktop.messages.copy_button import CopyButton
from desktop.messages.question_editor import QuestionEditor
from desktop.messages.sound_chip import SoundChip
from desktop.messages.text_views import PlainView
from desktop.widgets.flow import FlowLayout
from desktop.widgets.tooltips import plain_tooltip

_SIDE = 120
# Of the width: what a bubble may take.
_SHARE = 0.82
_PADDING = 14
# Buttons of a question that was asked in one way only.
_COUNT = 3


@dataclass(frozen=True)
class _Buttons:
    """Those of the row."""

    branches: BranchSwitch
    copy: CopyButton
    edit: ActionButton
    delete: ActionButton


class QuestionView(QWidget):
    """A message of the user.

    While it is being edited the view holds words that are nowhere else: whoever takes it away keeps
    `edited_text` and gives it to `start_editing` of the next view.

    Signals:
        edited(text): the question should be asked again in these words.
        delete_requested.
        branch_chosen(at): counted from 0.
        sound_wanted(at): which of its attachments is to be heard, or no more; counted from 0.
        editing_changed(whether it is being edited).
    """

    edited = Signal(str)
    delete_requested = Signal()
    branch_chosen = Signal(int)
    sound_wanted = Signal(int)
    editing_changed = Signal(bool)

    def __init__(self, text: str, attached: Sequence[Shown] = ()) -> None:
        super().__init__()
        self.text = text
        self._editor: QuestionEditor | None = None
        self._bubble = QFrame(self)
        self._bubble.setObjectName("bubble")
        self._body = PlainView(text, self._bubble)
        self._can_change = True
        self._branch = (0, 1)
        self._buttons: _Buttons | None = None
        self.row = ActionRow(self.tr("What to do with the question"), self)
        self.row.wanted.connect(self._make_buttons)
        self.row.expect(_COUNT)
        self._middle = QHBoxLayout()
        self._chips: dict[int, SoundChip] = {}
        # A sound says it all.
        self._bubble.setVisible(bool(text.strip()) or not attached)
        self._lay_out(attached)

    @classmethod
    def of(cls, message: Message, attached: Sequence[Shown] = ()) -> QuestionView:
        """A kept question; ``attached``: how its attachments look."""
        return cls(message.text, attached)

    @property
    def branches(self) -> BranchSwitch:
        return self._made().branches

    @property
    def copy_button(self) -> CopyButton:
        return self._made().copy

    @property
    def edit_button(self) -> ActionButton:
        return self._made().edit

    @property
    def delete_button(self) -> ActionButton:
        return self._made().delete

    def sound_chip(self, at: int) -> SoundChip | None:
        """The player of one of its attachments, counted from 0; None for what is no sound."""
        return self._chips.get(at)

    @property
    def is_editing(self) -> bool:
        return self._editor is not None

    def edited_text(self) -> str:
        """What is being written; the question itself when it is not being edited."""
        return self._editor.text() if self._editor is not None else self.text

    def start_editing(self, text: str | None = None) -> None:
        """``text``: what had been written before; else the question itself."""
        if self._editor is not None:
            return
        self._editor = QuestionEditor(self.text if text is None else text)
        self._editor.sent.connect(self._on_sent)
        self._editor.cancelled.connect(self.stop_editing)
        self._bubble.hide()
        self.row.hide()
        self._middle.addWidget(self._editor, 8)
        # The layout would show it later, and what is not seen takes no focus.
        self._editor.show()
        self._editor.entry.setFocus()
        self.editing_changed.emit(True)

    def stop_editing(self) -> None:
        """Back to the question as it was asked."""
        if self._editor is None:
            return
        editor, self._editor = self._editor, None
        self._middle.removeWidget(editor)
        editor.hide()
        # Its own signal may have led here.
        QTimer.singleShot(0, editor, editor.deleteLater)
        self._bubble.setVisible(bool(self.text.strip()) or not self._chips)
        self.row.show()
        self.edit_button.setFocus()
        self.editing_changed.emit(False)

    def set_branches(self, at: int, count: int) -> None:
        """``at``: which of `count` wordings this is, counted from 0."""
        self._branch = (at, count)
        if count > 1:
            # They are seen when nobody is near, too.
            self.row.fill()
        self._show_buttons()

    def set_actions_enabled(self, enabled: bool) -> None:
        """Whether the conversation may change now; copying is always possible."""
        self._can_change = enabled
        self._show_buttons()

    def heightForWidth(self, width: int) -> int:
        """Also before it is shown; the bubble is made as it is in this width."""
        self._fit(width)
        return super().heightForWidth(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.row.set_hovered(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.row.set_hovered(False)

    def _fit(self, width: int) -> None:
        widest = int(width * _SHARE) - 2 * _PADDING
        taken = max(40, min(widest, self._body.ideal_width()))
        before = self._body.sizeHint()
        self._body.want_width(taken)
        if before != self._body.sizeHint() or not self.isVisible():
            self._bubble.updateGeometry()

    def _on_copy(self) -> None:
        self.copy_button.copy(self.text)

    def _on_edit(self) -> None:
        self.start_editing()

    def _on_sent(self, text: str) -> None:
        self.stop_editing()
        self.edited.emit(text)

    def _made(self) -> _Buttons:
        self.row.fill()
        assert self._buttons is not None
        return self._buttons

    def _make_buttons(self) -> None:
        row = self.row
        made = self._buttons = _Buttons(
            BranchSwitch(row),
            CopyButton(self.tr("Copy question"), row),
            ActionButton("edit", self.tr("Edit question"), row),
            ActionButton("bin", self.tr("Delete question"), row),
        )
        for button in (made.copy, made.edit, made.delete):
            row.add(button)
        made.branches.chosen.connect(self.branch_chosen)
        made.copy.clicked.connect(self._on_copy)
        made.edit.clicked.connect(self._on_edit)
        made.delete.clicked.connect(self.delete_requested)
        self._show_buttons()

    def _show_buttons(self) -> None:
        made = self._buttons
        if made is None:
            return
        made.branches.show_branches(*self._branch)
        made.branches.set_enabled(self._can_change)
        made.edit.setEnabled(self._can_change)
        made.delete.setEnabled(self._can_change)
        self.row.mend_stop()

    def _lay_out(self, attached: Sequence[Shown]) -> None:
        inside = QVBoxLayout(self._bubble)
        inside.setContentsMargins(_PADDING, 9, _PADDING, 9)
        inside.addWidget(self._body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        if attached:
            layout.addLayout(self._row_of(attached))
        self._middle.addStretch(1)
        self._middle.addWidget(self._bubble)
        layout.addLayout(self._middle)
        below = QHBoxLayout()
        below.setContentsMargins(0, 0, 0, 0)
        below.addStretch(1)
        below.addWidget(self.row)
        layout.setSpacing(4)
        layout.addLayout(below)

    def _row_of(self, attached: Sequence[Shown]) -> FlowLayout:
        row = FlowLayout()
        row.setSpacing(8)
        for at, one in enumerate(attached):
            row.addWidget(self._player(at, one) if one.is_sound else _still(one))
        return row

    def _player(self, at: int, shown: Shown) -> SoundChip:
        chip = self._chips[at] = SoundChip(shown.name, shown.note)
        chip.toggled.connect(partial(self.sound_wanted.emit, at))
        return chip


def _still(shown: Shown) -> QWidget:
    """A picture, or the name of a file."""
    view = small_view(replace(shown, opens=False), _SIDE)
    view.setAccessibleDescription(shown.note)
    if shown.note:
        view.setToolTip(plain_tooltip(f"{shown.name}\n{shown.note}"))
    return view
