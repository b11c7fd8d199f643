"""The first steps of every start: is all there? Then hand over to the app."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress

from bootstrap.needs import WINDOW, Need
from bootstrap.project import Project, this_project
from bootstrap.report import guarded
from bootstrap.stamp import State, find_state, were_met

ANSWERED_WITHOUT_WINDOW = {"-h", "--help", "--version"}


def start(arguments: Sequence[str]) -> int:
    """Set up what is missing and become the app, in the user's current folder."""
    project = this_project()
    needs = WINDOW if opens_window(arguments) else ()
    return guarded(lambda: _prepare_app(project, needs)) or run_app(project, arguments)


def _prepare_app(project: Project, needs: Sequence[Need]) -> int:
    if not prepare(project, frozenset(), needs):
        from bootstrap.environment import require_window

        require_window(project)
    return 0


def opens_window(arguments: Sequence[str]) -> bool:
    """A verb never does; it has to work on a machine without a screen."""
    if not arguments:
        return True
    return arguments[0].startswith("-") and not ANSWERED_WITHOUT_WINDOW & set(arguments)


def prepare(project: Project, extras: frozenset[str], needs: Sequence[Need]) -> bool:
    """Set up what is missing; whether the system has all that is needed.

    When all is there this reads two small files; the modules for more are imported only then.
    """
    if find_state(project, extras) is State.READY and were_met(project, needs):
        return True
    from bootstrap.preparation import prepare_locked

    return prepare_locked(project, extras, needs)


def run_app(project: Project, arguments: Sequence[str]) -> int:
    # Isolated (-I): a folder called models where the user happens to be is not ours.
    command = [str(project.python), "-I", "-m", "desktop", *arguments]
    if os.name == "nt":
        return wait_for(command)
    os.execv(project.python, command)


def wait_for(command: Sequence[str]) -> int:
    """The command's exit status. Ctrl+C reaches it too, and it decides what that means."""
    import subprocess

    with subprocess.Popen(command) as process:
        status = None
        while status is None:
            with suppress(KeyboardInterrupt):
                status = process.wait()
    return status
