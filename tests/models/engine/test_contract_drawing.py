"""What every engine promises about drawing; see `test_contract`."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from models.engine import protocol as p
from models.inputs.picture import Picture
from tests.fixtures.drawing import DRAWING, draw, left_half_mask, pixels_of, red_square, wishes
from tests.models.engine.recorder import VISION, Recorder, ask, plain_picture


def drawn(recorder: Recorder, request: p.Draw) -> p.Drawn:
    event = recorder.end_of(request)
    assert isinstance(event, p.Drawn), getattr(event, "problem", type(event))
    return event


def _told(recorder: Recorder, request: p.Draw) -> list[p.Progress]:
    return [
        event
        for event in recorder.events
        if isinstance(event, p.Progress) and event.request_id == request.id
    ]


def _previews(recorder: Recorder, request: p.Draw) -> list[Picture]:
    return [
        event.picture
        for event in recorder.events
        if isinstance(event, p.Preview) and event.request_id == request.id
    ]


def test_the_same_seed_draws_the_same_picture_and_another_another(
    engine: p.Engine, recorder: Recorder
) -> None:
    requests = [draw(seed=3), draw(seed=4), draw(seed=3)]
    for request in requests:
        engine.submit(request)
    first, other, again = (drawn(recorder, request).picture for request in requests)
    assert (first.width, first.height) == (64, 64)
    assert first.rgb == again.rgb
    assert first.rgb != other.rgb


def test_everything_it_was_made_with_is_told(engine: p.Engine, recorder: Recorder) -> None:
    engine.submit(plain := p.Draw(DRAWING, "CPU", p.Wishes("a red circle", negative="blue")))
    engine.submit(again := p.Draw(DRAWING, "CPU", p.Wishes("a red circle"), reason="GPU is out."))
    made, other = drawn(recorder, plain).made, drawn(recorder, again).made
    assert (made.model, made.model_id, made.device) == (DRAWING.name, DRAWING.id, "CPU")
    assert (made.prompt, made.negative) == ("a red circle", "blue")
    assert (made.width, made.height, made.strength) == (64, 64, None)
    assert made.steps >= 1
    assert made.guidance > 1
    assert (made.adapters, made.from_picture, made.masked) == ((), "", False)
    assert 0 <= made.seed < 1 << 32
    # A fresh one each time.
    assert made.seed != other.seed
    assert (made.reason, other.reason) == ("", "GPU is out.")


def test_what_was_left_to_the_model_makes_the_same_picture_again(
    engine: p.Engine, recorder: Recorder
) -> None:
    engine.submit(request := p.Draw(DRAWING, "CPU", p.Wishes("a green star", steps=6)))
    first = drawn(recorder, request)
    made = first.made
    exact = p.Wishes(
        made.prompt,
        made.negative,
        made.width,
        made.height,
        made.steps,
        made.guidance,
        made.seed,
    )
    engine.submit(second := p.Draw(DRAWING, "CPU", exact))
    assert drawn(recorder, second).picture.rgb == first.picture.rgb


def test_steps_and_previews_are_told_on_the_way(engine: p.Engine, recorder: Recorder) -> None:
    engine.submit(request := draw())
    event = drawn(recorder, request)
    steps = [(one.done, one.total) for one in _told(recorder, request) if one.phase == "drawing"]
    assert steps == sorted(steps)
    assert steps[-1] == (10, 10)
    assert len(steps) >= 5
    assert _told(recorder, request)[-1].phase in ("drawing", "decoding")
    previews = _previews(recorder, request)
    assert previews
    assert all(one.width < event.picture.width for one in previews)
    assert min(event.step_s, event.seconds) > 0


def test_nobody_who_wants_no_previews_gets_any(engine: p.Engine, recorder: Recorder) -> None:
    engine.submit(request := p.Draw(DRAWING, "CPU", wishes(), previews=False))
    drawn(recorder, request)
    assert _previews(recorder, request) == []


def test_the_model_is_loaded_at_first_use(engine: p.Engine, recorder: Recorder) -> None:
    engine.submit(p.Unload())
    for request in (first := draw(), second := draw(seed=5)):
        engine.submit(request)
    assert drawn(recorder, first).load_s > 0
    assert drawn(recorder, second).load_s == 0
    assert {"reading", "warming"} <= {event.phase for event in _told(recorder, first)}
    assert {event.phase for event in _told(recorder, second)} <= {"drawing", "decoding"}


def test_the_model_can_be_loaded_before_on_a_device_for_each_part(
    engine: p.Engine, recorder: Recorder
) -> None:
    engine.submit(load := p.Load(DRAWING, "CPU,CPU,CPU"))
    engine.submit(request := draw(device="CPU,CPU,CPU"))
    assert isinstance(recorder.end_of(load), p.Loaded)
    assert drawn(recorder, request).load_s == 0


def test_drawing_leaves_the_chat_model_loaded(engine: p.Engine, recorder: Recorder) -> None:
    question = "What color is the shape?", plain_picture(220, 30, 30)
    requests: list[p.Request] = [ask(*question), draw(), again := ask(*question), more := draw()]
    for request in requests:
        engine.submit(request)
    assert recorder.finished(again).statistics.load_s == 0
    assert drawn(recorder, more).load_s == 0


def test_a_picture_is_changed_in_its_own_size(engine: p.Engine, recorder: Recorder) -> None:
    start = Picture(72, 48, bytes(72 * 48 * 3), "night.png")
    engine.submit(request := draw(picture=start, strength=0.5))
    event = drawn(recorder, request)
    assert (event.picture.width, event.picture.height) == (72, 48)
    assert (event.made.from_picture, event.made.strength) == ("night.png", 0.5)


def test_what_is_not_masked_stays_to_the_byte(engine: p.Engine, recorder: Recorder) -> None:
    start, mask = red_square(), left_half_mask()
    engine.submit(request := draw("a blue square", picture=start, mask=mask))
    event = drawn(recorder, request)
    assert event.made.masked
    kept = np.frombuffer(mask.grey, np.uint8).reshape(64, 64) == 0
    before, after = pixels_of(start), pixels_of(event.picture)
    assert np.array_equal(before[kept], after[kept])
    assert not np.array_equal(before, after)


_DARK = Picture(64, 64, bytes(64 * 64 * 3))
_NOTHING = p.Mask(64, 64, bytes(64 * 64))


@pytest.mark.parametrize(
    ("wish", "what", "todo"),
    [
        ({"prompt": " "}, "nothing to draw", "Describe"),
        ({"width": 70}, "cannot draw 70 x 64", "nearest size that works is 72 x 64"),
        ({"height": 8}, "cannot draw 64 x 8", "nearest size that works is 64 x 32"),
        ({"picture": _DARK, "mask": _NOTHING}, "No part of the picture", "Paint over"),
        ({"picture": _DARK, "strength": 0.001}, "not even 150 steps", "more strength"),
    ],
)
def test_what_cannot_be_drawn_is_told_and_the_model_stays_loaded(
    engine: p.Engine, recorder: Recorder, wish: dict[str, Any], what: str, todo: str
) -> None:
    before, after = draw(), draw()
    impossible = draw(**wish)
    for request in (before, impossible, after):
        engine.submit(request)
    problem = recorder.failed(impossible).problem
    assert what in problem.what
    assert todo in problem.todo
    assert drawn(recorder, after).picture.rgb == drawn(recorder, before).picture.rgb
    assert drawn(recorder, after).load_s == 0


@pytest.mark.parametrize(
    ("request_", "what"),
    [
        (p.Draw(VISION, "CPU", p.Wishes("a cat")), "“Shapes” is a vision model and cannot draw"),
        (draw(device="GPU.7"), "no device GPU.7"),
        (draw(device="CPU,CPU"), "does not say which device to draw on"),
    ],
)
def test_who_and_where_it_cannot_be_drawn_is_told(
    engine: p.Engine, recorder: Recorder, request_: p.Draw, what: str
) -> None:
    engine.submit(request_)
    assert what in recorder.failed(request_).problem.what


def test_stop_ends_a_drawing_and_the_next_is_drawn(engine: p.Engine, recorder: Recorder) -> None:
    stopped = draw(steps=150)

    def stop_at_the_second_step(event: p.Event) -> None:
        if isinstance(event, p.Progress) and event.request_id == stopped.id and event.done == 2:
            recorder.react = None
            engine.stop(stopped.id)

    recorder.react = stop_at_the_second_step
    engine.submit(stopped)
    engine.submit(following := draw())
    assert isinstance(recorder.end_of(stopped), p.Stopped)
    told = [one.done for one in _told(recorder, stopped) if one.phase == "drawing"]
    assert max(told) < 100
    assert drawn(recorder, following).picture.rgb
    assert len(recorder.terminals_of(stopped)) == 1


def test_a_drawing_that_waits_is_taken_out_of_the_line(
    engine: p.Engine, recorder: Recorder
) -> None:
    first, waiting = draw(steps=60), draw()
    engine.submit(first)
    engine.submit(waiting)
    engine.stop(waiting.id)
    assert isinstance(recorder.end_of(waiting), p.Stopped | p.Drawn)
    assert drawn(recorder, first).made.steps == 60
