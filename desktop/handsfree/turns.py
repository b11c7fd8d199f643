"""Halves of a turn become one: who goes on after a pause had not finished."""

from __future__ import annotations

from models.inputs.sound import SAMPLE_RATE, Sound

_BYTES_A_SECOND = 4 * SAMPLE_RATE
_BETWEEN_S = 0.3
_LONGEST_S = 120.0


def joined(first: Sound | None, second: Sound) -> Sound:
    """One after the other, with a moment between them; the first is left out when both together
    are longer than a turn may be."""
    if first is None or first.seconds + _BETWEEN_S + second.seconds > _LONGEST_S:
        return second
    between = bytes(round(_BETWEEN_S * SAMPLE_RATE) * 4)
    return Sound(first.samples + between + second.samples)
