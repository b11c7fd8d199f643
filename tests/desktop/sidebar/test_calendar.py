"""Every conversation stands under the right heading."""

from __future__ import annotations

from datetime import datetime

import pytest

from desktop.sidebar.calendar import Calendar
from desktop.sidebar.wording import group_words, when_words
from tests.desktop.sidebar.samples import NOW, at


def _heading(changed: float, calendar: Calendar | None = None) -> str:
    seen_from = calendar or Calendar(NOW)
    return group_words(seen_from.group(changed), seen_from.today.year)


@pytest.mark.parametrize(
    ("changed", "heading"),
    [
        (at(2031, 1, 1), "Today"),
        (NOW, "Today"),
        (at(2026, 3, 20), "Today"),
        (at(2026, 3, 20) - 1, "Yesterday"),
        (at(2026, 3, 19), "Yesterday"),
        (at(2026, 3, 19) - 1, "Previous 7 days"),
        (at(2026, 3, 13), "Previous 7 days"),
        (at(2026, 3, 13) - 1, "Previous 30 days"),
        (at(2026, 2, 18), "Previous 30 days"),
        (at(2026, 2, 18) - 1, "February"),
        (at(2026, 2, 1), "February"),
        (at(2026, 2, 1) - 1, "January"),
        (at(2026, 1, 1) - 1, "December 2025"),
        (at(2025, 3, 20), "March 2025"),
        (at(1999, 12, 31), "December 1999"),
        (0.0, "January 1970"),
        (-5.0, "January 1970"),
    ],
)
def test_headings(changed: float, heading: str) -> None:
    assert _heading(changed) == heading


def test_the_order_in_which_it_is_asked_does_not_matter() -> None:
    moments = [at(2026, 3, 20) - hours * 3600.0 * 5 for hours in range(-3, 700)]
    asked_often = Calendar(NOW)
    for moment in (*moments, *reversed(moments), *moments[::7]):
        assert asked_often.group(moment) == Calendar(NOW).group(moment)


def test_later_ones_stand_above() -> None:
    calendar = Calendar(NOW)
    moments = [NOW - days * 86400.0 for days in range(1200)]
    groups = [calendar.group(moment) for moment in moments]
    assert groups == sorted(groups)


@pytest.mark.parametrize("changed", [-1e300, -1.0, 0.0, NOW, 1e13, 1e300])
def test_any_time_can_be_told(changed: float) -> None:
    assert when_words(changed)
    assert _heading(changed)


def test_the_day_and_the_time_are_told() -> None:
    assert when_words(at(2026, 3, 20, 14, 5)) == "20/03/2026 14:05"


class _OnWindows(datetime):
    """Where nothing is known of local times around the first day of 1970."""

    def timestamp(self) -> float:
        if self < datetime(1970, 1, 3):
            raise OSError(22, "Invalid argument")
        return super().timestamp()


@pytest.mark.parametrize("now", [0.0, 86400.0, NOW])
def test_the_first_days_of_1970_are_no_trouble_on_windows(
    now: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.sidebar.calendar.datetime", _OnWindows)
    assert _heading(now, Calendar(now)) == "Today"
    assert _heading(0.0) == "January 1970"
