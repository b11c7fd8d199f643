"""Only plain values come out of JSON, and all of our own do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.conversations.export.faults import Malformed
from desktop.conversations.export.shapes import value_of
from desktop.conversations.values import Attachment, Conversation, Origin
from models.words import Sentence, say, with_templates
from resources.translations.texts import SENTENCES, texts_of

_ROOT = Path(__file__).parents[4]


def test_a_value_comes_back_as_it_was() -> None:
    origin = Origin("id", "model", "GPU", say("{n:,} left", n=12345), 1.5, 0.0, 7)
    document = json.loads(json.dumps(with_templates(vars(origin))))
    read = value_of(Origin, document)
    assert (read, isinstance(read.reason, Sentence)) == (origin, True)


def test_what_is_missing_takes_its_default_and_what_is_new_is_left_out() -> None:
    read = value_of(Attachment, {"name": "x", "colour": "red"})
    assert read == Attachment("x")


def test_what_is_given_is_not_read() -> None:
    assert value_of(Conversation, {"id": 5, "title": "x"}, id="mine").id == "mine"


def test_whole_numbers_are_numbers_too() -> None:
    created = value_of(Conversation, {"created": 5}).created
    assert (created, type(created)) == (5.0, float)


@pytest.mark.parametrize("document", [None, [], "x", 5, [["title", "x"]]])
def test_only_an_object_makes_one(document: object) -> None:
    with pytest.raises(Malformed):
        value_of(Conversation, document)


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-1", "true", "null", '"1"', "1e300"])
def test_numbers_that_nobody_can_use(number: str) -> None:
    with pytest.raises(Malformed):
        value_of(Conversation, {"created": json.loads(number)})


def test_every_sentence_of_the_project_can_be_read() -> None:
    """Without its values: then it lacks them, but is one of ours."""
    templates = [text.source for text in texts_of(_ROOT) if text.context == SENTENCES]
    assert len(templates) > 500
    for template in templates:
        document = {"name": "x", "note": {"say": template, "values": {}}}
        try:
            assert value_of(Attachment, document).note == template
        except Malformed as error:
            assert "cannot be said" in str(error)


@pytest.mark.parametrize(
    ("template", "values"),
    [
        ("{x!r}", {"x": "a"}),
        ("{x[0]}", {"x": "a"}),
        ("{}", {"": "a"}),
        ("{x:{y}}", {"x": "a", "y": "99"}),
        ("{x:099d}", {"x": 1}),
        ("{x:.999999999f}", {"x": 1.5}),
        ("{x:,}", {"x": "a"}),
        ("{x", {"x": "a"}),
        ("{x}", {"x": None}),
        ("{x}", {"x": True}),
        ("{x}", {"x": [1]}),
        ("{x}", {"x": 10**30}),
        ("{x}", {"x": "a" * 30_000}),
        ("{x}" * 21, {"x": "a"}),
        ("{x}{x}", {"x": "a" * 15_000}),
        ("a" * 30_000, {}),
        ("a", []),
        (["a"], {}),
    ],
)
def test_sentences_that_are_none_of_ours(template: object, values: object) -> None:
    with pytest.raises(Malformed):
        value_of(Attachment, {"name": "x", "note": {"say": template, "values": values}})
