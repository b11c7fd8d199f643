"""The plain value of a role, and how it is written down."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

from models.engine.values import Sampling
from models.errors import SidelightError
from models.words import say

# What tells a file with a role from other JSON; the number is the format's.
MARK = "sidelight_role"
_FORMAT = 1
_WORDS = ("name", "prompt", "model", "device")
# Of any text in it.
MOST_CHARACTERS = 100_000


def new_id() -> str:
    """Of a role of the user's own."""
    return uuid.uuid4().hex


class BadRole(SidelightError):
    """A file holds no role, or one that cannot be used."""


@dataclass(frozen=True)
class Role:
    """A system prompt with a name and settings of its own.

    Attributes:
        name: what people read.
        prompt: the system message; "" for none.
        model: id of an installed model; "" for the one in use.
        device: such as "GPU"; "" for the one in use.
        sampling: how tokens are chosen; None leaves a value to the model.
        builtin: it ships with the app, and is copied rather than changed.
    """

    name: str
    prompt: str = ""
    model: str = ""
    device: str = ""
    sampling: Sampling = field(default_factory=Sampling)
    id: str = field(default_factory=new_id)
    builtin: bool = False

    def with_overrides(self, overrides: str) -> Role:
        """As it is in a conversation that has this JSON of its own; what cannot be read of that
        is as if it were not there."""
        try:
            document = json.loads(overrides)
            return _merged(self, document) if isinstance(document, dict) else self
        except (ValueError, TypeError, RecursionError, SidelightError):
            return self

    def overrides_from(self, other: Role) -> str:
        """The JSON that makes `other` of this one."""
        different: dict[str, Any] = {
            name: getattr(other, name)
            for name in _WORDS[1:]
            if getattr(other, name) != getattr(self, name)
        }
        mine, theirs = asdict(self.sampling), asdict(other.sampling)
        sampling = {name: value for name, value in theirs.items() if value != mine[name]}
        return json.dumps(different | ({"sampling": sampling} if sampling else {}))


# What holds where no role is chosen.
NO_ROLE = Role(name="", id="")


def copy_of(role: Role, name: str = "") -> Role:
    """One of the user's own with the same values; with another name where one is given."""
    return replace(role, name=name or role.name, id=new_id(), builtin=False)


def document_of(role: Role) -> dict[str, Any]:
    """JSON of everything but whether it is built in."""
    words = {name: getattr(role, name) for name in _WORDS}
    plain = asdict(Sampling())
    sampling = {key: value for key, value in asdict(role.sampling).items() if value != plain[key]}
    return {MARK: _FORMAT, "id": role.id, **words, "sampling": sampling}


def role_of(document: object) -> Role:
    """The role that was written down; raises `BadRole`."""
    if not isinstance(document, Mapping) or MARK not in document:
        raise BadRole(
            say("This file holds no role."), say("Choose a file that was exported from here.")
        )
    if document[MARK] != _FORMAT:
        raise BadRole(
            say("The role was made by a newer version of Sidelight."),
            say("Update Sidelight, then import it."),
        )
    role = _merged(Role(name=""), document)
    if not role.name.strip():
        raise BadRole(
            say("The role in this file has no name."), say("Give it one, then import it again.")
        )
    known = document.get("id")
    return replace(role, id=known) if isinstance(known, str) and known else role


def _merged(role: Role, document: Mapping[str, Any]) -> Role:
    words = {name: document[name] for name in _WORDS if name in document}
    for name, value in words.items():
        if not isinstance(value, str) or len(value) > MOST_CHARACTERS:
            raise _bad_value(name)
    return replace(role, **words, sampling=_sampling(role.sampling, document.get("sampling", {})))


def _sampling(usual: Sampling, document: object) -> Sampling:
    if not isinstance(document, Mapping):
        raise _bad_value("sampling")
    known = {each.name for each in fields(Sampling)}
    values = {name: value for name, value in document.items() if name in known}
    if isinstance(values.get("stop"), list):
        values["stop"] = tuple(values["stop"])
    try:
        return replace(usual, **values)
    except (TypeError, ValueError) as error:
        raise _bad_value("sampling", str(error)) from error


def _bad_value(name: str, cause: str = "") -> BadRole:
    return BadRole(
        say("“{name}” of the role has a value that cannot be used.", name=name),
        say("Mend it in the file, or leave it out."),
        cause,
    )
