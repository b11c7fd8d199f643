"""Where somebody speaks in a sound, and whether anybody does.

Voices are periodic for a tenth of a second or so (every syllable has a vowel), louder than what
lies between the words, spread over the spectrum, and they change. So a frame counts as a voice when
WebRTC's voice activity detection agrees and it is periodic, above the noise floor and not a single
tone; and a recording is speech when such frames follow one another, and are not all alike, as those
of a hum are. What is not voiced in a word is taken in with it, and a margin around it.

Measured on 22 recordings of people and 132 utterances of espeak-ng (13 voices, single words too),
with a second of pause around: one word is missed, clean, at -35 dBFS and in noise at 15 dB. Of 381
noises and tones, a piano alone is taken for a voice; of further ones, typing at 13 keys a second
(3 in 50) and knocks (1 in 25). A whisper without any voice counts as noise. It takes about 1 ms for
a second of sound.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from models.inputs.sound import SAMPLE_RATE, Sound
from models.inputs.sounds import refusals
from models.inputs.sounds.samples import Samples, samples_of, sound_of
from models.inputs.sounds.voicing import HOP, Values, Voicing, voicing

Flags = npt.NDArray[np.bool_]
Spans = list[tuple[int, int]]  # in frames, the end excluded

# Measured on the sounds above; tests/models/inputs/sounds/test_speech.py holds the kinds of them.
_LOUD_DB, _MOST_GAIN_DB = -20.0, 40.0
_ABOVE_FLOOR_DB = 5.0
_MOST_TONALITY = 0.5
# What may be a voice, once it is known that somebody speaks; and what shows that: a long vowel, a
# short one among the loudest things, or two that are not far below. What a key's click or a knock
# on the table leaves is shorter or quieter than that.
_LIKELY_PERIODICITY, _LIKELY_FRAMES = 0.35, 4
_SURE_PERIODICITY, _LONG_FRAMES, _SHORT_FRAMES = 0.45, 15, 9
_LOUDEST_DB, _LOUDER_DB, _POINTS = _LOUD_DB - 6.0, _LOUD_DB - 15.0, 2
# A hum, or a buzzer again and again, has one spectrum: dB of deviation, after half a second.
_LEAST_CHANGE_DB, _CHANGE_FRAMES = 2.2, 50
# Consonants without a voice reach this far from the vowel: "s" and "t" at the end of "sixths".
_REACH = 60
_MARGIN = 25
MARGIN_S = _MARGIN * HOP / SAMPLE_RATE
_VAD_MODE = 2
_VAD_BYTES = HOP * 2


def speech_parts(samples: Samples) -> tuple[tuple[float, float], ...]:
    """Where it is spoken in float32 [frames], 16 kHz: (start, end) in seconds, in order.

    Each with a margin of `MARGIN_S`; () when nobody speaks.
    """
    samples = _levelled(samples)
    heard = voicing(samples)
    count = len(heard.levels)
    loud = _above_floor(heard.levels)
    voices = loud & _detected(samples, count) & (heard.tonality < _MOST_TONALITY)
    if not _somebody_speaks(heard, voices):
        return ()
    cores = _runs(voices & (heard.periodicity > _LIKELY_PERIODICITY), _LIKELY_FRAMES)
    words = _joined([_widened(core, loud) for core in cores])
    seconds, frame = len(samples) / SAMPLE_RATE, HOP / SAMPLE_RATE
    return tuple((start * frame, min(end * frame, seconds)) for start, end in words)


def trimmed(sound: Sound) -> Sound:
    """Without what comes before the first word and after the last.

    Raises `NoSpeech` when nobody speaks.
    """
    samples = samples_of(sound)
    parts = speech_parts(samples)
    if not parts:
        raise refusals.no_speech(sound.name)
    start, end = round(parts[0][0] * SAMPLE_RATE), round(parts[-1][1] * SAMPLE_RATE)
    return sound_of(samples[start:end], sound.name)


def _levelled(samples: Samples) -> Samples:
    """Around 0, and as loud as WebRTC's detection was made for."""
    if not len(samples):
        return samples
    centred = samples - samples.mean()
    frames = centred[: len(centred) // HOP * HOP].reshape(-1, HOP)
    powers = np.square(frames).mean(axis=1) if len(frames) else np.square(centred)
    loud = 10 * np.log10(np.percentile(powers, 98) + 1e-12)
    gain = 10 ** (min(_LOUD_DB - loud, _MOST_GAIN_DB) / 20)
    return np.asarray(np.clip(centred * gain, -1.0, 1.0), np.float32)


def _detected(samples: Samples, count: int) -> Flags:
    """WebRTC's word on every frame; `count` of them."""
    import webrtcvad

    detector = webrtcvad.Vad(_VAD_MODE)
    pcm = (samples * 32_767).astype("<i2").tobytes()
    pcm += bytes(max(0, count * _VAD_BYTES - len(pcm)))
    return np.array(
        [
            detector.is_speech(pcm[at : at + _VAD_BYTES], SAMPLE_RATE)
            for at in range(0, count * _VAD_BYTES, _VAD_BYTES)
        ],
        bool,
    )


def _above_floor(levels: Values) -> Flags:
    """The floor is what it is quiet like for a tenth of the time."""
    floor = np.percentile(levels, 10) if len(levels) else 0.0
    return np.asarray(levels > floor + _ABOVE_FLOOR_DB)


def _somebody_speaks(heard: Voicing, voices: Flags) -> bool:
    vowels = _runs(voices & (heard.periodicity > _SURE_PERIODICITY), _SHORT_FRAMES)
    if sum(_points(end - start, heard.levels[start:end].mean()) for start, end in vowels) < _POINTS:
        return False
    shapes = np.concatenate([heard.shapes[start:end] for start, end in vowels])
    changes = shapes.std(axis=0).mean() > _LEAST_CHANGE_DB
    return len(shapes) < _CHANGE_FRAMES or bool(changes)


def _points(frames: int, level: float) -> int:
    if frames >= _LONG_FRAMES or level > _LOUDEST_DB:
        return 2
    return 1 if level > _LOUDER_DB else 0


def _runs(flags: Flags, least: int) -> Spans:
    """Where at least so many frames in a row are set."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], flags, [False])).astype(np.int8)))
    spans = zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)
    return [(start, end) for start, end in spans if end - start >= least]


def _widened(core: tuple[int, int], loud: Flags) -> tuple[int, int]:
    """To the farthest frame in reach that is not quiet, and a margin more."""
    first, last = max(core[0] - _REACH, 0), min(core[1] + _REACH, len(loud))
    around = np.flatnonzero(loud[first:last]) + first
    start = min(core[0], int(around[0])) if len(around) else core[0]
    end = max(core[1], int(around[-1]) + 1) if len(around) else core[1]
    return max(start - _MARGIN, 0), min(end + _MARGIN, len(loud))


def _joined(spans: Spans) -> Spans:
    joined: Spans = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined
