"""Reads text aloud, sentence by sentence, also while it is still being written."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from desktop.aloud.lane import VoiceLane
from desktop.listen.growing import GrowingSound
from desktop.listen.player import SoundPlayer
from desktop.listen.portaudio import PortAudioSpeakers
from desktop.listen.speaker import Speakers
from models.errors import Problem
from models.inputs.utterance import Utterance
from models.voices.reading import Reading

# Made ahead of what is heard, besides the sentence that is being made: a slow voice has time for
# the next one, and not much is made for nothing when it is stopped.
_AHEAD_S = 8.0

Lanes = Callable[[], Sequence[VoiceLane]]


class Reader(QObject):
    """One text at a time; another one takes the place of what is being read.

    Args:
        lanes: who speaks, asked for each text; when one fails, the next one goes on.
        speakers: where it is heard; called on a thread.

    Signals:
        started: the first sound of a text is heard.
        ended: of a text that was begun: all of it was heard, or it was stopped, or it failed.
        failed(Problem): nothing more of it is read; `ended` follows.
        fell_back(VoiceLane, Problem): that one failed, and another one reads on.
        spoke(VoiceLane): that one made a sentence.
    """

    started = Signal()
    ended = Signal()
    failed = Signal(object)
    fell_back = Signal(object, object)
    spoke = Signal(object)

    def __init__(
        self,
        lanes: Lanes,
        speakers: Callable[[], Speakers] = PortAudioSpeakers,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._lanes_now = lanes
        self._player = SoundPlayer(speakers, self)
        self._known: list[VoiceLane] = []
        self._lanes: list[VoiceLane] = []
        self._lane: VoiceLane | None = None
        self._sentences = Reading()
        self._waiting: deque[str] = deque()
        self._ticket = 0
        # Of the sentence that is being made, something is there already.
        self._is_sounding = False
        self._sound = GrowingSound()
        self._heard_s = 0.0
        self._is_reading = self._is_written = False
        self._is_heard = self._has_spoken = self._found_nothing = False
        self._player.position.connect(self._on_position)
        self._player.ended.connect(self._on_all_heard)
        self._player.failed.connect(self._on_player_failed)

    @property
    def is_reading(self) -> bool:
        """From `read` or `begin` on, until `ended`."""
        return self._is_reading

    @property
    def has_spoken(self) -> bool:
        """Whether there was anything to say, in what is read or was read last."""
        return self._has_spoken

    @property
    def found_nothing(self) -> bool:
        """Whether the last text was read to its end, and had no word to say."""
        return self._found_nothing

    def get_ready(self) -> None:
        """Something is to be read soon."""
        if not self._is_reading:
            self._lanes_now()[0].get_ready()

    def read(self, text: str) -> None:
        """All of it is there; Markdown, without thoughts."""
        self.begin()
        self.push(text)
        self.finish()

    def begin(self) -> None:
        """A text that comes in pieces; what was being read stops."""
        self.stop()
        self._sentences = Reading()
        self._lanes = list(self._lanes_now())
        self._sound, self._heard_s = GrowingSound(), 0.0
        self._is_written = self._is_heard = self._has_spoken = self._found_nothing = False
        self._is_reading = True

    def push(self, text: str) -> None:
        """The next piece of it, as the model writes it; nothing happens when nothing was begun."""
        if self._is_reading and not self._is_written:
            self._waiting.extend(self._sentences.push(text))
            self._go_on()

    def finish(self) -> None:
        """All pieces were there; `ended` comes when they were heard."""
        if self._is_reading and not self._is_written:
            self._waiting.extend(self._sentences.finish())
            self._is_written = True
            self._go_on()

    def stop(self) -> None:
        """Silence at once; `ended` comes before this returns when something was being read."""
        if self._is_reading:
            self._end()

    def close(self) -> None:
        """Let go of the loudspeaker; it cannot be used again."""
        self.stop()
        self._player.close()

    def join(self, timeout_s: float) -> bool:
        """Wait until a closed one has let go; False when that took too long."""
        return self._player.join(timeout_s)

    # --- one sentence after the other -----------------------------------------------------------

    def _go_on(self) -> None:
        """Have the next sentence made when it is time for it."""
        if not self._is_reading or self._ticket:
            return
        if self._waiting:
            if self._sound.seconds - self._heard_s < _AHEAD_S:
                self._say(self._waiting[0])
        elif self._is_written:
            self._sound.complete()
            if not self._has_spoken:
                self._found_nothing = True
                self._end()

    def _say(self, sentence: str) -> None:
        fitting = (lane for lane in self._lanes if lane.speaks(sentence))
        lane = self._lane = next(fitting, self._lanes[0])
        self._know(lane)
        self._is_sounding = False
        self._ticket = lane.say(sentence)

    def _know(self, lane: VoiceLane) -> None:
        if lane not in self._known:
            self._known.append(lane)
            lane.sounded.connect(self._on_sounded)
            lane.said.connect(self._on_said)
            lane.failed.connect(self._on_failed)

    def _on_sounded(self, ticket: int, utterance: Utterance) -> None:
        if ticket != self._ticket or not utterance.samples:
            return
        self._is_sounding = True
        self._sound.add(utterance)
        if not self._has_spoken:
            self._has_spoken = True
            self._player.load(self._sound)
            self._player.play()
        self.spoke.emit(self._lane)

    def _on_said(self, ticket: int) -> None:
        if ticket == self._ticket:
            self._ticket = 0
            self._waiting.popleft()
            self._go_on()

    def _on_failed(self, ticket: int, problem: Problem) -> None:
        """Another voice says the sentence again, when nothing of it was heard yet."""
        if ticket != self._ticket:
            return
        self._ticket = 0
        failed = self._lane
        self._lanes = [lane for lane in self._lanes if lane is not failed]
        if not self._lanes:
            self._fail(problem)
            return
        if self._is_sounding:
            self._waiting.popleft()
        self.fell_back.emit(failed, problem)
        self._go_on()

    # --- what is heard --------------------------------------------------------------------------

    def _on_position(self, seconds: float) -> None:
        if not self._is_reading or not self._has_spoken:
            return
        self._heard_s = seconds
        if seconds > 0:
            self._note_heard()
        self._go_on()

    def _on_all_heard(self) -> None:
        if self._is_reading:
            # It may be too short to have been seen on its way.
            self._note_heard()
            self._end()

    def _note_heard(self) -> None:
        if not self._is_heard:
            self._is_heard = True
            self.started.emit()

    def _on_player_failed(self, problem: Problem) -> None:
        if self._is_reading:
            self._fail(problem)

    def _fail(self, problem: Problem) -> None:
        self.failed.emit(problem)
        self.stop()

    def _end(self) -> None:
        if not self._is_reading:
            return
        self._is_reading = False
        self._waiting.clear()
        ticket, self._ticket = self._ticket, 0
        if ticket and self._lane is not None:
            self._lane.forget(ticket)
        if self._has_spoken:
            self._player.pause()
            # Let go of what was made.
            self._player.load(GrowingSound())
        self.ended.emit()
