"""What speech models say is passed on without blanks and within the sound."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from models.inputs.spoken import Spoken
from models.pipelines.heard import Trimmed, spoken_in


@pytest.mark.parametrize(
    ("pieces", "told"),
    [
        ([" The", " ball", "."], ["The", " ball", "."]),
        ([" ", " a ", " ", "b "], ["a", "  b"]),
        (["  ", "\n"], []),
        (["a b"], ["a b"]),
    ],
)
def test_no_blanks_around_the_text(pieces: list[str], told: list[str]) -> None:
    heard: list[str] = []
    trimmed = Trimmed(heard.append)
    for piece in pieces:
        trimmed.push(piece)
    assert heard == told
    assert trimmed.text == "".join(pieces).strip()


def test_times_stay_within_the_sound() -> None:
    said = [(0.0, 2.0, " One."), (2.0, -1.0, " Two."), (29.0, 30.0, " Three."), (1.0, 2.0, "  ")]
    chunks = [SimpleNamespace(start_ts=start, end_ts=end, text=text) for start, end, text in said]
    assert spoken_in(chunks, 5.0) == (
        Spoken(0.0, 2.0, "One."),
        Spoken(2.0, 5.0, "Two."),
        Spoken(5.0, 5.0, "Three."),
    )


def test_nothing_said_has_no_times() -> None:
    assert spoken_in((), 5.0) == ()
