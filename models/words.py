"""Sentences for people: finished English ones that still know what they were made of.

Whoever shows one in another language looks its template up, see `desktop.sentences`; everybody else
takes it for the English text that it is. The templates are found by reading the sources, so they
stand in `say`, `say_many` and `template` as literals.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

_SAID, _VALUES = "say", "values"
_BEGIN = f'{{"{_SAID}": '

Value = str | int | float


class Sentence(str):
    """A finished sentence, or a part of one. Equal to its English text, and a `str` for all uses;
    what is made out of it, such as `f"{sentence}!"`, is a plain text again.

    Attributes:
        template: such as "“{name}” is not there.".
        values: what its names stand for; may be sentences themselves.
    """

    __slots__ = ("template", "values")
    template: str
    values: Mapping[str, Value]

    def __new__(cls, template: str, values: Mapping[str, Value]) -> Sentence:
        sentence = super().__new__(cls, template.format_map(values))
        sentence.template = template
        sentence.values = dict(values)
        return sentence

    def __reduce__(self) -> tuple[type[Sentence], tuple[str, Mapping[str, Value]]]:
        return Sentence, (self.template, self.values)


def say(template: str, /, **values: object) -> Sentence:
    """The sentence with its values in it. Numbers stay such, for formats like `{count:,}`; what is
    neither text nor number, such as a path, is taken as its text."""
    return Sentence(template, {name: _value(value) for name, value in values.items()})


def say_many(count: int, one: str, many: str, /, **values: object) -> Sentence:
    """The one or the other, by `count`, which both may name."""
    return say(one if count == 1 else many, **{"count": count, **values})


def say_both(first: str, second: str) -> str:
    """One after the other; either may be empty."""
    if not first or not second:
        return first or second
    return say("{first} {second}", first=first, second=second)


def template(text: str) -> str:
    """One that is said later, with values that are not known yet."""
    return text


def with_templates(document: Any) -> Any:
    """The same for JSON: sentences become `{"say": template, "values": {...}}`."""
    if isinstance(document, Sentence):
        return {_SAID: document.template, _VALUES: with_templates(document.values)}
    if isinstance(document, Mapping):
        return {name: with_templates(value) for name, value in document.items()}
    if isinstance(document, list | tuple):
        return [with_templates(item) for item in document]
    return document


def to_text(words: str) -> str:
    """As it is kept in a column of a table: a sentence as JSON, any other text as it is."""
    return json.dumps(with_templates(words)) if isinstance(words, Sentence) else words


def from_text(text: str) -> str:
    """The words back."""
    if not text.startswith(_BEGIN):
        return text
    try:
        return read_sentence(json.loads(text))
    except (KeyError, TypeError, ValueError):
        return text


def is_sentence(document: object) -> bool:
    """Whether it is what `with_templates` made of one."""
    return isinstance(document, Mapping) and _SAID in document


def read_sentence(document: Mapping[str, Any]) -> Sentence:
    """The sentence back; raises `KeyError`, `TypeError` or `ValueError`."""
    try:
        found = document[_VALUES].items()
        values = {name: read_sentence(one) if is_sentence(one) else one for name, one in found}
        return say(str(document[_SAID]), **values)
    except (IndexError, AttributeError) as error:
        raise ValueError(f"{document!r} is no sentence") from error


def _value(value: object) -> Value:
    return value if isinstance(value, str | int | float) else str(value)
