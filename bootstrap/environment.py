"""Makes ``.venv`` and installs the project into it, once, whoever asks first."""

from __future__ import annotations

import sys
import time

from bootstrap.commands import Run, run_quietly
from bootstrap.project import Project
from bootstrap.report import SetupFailed, say
from bootstrap.stamp import State, current_stamp, find_state, read_stamp, write_stamp

# As pyproject.toml wants them; kept in the environment, so that an update of the app alone can be
# installed without a network.
TOOLS = ("pip>=24.1", "setuptools>=77")
CHECK_CONNECTION = (
    "Check the internet connection (behind a proxy, set HTTPS_PROXY) and that the disk has 2 GB"
    " free, then run the same command again. The last lines of pip:"
)


def make_ready(project: Project, extras: frozenset[str], run: Run = run_quietly) -> None:
    """Bring the environment up to date; afterwards it has at least these extras."""
    state = find_state(project, extras)
    if state is not State.READY:
        _set_up(project, extras, state, run)


def require_window(project: Project, run: Run = run_quietly) -> None:
    """Say it in a sentence when what the system lacks is what the window cannot do without."""
    attempt = (project.python, "-I", "-c", "import PySide6.QtWidgets")
    outcome = run(attempt, project.root, _ignore)
    if outcome.status:
        raise SetupFailed(
            "The window cannot be opened without the system packages named above.",
            "Install them and start again; the verbs, such as “doctor”, work without them.",
            outcome.last_lines[-1:],
        )


def _set_up(project: Project, extras: frozenset[str], state: State, run: Run) -> None:
    began = time.monotonic()
    before = read_stamp(project.stamp)
    if before is not None:
        extras |= before.extras
    project.stamp.unlink(missing_ok=True)
    if state is State.BROKEN:
        say("Setting up Sidelight in .venv (once, about 200 MB to fetch)…")
        _create(project, run)
    else:
        say("Bringing Sidelight's packages up to date…")
    _install(project, extras, run)
    write_stamp(project.stamp, current_stamp(project, extras))
    say(f"Set up in {time.monotonic() - began:.0f} s.")


def _create(project: Project, run: Run) -> None:
    """An empty environment with pip, in place of whatever was there."""
    command = (sys.executable, "-I", "-m", "venv", "--clear", project.venv)
    outcome = run(command, project.root, _ignore)
    if outcome.status:
        raise SetupFailed(
            "The Python environment .venv could not be made.",
            "Delete the folder .venv and run the same command again; this was said:",
            outcome.last_lines,
        )


def _install(project: Project, extras: frozenset[str], run: Run) -> None:
    # Isolated (-I), lest packages of a PYTHONPATH pass for installed.
    pip = (project.python, "-I", "-m", "pip", "--disable-pip-version-check", "--no-input")
    names = ",".join(sorted(extras))
    target = f".[{names}]" if names else "."
    for words in (TOOLS, ("--no-build-isolation", "--editable", target)):
        outcome = run((*pip, "install", *words), project.root, _tell_download)
        if outcome.status:
            raise SetupFailed(
                "Sidelight's packages could not be installed.", CHECK_CONNECTION, outcome.last_lines
            )


def _ignore(line: str) -> None:
    """No news worth telling."""


def _tell_download(line: str) -> None:
    """Name what is worth waiting for: pip's ``Downloading NAME (57.2 MB)``."""
    if line.startswith("Downloading ") and line.endswith("MB)"):
        say(f"    {line.rpartition('/')[2]}")
