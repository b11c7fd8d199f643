"""Where a frozen app begins."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from common import frozen_entry

_ENTRY = Path(frozen_entry.__file__)


def _run(*words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(_ENTRY), *words],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(_ENTRY.parents[2]), **variables},
    )


def test_words_are_for_the_app() -> None:
    assert _run("--version").stdout.startswith("Sidelight ")


def test_one_of_its_processes_is_run_with_its_arguments() -> None:
    done = _run("--run-module", "desktop.capture.camera.child", "--list")
    assert (done.returncode, '"cameras"' in done.stdout) == (0, True)


def test_pip_is_run_as_a_program() -> None:
    done = _run("--run-module", "pip", "--version")
    assert (done.returncode, done.stdout[:4]) == (0, "pip ")


@pytest.mark.parametrize("words", [(), ("os",), ("models.store.store",)])
def test_nothing_else_is_run(words: tuple[str, ...]) -> None:
    done = _run("--run-module", *words)
    assert done.returncode == 2
    assert "there is no" in done.stderr


@pytest.mark.parametrize(
    ("before", "after"), [({}, None), ({"LD_LIBRARY_PATH_ORIG": "/theirs"}, "/theirs")]
)
def test_programs_of_the_system_get_their_own_libraries(
    monkeypatch: pytest.MonkeyPatch, before: dict[str, str], after: str | None
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/usr/lib/sidelight/_internal")
    for name, value in before.items():
        monkeypatch.setenv(name, value)
    frozen_entry.restore_library_path()
    assert os.environ.get("LD_LIBRARY_PATH") == after
