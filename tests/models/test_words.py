"""Sentences are the finished English text and still know what they were made of."""

from __future__ import annotations

import copy
import json
import pickle
from pathlib import Path

import pytest

from models.store.json_file import read_json, write_json
from models.words import (
    Sentence,
    from_text,
    is_sentence,
    read_sentence,
    say,
    say_both,
    say_many,
    template,
    to_text,
    with_templates,
)

INNER = say("it has {count:,} parts", count=1234)
OUTER = say("“{name}” is damaged: {why}.", name="a {b}.bin", why=INNER)
FINISHED = "“a {b}.bin” is damaged: it has 1,234 parts."


def test_a_sentence_is_its_text() -> None:
    assert OUTER == FINISHED
    assert {FINISHED: 1}[OUTER] == 1
    assert f"{OUTER} Try again." == f"{FINISHED} Try again."
    assert isinstance(OUTER, str)
    assert json.dumps(OUTER) == json.dumps(FINISHED)


def test_it_knows_what_it_was_made_of() -> None:
    assert OUTER.template == "“{name}” is damaged: {why}."
    assert OUTER.values == {"name": "a {b}.bin", "why": INNER}
    assert isinstance(OUTER.values["why"], Sentence)


def test_values_that_are_no_text_become_text() -> None:
    sentence = say("There is nothing at {path}.", path=Path("a") / "b")
    assert sentence.values == {"path": str(Path("a") / "b")}
    assert say("{share:.0%} alike", share=0.5) == "50% alike"


def test_one_and_many() -> None:
    words = ("{name} is missing", "{name} and {count} others are missing")
    assert say_many(1, *words, name="a") == "a is missing"
    assert say_many(3, *words, name="a") == "a and 3 others are missing"


def test_two_sentences() -> None:
    both = say_both("It failed.", INNER)
    assert both == "It failed. it has 1,234 parts"
    assert isinstance(both, Sentence)
    assert say_both("", INNER) is INNER
    assert say_both(INNER, "") is INNER


def test_a_template_is_said_later() -> None:
    assert say(template("{device} stopped."), device="GPU", model="unused") == "GPU stopped."


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_it_crosses_processes(protocol: int) -> None:
    _check_same(pickle.loads(pickle.dumps(OUTER, protocol)))


def test_copies_are_sentences() -> None:
    _check_same(copy.deepcopy(OUTER))


def test_it_is_kept_in_files(tmp_path: Path) -> None:
    file = tmp_path / "kept.json"
    write_json(file, {"what": OUTER, "todo": ["plain", {"a": 1}]})
    found = read_json(file)
    assert found["todo"] == ["plain", {"a": 1}]
    assert is_sentence(found["what"])
    _check_same(read_sentence(found["what"]))


def test_it_is_kept_in_tables() -> None:
    _check_same(from_text(to_text(OUTER)))


@pytest.mark.parametrize("text", ["", "plain", '{"say": ', '{"say": 1}', '{"a": 1}', "{name}"])
def test_other_texts_are_kept_as_they_are(text: str) -> None:
    assert from_text(to_text(text)) == text


@pytest.mark.parametrize(
    "document",
    [
        {"say": "{name}", "values": {}},
        {"say": "{name.missing}", "values": {"name": "a"}},
        {"say": "{0}", "values": {}},
        {"say": "{", "values": {}},
        {"say": "a", "values": 3},
        {"say": "a"},
    ],
)
def test_what_is_no_sentence_is_refused(document: dict[str, object]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        read_sentence(document)


def test_plain_documents_stay_as_they_are() -> None:
    document = {"a": [1, "b", None, {"c": 2.5}]}
    assert with_templates(document) == document


def _check_same(found: object) -> None:
    assert isinstance(found, Sentence)
    assert found == FINISHED
    assert (found.template, found.values) == (OUTER.template, OUTER.values)
    assert isinstance(found.values["why"], Sentence)
