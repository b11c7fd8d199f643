"""How processes of our own are started, from the sources and in a frozen app."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from models.own_process import is_frozen, own_command, pip_command

_MODULE = "models.sources.download_child"


@pytest.fixture
def frozen(monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/usr/lib/sidelight/sidelight")
    return sys.executable


def test_a_module_runs_with_its_arguments_wherever_the_user_stands(tmp_path: Path) -> None:
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "__init__.py").write_text("raise SystemExit('the wrong one')")
    command = own_command("desktop.capture.camera.child", "--list")
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=True)
    assert '"cameras"' in done.stdout


def test_another_python_can_be_named() -> None:
    assert own_command(_MODULE, "hf", python="/x/python")[0] == "/x/python"
    assert pip_command("download", python="/x/python") == ["/x/python", "-m", "pip", "download"]


def test_pip_is_this_environments_own() -> None:
    done = subprocess.run(pip_command("--version"), capture_output=True, text=True, check=True)
    assert done.stdout.startswith("pip ")


def test_the_sources_are_not_frozen() -> None:
    assert not is_frozen()


def test_a_frozen_app_starts_itself(frozen: str) -> None:
    assert is_frozen()
    assert own_command(_MODULE, "hf", "{}") == [frozen, "--run-module", _MODULE, "hf", "{}"]
    # The executable is no Python, and there is no other one.
    assert pip_command("download", python=frozen) == [frozen, "--run-module", "pip", "download"]
