"""JSON from anywhere becomes plain values, or is refused: no field of another type, no number that
nobody can count to, no sentence that does more than say something."""

from __future__ import annotations

import dataclasses
import re
import string
from collections.abc import Hashable, Mapping
from functools import cache
from types import UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from desktop.conversations.export.faults import Malformed
from models.words import Sentence, is_sentence, say

_T = TypeVar("_T")

# These may be as long as the file; names, ids and the like may not.
_LONG = frozenset({"text", "parts", "draft", "overrides"})
_LONGEST = 100_000
# These may be sentences, which are said in the language of the window.
_SENTENCES = frozenset({"note", "reason", "left_out", "name", "model", "device"})
# Also of seconds since 1970: what follows the year 3000 is no date on Windows.
_LATEST = 32_503_680_000
# What the templates of our own sentences have behind a colon.
_PLAIN_FORMAT = re.compile(r",?(?:\.\d)?[dfg%]?")
_MOST_VALUES, _DEEPEST, _LONGEST_SENTENCE, _LARGEST = 20, 5, 20_000, 10**18


def value_of(kind: type[_T], document: object, **given: Any) -> _T:
    """A dataclass from a JSON object. What is missing takes its default, what is not known is left
    out; `given` are fields that do not come from the document. Raises `Malformed`."""
    if not isinstance(document, Mapping):
        raise Malformed(f"{kind.__name__} is no object")
    hints = _hints(cast(Hashable, kind))
    values = {
        name: _field(name, hint, document[name])
        for name, hint in hints.items()
        if name in document and name not in given
    }
    try:
        return kind(**values, **given)
    except TypeError as error:
        raise Malformed(str(error)) from error


def number(name: str, document: object) -> float:
    """From 0 to the year 3000."""
    if isinstance(document, bool) or not isinstance(document, int | float):
        raise Malformed(f"{name} is no number")
    if not 0 <= document <= _LATEST:  # not for NaN, either
        raise Malformed(f"{name} is out of range")
    return float(document)


def text(name: str, document: object) -> str:
    """Also a sentence, where there are such."""
    if name in _SENTENCES and is_sentence(document):
        return _sentence(document, _DEEPEST)
    if not isinstance(document, str):
        raise Malformed(f"{name} is no text")
    if len(document) > _LONGEST and name not in _LONG:
        raise Malformed(f"{name} is too long")
    return document


@cache
def _hints(kind: Hashable) -> Mapping[str, Any]:
    assert isinstance(kind, type)
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in dataclasses.fields(kind)}


def _field(name: str, hint: Any, document: object) -> Any:
    if hint is str:
        return text(name, document)
    if hint is float:
        return number(name, document)
    if hint is int:
        return _whole(name, document)
    if hint is bool:
        if not isinstance(document, bool):
            raise Malformed(f"{name} is neither true nor false")
        return document
    return _composed(name, hint, document)


def _composed(name: str, hint: Any, document: object) -> Any:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        if not isinstance(document, str) or document not in arguments:
            raise Malformed(f"{name} is none of {', '.join(arguments)}")
        return document
    if origin is tuple:
        if not isinstance(document, list):
            raise Malformed(f"{name} is no list")
        return tuple(_field(name, arguments[0], one) for one in document)
    if origin in (Union, UnionType):
        return None if document is None else _field(name, arguments[0], document)
    return value_of(hint, document)


def _whole(name: str, document: object) -> int:
    found = number(name, document)
    if not found.is_integer():
        raise Malformed(f"{name} is no whole number")
    return int(found)


def _sentence(document: object, deepest: int) -> Sentence:
    """Its template may name values and nothing else: with all of `str.format` it could fill the
    memory."""
    assert isinstance(document, Mapping)
    template, found = document.get("say"), document.get("values", {})
    if not isinstance(template, str) or not isinstance(found, Mapping) or not deepest:
        raise Malformed("a sentence has another form")
    if len(template) > _LONGEST_SENTENCE or len(found) > _MOST_VALUES:
        raise Malformed("a sentence is too long")
    values = {str(name): _sentence_value(one, deepest - 1) for name, one in found.items()}
    try:
        _check_template(template)
        sentence = say(template, **values)
    except (LookupError, ValueError, TypeError) as error:
        raise Malformed(f"{template!r} cannot be said") from error
    if len(sentence) > _LONGEST_SENTENCE:
        raise Malformed("a sentence is too long")
    return sentence


def _check_template(template: str) -> None:
    fields = [
        (name, spec, conversion)
        for _, name, spec, conversion in string.Formatter().parse(template)
        if name is not None
    ]
    for name, spec, conversion in fields:
        is_plain = name.isidentifier() and _PLAIN_FORMAT.fullmatch(spec or "")
        if not is_plain or conversion or len(fields) > _MOST_VALUES:
            raise Malformed(f"{template!r} is no template of ours")


def _sentence_value(document: object, deepest: int) -> str | float:
    if is_sentence(document):
        return _sentence(document, deepest)
    if isinstance(document, str):
        if len(document) > _LONGEST_SENTENCE:
            raise Malformed("a sentence is too long")
        return document
    if isinstance(document, bool) or not isinstance(document, int | float):
        raise Malformed("a sentence names what cannot be said")
    if not abs(document) <= _LARGEST:
        raise Malformed("a sentence names too large a number")
    return document
