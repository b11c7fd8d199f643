"""An answer is said from its first token on, whole, with its count and times."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pytest

from models.pipelines import narrator as module
from models.pipelines.narrator import Narrator


def _letters(tokens: Sequence[int]) -> str:
    return bytes(tokens).decode("utf-8", "replace")


@pytest.fixture
def pieces() -> list[str]:
    return []


@pytest.fixture
def narrator(pieces: list[str]) -> Narrator:
    return Narrator(_letters, pieces.append, time.perf_counter())


def test_the_first_token_is_said_at_once(narrator: Narrator, pieces: list[str]) -> None:
    narrator.take(b"a")
    assert pieces == ["a"]


def test_tokens_in_quick_succession_are_said_together(
    narrator: Narrator, pieces: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_PAUSE_S", 1000.0)
    for letter in b"abcdef":
        narrator.take([letter])
    narrator.finish()
    assert pieces == ["a", "bcdef"]
    assert narrator.said == "abcdef"


def test_slow_tokens_are_said_one_by_one(
    narrator: Narrator, pieces: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_PAUSE_S", 0.0)
    for letter in b"abc":
        narrator.take([letter])
    assert pieces == ["a", "b", "c"]


def test_an_unfinished_character_is_said_at_the_end(narrator: Narrator, pieces: list[str]) -> None:
    narrator.take("é".encode()[:1])
    assert pieces == []
    narrator.finish()
    assert narrator.said == "\ufffd" == "".join(pieces)


def test_counts_and_times(narrator: Narrator) -> None:
    narrator.take(b"ab")
    narrator.take(b"")
    narrator.take(b"c")
    narrator.finish()
    generated = narrator.generated("stop", 7)
    assert (generated.input_tokens, generated.output_tokens) == (7, 3)
    assert generated.first_token_s > 0
    assert generated.decode_s > 0


def test_nothing_at_all(narrator: Narrator, pieces: list[str]) -> None:
    narrator.finish()
    assert pieces == []
    assert narrator.generated("stopped", 5).first_token_s == 0


def test_it_ends_before_a_stop_word(pieces: list[str]) -> None:
    narrator = Narrator(_letters, pieces.append, time.perf_counter(), stop=("cd",))
    narrator.take(b"abcdef")
    assert narrator.has_ended
    narrator.take(b"ghi")
    narrator.finish()
    assert (narrator.said, "".join(pieces)) == ("ab", "ab")
    assert narrator.generated("length", 1).finish_reason == "stop"


def test_what_may_be_a_stop_word_is_said_when_it_is_none(pieces: list[str]) -> None:
    narrator = Narrator(_letters, pieces.append, time.perf_counter(), stop=("cd",))
    narrator.take(b"abc")
    assert pieces == ["ab"]
    narrator.finish()
    assert (narrator.said, narrator.has_ended) == ("abc", False)
    assert narrator.generated("length", 1).finish_reason == "length"


def test_the_tag_that_the_template_opened_is_said_with_the_first_token(pieces: list[str]) -> None:
    narrator = Narrator(_letters, pieces.append, time.perf_counter(), opener="<think>\n")
    narrator.take(b"")
    assert pieces == []
    narrator.take(b"Well")
    narrator.finish()
    assert (narrator.said, narrator.tokens) == ("<think>\nWell", 4)


def test_tokens_that_came_along_were_proposed(pieces: list[str]) -> None:
    narrator = Narrator(_letters, pieces.append, time.perf_counter(), drafted_each_step=3)
    for step in (b"a", b"bcde", b"f", b"gh"):
        narrator.take(step)
    narrator.finish()
    made = narrator.generated("stop", 5)
    assert (made.output_tokens, made.drafted_tokens, made.accepted_tokens) == (8, 9, 4)
    assert narrator.said == "abcdefgh"


def test_one_at_a_time_nothing_was_proposed(narrator: Narrator) -> None:
    for letter in b"abc":
        narrator.take([letter])
    made = narrator.generated("stop", 5)
    assert (made.drafted_tokens, made.accepted_tokens) == (0, 0)
