"""``python3 run.py`` as a user types it, with an app that only says how it was started."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import IO

import pytest

import run
from bootstrap.environment import make_ready
from bootstrap.launch import opens_window, wait_for
from bootstrap.lock import WAITING, locked
from bootstrap.needs import WINDOW
from bootstrap.project import Project
from bootstrap.stamp import remember_met
from tests.bootstrap.conftest import Tools


@pytest.fixture
def ready(project: Project, tools: Tools) -> Project:
    """Set up completely: the app can be imported, the window's needs are known to be met."""
    make_ready(project, frozenset(), tools)
    remember_met(project, WINDOW)
    packages = next(project.venv.glob("[Ll]ib/**/site-packages"))
    (packages / "sidelight.pth").write_text(f"{project.root}\n", encoding="utf-8")
    return project


def run_py(
    project: Project, *words: str, typed: str = "", folder: Path | None = None, **variables: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(project.root / "run.py"), *words],
        input=typed,
        cwd=folder,
        env={**os.environ, **variables},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def start(project: Project, *words: str) -> subprocess.Popen[str]:
    command = [sys.executable, str(project.root / "run.py"), *words]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    )


def read_line(stream: IO[str] | None) -> str:
    assert stream is not None
    return stream.readline().rstrip("\n")


def answer_of(done: subprocess.CompletedProcess[str]) -> Mapping[str, object]:
    assert done.stderr == ""
    answer = json.loads(done.stdout)
    assert isinstance(answer, dict)
    return answer


def test_words_and_standard_input_reach_the_app_in_the_users_folder(
    ready: Project, tmp_path: Path
) -> None:
    words = ["ask", "--image", "my picture.png", "What colour?", "--json"]
    answer = answer_of(run_py(ready, *words, typed="line\n", folder=tmp_path))
    assert answer["words"] == words
    assert answer["folder"] == str(tmp_path)
    assert answer["typed"] == "line\n"


def test_without_words_the_app_starts_without_any(ready: Project) -> None:
    assert answer_of(run_py(ready))["words"] == []


def test_folders_of_the_user_do_not_pass_for_the_app(ready: Project, tmp_path: Path) -> None:
    (tmp_path / "desktop").mkdir()
    (tmp_path / "desktop" / "__init__.py").write_text("raise SystemExit(99)", encoding="utf-8")
    answer = answer_of(run_py(ready, "doctor", folder=tmp_path, PYTHONPATH=str(tmp_path)))
    assert answer["package"] == str(ready.root / "desktop" / "__init__.py")


@pytest.mark.parametrize("status", [0, 1, 2, 130])
def test_the_exit_status_is_the_apps(ready: Project, status: int) -> None:
    assert run_py(ready, "doctor", STATUS=str(status)).returncode == status


def test_ctrl_c_reaches_the_app(ready: Project) -> None:
    with start(ready, "sleep") as process:
        assert read_line(process.stdout) == "ready"
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=30)
    assert (process.returncode, said) == (130, "")


def test_ctrl_c_during_the_set_up_is_no_traceback(project: Project) -> None:
    with locked(project.pyproject), start(project, "doctor") as process:
        assert read_line(process.stderr) == WAITING
        process.send_signal(signal.SIGINT)
        out, said = process.communicate(timeout=30)
    assert (process.returncode, out, said) == (130, "", "Stopped.\n")


def test_without_a_network_the_reason_is_said_and_nothing_counts_as_set_up(
    project: Project,
) -> None:
    done = run_py(
        project, "doctor", PIP_NO_INDEX="1", PIP_CONFIG_FILE=os.devnull, PIP_FIND_LINKS=""
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert "Check the internet connection" in done.stderr
    assert "No matching distribution found" in done.stderr
    assert "Traceback" not in done.stderr
    assert not project.stamp.exists()


def test_an_old_python_is_told_what_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    with pytest.raises(SystemExit, match=r"needs Python 3\.10 or newer.* 3\.9\.2\."):
        run.check_python()


@pytest.mark.parametrize(
    ("words", "window"),
    [
        ([], True),
        (["--engine", "inline"], True),
        (["--version"], False),
        (["--help"], False),
        (["ask", "--image", "x.png", "What?"], False),
        (["doctor"], False),
    ],
)
def test_only_the_window_needs_the_windows_libraries(words: list[str], window: bool) -> None:
    assert opens_window(words) is window


def test_where_nothing_can_be_replaced_the_status_is_passed_on() -> None:
    assert wait_for([sys.executable, "-c", "raise SystemExit(7)"]) == 7


def test_a_start_imports_the_standard_library_alone_and_little_of_it(ready: Project) -> None:
    code = (
        f"import sys; sys.path.insert(0, {str(ready.root)!r}); import bootstrap.launch as launch;"
        "from bootstrap.needs import WINDOW; from bootstrap.project import this_project;"
        "assert launch.prepare(this_project(), frozenset(), WINDOW);"
        "print({'subprocess', 'bootstrap.system', 'bootstrap.environment'} & set(sys.modules))"
    )
    bare = [sys.executable, "-I", "-S", "-c", code]
    assert subprocess.run(bare, capture_output=True, text=True, check=True).stdout == "set()\n"
