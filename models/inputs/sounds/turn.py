"""Turn-taking: when somebody begins to speak, and when they have finished.

A plain state machine over frames of a microphone. It has no clock, only samples count. A turn
begins when it has been spoken for about 200 ms within 400 ms, a part of that with a voice; a moment
before is taken in with it, so that the first syllable is whole. It ends after a pause, or when it
is as long as may be. What was no speech after all, as `speech_parts` judges the whole of it, is
dropped: a cough, a key, music.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace

import numpy as np

from models.inputs.sound import Sound
from models.inputs.sounds.samples import Samples, joined, sound_of
from models.inputs.sounds.speech import speech_parts
from models.inputs.sounds.voice_frames import VoiceFrame, VoiceFrames

# All in frames of 10 ms. What shows that somebody speaks, out of so many frames:
_OUT_OF, _SPEECH, _VOICE = 40, 20, 9
# The same while something else is to be heard, the computer's own voice say.
_WARY_OUT_OF, _WARY_SPEECH, _WARY_VOICE = 60, 36, 22
_PRE_ROLL = 30
# Consonants without a voice reach so far from the vowel.
_REACH = 60
# Somebody has paused who may go on.
_SHORT_PAUSE = 30
_TAIL = 25
# Within the last so many frames there are some with a voice.
_RECENT, _RECENT_VOICE = 6, 3
# When it is looked at whether it is speech at all what goes on there.
_LOOKS = (200, 500, 1000)
# What was dropped has to become so much louder to be listened to again, for a while.
_SCORN_DB, _SCORN_FADES_DB = 6.0, 0.01
_NO_SCORN = -200.0


@dataclass(frozen=True)
class TurnWish:
    """How turns are to be taken.

    Attributes:
        pause_s: ends a turn.
        long_pause_s: ends one whose last sentence is not finished, see `TurnTaking.wait_longer`.
        shortest_s: less voice than that is a cough or a click.
        longest_s: it ends by itself then.
    """

    pause_s: float = 0.9
    long_pause_s: float = 1.6
    shortest_s: float = 0.12
    longest_s: float = 120.0


@dataclass(frozen=True)
class Began:
    """Somebody speaks."""


@dataclass(frozen=True)
class Paused:
    """Nothing was said for a moment; what was, for whoever wants to write it down ahead."""

    sound: Sound


@dataclass(frozen=True)
class Ended:
    """All that was said; ``is_full``: it was as long as may be, and more may follow."""

    sound: Sound
    is_full: bool = False


@dataclass(frozen=True)
class Dropped:
    """It was no speech after all."""


Event = Began | Paused | Ended | Dropped


class TurnTaking:
    """Takes one turn after the other. For one thread.

    Attributes:
        wish: holds at once.
        is_wary: it takes more to begin, as something else is to be heard.
        level: of what came last, in dB.
    """

    def __init__(self, wish: TurnWish | None = None) -> None:
        self.wish = wish or TurnWish()
        self.is_wary = False
        self.level = _NO_SCORN
        self._frames = VoiceFrames()
        self._quietest = self._frames.least_db
        self._guard = self._scorned = _NO_SCORN
        self._recent: deque[VoiceFrame] = deque(maxlen=_WARY_OUT_OF + _PRE_ROLL)
        self._turn: _Turn | None = None

    @property
    def is_in_turn(self) -> bool:
        return self._turn is not None

    def wait_with(self, samples: Samples) -> None:
        """Nobody begins to speak in these, but they may be the moment before."""
        self._recent.extend(
            replace(frame, is_speech=False, is_voice=False) for frame in self._frames.feed(samples)
        )

    def hear(self, samples: Samples) -> list[Event]:
        """float32 [frames], 16 kHz, any number of them; what follows from them, in order."""
        self._scorned = max(_NO_SCORN, self._scorned - _SCORN_FADES_DB * len(samples) / 160)
        self._frames.least_db = max(self._quietest, self._guard, self._scorned)
        events: list[Event] = []
        for frame in self._frames.feed(samples):
            self.level = frame.level
            event = self._hear_one(frame)
            if event is not None:
                events.append(event)
        return events

    def guard(self, level: float | None) -> None:
        """What is not louder than this is not listened to; None for everything."""
        self._guard = _NO_SCORN if level is None else level

    def wait_longer(self) -> None:
        """The sentence of this turn is not finished."""
        if self._turn is not None:
            self._turn.is_unfinished = True

    def forget(self) -> None:
        """What was said so far, and what it began with."""
        self._turn = None
        self._recent.clear()

    # --- inside ---------------------------------------------------------------------------------

    def _hear_one(self, frame: VoiceFrame) -> Event | None:
        self._recent.append(frame)
        if self._turn is None:
            return self._begun()
        turn = self._turn
        turn.add(frame)
        wish = self.wish
        pause = max(wish.pause_s, wish.long_pause_s) if turn.is_unfinished else wish.pause_s
        if turn.silent >= _frames_of(pause):
            return self._end(turn)
        if turn.length >= _frames_of(wish.longest_s):
            return self._end(turn, is_full=True)
        if turn.length in _LOOKS and not speech_parts(turn.samples()):
            return self._drop(turn)
        return Paused(turn.sound()) if turn.silent == _SHORT_PAUSE else None

    def _begun(self) -> Event | None:
        wary = self.is_wary
        out_of, speech, voice = (
            (_WARY_OUT_OF, _WARY_SPEECH, _WARY_VOICE) if wary else (_OUT_OF, _SPEECH, _VOICE)
        )
        recent = list(self._recent)
        last = recent[-out_of:]
        if sum(one.is_voice for one in last) < voice or sum(one.is_speech for one in last) < speech:
            return None
        self._turn = _Turn()
        around = recent[-_WARY_OUT_OF:]
        first = next(place for place, one in enumerate(around) if one.is_speech)
        begin = max(0, len(recent) - len(around) + first - _PRE_ROLL)
        for one in recent[begin:]:
            self._turn.add(one)
        return Began()

    def _end(self, turn: _Turn, *, is_full: bool = False) -> Event:
        is_short = turn.voiced < _frames_of(self.wish.shortest_s)
        if is_short or not speech_parts(turn.samples()):
            return self._drop(turn)
        self.forget()
        return Ended(turn.sound(), is_full)

    def _drop(self, turn: _Turn) -> Event:
        self._scorned = turn.usual_level() + _SCORN_DB
        self.forget()
        return Dropped()


class _Turn:
    def __init__(self) -> None:
        self._frames: list[Samples] = []
        self._levels: list[float] = []
        self._flags: deque[bool] = deque(maxlen=_RECENT)
        self._since_voice = 0
        self.silent = 0
        self.voiced = 0
        self.is_unfinished = False

    @property
    def length(self) -> int:
        return len(self._frames)

    def add(self, frame: VoiceFrame) -> None:
        self._frames.append(frame.samples)
        self._flags.append(frame.is_voice)
        self.voiced += frame.is_voice
        if frame.is_speech:
            self._levels.append(frame.level)
        if sum(self._flags) >= _RECENT_VOICE:
            self._since_voice = 0
        else:
            self._since_voice += 1
        spoken = frame.is_speech and self._since_voice < _REACH
        if spoken and self.silent >= _SHORT_PAUSE:
            # Who goes on has not finished as it was thought then.
            self.is_unfinished = False
        self.silent = 0 if spoken else self.silent + 1

    def samples(self) -> Samples:
        """Up to a little after the last word."""
        return joined(self._frames[: len(self._frames) - max(0, self.silent - _TAIL)])

    def sound(self) -> Sound:
        return sound_of(self.samples())

    def usual_level(self) -> float:
        return float(np.median(self._levels)) if self._levels else _NO_SCORN


def _frames_of(seconds: float) -> int:
    return round(seconds * 100)
