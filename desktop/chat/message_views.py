"""The views of messages, made when they come into view, and what people do to them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.chat.drawn_answer import WithPictures
from desktop.chat.message_rows import MessageRow
from desktop.chat.side_by_side import SideBySide
from desktop.conversations.values import Message
from desktop.messages.answer import AnswerView
from desktop.messages.question import QuestionView


class MessageViews(QObject):
    """Makes them for the transcript; every signal begins with the message's id.

    Attributes:
        can_change: whether messages may be edited, deleted, answered anew now.
        being_read: id of the answer that is read aloud; "" for none.

    Signals:
        edited(id, text): the question is to be asked again in these words.
        deleted(id): the message and what follows from it.
        regenerated(id), regenerated_with(id, widget): another answer, perhaps of a model that is
            chosen beside the widget.
        continued(id): the answer is to go on.
        branch_chosen(id, at): another one at its place, counted from 0.
        sound_wanted(id, at): which of its attachments is to be heard, or no more.
        aloud_wanted(id): the answer is to be read aloud, or no more.
    """

    edited = Signal(str, str)
    deleted = Signal(str)
    regenerated = Signal(str)
    regenerated_with = Signal(str, QWidget)
    continued = Signal(str)
    branch_chosen = Signal(str, int)
    sound_wanted = Signal(str, int)
    aloud_wanted = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.can_change = True
        self.being_read = ""
        # What was unfolded, and what was being written in a question, when a view went.
        self._opened: dict[str, Collection[int]] = {}
        self._written: dict[str, str] = {}

    def make(self, row: MessageRow) -> QWidget:
        view = self._question(row) if row.message.role == "user" else self._answer(row)
        view.set_branches(row.branch, row.branches)
        view.set_actions_enabled(self.can_change)
        view.delete_requested.connect(partial(self.deleted.emit, row.id))
        view.branch_chosen.connect(partial(self.branch_chosen.emit, row.id))
        if isinstance(view, AnswerView) and row.beside:
            return SideBySide(view, [_only_to_be_read(message) for message in row.beside])
        if isinstance(view, AnswerView) and row.attached:
            return WithPictures(view, row.attached)
        return view

    def keep(self, row_id: str, view: QWidget) -> None:
        """The view is about to go; the next one goes on where it was."""
        answer = answer_in(view)
        if answer is not None:
            self._opened[row_id] = answer.opened()
        elif isinstance(view, QuestionView) and view.is_editing:
            self._written[row_id] = view.edited_text()

    def set_can_change(self, can_change: bool, views: Iterable[QWidget]) -> None:
        """`views`: those there are."""
        self.can_change = can_change
        for view in views:
            message = view if isinstance(view, QuestionView) else answer_in(view)
            if message is not None:
                message.set_actions_enabled(can_change)

    def _question(self, row: MessageRow) -> QuestionView:
        view = QuestionView.of(row.message, row.attached)
        view.edited.connect(partial(self.edited.emit, row.id))
        view.sound_wanted.connect(partial(self.sound_wanted.emit, row.id))
        written = self._written.pop(row.id, None)
        if written is not None:
            view.start_editing(written)
        return view

    def _answer(self, row: MessageRow) -> AnswerView:
        view = AnswerView.of(row.message, self._opened.get(row.id, ()))
        origin = row.message.origin
        view.setAccessibleName(self.tr("Answer of {0}").format(origin.model if origin else ""))
        view.set_actions_kept(row.is_last)
        view.regenerate_requested.connect(partial(self.regenerated.emit, row.id))
        view.regenerate_with_requested.connect(partial(self.regenerated_with.emit, row.id))
        view.continue_requested.connect(partial(self.continued.emit, row.id))
        view.aloud_requested.connect(partial(self.aloud_wanted.emit, row.id))
        if row.id == self.being_read:
            view.set_being_read(True)
        return view


def answer_in(view: QWidget | None) -> AnswerView | None:
    """The answer that the view shows, or goes on with; None for anything else."""
    if isinstance(view, SideBySide):
        return view.current
    if isinstance(view, WithPictures):
        return view.answer
    return view if isinstance(view, AnswerView) else None


def _only_to_be_read(message: Message) -> AnswerView:
    view = AnswerView.of(message)
    view.tools.set_only_copy()
    return view
