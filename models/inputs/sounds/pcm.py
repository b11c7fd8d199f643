"""Sound in 16 bits: what is kept of a recording, exactly as a model has heard it.

A WAV file of that, 32 kB for a second, is read by every other program too.
"""

from __future__ import annotations

import io
import wave

import numpy as np

from models.inputs.sound import SAMPLE_RATE, Sound
from models.inputs.sounds.samples import samples_of, sound_of

_FULL = 32_768
_SAMPLE_BYTES = 2


def in_16_bits(sound: Sound) -> Sound:
    """The same in steps of 1/32768, so that `as_wav` loses nothing of it."""
    return _of_pcm(_pcm(sound), sound.name)


def as_wav(sound: Sound) -> bytes:
    """A WAV file: mono, 16 kHz, 16 bits."""
    file = io.BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setnchannels(1)
        writer.setsampwidth(_SAMPLE_BYTES)
        writer.setframerate(SAMPLE_RATE)
        writer.writeframes(_pcm(sound))
    return file.getvalue()


def of_wav(data: bytes, name: str = "") -> Sound:
    """What `as_wav` made; raises `ValueError` for anything else."""
    try:
        with wave.open(io.BytesIO(data)) as reader:
            form = reader.getnchannels(), reader.getsampwidth(), reader.getframerate()
            if form != (1, _SAMPLE_BYTES, SAMPLE_RATE):
                raise ValueError(f"not mono, 16 bits, 16 kHz: {form}")
            pcm = reader.readframes(reader.getnframes())
            if len(pcm) != reader.getnframes() * _SAMPLE_BYTES:
                raise ValueError("it ends too soon")
            return _of_pcm(pcm, name)
    except (wave.Error, EOFError) as error:
        raise ValueError(str(error) or "it is no WAV file") from error


def _pcm(sound: Sound) -> bytes:
    samples = np.clip(np.nan_to_num(samples_of(sound)), -1.0, 1.0)
    whole = np.clip(np.rint(samples * np.float32(_FULL)), -_FULL, _FULL - 1)
    return bytes(whole.astype("<i2").tobytes())


def _of_pcm(pcm: bytes, name: str) -> Sound:
    return sound_of(np.frombuffer(pcm, "<i2").astype(np.float32) / np.float32(_FULL), name)
