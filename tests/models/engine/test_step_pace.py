"""A stop waits for the step that runs, and for nothing else."""

from __future__ import annotations

from models.engine import protocol as p
from models.engine.step_pace import StepPace


def pace_after(*told: tuple[float, p.Event]) -> float:
    now = 0.0
    pace = StepPace(lambda: now)
    for moment, event in told:
        now = moment
        pace.note(event)
    return pace.patience_s


def drawing(done: int) -> p.Progress:
    return p.Progress(1, "drawing", done, 20)


def test_a_long_step_is_waited_for() -> None:
    assert pace_after((10.0, drawing(1)), (14.0, drawing(2))) >= 4.0


def test_nothing_else_is_waited_for() -> None:
    assert pace_after((1.0, p.Text(1, "Hello"))) == 0.0
    assert pace_after((1.0, p.Progress(1, "prefill", 1, 9)), (9.0, p.Text(1, "Hello"))) == 0.0


def test_the_decoder_hears_nothing_so_it_is_not_waited_for() -> None:
    decoding = p.Progress(1, "decoding")
    assert pace_after((1.0, drawing(1)), (5.0, drawing(2)), (9.0, decoding)) == 0.0


def test_a_step_that_hangs_is_not_waited_for_forever() -> None:
    assert pace_after((0.0, drawing(1)), (9000.0, drawing(2))) <= 60.0
