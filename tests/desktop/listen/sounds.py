"""Sounds whose every place can be told by ear: the pitch rises by 100 Hz with every second."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from models.inputs.sound import SAMPLE_RATE, Sound

RATE = 44_100
LOWEST = 300.0


def stairs(seconds: float, rate: int = RATE) -> NDArray[np.float32]:
    """Second n is at LOWEST + 100 n Hz; float32 [frames], 0.5 of full scale."""
    times = np.arange(round(seconds * rate)) / rate
    return (0.5 * np.sin(2 * np.pi * (LOWEST + 100 * np.floor(times)) * times)).astype(np.float32)


def recording(seconds: float) -> Sound:
    return Sound(stairs(seconds, SAMPLE_RATE).astype("<f4").tobytes(), "note")


def write(path: Path, seconds: float, codec: str = "pcm_s16le", right: float = 1.0) -> Path:
    """A stereo file; ``right``: how loud the right channel is compared with the left."""
    left = stairs(seconds)
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=RATE, layout="stereo")
        for at in range(0, len(left), 1152):
            part = left[at : at + 1152]
            frame = av.AudioFrame.from_ndarray(
                np.stack([part, right * part]), format="fltp", layout="stereo"
            )
            frame.sample_rate, frame.pts = RATE, at
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def second_of(samples: NDArray[np.float32], rate: int) -> int:
    """Which second of the stairs is heard."""
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples))))
    pitch = float(np.fft.rfftfreq(len(samples), 1 / rate)[spectrum.argmax()])
    return round((pitch - LOWEST) / 100)
