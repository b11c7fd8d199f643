"""Steps of drawing through the engine's client against the bare pipeline, and a switch of adapters.

The same picture in turn, so that a busy moment hits both.
"""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

from models.engine import protocol as p
from models.engine.client import ChildEngine
from tests.bench.figures import Figure, median
from tests.fixtures.drawing import DRAWING, adapter, wishes
from tests.models.engine.recorder import Recorder

_ROUNDS = 10
_STEPS = 40
_SIDE = 128
_SWITCHES = 8


def bench_drawing() -> list[Figure]:
    engine, recorder = ChildEngine(), Recorder()
    engine.start(recorder)
    try:
        return [*_against_bare(engine, recorder), *_switching(engine, recorder)]
    finally:
        engine.close()


def _against_bare(engine: ChildEngine, recorder: Recorder) -> list[Figure]:
    import openvino_genai

    bare = openvino_genai.Text2ImagePipeline(DRAWING.folder)
    bare.compile("CPU")
    theirs: list[float] = []
    ours: list[float] = []
    for number in range(_ROUNDS + 1):
        if number % 2:
            theirs.append(_bare_seconds(bare))
        ours.append(_seconds(engine, recorder, DRAWING))
        if not number % 2:
            theirs.append(_bare_seconds(bare))
    del theirs[0], ours[0]
    ratios = [bare_s / our_s for bare_s, our_s in zip(theirs, ours, strict=True)]
    share = median(ratios)
    return [
        Figure("steps/s, bare GenAI", f"{_STEPS / median(theirs):.1f}"),
        Figure("steps/s, engine client with previews", f"{_STEPS / median(ours):.1f}"),
        Figure("steps against bare", f"{share:.3f}", "at least 0.98", share >= 0.98),
    ]


def _bare_seconds(bare: Any) -> float:
    started = time.perf_counter()
    drawn = bare.generate(
        "a red circle",
        width=_SIDE,
        height=_SIDE,
        num_inference_steps=_STEPS,
        guidance_scale=4.0,
        rng_seed=3,
    )
    assert list(drawn.shape) == [1, _SIDE, _SIDE, 3]
    return time.perf_counter() - started


def _seconds(
    engine: ChildEngine, recorder: Recorder, model: p.ModelRef, *on: p.Weighed, steps: int = _STEPS
) -> float:
    wished = wishes(width=_SIDE, height=_SIDE, steps=steps, adapters=on)
    started = time.perf_counter()
    engine.submit(request := p.Draw(model, "CPU", wished))
    assert isinstance(recorder.end_of(request), p.Drawn)
    return time.perf_counter() - started


def _switching(engine: ChildEngine, recorder: Recorder) -> list[Figure]:
    """A step with another adapter than before, against one with the same."""
    night, framed = adapter("night"), adapter("framed")
    model = replace(DRAWING, adapters=(night, framed))
    engine.submit(load := p.Load(model, "CPU"))
    loaded = recorder.end_of(load)
    assert isinstance(loaded, p.Loaded)
    same: list[float] = []
    switched: list[float] = []
    for number in range(_SWITCHES):
        on = p.Weighed(night if number % 2 else framed)
        switched.append(_seconds(engine, recorder, model, on, steps=1))
        same.append(_seconds(engine, recorder, model, on, steps=1))
    added = median([a - b for a, b in zip(switched, same, strict=True)])
    return [
        Figure("loading with two adapters", f"{loaded.load_s:.1f} s"),
        Figure("a picture of one step, adapter as before", f"{1000 * median(same):.0f} ms"),
        Figure("switching the adapter adds", f"{1000 * added:.0f} ms"),
    ]
