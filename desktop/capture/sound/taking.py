"""Records one take: opens the microphone, listens until enough was said, closes it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing

from desktop.capture.sound import faults
from desktop.capture.sound.microphone import Microphones, open_wanted
from desktop.capture.sound.microphone import Opened as OpenedMicrophone
from desktop.capture.sound.recording import Recording
from desktop.capture.sound.take import Ended, Event, Heard, Opened, Partial, Take
from models.errors import MicrophoneFault, Problem

# How soon a release is noticed when nothing comes from the microphone.
_PATIENCE_S = 0.05
# People let go after the last word, and the answer shall come soon.
_LONGEST_TAIL_S = 0.03


def record(take: Take, source: Microphones, tell: Callable[[Event], None]) -> None:
    """Blocks until it is over. Raises `MicrophoneFault` when nothing can be recorded at all."""
    opened = open_wanted(source, take.wish.microphone)
    with closing(opened.microphone):
        tell(Opened(take, opened.info, opened.remark))
        listening = _Listening(take, opened, tell)
        fault = listening.until_over()
        # First of all, as closing takes its time.
        if not take.is_discarded:
            tell(listening.outcome(fault))


class _Listening:
    def __init__(self, take: Take, opened: OpenedMicrophone, tell: Callable[[Event], None]) -> None:
        self._take = take
        self._name = opened.info.name
        self._microphone = opened.microphone
        self._tell = tell
        self._next_partial = take.wish.partial_every_s
        self._recording = Recording(opened.microphone.rate, take.wish.longest_s, self._on_level)

    def until_over(self) -> MicrophoneFault | None:
        """The fault that ended it, if one did."""
        try:
            before = 0.0
            while not self._take.is_finished and not self._recording.is_full:
                before = self._recording.seconds
                self._read()
                self._tell_partial()
            # What came in the meantime, while it was let go, counts.
            self._read_until(before + min(self._microphone.latency_s, _LONGEST_TAIL_S))
        except MicrophoneFault as fault:
            return fault
        return None

    def outcome(self, fault: MicrophoneFault | None) -> Ended:
        recording = self._recording
        sound = recording.finish()
        wish = self._take.wish
        is_kept = recording.seconds >= wish.shortest_s
        if fault is not None:
            problem = faults.unplugged(self._name, kept=is_kept and not recording.is_all_zero)
        elif is_kept and recording.is_all_zero:
            problem = faults.all_zero(self._name)
        else:
            problem = None
        wanted = is_kept and not recording.is_all_zero
        remark = _too_long(wish.longest_s) if recording.is_full and wanted else None
        return Ended(self._take, sound if wanted else None, _told(problem), remark)

    def _read(self) -> bool:
        block = self._microphone.read(_PATIENCE_S)
        if block is not None:
            self._recording.add(block)
        return block is not None

    def _read_until(self, seconds: float) -> None:
        """The end of the last word is still on its way when the button is let go."""
        while self._recording.seconds < seconds and not self._is_over_at_once():
            if not self._read():
                return

    def _is_over_at_once(self) -> bool:
        return self._take.is_discarded or self._recording.is_full

    def _on_level(self, level: float) -> None:
        self._tell(Heard(self._take, level, self._recording.seconds))

    def _tell_partial(self) -> None:
        every = self._take.wish.partial_every_s
        if every and self._recording.seconds >= self._next_partial:
            self._next_partial = self._recording.seconds + every
            self._tell(Partial(self._take, self._recording.so_far()))


def _told(fault: MicrophoneFault | None) -> Problem | None:
    return fault.problem if fault is not None else None


def _too_long(seconds: float) -> Problem:
    return faults.too_long(seconds).problem
