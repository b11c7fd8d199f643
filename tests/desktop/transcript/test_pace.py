"""How long views are made at a time, by a clock that is set by hand."""

from __future__ import annotations

import time

import pytest

from desktop.transcript.pace import Pace


class _Clock:
    """In seconds."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now

    def turn_ms(self, pace: Pace) -> int:
        """How long a turn that begins now is."""
        pace.begin_turn()
        began = self.now
        while not pace.is_turn_over():
            self.now += 0.0005
        return round((self.now - began) * 1000)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> _Clock:
    clock = _Clock()
    monkeypatch.setattr(time, "perf_counter", clock)
    return clock


def test_at_rest_what_is_missing_comes_turn_after_turn(clock: _Clock) -> None:
    pace = Pace()
    assert clock.turn_ms(pace) == 8
    assert pace.wait_ms(is_urgent=True) == 0


def test_what_is_made_ahead_lets_other_things_happen(clock: _Clock) -> None:
    pace = Pace()
    assert clock.turn_ms(pace) == 8
    assert pace.wait_ms(is_urgent=False) == 8


@pytest.mark.parametrize("is_urgent", [False, True])
def test_while_somebody_scrolls_each_frame_has_one_short_turn(
    clock: _Clock, is_urgent: bool
) -> None:
    pace = Pace()
    for _ in range(20):
        pace.scrolled()
        began = clock.now
        assert pace.wait_ms(is_urgent) == 0
        assert clock.turn_ms(pace) == 3
        # Until the frame is over.
        assert 16 <= pace.wait_ms(is_urgent) + (clock.now - began) * 1000 <= 18
        clock.now = began + 1 / 60


def test_a_mouse_that_tells_more_often_gets_no_more(clock: _Clock) -> None:
    pace, spent, began = Pace(), 0, clock.now
    while clock.now < began + 0.1:
        pace.scrolled()
        if pace.wait_ms(is_urgent=True) == 0:
            spent += clock.turn_ms(pace)
        clock.now += 0.001
    assert spent <= 54


def test_a_frame_that_was_long_already_has_a_short_turn(clock: _Clock) -> None:
    pace = Pace()
    pace.scrolled()
    clock.now += 0.007
    assert clock.turn_ms(pace) == 2


def test_soon_after_the_last_step_all_comes(clock: _Clock) -> None:
    pace = Pace()
    pace.scrolled()
    clock.turn_ms(pace)
    clock.now += 0.05
    assert pace.wait_ms(is_urgent=True) == 0
    assert clock.turn_ms(pace) == 8
