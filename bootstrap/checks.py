"""What ``test.py`` runs, one after the other, also when an earlier one fails."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from bootstrap.launch import prepare
from bootstrap.needs import TESTS
from bootstrap.project import Project, this_project
from bootstrap.report import guarded

# A process for each core; the tests of one file stay together, as they share what is dear.
AT_ONCE = ("--numprocesses=auto", "--dist=loadfile")

Commands = Mapping[str, Sequence["str | Path"]]


def run_tests(words: Sequence[str]) -> int:
    """All checks; with words only pytest, with these."""
    project = this_project()
    commands = pytest_alone(project, words) if words else all_checks(project)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return guarded(lambda: _prepare_and_run(project, commands))


def _prepare_and_run(project: Project, commands: Commands) -> int:
    prepare(project, frozenset({"test"}), TESTS)
    return run_checks(commands, project.root)


def all_checks(project: Project) -> Commands:
    module = (project.python, "-m")
    return {
        "ruff check": (*module, "ruff", "check", "."),
        "ruff format": (*module, "ruff", "format", "--check", "."),
        "mypy": (*module, "mypy"),
        "lint-imports": (project.scripts / "lint-imports",),
        **pytest_alone(project, AT_ONCE),
    }


def pytest_alone(project: Project, words: Sequence[str]) -> Commands:
    return {"pytest": (project.python, "-m", "pytest", *words)}


def run_checks(commands: Commands, folder: Path) -> int:
    """1 when any failed, after a summary on standard output."""
    failed = [name for name, command in commands.items() if not _passes(name, command, folder)]
    if len(commands) > 1:
        _print(f"\nFailed: {', '.join(failed)}" if failed else f"\nPassed: {', '.join(commands)}")
    return 1 if failed else 0


def _passes(name: str, command: Sequence[str | Path], folder: Path) -> bool:
    _print(f"\n=== {name} ===")
    with subprocess.Popen(command, cwd=folder) as process:
        try:
            return process.wait() == 0
        except KeyboardInterrupt:
            process.wait()  # Ctrl+C reached it too; let it say how far it came
            raise


def _print(line: str) -> None:
    print(line, flush=True)
