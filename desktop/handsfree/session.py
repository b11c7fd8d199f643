"""A conversation by voice alone: who speaks when."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from desktop import settings as s
from desktop.aloud.reading import ReadingAloud
from desktop.chat.runtime import Runtime
from desktop.chat.session import ChatSession
from desktop.handsfree import words
from desktop.handsfree.asking import Asking
from desktop.handsfree.bar import HandsFreeBar
from desktop.handsfree.ear import Ear
from desktop.handsfree.heeding import EarWish, Heed
from desktop.handsfree.question import Question
from desktop.handsfree.states import BUSY, State
from desktop.hearing.hearing import Hearing, no_model
from desktop.notices import Notices, from_problem
from models.errors import Problem
from models.inputs.sound import Sound

# Nobody is listened to for ever who has gone away.
_SILENCE_MIN = 3
_MINUTE_MS = 60_000
_HEEDS = {"headset": Heed.WARY, "louder": Heed.LOUDER}


class HandsFree(QObject):
    """Connects ear, chat and voice.

    Args:
        ear, bar, question, asking: who take part; they are the caller's.
        minute_ms: of the minutes after which silence ends it.

    Attributes:
        state: where it is.

    Signals:
        state_changed(State).
    """

    state_changed = Signal(object)

    def __init__(
        self,
        ear: Ear,
        bar: HandsFreeBar,
        question: Question,
        asking: Asking,
        session: ChatSession,
        runtime: Runtime,
        hearing: Hearing,
        aloud: ReadingAloud,
        settings: s.Settings,
        notices: Notices,
        parent: QObject | None = None,
        *,
        minute_ms: int = _MINUTE_MS,
    ) -> None:
        super().__init__(parent)
        self._ear, self._bar, self._question, self._asking = ear, bar, question, asking
        self._session, self._runtime, self._hearing = session, runtime, hearing
        self._aloud, self._settings, self._notices = aloud, settings, notices
        self.state = State.OFF
        # The loudspeaker is to be heard.
        self._is_loud = False
        self._silence = QTimer(self, singleShot=True, interval=_SILENCE_MIN * minute_ms)
        self._silence.timeout.connect(self._on_silence)
        self._connect()

    @property
    def is_on(self) -> bool:
        return self.state is not State.OFF

    def begin(self) -> None:
        """Listen until `end`, or say why nobody can be listened to."""
        if self.is_on:
            return
        obstacle = self._obstacle()
        if obstacle is not None:
            self._notices.tell(from_problem(obstacle))
            return
        self._aloud.stop()
        self._aloud.reads_all = True
        self._enter(State.OPENING)
        pause_s = self._settings.number(s.HANDS_FREE_PAUSE) / 1000
        self._ear.start(EarWish(self._settings.get(s.MICROPHONE), pause_s))
        self._question.get_ready()

    def end(self) -> None:
        """Listen no more, and fall silent; the answer on its way is written all the same."""
        if not self.is_on:
            return
        self._ear.stop()
        self._question.forget()
        self._asking.forget()
        self._is_loud = False
        self._enter(State.OFF)
        self._aloud.reads_all = False
        self._fall_silent()

    def skip(self) -> None:
        """Enough of this answer, or of what was said before it."""
        if self.state in BUSY:
            self._break_off()
            self._question.forget()
            self._enter(State.LISTENING)

    # --- states ---------------------------------------------------------------------------------

    def _enter(self, state: State) -> None:
        before, self.state = self.state, state
        heed = self._heed()
        self._ear.heed(heed)
        self._bar.show_state(state, interrupts=heed is not Heed.DEAF)
        if state is State.LISTENING and before is not State.HEARING:
            self._silence.start()
        elif state not in (State.LISTENING, State.HEARING):
            self._silence.stop()
        if state is not before:
            self.state_changed.emit(state)

    def _heed(self) -> Heed:
        if self._is_loud:
            return _HEEDS.get(self._settings.get(s.HANDS_FREE_INTERRUPT), Heed.DEAF)
        return Heed.WARY if self.state is State.ANSWERING else Heed.OPEN

    def _obstacle(self) -> Problem | None:
        if self._runtime.is_known and self._runtime.model is None:
            return words.no_chat_model()
        hears = self._session.hears or self._hearing.is_possible or not self._hearing.is_known
        return None if hears else no_model()

    def _break_off(self) -> None:
        """What was being done about what was said before."""
        self._question.hold()
        self._asking.interrupt()
        self._is_loud = False
        self._fall_silent()

    def _fall_silent(self) -> None:
        self._aloud.stop()
        # It may be reading something that is no answer.
        self._aloud.reader.stop()

    # --- the user speaks ------------------------------------------------------------------------

    def _on_opened(self) -> None:
        if self.state is State.OPENING:
            self._enter(State.LISTENING)

    def _on_began(self) -> None:
        """Also in the middle of an answer, which ends with it."""
        if self.is_on:
            self._enter(State.HEARING)
            self._break_off()
            # It is silent now: every word counts, not only the loud ones.
            self._ear.heed(self._heed())

    def _on_paused(self, sound: Sound) -> None:
        if self.state is State.HEARING:
            self._question.write_ahead(sound)

    def _on_unfinished(self) -> None:
        if self.state is State.HEARING:
            self._ear.wait_longer()

    def _on_ended(self, sound: Sound) -> None:
        if self.state is State.HEARING:
            self._enter(State.WRITING)
            self._question.take(sound)

    def _on_no_speech(self) -> None:
        """What was said before it is all."""
        if self.state is not State.HEARING:
            return
        if self._question.is_begun:
            self._enter(State.WRITING)
            self._question.take()
        else:
            self._enter(State.LISTENING)

    def _on_silence(self) -> None:
        if self.state is State.LISTENING:
            self.end()
            self._notices.tell(words.ended_by_silence(_SILENCE_MIN))
        else:
            self._silence.start()

    # --- the question ---------------------------------------------------------------------------

    def _on_looked(self) -> None:
        self._enter(State.LOOKING)

    def _on_ready(self, text: str) -> None:
        self._enter(State.ANSWERING)
        self._asking.ask(text)

    def _on_dropped(self, remark: str) -> None:
        self._enter(State.LISTENING)
        self._bar.show_remark(remark)

    def _on_failed(self, problem: Problem) -> None:
        self._enter(State.LISTENING)
        self._notices.tell(from_problem(problem))

    def _on_blind(self, problem: Problem) -> None:
        self._on_failed(problem)
        self._aloud.reader.read(words.spoken(problem))

    # --- the answer -----------------------------------------------------------------------------

    def _on_answered(self) -> None:
        if self.state is State.ANSWERING and not self._aloud.reader.is_reading:
            self._enter(State.LISTENING)

    def _on_refused(self) -> None:
        if self.state is State.ANSWERING:
            self._on_dropped(words.not_sent())

    def _on_reading(self) -> None:
        if self.state in (State.ANSWERING, State.LISTENING):
            self._is_loud = True
            self._enter(State.SPEAKING)

    def _on_read(self) -> None:
        if self.state in (State.ANSWERING, State.SPEAKING):
            self._is_loud = False
            self._enter(State.ANSWERING if self._asking.is_busy else State.LISTENING)

    def _on_ear_failed(self, problem: Problem) -> None:
        self.end()
        self._notices.tell(from_problem(problem))

    def _on_remarked(self, problem: Problem) -> None:
        self._notices.tell(from_problem(problem))

    def _connect(self) -> None:
        ear, question, asking = self._ear, self._question, self._asking
        ear.opened.connect(self._on_opened)
        ear.level.connect(self._bar.set_level)
        ear.began.connect(self._on_began)
        ear.paused.connect(self._on_paused)
        ear.ended.connect(self._on_ended)
        ear.dropped.connect(self._on_no_speech)
        ear.failed.connect(self._on_ear_failed)
        ear.remarked.connect(self._on_remarked)
        question.unfinished.connect(self._on_unfinished)
        question.looked.connect(self._on_looked)
        question.ready.connect(self._on_ready)
        question.dropped.connect(self._on_dropped)
        question.failed.connect(self._on_failed)
        question.blind.connect(self._on_blind)
        asking.ended.connect(self._on_answered)
        asking.refused.connect(self._on_refused)
        reader = self._aloud.reader
        reader.started.connect(self._on_reading)
        reader.ended.connect(self._on_read)
        self._bar.skipped.connect(self.skip)
        self._bar.left.connect(self.end)
