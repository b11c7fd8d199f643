"""The note inside ``.venv`` that says what was set up; written last, so no note: not finished."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from bootstrap.needs import Need
from bootstrap.project import Project


class State(Enum):
    """What an environment is good for."""

    READY = "ready"
    OUTDATED = "outdated"  # it works; packages have to be installed into it
    BROKEN = "broken"  # absent, interrupted, moved, or its Python is gone


@dataclass(frozen=True)
class Stamp:
    """What was set up.

    Attributes:
        source: SHA-256 of pyproject.toml and of the names of the packages beside it.
        root: the project's folder; an environment does not survive being moved.
        interpreter: the Python behind the environment's own, all links followed.
        extras: the optional dependencies that were installed.
    """

    source: str
    root: str
    interpreter: str
    extras: frozenset[str]


def current_stamp(project: Project, extras: frozenset[str]) -> Stamp:
    source = project.pyproject.read_bytes() + " ".join(project.packages).encode()
    return Stamp(
        hashlib.sha256(source).hexdigest(), str(project.root), str(project.python.resolve()), extras
    )


def read_stamp(path: Path) -> Stamp | None:
    """None when there is none, or none that makes sense."""
    try:
        source, root, interpreter, extras = path.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return None
    return Stamp(source, root, interpreter, frozenset(extras.split()))


def write_stamp(path: Path, stamp: Stamp) -> None:
    lines = (stamp.source, stamp.root, stamp.interpreter, " ".join(sorted(stamp.extras)))
    draft = path.with_suffix(".tmp")
    draft.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    draft.replace(path)


def find_state(project: Project, extras: frozenset[str]) -> State:
    written = read_stamp(project.stamp)
    if written is None or not _base_exists(project):
        return State.BROKEN
    now = current_stamp(project, extras)
    if (written.root, written.interpreter) != (now.root, now.interpreter):
        return State.BROKEN
    if written.source != now.source or not extras <= written.extras:
        return State.OUTDATED
    return State.READY


def _base_exists(project: Project) -> bool:
    """Whether the Python the environment was made from is still there."""
    if not project.python.exists():
        return False
    try:
        settings = (project.venv / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return False
    homes = [line.partition("=")[2].strip() for line in settings if line.startswith("home")]
    return len(homes) == 1 and Path(homes[0]).is_dir()


def were_met(project: Project, needs: Sequence[Need]) -> bool:
    """Whether an earlier start found all of them on the system; asking it takes longer."""
    try:
        met = project.system_stamp.read_text(encoding="utf-8").split()
    except OSError:
        return not needs
    return {need.package for need in needs} <= set(met)


def remember_met(project: Project, needs: Sequence[Need]) -> None:
    with suppress(OSError):  # then the next start asks again
        names = sorted({need.package for need in needs})
        project.system_stamp.write_text("\n".join(names), encoding="utf-8")
