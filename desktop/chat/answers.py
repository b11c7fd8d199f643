"""Answers on their way: saved first, then asked for, then kept up with as they stream."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop.chat import wording
from desktop.chat.drawn_answer import FindDrawer, drawn_answer, no_drawer
from desktop.chat.kept_attachments import png_of
from desktop.chat.shown import shown_of
from desktop.chat.turn import FasterFor, Turn
from desktop.chat.writing_down import WritingDown
from desktop.conversations.keeper import Keeper
from desktop.conversations.packing import Contents
from desktop.conversations.values import Origin, State
from desktop.speed.use import Unmeasured
from desktop.worker.engine_thread import EngineThread
from models.engine import protocol as p
from models.engine.fitting import fit
from models.errors import Problem
from models.words import to_text

_STATES: dict[p.FinishReason, State] = {"stop": "done", "length": "full", "stopped": "stopped"}


class Answers(QObject):
    """Any number of answers, of which the engine gives one at a time.

    Attributes:
        faster_for: tells how an answer is made faster.
        find_drawer: tells what draws.

    Signals:
        phase_told(answer id, words, fraction or None): before the first text.
        text_arrived(answer id, text).
        ended(Held, Message): with its final text, state and origin.
        came_to_nothing(Held, Message): not a word was said.
        trouble(Problem, whether another device may do better): to be told.
    """

    phase_told = Signal(str, str, object)
    text_arrived = Signal(str, str)
    ended = Signal(object, object)
    came_to_nothing = Signal(object, object)
    trouble = Signal(object, bool)

    def __init__(self, engine: EngineThread, keeper: Keeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine, self._keeper = engine, keeper
        self.faster_for: FasterFor = Unmeasured().faster_for
        self.find_drawer: FindDrawer = no_drawer
        self._writing: WritingDown | None = None
        self._turns: list[Turn] = []
        keeper.saved.connect(self._on_saved)
        keeper.not_saved.connect(self._on_not_saved)
        keeper.unpacked.connect(self._on_unpacked)
        engine.progressed.connect(self._on_progressed)
        engine.text_arrived.connect(self._on_text)
        engine.answer_finished.connect(self._on_finished)
        engine.picture_drawn.connect(self._on_drawn)
        engine.counted.connect(self._on_counted)
        for came_to_nothing in (engine.request_stopped, engine.request_failed, engine.engine_lost):
            came_to_nothing.connect(self._go_on_uncounted)
        engine.request_stopped.connect(self._on_stopped)
        engine.request_failed.connect(self._on_failed)
        engine.engine_lost.connect(self._on_lost)

    def write_down_with(self, writing: WritingDown) -> None:
        """Have recordings written down for models that cannot hear."""
        self._writing = writing
        writing.told.connect(self._on_writing)
        writing.ended.connect(self._on_written)
        writing.failed.connect(self._on_not_written)

    def of(self, conversation_id: str) -> Turn | None:
        """What is being answered in a conversation."""
        return next((turn for turn in self._turns if turn.held.id == conversation_id), None)

    def conversations(self) -> set[str]:
        """Ids of those in which something is being answered."""
        return {turn.held.id for turn in self._turns}

    def begin(self, turn: Turn) -> None:
        """Asked for as soon as the question is saved and its attachments are read."""
        if self._turns:
            words = self.tr("Waits for the answer in another conversation …")
            self.phase_told.emit(turn.answer.id, words, None)
        self._turns.append(turn)
        self._let_draw(turn)
        unread = turn.held.unread(turn.answer.id)
        if unread:
            turn.reading = self._keeper.contents_of(unread)
        self._submit_when_ready(turn)

    def stop(self, conversation_id: str) -> None:
        turn = self.of(conversation_id)
        if turn is None:
            return
        if turn.request is not None:
            self._engine.stop(turn.request.id)
        else:
            self._end(turn, "stopped", None)

    def give_up(self, conversation_id: str) -> None:
        """Stop, and do not wait for what the engine says to that: what has come by now is kept
        before the conversation is deleted."""
        self.stop(conversation_id)
        turn = self.of(conversation_id)
        if turn is not None:
            self._end(turn, "stopped", None)

    def stop_all(self) -> None:
        for turn in list(self._turns):
            self.stop(turn.held.id)

    # --- before ---------------------------------------------------------------------------------

    def _submit_when_ready(self, turn: Turn) -> None:
        if turn.awaits or turn.reading or turn.writing or turn.counting is not None:
            return
        if self._has_to_write(turn):
            return
        if turn.draws:
            self._submit(turn, turn.draw())
            return
        self._submit(turn, turn.count())

    def _has_to_write(self, turn: Turn) -> bool:
        """Recordings that only other models could take as they are."""
        if turn.draws or turn.model.hears or self._writing is None:
            return False
        turn.writing = self._writing.begin(turn.held, turn.answer.parent)
        return turn.writing

    def _on_writing(self, conversation_id: str, share: float) -> None:
        turn = self.of(conversation_id)
        if turn is not None and turn.writing:
            words = self.tr("Writing down what is said …")
            self.phase_told.emit(turn.answer.id, words, share)

    def _on_written(self, conversation_id: str) -> None:
        turn = self.of(conversation_id)
        if turn is not None and turn.writing:
            turn.writing = False
            self._submit_when_ready(turn)

    def _on_not_written(self, conversation_id: str, problem: Problem) -> None:
        turn = self.of(conversation_id)
        if turn is not None and turn.writing:
            self._end(turn, "failed", problem)

    def _on_counted(self, event: p.Counted) -> None:
        turn = self._count_of(event)
        if turn is not None:
            found = fit(event.messages, event.limit_tokens, event.answer_tokens)
            self._ask(turn, found.left_out)

    def _submit(self, turn: Turn, request: p.Request) -> None:
        """The first thing asked of the engine for it."""
        self._keeper.add_message(replace(turn.answer, state="streaming"))
        self._engine.submit(request)

    def _ask(self, turn: Turn, left_out: Sequence[int] = ()) -> None:
        """Without what does not fit; what even then is too long is refused by the engine."""
        self._engine.submit(turn.ask(left_out, self.faster_for))

    def _let_draw(self, turn: Turn) -> None:
        """Where the question asks for a picture, and something can draw it."""
        drawer = self.find_drawer() if turn.asked_to_draw() else None
        if drawer is not None:
            turn.let_draw(drawer)

    def _on_saved(self, message_id: str) -> None:
        for turn in list(self._turns):
            if turn.awaits == message_id:
                turn.awaits = ""
                self._submit_when_ready(turn)

    def _on_not_saved(self, message_id: str, problem: Problem) -> None:
        """It is kept in memory and saved later; an answer need not wait for that."""
        if any(turn.awaits == message_id for turn in self._turns):
            self.trouble.emit(problem, False)
        self._on_saved(message_id)

    def _on_unpacked(
        self, token: int, contents: dict[str, Contents], problems: Sequence[Problem]
    ) -> None:
        for turn in list(self._turns):
            if turn.reading == token:
                turn.reading = 0
                if problems:
                    # Nothing of it counts as read: the next question must not go without it.
                    self._end(turn, "failed", problems[0])
                else:
                    turn.held.contents |= contents
                    self._submit_when_ready(turn)

    # --- while it comes -------------------------------------------------------------------------

    def _count_of(self, event: p.Event) -> Turn | None:
        """Which one is being counted by that request."""
        counted = (turn for turn in self._turns if turn.request is None)
        return next((turn for turn in counted if _is_about(event, turn.counting)), None)

    def _turn_of(self, event: p.Event) -> Turn | None:
        return next((turn for turn in self._turns if _is_about(event, turn.request)), None)

    def _on_progressed(self, event: p.Progress) -> None:
        turn = self._turn_of(event)
        if turn is not None and not turn.began:
            words, share = wording.phase_words(event), wording.fraction(event)
            self.phase_told.emit(turn.answer.id, words, share)

    def _on_text(self, event: p.Text) -> None:
        turn = self._turn_of(event)
        if turn is not None:
            turn.hear(event.text)
            self._keeper.tell_text(turn.answer.id, turn.said)
            self.text_arrived.emit(turn.answer.id, event.text)

    # --- after ----------------------------------------------------------------------------------

    def _on_finished(self, event: p.Finished) -> None:
        turn = self._turn_of(event)
        if turn is not None:
            origin = turn.origin(event.statistics)
            self._end(turn, _STATES[event.finish_reason], None, origin)

    def _on_drawn(self, event: p.Drawn) -> None:
        turn = self._turn_of(event)
        if turn is None:
            return
        self._turns.remove(turn)
        held = turn.held
        message, attached = drawn_answer(turn.answer, event, turn.model.id)
        held.contents[message.id] = (attached.contents,)
        held.shown[message.id] = (shown_of(attached),)
        held.talk = held.talk.said(message)
        self._keeper.add_question(message, [attached.contents], [png_of(attached.thumbnail)])
        self.ended.emit(held, message)

    def _on_stopped(self, event: p.Stopped) -> None:
        turn = self._turn_of(event)
        if turn is not None:
            self._end(turn, "stopped", None)

    def _on_failed(self, event: p.Failed) -> None:
        turn = self._turn_of(event)
        if turn is not None:
            self._end(turn, "failed", event.problem)

    def _on_lost(self, event: p.Lost) -> None:
        turn = self._turn_of(event)
        if turn is not None:
            note = self.tr("The engine ended unexpectedly. This is what had arrived.")
            self._end(turn, "interrupted", event.problem, note=note, again=event.deaths > 1)

    def _go_on_uncounted(self, event: p.Event) -> None:
        turn = self._count_of(event)
        if turn is not None:
            self._ask(turn)

    def _end(
        self,
        turn: Turn,
        state: State,
        problem: Problem | None,
        origin: Origin | None = None,
        note: str = "",
        again: bool = False,
    ) -> None:
        """`again`: it has happened before."""
        self._turns.remove(turn)
        if turn.writing and self._writing is not None:
            self._writing.give_up(turn.held.id)
        if problem is not None:
            note = note or to_text(problem.what)
        message = turn.ended(state, note, origin)
        if turn.said.strip():
            turn.held.talk = turn.held.talk.said(message)
            self._keeper.finish_message(message)
            self.ended.emit(turn.held, message)
        else:
            self.came_to_nothing.emit(turn.held, message)
        if problem is not None:
            self.trouble.emit(problem, again)


def _is_about(event: p.Event, request: p.Request | None) -> bool:
    return request is not None and request.id == event.request_id
