"""An answer: as it streams in, or as it was kept."""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.conversations.values import Message, Origin, State
from desktop.messages.action_row import ActionButton
from desktop.messages.announcer import Announcer
from desktop.messages.answer_foot import AnswerFoot
from desktop.messages.block_column import BlockColumn
from desktop.messages.figures import Figures, figures_of
from desktop.messages.later import later
from desktop.messages.phase_line import PhaseLine
from desktop.messages.states import CAN_GO_ON, state_words
from desktop.messages.thoughts import Split, split_thoughts
from desktop.messages.thoughts_view import ThinkingClock, ThoughtsView
from desktop.sentences import translated
from models.words import from_text

_FRAME_MS = 33
# Among what is opened, see `opened`: the thoughts.
_THOUGHTS = -1
_MARGIN = 2


class AnswerView(QWidget):
    """A message of the model.

    `append` takes pieces as they come; they are drawn together, at most 30 times a second. What was
    kept is built by `build_part`, or as soon as somebody needs to see it whole.

    Args:
        begins_inside: the model's template opens the thoughts, see `split_thoughts`.
        is_kept: it is part of a conversation, so more can be done to it than copying.
        is_over: nothing more will come.

    Signals:
        regenerate_requested, delete_requested, continue_requested.
        aloud_requested: to be read aloud, or no more.
        regenerate_with_requested(widget): beside which a choice of models and devices may open.
        branch_chosen(at): counted from 0.
        fold_changed: the user opened or closed the thoughts.
    """

    regenerate_requested = Signal()
    regenerate_with_requested = Signal(QWidget)
    delete_requested = Signal()
    continue_requested = Signal()
    aloud_requested = Signal()
    branch_chosen = Signal(int)
    fold_changed = Signal()

    def __init__(
        self, begins_inside: bool = False, is_kept: bool = True, is_over: bool = False
    ) -> None:
        super().__init__()
        self._source = ""
        self._begins_inside = begins_inside
        self._split = Split("", "", False)
        # While a kept answer is not built yet: what is to be opened in it.
        self._unbuilt: Collection[int] | None = None
        self._has_begun = False
        self._is_over = is_over
        self._clock = ThinkingClock()
        self._thoughts: ThoughtsView | None = None
        self._blocks = BlockColumn(self, is_still=is_over)
        self._phase = None if is_over else PhaseLine(self)
        self._foot = AnswerFoot(self, is_shown=is_over)
        self.tools = self._foot.tools
        self._layout = QVBoxLayout(self)
        self._lay_out()
        if not is_kept:
            self.tools.set_only_copy()
        self._connect()
        self._frame = QTimer(self)
        self._frame.setSingleShot(True)
        self._frame.setInterval(_FRAME_MS)
        self._frame.timeout.connect(self._draw)

    @classmethod
    def of(
        cls, message: Message, opened: Collection[int] = (), begins_inside: bool = False
    ) -> AnswerView:
        """A kept answer at once; one that is still streaming goes on with `append`.

        Args:
            opened: what an earlier view of it had opened.
        """
        view = cls(begins_inside, is_over=message.state != "streaming")
        view._source = message.text
        if message.state == "streaming":
            view._draw()
            view._open(opened)
        else:
            view._unbuilt = opened
            view._show_kept(message)
        return view

    def build_part(self, width: int) -> bool:
        """A bit more of a kept answer; whether there is more to come.

        Args:
            width: of the whole view, in pixels; 0 while it is not known.
        """
        if self._unbuilt is None:
            return False
        later().put_off()
        if not self._has_begun:
            self._has_begun = True
            self._begin()
        elif not self._blocks.show_next(max(0, width - 2 * _MARGIN)):
            opened, self._unbuilt = self._unbuilt, None
            self._open(opened)
        return self._unbuilt is not None

    # --- what it says ---------------------------------------------------------------------------

    @property
    def source(self) -> str:
        """The whole answer so far, as Markdown, thoughts and their marks included."""
        return self._source

    @property
    def thought_s(self) -> float:
        """Seconds it thought aloud; 0.0 when it did not."""
        self._complete()
        return self._clock.seconds() if self._thoughts is not None else 0.0

    @cached_property
    def announcer(self) -> Announcer:
        """Made for what is still being said."""
        return Announcer(self)

    @property
    def copy_button(self) -> ActionButton:
        return self.tools.copy_button

    @property
    def continue_button(self) -> QWidget:
        return self._foot.continue_button

    @property
    def thoughts_view(self) -> ThoughtsView | None:
        self._complete()
        return self._thoughts

    def opened(self) -> frozenset[int]:
        """What is unfolded, for the next view of the same message."""
        if self._unbuilt is not None:
            return frozenset(self._unbuilt)
        is_opened = self._thoughts is not None and self._thoughts.is_opened
        return self._blocks.unfolded() | (frozenset({_THOUGHTS}) if is_opened else frozenset())

    def block_views(self) -> list[QWidget]:
        """The views of all blocks of what is said, in order."""
        self._complete()
        return self._blocks.block_views()

    def figures_text(self) -> str:
        return self._foot.figures.text()

    def fallback_text(self) -> str:
        return self._foot.fallback_text()

    def note_text(self) -> str:
        return self._foot.note_text()

    def phase_text(self) -> str:
        return "" if self._phase is None else self._phase.words()

    # --- while it streams -----------------------------------------------------------------------

    def append(self, text: str) -> None:
        self._source += text
        self._clock.start()
        if not self._frame.isActive():
            self._frame.start()

    def set_phase(self, text: str, fraction: float | None) -> None:
        """What goes on before the first text."""
        if self._phase is not None:
            self._phase.show_phase(text, fraction)

    def set_thought_seconds(self, seconds: float) -> None:
        """What the thinking took, where the caller knows it better."""
        self._clock.set_seconds(seconds)

    def finish(self, line: str = "", note: str = "") -> None:
        """The answer is over: its figures, and a note when it did not end by itself."""
        self._frame.stop()
        self._draw(is_open=False)
        self._hide_phase()
        if line:
            self._foot.show_figures(Figures(line))
        self._show_note(note, "done")
        self.announcer.finish(self._split.said, note)

    # --- what is known about it -----------------------------------------------------------------

    def set_origin(self, origin: Origin | None) -> None:
        """Who answered, on what, how fast; a fallback with its reason."""
        self._foot.show_figures(figures_of(origin))
        self._show_foot()

    def set_state(self, state: State, note: str = "") -> None:
        """How it ended; without a note, with the usual words."""
        self._show_note(translated(from_text(note)) or state_words(state), state)

    def set_branches(self, at: int, count: int) -> None:
        """``at``: which of `count` answers this is, counted from 0."""
        self.tools.show_branches(at, count)

    def set_actions_enabled(self, enabled: bool) -> None:
        """Whether the conversation may change now."""
        self._foot.set_enabled(enabled)

    def set_being_read(self, being_read: bool) -> None:
        """It is read aloud just now; while it streams too there is a button that stops it."""
        self.tools.set_being_read(being_read)
        self._foot.show_line(being_read or self._is_over)

    def set_actions_kept(self, kept: bool) -> None:
        """The actions are seen wherever the mouse is, as below the newest answer."""
        self.tools.row.set_kept(kept)

    # --- inside ---------------------------------------------------------------------------------

    def heightForWidth(self, width: int) -> int:
        """Also before it is shown; the blocks are made as high as they are in this width."""
        self._complete(width)
        inside = width - 2 * _MARGIN
        self._blocks.fit_width(inside)
        if self._thoughts is not None:
            self._thoughts.fit_width(inside)
        return super().heightForWidth(width)

    def sizeHint(self) -> QSize:
        self._complete()
        return super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        self._complete()
        return super().minimumSizeHint()

    def setVisible(self, visible: bool) -> None:
        if visible:
            self._complete()
        super().setVisible(visible)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.tools.row.set_hovered(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.tools.row.set_hovered(False)

    def _show_kept(self, message: Message) -> None:
        self._clock.set_seconds(message.origin.thought_s if message.origin else 0.0)
        self._split = split_thoughts(self._source, self._begins_inside)
        self.set_origin(message.origin)
        self.set_state(message.state, message.note)

    def _begin(self) -> None:
        if self._split.thoughts or self._split.is_thinking:
            self._show_thoughts(is_thinking=False)
        self._blocks.begin_text(self._split.said)

    def _complete(self, width: int = 0) -> None:
        """Of a kept answer, what is not built yet."""
        while self.build_part(width):
            pass

    def _open(self, opened: Collection[int]) -> None:
        self._blocks.unfold(opened)
        if self._thoughts is not None and _THOUGHTS in opened:
            self._thoughts.set_opened(True)

    def _draw(self, is_open: bool = True) -> None:
        if not self._source:
            return
        self._complete()
        self._hide_phase()
        self._split = split_thoughts(self._source, self._begins_inside)
        if self._split.thoughts or self._split.is_thinking:
            self._show_thoughts(self._split.is_thinking and is_open)
        self._blocks.show_text(self._split.said, is_open)
        if is_open:
            self.announcer.hear(self._split.said)

    def _show_thoughts(self, is_thinking: bool) -> None:
        if not is_thinking:
            self._clock.stop()
        if self._thoughts is None:
            self._thoughts = ThoughtsView(self._clock.seconds, self)
            self._thoughts.fold_changed.connect(self.fold_changed)
            self._layout.insertWidget(0, self._thoughts)
        self._thoughts.show_thoughts(self._split.thoughts, is_thinking)

    def _show_note(self, words: str, state: State) -> None:
        can_go_on = state in CAN_GO_ON and bool(self._source)
        self._foot.show_note(words, can_go_on=can_go_on, is_bad=state == "failed")
        self._show_foot()

    def _show_foot(self) -> None:
        self.tools.set_source(self._split.said)
        self._is_over = True
        self._foot.show_line(bool(self.figures_text() or self._source or self.note_text()))

    def _hide_phase(self) -> None:
        if self._phase is not None:
            self._phase.hide()

    def _lay_out(self) -> None:
        self._layout.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        self._layout.setSpacing(6)
        for widget in (self._blocks, self._phase, self._foot):
            if widget is not None:
                self._layout.addWidget(widget)

    def _connect(self) -> None:
        tools = self.tools
        tools.regenerate_requested.connect(self.regenerate_requested)
        tools.regenerate_with_requested.connect(self.regenerate_with_requested)
        tools.delete_requested.connect(self.delete_requested)
        tools.branch_chosen.connect(self.branch_chosen)
        tools.aloud_requested.connect(self.aloud_requested)
        self._foot.continue_requested.connect(self.continue_requested)
