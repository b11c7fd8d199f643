"""Adapters that were trained for the small model change what it draws as they were trained to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from models.conversion.refusals import AdapterUnfit
from models.engine import protocol as p
from models.engine.inline import InlineEngine
from models.engine.openvino_backend import OpenVinoBackend
from models.engine.session import EngineSession, RequestFailed
from models.inputs.picture import Picture
from tests.fixtures.drawing import DRAWING, adapter, apart, pixels_of, red_and_blue, wishes

_NIGHT, _FRAMED = adapter("night"), adapter("framed")
_SEED = 5
_BOTH = replace(DRAWING, adapters=(_NIGHT, _FRAMED))


@pytest.fixture(scope="module")
def session() -> Iterator[EngineSession]:
    with EngineSession(InlineEngine(OpenVinoBackend())) as running:
        running.run(p.Load(_BOTH, "CPU"))
        yield running


def _drawn(
    session: EngineSession, *on: tuple[p.Adapter, float], model: p.ModelRef = _BOTH
) -> p.Drawn:
    weighed = tuple(p.Weighed(one, weight) for one, weight in on)
    event = session.run(p.Draw(model, "CPU", wishes("a red triangle", _SEED, adapters=weighed)))
    assert isinstance(event, p.Drawn)
    return event


def _light(picture: Picture) -> float:
    """How bright the lightest places are: the ground, wherever it shows."""
    return float(np.percentile(pixels_of(picture).mean(axis=2), 95))


def _edge(picture: Picture) -> float:
    pixels = pixels_of(picture)
    edges = np.concatenate([pixels[:3].reshape(-1, 3), pixels[-3:].reshape(-1, 3)])
    return float(np.median(edges.mean(axis=1)))


def test_each_changes_the_picture_as_it_was_trained_to(session: EngineSession) -> None:
    base = _drawn(session).picture
    night = _drawn(session, (_NIGHT, 1.0)).picture
    framed = _drawn(session, (_FRAMED, 1.0)).picture
    assert _light(night) < _light(base) - 50
    assert _edge(framed) < _edge(base) - 100
    assert _light(framed) > _light(base) - 20
    for picture in (night, framed):
        red, blue = red_and_blue(picture)
        assert red > 2 * blue + 50


def test_weight_nothing_is_the_model_without_adapters(session: EngineSession) -> None:
    off = _drawn(session, (_NIGHT, 0.0), (_FRAMED, 0.0))
    assert off.made.adapters == ()
    assert off.picture.rgb == _drawn(session).picture.rgb
    with EngineSession(InlineEngine(OpenVinoBackend())) as other:
        assert apart(_drawn(other, model=DRAWING).picture, off.picture) <= 8


def test_two_mix_and_weights_count(session: EngineSession) -> None:
    base, night = _drawn(session).picture, _drawn(session, (_NIGHT, 1.0)).picture
    both = _drawn(session, (_NIGHT, 1.0), (_FRAMED, 1.0))
    assert both.made.adapters == (p.Weighed(_NIGHT, 1.0), p.Weighed(_FRAMED, 1.0))
    assert _light(both.picture) < _light(base) - 40
    assert _edge(both.picture) < _edge(base) - 80
    assert both.picture.rgb not in (base.rgb, night.rgb)
    half = _drawn(session, (_NIGHT, 0.5)).picture
    assert _light(night) + 10 < _light(half) < _light(base) - 10
    # The weight of the first of several, which the library alone would not notice.
    less = _drawn(session, (_NIGHT, 0.2), (_FRAMED, 1.0)).picture
    assert _light(less) > _light(both.picture) + 40


def test_switching_loads_nothing_and_comes_back_to_the_byte(session: EngineSession) -> None:
    first = _drawn(session, (_NIGHT, 1.0))
    phases: list[str] = []
    drawn: list[p.Drawn] = []
    for on in ([(_FRAMED, 1.0)], [], [(_NIGHT, 0.3), (_FRAMED, -0.5)], [(_NIGHT, 1.0)]):
        weighed = tuple(p.Weighed(*one) for one in on)
        request = p.Draw(_BOTH, "CPU", wishes("a red triangle", _SEED, adapters=weighed))
        event = session.run(request, on_progress=lambda told: phases.append(told.phase))
        assert isinstance(event, p.Drawn)
        drawn.append(event)
    assert {one.load_s for one in drawn} == {0.0}
    assert set(phases) <= {"drawing", "decoding"}
    assert len({one.picture.rgb for one in drawn}) == len(drawn)
    assert drawn[-1].picture.rgb == first.picture.rgb


def test_the_names_that_diffusers_writes_do_the_same(session: EngineSession) -> None:
    peft = adapter("night-peft")
    model = replace(DRAWING, adapters=(peft,))
    with EngineSession(InlineEngine(OpenVinoBackend())) as other:
        drawn = _drawn(other, (peft, 1.0), model=model).picture
        kohya = _drawn(session, (_NIGHT, 1.0)).picture
        assert _light(drawn) == pytest.approx(_light(kohya), abs=6)


def test_one_that_was_not_loaded_is_refused_and_the_model_goes_on(session: EngineSession) -> None:
    other: Any = p.Adapter("other", "Other", "nowhere")
    with pytest.raises(RequestFailed) as caught:
        _drawn(session, (other, 1.0))
    assert caught.value.problem.kind == AdapterUnfit.__name__
    assert _drawn(session).load_s == 0.0
