"""A role in a file of its own, to be handed on."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

from desktop.roles.role import BadRole, Role, document_of, role_of
from models.errors import SidelightError
from models.words import say

_MOST_BYTES = 4 << 20


def read_role(path: Path) -> Role:
    """Raises `BadRole` when it holds none, also when it cannot be read."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise BadRole(
                say("This file is too large for a role."), say("Choose one exported from here.")
            )
        return role_of(json.loads(path.read_text(encoding="utf-8-sig")))
    except (OSError, ValueError, RecursionError) as error:
        raise BadRole(
            say("This file holds no role."),
            say("Choose a file that was exported from here."),
            str(error),
        ) from error


def write_role(role: Role, path: Path) -> None:
    """For somebody else to read; raises `SidelightError`."""
    text = json.dumps(document_of(role), indent=2, ensure_ascii=False)
    try:
        write_text(path, text + "\n")
    except OSError as error:
        raise SidelightError(
            say("The role cannot be written to {name}.", name=path.name),
            say("Choose another folder."),
            str(error),
        ) from error


def write_text(path: Path, text: str) -> None:
    """At one go: what was there before stays there until all of it is written; raises `OSError`."""
    half_done = path.with_name(path.name + ".new")
    try:
        # Halves of characters can be in a role, and in no file.
        half_done.write_text(text, encoding="utf-8", errors="replace")
        half_done.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            half_done.unlink()
        raise
