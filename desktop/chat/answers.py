"""Answers on their way: saved first, then asked for, then kept up with as they stream."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.adapters.written import to_json
from desktop.chat import wording
from desktop.chat.drawn_answer import (
    FindDrawer,
    drawing_prompt,
    drawn_answer,
    no_drawer,
    picture_in,
)
from desktop.chat.held import Held, with_system
from desktop.chat.kept_attachments import png_of
from desktop.chat.shown import shown_of
from desktop.conversations.keeper import Keeper
from desktop.conversations.packing import Contents
from desktop.conversations.values import Message, Origin, State
from desktop.messages.thoughts import split_thoughts
from desktop.speed.use import Unmeasured
from desktop.worker.engine_thread import EngineThread
from models.engine import protocol as p
from models.engine.fitting import fit
from models.errors import Problem
from models.store.installed import InstalledModel
from models.words import to_text

# The mark at the end of thoughts may come in pieces.
_MARK = 40
_STATES: dict[p.FinishReason, State] = {"stop": "done", "length": "full", "stopped": "stopped"}

FasterFor = Callable[[InstalledModel, str, "tuple[p.Message, ...]"], p.Faster]
AdaptersFor = Callable[[InstalledModel], "tuple[p.Weighed, ...]"]


@dataclass
class Turn:
    """An answer that is wanted.

    Attributes:
        answer: as it was when it began; one that is continued has text already.
        awaits: the message that must be saved before, or "".
        reading: token of the attachments that are being read, or 0.
        counting: asked whether all of it fits into the context, before the answer is asked for.
        ref: of the model, with the adapters that it is loaded with.
        system: the system message, or "".
        adapters: that are on.
        said: what has come by now, with what was there before.
        left_out: how many messages at the beginning did not fit into the context.
        draws: the prompt, where a picture is to be the answer; else "".
    """

    held: Held
    answer: Message
    model: InstalledModel
    device: str
    awaits: str
    system: str = ""
    sampling: p.Sampling = field(default_factory=p.Sampling)
    adapters: tuple[p.Weighed, ...] = ()
    reading: int = 0
    counting: p.Count | None = None
    request: p.Answer | p.Draw | None = None
    ref: p.ModelRef = field(init=False)
    said: str = field(init=False)
    began: float = 0.0
    thought_s: float = 0.0
    left_out: int = 0
    draws: str = ""

    def __post_init__(self) -> None:
        self.ref = self.model.ref
        self.said = self.answer.text

    def messages(self) -> tuple[p.Message, ...]:
        """What the engine is asked, when everything fits."""
        messages = self.held.prompt(self.answer.id if self.answer.text else self.answer.parent)
        return with_system(self.system, messages)

    def note(self) -> str:
        """What was left out is told below the answer too."""
        if not self.left_out:
            return ""
        words = QCoreApplication.translate(
            "Answers", "The first {0} messages were not read: the context of the model is full."
        )
        return words.format(self.left_out)

    def hear(self, text: str) -> None:
        self.said += text
        now = time.monotonic()
        self.began = self.began or now
        if not self.thought_s and "</" in self.said[-len(text) - _MARK :]:
            split = split_thoughts(self.said)
            if split.thoughts and not split.is_thinking:
                self.thought_s = now - self.began


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
        if turn.awaits or turn.reading or turn.counting is not None:
            return
        if turn.draws:
            self._submit_drawing(turn)
            return
        messages = turn.messages()
        turn.counting = p.Count(turn.ref, turn.device, messages, turn.sampling)
        self._keeper.add_message(replace(turn.answer, state="streaming"))
        self._engine.submit(turn.counting)

    def _on_counted(self, event: p.Counted) -> None:
        turn = self._count_of(event)
        if turn is not None:
            found = fit(event.messages, event.limit_tokens, event.answer_tokens)
            self._submit(turn, found.left_out)

    def _submit(self, turn: Turn, left_out: Sequence[int] = ()) -> None:
        """Without the messages that do not fit any more; what even then is too long is refused by
        the engine."""
        messages = turn.messages()
        kept = tuple(one for at, one in enumerate(messages) if at not in left_out)
        turn.left_out = len(left_out)
        faster = self.faster_for(turn.model, turn.device, kept)
        turn.request = p.Answer(
            *(turn.ref, turn.device, kept, turn.sampling), faster=faster, adapters=turn.adapters
        )
        self._engine.submit(turn.request)

    def _let_draw(self, turn: Turn) -> None:
        """Where the question asks for a picture, and something can draw it."""
        tree, asked = turn.held.talk.tree, turn.answer.parent
        prompt = drawing_prompt(tree[asked].text) if asked in tree else None
        drawer = self.find_drawer() if prompt else None
        if prompt and drawer is not None:
            turn.draws, turn.model = prompt, drawer.model
            turn.ref, turn.device, turn.adapters = drawer.ref, drawer.device, ()

    def _submit_drawing(self, turn: Turn) -> None:
        """From the picture that goes with the question, where there is one."""
        start = picture_in(turn.held.contents.get(turn.answer.parent, ()))
        wishes = p.Wishes(turn.draws, picture=start)
        turn.request = p.Draw(turn.ref, turn.device, wishes, previews=False)
        self._keeper.add_message(replace(turn.answer, state="streaming"))
        self._engine.submit(turn.request)

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
            origin = _origin(turn, event.statistics)
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
            self._submit(turn)

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
        if origin is None:
            origin = turn.answer.origin or _unmeasured(turn)
        note = note or (to_text(problem.what) if problem is not None else turn.note())
        message = replace(turn.answer, text=turn.said, state=state, note=note, origin=origin)
        if turn.said.strip():
            turn.held.talk = turn.held.talk.said(message)
            self._keeper.finish_message(message)
            self.ended.emit(turn.held, message)
        else:
            self.came_to_nothing.emit(turn.held, message)
        if problem is not None:
            self.trouble.emit(problem, again)


def no_adapters(_: InstalledModel) -> tuple[p.Weighed, ...]:
    return ()


def _is_about(event: p.Event, request: p.Request | None) -> bool:
    return request is not None and request.id == event.request_id


def _unmeasured(turn: Turn) -> Origin:
    on = to_json(turn.adapters)
    return Origin(turn.model.id, turn.model.name, turn.device, adapters=on)


def _origin(turn: Turn, statistics: p.Statistics) -> Origin:
    return Origin(
        turn.model.id,
        statistics.model,
        statistics.device,
        to_text(statistics.reason),
        statistics.ttft_ms,
        statistics.tokens_per_s,
        statistics.input_tokens,
        statistics.output_tokens,
        turn.thought_s,
        to_json(statistics.adapters),
        statistics.draft,
        statistics.lookup,
        statistics.drafted_tokens,
        statistics.accepted_tokens,
    )
