"""The roles of this user and the file they are kept in."""

from __future__ import annotations

import contextlib
import json
import logging
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from desktop.roles.role import BadRole, Role, document_of, role_of
from models.errors import SidelightError

_log = logging.getLogger(__name__)
_MOST_BYTES = 4 << 20


class Roles:
    """Built-in roles first, then the user's own in the order they were made.

    Args:
        path: of the JSON file; read at once, written at one go at each change.
        builtin: roles that ship with the app.

    Attributes:
        damaged: where an unreadable file was put, or None.
    """

    def __init__(self, path: Path, builtin: Sequence[Role]) -> None:
        self._path = path
        self._builtin = tuple(builtin)
        self.damaged: Path | None = None
        self._own: list[Role] = self._read()

    def all(self) -> tuple[Role, ...]:
        return (*self._builtin, *self._own)

    def get(self, role_id: str) -> Role | None:
        return next((role for role in self.all() if role.id == role_id), None)

    def keep(self, role: Role) -> None:
        """Add it, or put it in the place of the one with its id.

        Raises:
            SidelightError: it cannot be written; nothing has changed then.
        """
        own = [role if each.id == role.id else each for each in self._own]
        self._write(own if role in own else [*own, role])

    def remove(self, role_id: str) -> None:
        """Raises as `keep` does."""
        self._write([role for role in self._own if role.id != role_id])

    def bring(self, path: Path) -> Role:
        """Add the role that a file holds, as a new one; raises `BadRole` or `SidelightError`."""
        role = replace(read_role(path), id=Role("").id, builtin=False)
        self.keep(role)
        return role

    def _read(self) -> list[Role]:
        try:
            documents = json.loads(self._path.read_text(encoding="utf-8"))
            return [role_of(document) for document in documents]
        except FileNotFoundError:
            return []
        except (OSError, ValueError, TypeError, RecursionError, SidelightError) as error:
            _log.warning("the roles cannot be read: %s", error)
            with contextlib.suppress(OSError):
                self.damaged = self._path.replace(self._path.with_suffix(".damaged.json"))
            return []

    def _write(self, own: list[Role]) -> None:
        half_done = self._path.with_suffix(".new")
        text = json.dumps([document_of(role) for role in own], indent=2, ensure_ascii=False)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            half_done.write_text(text + "\n", encoding="utf-8")
            half_done.replace(self._path)
        except OSError as error:
            raise SidelightError(
                "The roles cannot be written.", "See whether the disk is full.", str(error)
            ) from error
        self._own = own


def read_role(path: Path) -> Role:
    """Raises `BadRole` when it holds none, also when it cannot be read."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise BadRole("This file is too large for a role.", "Choose one exported from here.")
        return role_of(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, RecursionError) as error:
        raise BadRole(
            "This file holds no role.", "Choose a file that was exported from here.", str(error)
        ) from error


def write_role(role: Role, path: Path) -> None:
    """For somebody else to `bring`; raises `SidelightError`."""
    text = json.dumps(document_of(role), indent=2, ensure_ascii=False)
    try:
        path.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        raise SidelightError(
            f"The role cannot be written to {path.name}.", "Choose another folder.", str(error)
        ) from error
