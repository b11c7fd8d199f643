"""How loud the loudspeaker is in the microphone."""

from __future__ import annotations

import pytest

from desktop.handsfree.bleed import Bleed


def test_while_it_learns_nothing_counts() -> None:
    bleed = Bleed()
    bleed.hear(-40.0, 25)
    assert bleed.guard >= 0.0


def test_what_is_well_over_the_loudest_of_the_first_300_ms_counts() -> None:
    bleed = Bleed()
    for level in (-40.0, -33.0, -38.0):
        bleed.hear(level, 10)
    assert bleed.guard == pytest.approx(-23.0)
    bleed.hear(-60.0, 10)
    assert bleed.guard == pytest.approx(-23.0)


def test_it_follows_a_voice_that_becomes_louder_and_hardly_one_that_talks_over_it() -> None:
    bleed = Bleed()
    bleed.hear(-40.0, 30)
    before = bleed.guard
    for _ in range(35):
        bleed.hear(-10.0, 1)
    assert bleed.guard < before + 1.5
    for _ in range(1000):
        bleed.hear(-35.0, 1)
    assert bleed.guard == pytest.approx(-25.0, abs=1.5)
