"""Frozen dataclasses out of JSON: what was written with `asdict` is read back, checked by type."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from models.words import is_sentence, read_sentence

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T", bound="DataclassInstance")
_PLAIN = (str, int, bool)


def read_record(cls: type[T], document: object) -> T:
    """A value of that class; raises `TypeError` or `ValueError`.

    Keys that a newer version of the app has written are passed over; what is missing gets the
    class's default.
    """
    if not isinstance(document, Mapping):
        raise TypeError(f"{document!r} is no {cls.__name__}")
    hints = get_type_hints(cls)
    names = [field.name for field in fields(cls) if field.name in document]
    return cls(**{name: _value(hints[name], document[name]) for name in names})


def _value(hint: Any, value: object) -> Any:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        return _one_of(arguments, value)
    if origin is tuple:
        return tuple(_value(arguments[0], item) for item in _list(value))
    if origin in (Union, types.UnionType):
        inner = next(argument for argument in arguments if argument is not type(None))
        return None if value is None else _value(inner, value)
    if is_dataclass(hint) and isinstance(hint, type):
        return read_record(hint, value)
    return _plain(hint, value)


def _plain(hint: Any, value: object) -> Any:
    if hint is float and type(value) in (int, float):
        return value
    if hint in _PLAIN and type(value) is hint:
        return value
    if hint is str and isinstance(value, Mapping) and is_sentence(value):
        return read_sentence(value)
    raise TypeError(f"{value!r} is no {hint}")


def _one_of(choices: tuple[object, ...], value: object) -> object:
    if value not in choices:
        raise ValueError(f"{value!r} is none of {choices}")
    return value


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError(f"{value!r} is no list")
    return value
