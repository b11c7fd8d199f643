"""Halves of a turn."""

from __future__ import annotations

import pytest

from desktop.handsfree.turns import joined
from models.inputs.sound import Sound

_SECOND = bytes(4 * 16_000)


def test_the_second_half_follows_the_first_after_a_moment() -> None:
    first, second = Sound(b"\x00\x00\x80?" * 16_000), Sound(b"\x00\x00\x00?" * 16_000)
    both = joined(first, second)
    assert both.seconds == pytest.approx(2.3)
    assert both.samples.startswith(first.samples) and both.samples.endswith(second.samples)


def test_one_half_is_all_there_is() -> None:
    only = Sound(_SECOND)
    assert joined(None, only) is only


def test_what_would_be_longer_than_a_turn_may_be_begins_anew() -> None:
    second = Sound(_SECOND * 60)
    assert joined(Sound(_SECOND * 70), second) is second
