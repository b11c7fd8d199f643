"""Speech made faster or slower without changing its pitch, by FFmpeg's filter `atempo`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from models.inputs.utterance import Utterance

_BYTES = 4
# The filter works on windows of less than this, and drops what does not fill one at the end.
_WINDOW_S = 0.2


def at_tempo(utterance: Utterance, speed: float, text: str | None = None) -> Utterance:
    """The same words in a `speed`th of the time.

    Args:
        speed: from 0.5 to 2; 1 changes nothing.
        text: to be told instead of the utterance's own.
    """
    words = utterance.text if text is None else text
    if speed == 1.0 or not utterance.samples:
        return Utterance(utterance.samples, utterance.sample_rate, words)
    stretched = b"".join(_filtered(utterance, speed))
    length = _BYTES * round(len(utterance.samples) / _BYTES / speed)
    return Utterance(stretched[:length], utterance.sample_rate, words)


def _filtered(utterance: Utterance, speed: float) -> Iterator[bytes]:
    import av
    import numpy as np
    from av.filter import Graph

    rate = utterance.sample_rate
    graph = Graph()
    source = graph.add_abuffer(sample_rate=rate, format="flt", layout="mono")
    atempo = graph.add("atempo", f"{speed:.3f}")
    sink = graph.add("abuffersink")
    source.link_to(atempo)
    atempo.link_to(sink)
    graph.configure()
    silence = np.zeros(round(_WINDOW_S * rate), np.float32)
    values = np.concatenate([np.frombuffer(utterance.samples, "<f4"), silence]).reshape(1, -1)
    frame = av.AudioFrame.from_ndarray(values, format="flt", layout="mono")
    frame.sample_rate, frame.pts = rate, 0
    graph.push(frame)
    graph.push(None)
    yield from _pulled(graph)


def _pulled(graph: Any) -> Iterator[bytes]:
    import av

    while True:
        try:
            frame = graph.pull()
        except (av.error.EOFError, av.error.BlockingIOError):
            return
        yield frame.to_ndarray().astype("<f4").tobytes()
