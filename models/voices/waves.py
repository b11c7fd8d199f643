"""Speech in WAV files of 16 bits: reading what tools write, and writing sentence by sentence."""

from __future__ import annotations

import os
import wave
from pathlib import Path
from types import TracebackType

from models.errors import CannotSpeak
from models.inputs.utterance import Utterance
from models.words import say

_FULL_SCALE = 32_768
_BYTES = 2


def read_wave(file: Path, text: str = "") -> Utterance:
    """What is in the file, of several channels the first; raises `CannotSpeak`."""
    import numpy as np

    try:
        with wave.open(str(file), "rb") as sound:
            form = sound.getparams()
            frames = sound.readframes(form.nframes)
    except (OSError, EOFError, wave.Error) as error:
        raise _unreadable(repr(error)) from error
    if form.sampwidth != _BYTES:
        raise _unreadable(f"{8 * form.sampwidth} bits a sample")
    values = np.frombuffer(frames, "<i2")[:: form.nchannels]
    samples = (values / np.float32(_FULL_SCALE)).astype("<f4")
    return Utterance(samples.tobytes(), form.framerate, text)


def to_16_bits(utterance: Utterance) -> bytes:
    """Its samples as little-endian int16; what is louder than full scale is cut."""
    import numpy as np

    values = np.rint(np.frombuffer(utterance.samples, "<f4") * _FULL_SCALE)
    return bytes(np.clip(values, -_FULL_SCALE, _FULL_SCALE - 1).astype("<i2").tobytes())


class WaveWriter:
    """A WAV file, mono, that is there with its name only when all of it was written.

    To be used with `with`; after an error, or when nothing was said, nothing is left.

    Args:
        file: replaced when it exists.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._partial = file.with_name(f".{file.name}.{os.getpid()}.part")
        self._wave: wave.Wave_write | None = None
        self._rate = 0

    def __enter__(self) -> WaveWriter:
        """Raises `OSError` where nothing can be written."""
        self._partial.touch()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if self._wave is not None:
                self._wave.close()
                if kind is None:
                    self._partial.replace(self._file)
        finally:
            self._partial.unlink(missing_ok=True)

    def write(self, utterance: Utterance) -> None:
        """Go on with it; all of them have one sample rate."""
        if self._wave is None:
            self._wave, self._rate = self._begin(utterance.sample_rate), utterance.sample_rate
        if utterance.sample_rate != self._rate:
            raise ValueError(f"{utterance.sample_rate} Hz after {self._rate} Hz")
        self._wave.writeframes(to_16_bits(utterance))

    def _begin(self, rate: int) -> wave.Wave_write:
        sound = wave.open(str(self._partial), "wb")  # noqa: SIM115 - closed at the end of the block
        sound.setnchannels(1)
        sound.setsampwidth(_BYTES)
        sound.setframerate(rate)
        return sound


def _unreadable(cause: str) -> CannotSpeak:
    return CannotSpeak(
        say("What the system's voice said cannot be read."),
        say("Try again, or install a model that speaks in the library."),
        cause,
    )
