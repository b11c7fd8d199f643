"""What a microphone gives, told apart as it comes: every 10 ms, is it a voice, speech or neither.

The same signs as in `speech.py`, which looks at a whole recording and knows better; here nothing is
known of what comes next. A frame is judged 20 ms late, as its window reaches so far.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

import numpy as np

from models.inputs.sound import SAMPLE_RATE
from models.inputs.sounds.samples import Samples
from models.inputs.sounds.voicing import HOP, voicing

# Frames that a window reaches over.
_CONTEXT = 4
_VAD_MODE = 2
_LOUD_DB, _MOST_GAIN_DB = -20.0, 30.0
# How fast it is forgotten how loud it was.
_FORGET_DB = 0.02
_ABOVE_FLOOR_DB = 5.0
_QUIETEST_DB = -62.0
_LOWEST_FLOOR_DB = -70.0
_MOST_TONALITY = 0.5
_LEAST_PERIODICITY = 0.4
# The floor is what it is quiet like for a tenth of this time.
_FLOOR_FRAMES = 300
_TINY = 1e-12


@dataclass(frozen=True)
class VoiceFrame:
    """10 ms.

    Attributes:
        samples: float32 [160], 16 kHz.
        level: dB, full scale is 0.
        is_speech: somebody may speak.
        is_voice: with a voice: a vowel, most likely.
    """

    samples: Samples
    level: float
    is_speech: bool
    is_voice: bool


class VoiceFrames:
    """A stream of samples becomes frames. Has no clock: only samples count. For one thread.

    Attributes:
        least_db: what is not louder is nobody's voice.
    """

    def __init__(self) -> None:
        import webrtcvad

        self._detector = webrtcvad.Vad(_VAD_MODE)
        self._waiting = np.zeros(_CONTEXT * HOP, np.float32)
        self._levels: deque[float] = deque(maxlen=_FLOOR_FRAMES)
        self._loudest = _LOUD_DB - _MOST_GAIN_DB
        self.least_db = _QUIETEST_DB

    @property
    def floor(self) -> float:
        """How loud it is when nobody speaks, in dB."""
        if not self._levels:
            return _LOWEST_FLOOR_DB
        return max(float(np.percentile(self._levels, 10)), _LOWEST_FLOOR_DB)

    def feed(self, samples: Samples) -> list[VoiceFrame]:
        """float32 [frames], 16 kHz, any number of them."""
        whole = np.concatenate((self._waiting, samples))
        count = len(whole) // HOP - _CONTEXT
        if count < 1:
            self._waiting = whole
            return []
        used = (count + _CONTEXT) * HOP
        self._waiting = whole[count * HOP :]
        return self._judged(whole[:used], count)

    def _judged(self, samples: Samples, count: int) -> list[VoiceFrame]:
        # Those whose window is all there, and that were not judged before.
        first = _CONTEXT - 1
        levels = _levels(samples, first, count)
        self._levels.extend(levels)
        least = max(self.floor + _ABOVE_FLOOR_DB, self.least_db)
        # Looking at the spectrum takes most of the time, and mostly it is quiet.
        heard = voicing(samples) if max(levels) > least else None
        frames = []
        for place, level in enumerate(levels, first):
            hop = samples[place * HOP : (place + 1) * HOP]
            detected = self._detects(hop, level)
            is_speech = heard is not None and detected and level > least
            is_voice = False
            if heard is not None and is_speech:
                is_speech = bool(heard.tonality[place] < _MOST_TONALITY)
                is_voice = is_speech and bool(heard.periodicity[place] > _LEAST_PERIODICITY)
            frames.append(VoiceFrame(hop, level, is_speech, is_voice))
        return frames

    def _detects(self, hop: Samples, level: float) -> bool:
        """WebRTC's word on what is made as loud as it was made for."""
        self._loudest = max(level, self._loudest - _FORGET_DB)
        gain = 10 ** (min(_LOUD_DB - self._loudest, _MOST_GAIN_DB) / 20)
        pcm = (np.clip(hop * gain, -1.0, 1.0) * 32_767).astype("<i2").tobytes()
        return bool(self._detector.is_speech(pcm, SAMPLE_RATE))


def _levels(samples: Samples, first: int, count: int) -> list[float]:
    """In dB, of the windows around so many frames."""
    begin = first * HOP - _CONTEXT * HOP // 2
    windows = np.lib.stride_tricks.sliding_window_view(samples[begin:], _CONTEXT * HOP)
    powers = np.square(windows[: count * HOP : HOP]).mean(axis=1)
    return [float(level) for level in 10 * np.log10(powers + _TINY)]
