"""The roles of this user and the file they are kept in."""

from __future__ import annotations

import contextlib
import json
import logging
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from desktop.roles.role import BadRole, Role, document_of, new_id, role_of
from desktop.roles.role_file import write_text
from models.errors import Problem, SidelightError
from models.words import say

_log = logging.getLogger(__name__)


class Roles:
    """Built-in roles first, then the user's own in the order they were made.

    A file that cannot be read, or not all of it, is set aside; what can be read of it counts.

    Args:
        path: of the JSON file; read at once, written at one go at each change.
        builtin: roles that ship with the app.

    Attributes:
        damaged: where such a file was put, or None.
        damage: what was the matter with it, or None.
    """

    def __init__(self, path: Path, builtin: Sequence[Role]) -> None:
        self._path = path
        self._builtin = tuple(builtin)
        self.damaged: Path | None = None
        self.damage: Problem | None = None
        self._is_in_the_way = False
        self._own: list[Role] = []
        self._read()

    def all(self) -> tuple[Role, ...]:
        return (*self._builtin, *self._own)

    def get(self, role_id: str) -> Role | None:
        return next((role for role in self.all() if role.id == role_id), None)

    def set_builtin(self, builtin: Sequence[Role]) -> None:
        """The same ones in another language."""
        self._builtin = tuple(builtin)

    def keep(self, role: Role, place: int | None = None) -> None:
        """Put it in the place of the one with its id, or add it: at that place among the user's
        own, or at the end.

        Raises:
            SidelightError: it cannot be written, or not be read again; nothing has changed then.
        """
        role_of(document_of(role))
        known = [each.id for each in self._own]
        own = [role if each.id == role.id else each for each in self._own]
        if role.id not in known:
            own.insert(len(own) if place is None else place, role)
        self._write(own)

    def remove(self, role_id: str) -> int:
        """Returns the place it had among the user's own; raises as `keep` does."""
        place = [role.id for role in self._own].index(role_id)
        self._write([role for role in self._own if role.id != role_id])
        return place

    def _read(self) -> None:
        try:
            documents = json.loads(self._path.read_text(encoding="utf-8"))
            if not isinstance(documents, list):
                raise TypeError("no list of roles")  # noqa: TRY301 - one way out for all damage
        except FileNotFoundError:
            return
        except (OSError, ValueError, TypeError, RecursionError) as error:
            self._take_note(say("Your roles cannot be read."), error)
            return
        self._take(documents)

    def _take(self, documents: Sequence[Any]) -> None:
        problem: SidelightError | None = None
        taken = {role.id for role in self._builtin}
        for document in documents:
            try:
                role = role_of(document)
            except BadRole as error:
                problem = error
                continue
            self._own.append(replace(role, id=new_id()) if role.id in taken else role)
            taken.add(self._own[-1].id)
        if problem is not None:
            self._take_note(say("Some of your roles cannot be read."), problem)
            # As the file is away, what was good in it is written anew.
            with contextlib.suppress(SidelightError):
                self._write(self._own)

    def _take_note(self, what: str, error: Exception) -> None:
        _log.warning("the roles cannot be read: %s", error)
        try:
            self._set_aside()
            todo = say("The old file was kept as {name}.", name=self.damaged)
        except OSError as obstacle:
            self._is_in_the_way = True
            _log.warning("nor can their file be set aside: %s", obstacle)
            todo = say("See whether another program has {name} open.", name=self._path)
        self.damage = Problem(type(error).__name__, what, todo, str(error))

    def _set_aside(self) -> None:
        """Under a name that is free; raises `OSError`."""
        names = (self._path.with_suffix(f".damaged{n or ''}.json") for n in range(1000))
        aside = next((name for name in names if not name.exists()), self._path.with_suffix(".old"))
        self.damaged = self._path.replace(aside)
        self._is_in_the_way = False

    def _write(self, own: list[Role]) -> None:
        text = json.dumps([document_of(role) for role in own], indent=2, ensure_ascii=False)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            if self._is_in_the_way:
                self._set_aside()
            write_text(self._path, text + "\n")
        except OSError as error:
            raise SidelightError(
                say("The roles cannot be written."),
                say("See whether the disk is full."),
                str(error),
            ) from error
        self._own = own
