"""The set-up itself, for when something is missing: first the system, then the environment."""

from __future__ import annotations

from collections.abc import Sequence

from bootstrap.commands import Run, run_quietly
from bootstrap.environment import make_ready
from bootstrap.lock import locked
from bootstrap.needs import Need, python_venv
from bootstrap.project import Project
from bootstrap.report import SetupFailed
from bootstrap.stamp import State, find_state, remember_met, were_met
from bootstrap.system import can_make_environments, provide, require_venv


def prepare_locked(
    project: Project, extras: frozenset[str], needs: Sequence[Need], run: Run = run_quietly
) -> bool:
    """Whether the system has all needs; the environment is ready in any case, or it raises."""
    try:
        with locked(project.pyproject):
            return _prepare(project, extras, needs, run)
    except OSError as error:
        raise SetupFailed(
            f"The folder {project.root} cannot be written.",
            "Make it writable, or free some disk space.",
            [str(error)],
        ) from error


def _prepare(project: Project, extras: frozenset[str], needs: Sequence[Need], run: Run) -> bool:
    """Looks at the state again: another start may have done it all while this one waited."""
    known = were_met(project, needs)
    wanted = [] if known else list(needs)
    if find_state(project, extras) is State.BROKEN and not can_make_environments():
        wanted.insert(0, python_venv())
    met = provide(wanted)
    if find_state(project, extras) is State.BROKEN:
        require_venv()
    make_ready(project, extras, run)
    if met and not known:
        remember_met(project, needs)
    return met
