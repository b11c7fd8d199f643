"""``python3 test.py``: what it runs and what it says."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bootstrap import checks
from bootstrap.needs import TESTS
from bootstrap.project import Project, this_project

GOOD = (sys.executable, "-c", "print('3 passed in 0.01s')")
BAD = (sys.executable, "-c", "raise SystemExit(2)")


def test_all_run_also_when_an_earlier_one_fails(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    status = checks.run_checks({"style": BAD, "types": BAD, "pytest": GOOD}, tmp_path)
    lines = capfd.readouterr().out.splitlines()
    assert status == 1
    assert [line for line in lines if line.startswith("===")] == [
        "=== style ===",
        "=== types ===",
        "=== pytest ===",
    ]
    assert "3 passed in 0.01s" in lines
    assert lines[-1] == "Failed: style, types"


def test_when_all_pass_the_status_is_0(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert checks.run_checks({"style": GOOD, "pytest": GOOD}, tmp_path) == 0
    assert capfd.readouterr().out.splitlines()[-1] == "Passed: style, pytest"


def test_alone_pytest_has_the_last_line(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert checks.run_checks({"pytest": GOOD}, tmp_path) == 0
    assert capfd.readouterr().out.splitlines()[-1] == "3 passed in 0.01s"


def test_without_words_everything_is_checked() -> None:
    commands = checks.all_checks(this_project())
    assert list(commands) == ["ruff check", "ruff format", "mypy", "lint-imports", "pytest"]


def test_words_go_to_pytest_alone_after_a_set_up_for_tests(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[object] = []

    def note_prepare(project: Project, *wanted: object) -> bool:
        asked.append(wanted)
        return False  # something could not be installed: go on all the same

    def note_checks(commands: checks.Commands, folder: Path) -> int:
        asked.append(commands)
        return 5

    monkeypatch.setattr(checks, "prepare", note_prepare)
    monkeypatch.setattr(checks, "run_checks", note_checks)
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    assert checks.run_tests(["tests/models", "-k", "x"]) == 5
    pytest_command = (this_project().python, "-m", "pytest", "tests/models", "-k", "x")
    assert asked == [(frozenset({"test"}), TESTS), {"pytest": pytest_command}]
