"""Earlier pictures are not encoded again: later turns of a conversation about pictures."""

from __future__ import annotations

import random

from models.engine import protocol as p
from models.engine.client import ChildEngine
from models.inputs.picture import Picture
from tests.bench.figures import Figure, median
from tests.fixtures.shapes import draw_shape
from tests.models.engine.recorder import Recorder

_TURNS = 20


def bench_vision(model: p.ModelRef) -> list[Figure]:
    """First a picture, then questions about it only."""
    engine, recorder = ChildEngine(), Recorder()
    engine.start(recorder)
    engine.submit(load := p.Load(model, "CPU"))
    loaded = recorder.end_of(load)
    assert isinstance(loaded, p.Loaded)
    runs = [_turns(model, engine, recorder) for _ in range(5)]
    engine.close()
    early = median([ms for times in runs for ms in times[1:6]])
    late = median([ms for times in runs for ms in times[-5:]])
    ratio = late / early
    return [
        Figure(f"load {model.name}", f"{loaded.load_s:.2f} s"),
        Figure(
            f"first token with a new picture, {model.name}",
            f"{median([times[0] for times in runs]):.0f} ms",
        ),
        Figure(f"first token, turns 2 to 6, {model.name}", f"{early:.0f} ms"),
        Figure(f"first token, turns 16 to 20, {model.name}", f"{late:.0f} ms"),
        Figure(
            f"late turns against early ones, {model.name}",
            f"{ratio:.2f}",
            "at most 1.5",
            ratio <= 1.5,
        ),
    ]


def _turns(model: p.ModelRef, engine: ChildEngine, recorder: Recorder) -> list[float]:
    drawn = draw_shape("red", "circle", random.Random(1), size=128)
    picture = Picture(128, 128, drawn.tobytes())
    messages: list[p.Message] = []
    times = []
    for turn in range(_TURNS):
        pictures = () if turn else (picture,)
        messages.append(p.Message("user", "What color is the shape?", pictures))
        sampling = p.Sampling(max_new_tokens=12, temperature=0)
        request = p.Answer(model, "CPU", tuple(messages), sampling)
        engine.submit(request)
        finished = recorder.finished(request)
        messages.append(p.Message("assistant", finished.text))
        times.append(finished.statistics.ttft_ms)
    return times
