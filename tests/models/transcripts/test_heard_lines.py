"""When a line was said, by what a model tells and by where somebody is heard."""

from __future__ import annotations

import pytest

from models.engine import protocol as p
from models.engine.stretches import Part, Stretch
from models.inputs.sound import Sound
from models.inputs.spoken import Spoken
from models.transcripts.heard_lines import lines_of

# Two sentences from 100.5 s on with a pause of 1.5 s.
_STRETCH = Stretch(
    Sound(bytes(4 * 16_000 * 8)), (Part(100.0, 8.0, 0.0),), ((100.5, 103.0), (104.5, 107.5))
)


def heard(*spoken: Spoken, words: tuple[Spoken, ...] = ()) -> p.Transcribed:
    return p.Transcribed(1, " ".join(one.text for one in spoken), spoken, "en", 0, 0.1, words)


@pytest.mark.parametrize("told", [2.7, 3.2, 3.9, 4.8])
def test_a_line_that_begins_in_or_near_a_pause_begins_behind_it(told: float) -> None:
    event = heard(Spoken(0.0, told, "One."), Spoken(told, 8.0, "Two."))
    assert [(line.start, line.end) for line in lines_of(event, _STRETCH)] == [
        (100.5, 103.0),
        (104.5, 107.5),
    ]


def test_far_from_a_pause_the_model_is_believed() -> None:
    event = heard(Spoken(0.0, 1.5, "One,"), Spoken(1.5, 3.0, "two."), Spoken(4.5, 8.0, "Three."))
    assert [(line.start, line.end) for line in lines_of(event, _STRETCH)] == [
        (100.5, 101.5),
        (101.5, 103.0),
        (104.5, 107.5),
    ]


def test_a_line_within_a_pause_keeps_its_time() -> None:
    (line,) = lines_of(heard(Spoken(3.3, 3.6, "Erm.")), _STRETCH)
    assert (line.start, line.end) == (103.3, 103.6)


def test_where_no_voice_is_known_the_model_is_believed() -> None:
    plain = Stretch(_STRETCH.sound, _STRETCH.parts)
    (line,) = lines_of(heard(Spoken(0.0, 2.0, "One.")), plain)
    assert (line.start, line.end) == (100.0, 102.0)


def test_a_model_without_times_gives_one_line() -> None:
    (line,) = lines_of(p.Transcribed(1, "All of it.", (), "en", 0, 0.1), _STRETCH)
    assert (line.start, line.end, line.text) == (100.5, 107.5, "All of it.")
    assert lines_of(p.Transcribed(1, "", (), "en", 0, 0.1), _STRETCH) == ()


def test_words_go_to_the_line_they_are_of() -> None:
    words = (
        Spoken(0.0, 1.0, "It"),
        Spoken(1.0, 2.0, "is"),
        Spoken(2.0, 3.4, "$2"),
        Spoken(3.4, 3.5, ",000."),
        Spoken(4.2, 5.0, "Yes."),
    )
    event = heard(Spoken(0, 4, "It is $2,000."), Spoken(4, 8, "Yes."), words=words)
    first, second = lines_of(event, _STRETCH)
    assert [word.text for word in first.words] == ["It", "is", "$2", ",000."]
    assert second.words == (Spoken(104.5, 105.0, "Yes."),)
    assert first.words[0].start == 100.5
    assert first.words[-1].end == 103.0
