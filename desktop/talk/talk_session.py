"""From holding the button to the sound of what was said."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import partial

from PySide6.QtCore import QObject, QThreadPool, Signal

from desktop.capture.sound.microphone import MicrophoneInfo
from desktop.capture.sound.recorder import Recorder
from desktop.jobs.background import BackgroundCall
from desktop.talk.talk_bar import TalkBar
from desktop.talk.talk_button import TalkButton
from desktop.talk.talk_key import TalkKey
from desktop.talk.talk_keys import shown_key
from models.errors import NoSpeech, Problem
from models.inputs.sound import Sound

Trim = Callable[[Sound], Sound]


class TalkState(Enum):
    """Where holding to talk is."""

    IDLE = "idle"
    OPENING = "opening"
    LISTENING = "listening"
    TRANSCRIBING = "transcribing"


_HELD = (TalkState.OPENING, TalkState.LISTENING)


def trimmed_speech(sound: Sound) -> Sound:
    """Without silence around it; raises `NoSpeech`."""
    # Only here, as it imports numpy: the window is faster there without.
    from models.inputs.sounds.speech import trimmed

    return trimmed(sound)


class TalkSession(QObject):
    """Connects button, key and bar with the recorder.

    After `spoken` the state is TRANSCRIBING until `end_transcribing` is called.

    Args:
        recorder, button, bar, key: who take part; they are the caller's.
        pool: trims silence.
        trim: raises `NoSpeech` when nobody speaks.

    Attributes:
        state: where it is.
        was_interrupted: what is `spoken` ended otherwise than by letting go, so it may be half a
            sentence: better shown than sent.

    Signals:
        state_changed(TalkState).
        partial(Sound): everything so far, see `Recorder`.
        spoken(Sound): 16 kHz mono, without silence around it; to be transcribed.
        nothing_said: it was recorded, and nobody speaks in it.
        failed(Problem), remarked(Problem): to be told.
        dropped: Esc while it was being transcribed; nobody wants the text any more.
    """

    state_changed = Signal(object)
    partial = Signal(object)
    spoken = Signal(object)
    nothing_said = Signal()
    failed = Signal(object)
    remarked = Signal(object)
    dropped = Signal()

    def __init__(
        self,
        recorder: Recorder,
        button: TalkButton,
        bar: TalkBar,
        key: TalkKey,
        pool: QThreadPool,
        trim: Trim = trimmed_speech,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._recorder = recorder
        self._button = button
        self._bar = bar
        self._key = key
        self._pool = pool
        self._trim = trim
        self._trimming: BackgroundCall | None = None
        self._obstacle: Problem | None = None
        self.state = TalkState.IDLE
        self.was_interrupted = False
        self._connect_hands()
        self._connect_recorder()
        self.set_key(key.name)

    def set_key(self, name: str) -> None:
        """The key to hold, such as "F9"."""
        self._key.set_key(name)
        self._button.set_key_name(shown_key(self._key.name))

    def set_obstacle(self, problem: Problem | None) -> None:
        """Why nobody can be listened to, told when somebody tries: no speech model, say."""
        self._obstacle = problem

    def begin(self) -> None:
        if self._obstacle is not None:
            self.failed.emit(self._obstacle)
        elif self.state is TalkState.IDLE:
            self.was_interrupted = False
            self._bar.set_longest(self._recorder.wish.longest_s)
            self._enter(TalkState.OPENING)
            self._recorder.start()

    def finish(self) -> None:
        """It was let go."""
        if self.state in _HELD:
            self._enter(TalkState.TRANSCRIBING)
            self._recorder.finish()

    def interrupt(self) -> None:
        """It may have been let go."""
        if self.state in _HELD:
            self.was_interrupted = True
            self.finish()

    def discard(self) -> None:
        """Forget what was said."""
        was = self.state
        self._recorder.discard()
        self._trimming = None
        self._enter(TalkState.IDLE)
        if was is TalkState.TRANSCRIBING:
            self.dropped.emit()

    def end_transcribing(self) -> None:
        """The text is there, or will never be."""
        if self.state is TalkState.TRANSCRIBING:
            self._enter(TalkState.IDLE)

    def _connect_hands(self) -> None:
        for hand in (self._button, self._key):
            hand.talk_began.connect(self.begin)
            hand.talk_ended.connect(self.finish)
            hand.talk_interrupted.connect(self.interrupt)
        self._key.escaped.connect(self.discard)

    def _connect_recorder(self) -> None:
        recorder = self._recorder
        recorder.opened.connect(self._on_opened)
        recorder.level.connect(self._bar.set_level)
        recorder.seconds.connect(self._bar.set_seconds)
        recorder.partial.connect(self.partial)
        recorder.recorded.connect(self._on_recorded)
        recorder.tapped.connect(self._on_tapped)
        recorder.failed.connect(self._on_failed)
        recorder.remarked.connect(self.remarked)

    def _enter(self, state: TalkState) -> None:
        if state is self.state:
            return
        self.state = state
        self._key.catches_escape = state is not TalkState.IDLE
        self._show(state)
        self.state_changed.emit(state)

    def _show(self, state: TalkState) -> None:
        if state is TalkState.OPENING:
            self._button.show_opening()
            self._bar.show_opening()
        elif state is TalkState.LISTENING:
            self._button.show_listening()
            self._bar.show_listening()
        else:
            self._button.show_idle()
            if state is TalkState.TRANSCRIBING:
                self._bar.show_transcribing()
            else:
                self._bar.clear()

    # --- what the recorder tells ----------------------------------------------------------------

    def _on_opened(self, info: MicrophoneInfo) -> None:
        if self.state is TalkState.OPENING:
            self._enter(TalkState.LISTENING)

    def _on_recorded(self, sound: Sound) -> None:
        if self.state in _HELD:
            # It ended by itself, while the button is still held.
            self.was_interrupted = True
            self._enter(TalkState.TRANSCRIBING)
        trim = self._trim
        call = self._trimming = BackgroundCall(lambda _: trim(sound), self)
        call.succeeded.connect(partial(self._on_trimmed, call))
        call.failed.connect(partial(self._on_not_trimmed, call))
        call.start(self._pool)

    def _on_trimmed(self, call: BackgroundCall, sound: Sound) -> None:
        if call is self._trimming:
            self._trimming = None
            self.spoken.emit(sound)

    def _on_not_trimmed(self, call: BackgroundCall, problem: Problem) -> None:
        if call is not self._trimming:
            return
        self._trimming = None
        self._enter(TalkState.IDLE)
        if problem.kind == NoSpeech.__name__:
            self._bar.show_hint(self.tr("Nobody was heard speaking."))
            self.nothing_said.emit()
        else:
            self.failed.emit(problem)

    def _on_tapped(self) -> None:
        self._enter(TalkState.IDLE)
        self._bar.show_hint(self.tr("Hold to talk: let go when you have finished."))

    def _on_failed(self, problem: Problem) -> None:
        if self._recorder.is_recording or self._trimming is not None:
            # Something was recorded, and is on its way; or it was about something else.
            self.failed.emit(problem)
            return
        self._enter(TalkState.IDLE)
        self.failed.emit(problem)
