"""A text is read sentence by sentence, one made while the one before it is heard."""

from __future__ import annotations

import numpy as np
import pytest

from desktop.listen import faults
from desktop.listen.scripted import ScriptedSpeakers
from tests.desktop.aloud.conftest import Perform
from tests.desktop.aloud.stage import BROKEN, ToldLane

_TWO = "The ball is **green**. It lies under the `table`."


def test_all_of_a_text_is_heard_in_order_without_a_gap(perform: Perform) -> None:
    stage = perform(ToldLane(seconds=0.3))
    stage.reader.read(_TWO)
    assert stage.reader.is_reading
    stage.lane.make_all()
    assert stage.lane.asked == ["The ball is green.", "It lies under the table."]
    stage.until(lambda: not stage.reader.is_reading)
    assert stage.told == ["started", "ended"]
    heard = stage.heard()
    assert len(heard) == pytest.approx(0.6 * 48_000, rel=0.02)
    # No silence of a hundredth of a second in it.
    loudness = np.abs(heard[: len(heard) // 480 * 480]).reshape(-1, 480).max(axis=1)
    assert loudness[1:-1].min() > 0.1


def test_it_begins_while_the_text_is_still_being_written(perform: Perform) -> None:
    stage = perform()
    stage.reader.begin()
    stage.reader.push("The ball is green. It ")
    assert stage.lane.asked == ["The ball is green."]
    stage.lane.make()
    stage.until(lambda: stage.told == ["started"])
    stage.reader.push("lies under the table. That was ")
    stage.lane.make_all()
    assert stage.lane.asked[1:] == ["It lies under the table."]
    # The writer is slower than the voice: it waits, and is not at its end.
    stage.until(lambda: len(stage.heard()) > 0.35 * 48_000)
    assert stage.reader.is_reading
    stage.reader.push("all")
    stage.reader.finish()
    stage.lane.make_all()
    stage.until(lambda: not stage.reader.is_reading)
    assert stage.lane.asked[-1].startswith("That was all")
    assert len(stage.heard()) == pytest.approx(0.6 * 48_000, rel=0.02)


def test_of_a_long_text_only_what_is_heard_soon_is_made(perform: Perform) -> None:
    stage = perform(ToldLane(seconds=5.0), speakers=ScriptedSpeakers(speed=0))
    stage.reader.read(" ".join(f"Sentence number {number} is here." for number in range(9)))
    stage.lane.make_all()
    assert len(stage.lane.asked) == 2


def test_stop_is_silence_at_once(perform: Perform) -> None:
    stage = perform(ToldLane(seconds=30.0), speakers=ScriptedSpeakers())
    stage.reader.read(_TWO)
    stage.lane.make()
    stage.until(lambda: stage.told == ["started"])
    stage.reader.stop()
    assert stage.told == ["started", "ended"]
    stage.until(lambda: stage.speakers.opened[0].is_closed)
    assert len(stage.heard()) < 2 * 48_000


def test_a_sentence_that_comes_after_the_stop_is_not_heard(perform: Perform) -> None:
    stage = perform()
    stage.reader.read(_TWO)
    stage.reader.stop()
    assert len(stage.lane.forgotten) == 1
    stage.lane.make_all()
    assert stage.speakers.opened == []
    assert stage.told == ["ended"]


def test_another_text_takes_the_place_of_the_one_before(perform: Perform) -> None:
    stage = perform()
    stage.reader.read("An old story. It is long.")
    stage.lane.make()
    stage.reader.read("Something new.")
    stage.lane.make_all()
    assert stage.lane.asked == ["An old story.", "It is long.", "Something new."]
    stage.until(lambda: stage.told.count("ended") == 2)
    assert len(stage.heard()) == pytest.approx(0.2 * 48_000, rel=0.05)


def test_where_there_is_nothing_to_say_it_ends_and_says_so(perform: Perform) -> None:
    stage = perform()
    stage.reader.read("```python\nprint(1)\n```")
    stage.lane.make_all()
    stage.until(lambda: not stage.reader.is_reading)
    assert stage.reader.found_nothing == (stage.lane.asked == [])
    stage.reader.read("Words.")
    assert not stage.reader.found_nothing


def test_another_voice_reads_on_where_one_fails(perform: Perform) -> None:
    stage = perform(ToldLane(fails=True), ToldLane())
    stage.reader.read(_TWO)
    stage.lane.make_all()
    stage.lanes[1].make_all()
    stage.until(lambda: not stage.reader.is_reading)
    assert stage.told == [f"fell back: {BROKEN.what}", "started", "ended"]
    assert stage.lanes[1].asked == ["The ball is green.", "It lies under the table."]
    assert stage.problems == []


def test_a_voice_that_breaks_in_the_middle_repeats_nothing(perform: Perform) -> None:
    stage = perform(ToldLane(), ToldLane())
    stage.reader.read(_TWO)
    stage.lane.make()
    stage.lane.fails = True
    stage.lane.make()
    stage.lanes[1].make_all()
    assert stage.lanes[1].asked == ["It lies under the table."]
    stage.until(lambda: not stage.reader.is_reading)
    assert len(stage.heard()) == pytest.approx(0.4 * 48_000, rel=0.02)


def test_a_sentence_in_another_language_is_for_whoever_speaks_it(perform: Perform) -> None:
    stage = perform(ToldLane(foreign="球"), ToldLane())
    stage.reader.read("The ball is green. 球是绿色的。 That is all.")
    while stage.lanes[0].make() or stage.lanes[1].make():
        pass
    stage.until(lambda: not stage.reader.is_reading)
    assert stage.lanes[0].asked == ["The ball is green.", "That is all."]
    assert stage.lanes[1].asked == ["球是绿色的。"]
    assert "fell back" not in " ".join(stage.told)


def test_what_nobody_can_say_is_nothing(perform: Perform) -> None:
    stage = perform(ToldLane(seconds=0.0))
    stage.reader.read("球是绿色的。")
    stage.lane.make_all()
    assert stage.reader.found_nothing
    assert stage.told == ["ended"]


def test_when_nobody_can_speak_it_says_why(perform: Perform) -> None:
    stage = perform(ToldLane(fails=True))
    stage.reader.read(_TWO)
    stage.lane.make_all()
    assert stage.problems == [BROKEN]
    assert stage.told == ["ended"]
    assert not stage.reader.is_reading


def test_without_a_loudspeaker_it_says_so(perform: Perform) -> None:
    stage = perform(speakers=ScriptedSpeakers(refusal=faults.none_present()))
    stage.reader.read(_TWO)
    stage.lane.make()
    stage.until(lambda: not stage.reader.is_reading)
    assert [problem.what for problem in stage.problems] == [
        "No loudspeaker or headphones were found."
    ]


def test_headphones_that_are_pulled_out_end_it(perform: Perform) -> None:
    stage = perform(ToldLane(seconds=30.0), speakers=ScriptedSpeakers())
    stage.reader.read(_TWO)
    stage.lane.make()
    stage.until(lambda: stage.told == ["started"])
    stage.speakers.unplug()
    stage.until(lambda: not stage.reader.is_reading)
    assert "unplugged" in stage.problems[0].what


def test_it_reads_again_after_an_end(perform: Perform) -> None:
    stage = perform()
    for _ in range(2):
        stage.reader.read("Once more.")
        stage.lane.make_all()
        stage.until(lambda: not stage.reader.is_reading)
    assert stage.told == ["started", "ended"] * 2
    assert len(stage.speakers.opened) == 2


def test_pieces_without_a_beginning_are_nothing(perform: Perform) -> None:
    stage = perform()
    stage.reader.push("Words. And more. ")
    stage.reader.finish()
    stage.reader.stop()
    assert stage.lane.asked == []
    assert stage.told == []
