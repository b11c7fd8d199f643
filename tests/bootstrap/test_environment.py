"""When ``.venv`` is made, brought up to date or left alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bootstrap.environment import TOOLS, make_ready, require_window
from bootstrap.needs import WINDOW, Need
from bootstrap.preparation import prepare_locked
from bootstrap.project import Project
from bootstrap.report import SetupFailed
from bootstrap.stamp import State, find_state, read_stamp, remember_met, were_met
from tests.bootstrap.conftest import FakeDebian, Tools

APP: frozenset[str] = frozenset()
TEST = frozenset({"test"})


def test_the_first_start_makes_and_fills_it(
    project: Project, tools: Tools, capfd: pytest.CaptureFixture[str]
) -> None:
    assert find_state(project, APP) is State.BROKEN
    make_ready(project, APP, tools)
    assert find_state(project, APP) is State.READY
    assert tools.counted("-m venv") == 1
    assert tools.commands[-1].endswith("pip --disable-pip-version-check --no-input install "
                                       "--no-build-isolation --editable .")  # fmt: skip
    out, said = capfd.readouterr()
    assert out == ""
    assert "Setting up Sidelight" in said
    assert "    openvino-1.whl (59.1 MB)\n" in said


def test_the_second_start_runs_nothing(project: Project, tools: Tools) -> None:
    make_ready(project, APP, tools)
    tools.commands.clear()
    make_ready(project, APP, tools)
    assert tools.commands == []


def test_the_tests_add_to_the_app_and_the_app_takes_nothing_away(
    project: Project, tools: Tools
) -> None:
    make_ready(project, APP, tools)
    assert find_state(project, TEST) is State.OUTDATED
    make_ready(project, TEST, tools)
    assert tools.commands[-1].endswith("--editable .[test]")
    assert tools.counted("-m venv") == 1
    assert find_state(project, APP) is State.READY
    project.pyproject.write_text("changed", encoding="utf-8")
    make_ready(project, APP, tools)
    assert tools.commands[-1].endswith("--editable .[test]")
    assert find_state(project, TEST) is State.READY


def test_a_changed_pyproject_installs_again_into_the_same_environment(
    project: Project, tools: Tools, capfd: pytest.CaptureFixture[str]
) -> None:
    make_ready(project, APP, tools)
    project.pyproject.write_text("[project]", encoding="utf-8")
    assert find_state(project, APP) is State.OUTDATED
    make_ready(project, APP, tools)
    assert tools.counted("-m venv") == 1
    assert tools.counted("--editable") == 2
    assert "up to date" in capfd.readouterr().err


def test_a_new_package_beside_the_app_installs_again(project: Project, tools: Tools) -> None:
    make_ready(project, APP, tools)
    (project.root / "frames").mkdir()
    assert find_state(project, APP) is State.READY
    (project.root / "resources").mkdir()
    (project.root / "resources" / "__init__.py").touch()
    assert find_state(project, APP) is State.OUTDATED


@pytest.mark.parametrize("where", ["-m venv", "setuptools", "--editable"])
def test_an_interrupted_set_up_is_done_again_from_the_start(
    project: Project, tools: Tools, where: str
) -> None:
    tools.interrupt_on = where
    with pytest.raises(KeyboardInterrupt):
        make_ready(project, APP, tools)
    assert find_state(project, APP) is State.BROKEN
    tools.interrupt_on = ""
    tools.commands.clear()
    make_ready(project, APP, tools)
    assert tools.counted("-m venv") == 1
    assert find_state(project, APP) is State.READY


def test_an_interrupted_update_is_not_taken_for_ready(project: Project, tools: Tools) -> None:
    make_ready(project, APP, tools)
    tools.interrupt_on = "--editable"
    with pytest.raises(KeyboardInterrupt):
        make_ready(project, TEST, tools)
    assert find_state(project, APP) is State.BROKEN


def test_a_moved_folder_is_set_up_again_with_all_it_had(project: Project, tools: Tools) -> None:
    make_ready(project, TEST, tools)
    moved = Project(Path(shutil.move(project.root, project.root.with_name("moved"))))
    assert find_state(moved, APP) is State.BROKEN
    make_ready(moved, APP, Tools(moved))
    assert find_state(moved, TEST) is State.READY


def test_a_vanished_python_is_noticed(project: Project, tools: Tools) -> None:
    make_ready(project, APP, tools)
    project.python.unlink()
    project.python.symlink_to("/nowhere/python3.9")
    assert find_state(project, APP) is State.BROKEN


def test_a_vanished_home_of_python_is_noticed(project: Project, tools: Tools) -> None:
    make_ready(project, APP, tools)
    (project.venv / "pyvenv.cfg").write_text("home = /nowhere/bin\n", encoding="utf-8")
    assert find_state(project, APP) is State.BROKEN


def test_another_python_behind_the_same_link_is_noticed(project: Project, tools: Tools) -> None:
    make_ready(project, APP, tools)
    upgraded = project.root / "python3.99"
    shutil.copy(project.python.resolve(), upgraded)
    project.python.unlink()
    project.python.symlink_to(upgraded)
    assert find_state(project, APP) is State.BROKEN


@pytest.mark.parametrize("text", ["", "one\n", "a\nb\nc\nd\ne\n"])
def test_a_damaged_note_counts_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "note").write_text(text, encoding="utf-8")
    assert read_stamp(tmp_path / "note") is None


@pytest.mark.parametrize(("step", "what"), [("-m venv", ".venv"), ("--editable", "packages")])
def test_a_failure_says_what_happened_and_the_last_lines(
    project: Project, tools: Tools, step: str, what: str
) -> None:
    tools.fail_on = step
    with pytest.raises(SetupFailed) as failure:
        make_ready(project, APP, tools)
    assert what in failure.value.what
    assert "same command again" in failure.value.todo
    assert failure.value.details == ("first", "last")
    assert find_state(project, APP) is State.BROKEN


def test_a_folder_that_cannot_be_written_is_a_sentence(project: Project, tools: Tools) -> None:
    project.venv.write_text("in the way", encoding="utf-8")
    tools.fail_on = "nothing"
    with pytest.raises(SetupFailed, match="cannot be written"):
        prepare_locked(project, APP, (), tools)


def test_the_window_is_refused_when_qt_does_not_load(project: Project, tools: Tools) -> None:
    require_window(project, tools)
    tools.fail_on = "PySide6"
    with pytest.raises(SetupFailed, match="doctor") as failure:
        require_window(project, tools)
    assert failure.value.details == ("last",)


def test_met_needs_are_remembered_and_new_ones_asked(
    project: Project, tools: Tools, fake_debian: FakeDebian
) -> None:
    fake_debian.has("libegl1")
    assert prepare_locked(project, APP, [Need("libegl1")], tools)
    assert were_met(project, [Need("libegl1")])
    assert not were_met(project, WINDOW)
    assert not prepare_locked(project, APP, [Need("libgl1")], tools)
    assert not were_met(project, [Need("libgl1")])
    assert find_state(project, APP) is State.READY


def test_no_needs_are_always_met(project: Project) -> None:
    assert were_met(project, ())
    remember_met(project, [Need("libegl1")])  # there is no folder to write to, and no error
    assert not were_met(project, [Need("libegl1")])


def test_pip_and_setuptools_are_as_new_as_the_project_wants(project: Project) -> None:
    text = project.pyproject.read_text(encoding="utf-8")
    assert [tool for tool in TOOLS if f'"{tool}"' not in text] == []
