"""Which Python makes an environment; the programs are real ones that only pretend."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from models.conversion.toolchains.faults import InterpreterMissing
from models.conversion.toolchains.interpreter import (
    Interpreter,
    Surroundings,
    find_interpreter,
    surroundings,
)
from models.conversion.toolchains.pip_install import own_pip
from models.conversion.toolchains.toolchain import Toolchain
from tests.models.conversion.toolchains.tiny import TINY


def toolchain(oldest: int, newest: int) -> Toolchain:
    return replace(TINY, python_min=(3, oldest), python_max=(3, newest))


class Desk:
    """Programs in one folder, each saying what a Python would say of itself."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True)

    def program(self, name: str, says: str, fails: bool = False) -> str:
        script = self.folder / f"{name}.py"
        script.parent.mkdir(parents=True, exist_ok=True)
        script.write_text(f"print({says!r})\nraise SystemExit({int(fails)})\n", encoding="utf-8")
        path = self.folder / (f"{name}.bat" if os.name == "nt" else name)
        start = "@" if os.name == "nt" else "#!/bin/sh\nexec "
        path.write_text(f'{start}"{sys.executable}" -I "{script}"\n', encoding="utf-8")
        path.chmod(0o755)
        return str(path)

    def python(self, name: str, minor: int, venv: bool = True, pip: str = "") -> str:
        says = [[3, minor], f"/real/{name}", venv, pip]
        return self.program(name, json.dumps(says))

    def which(self, name: str) -> str | None:
        found = self.folder / (f"{name}.bat" if os.name == "nt" else name)
        return str(found) if found.is_file() else None

    def around(
        self, executable: str = "", frozen: bool = True, embedded: Path | None = None
    ) -> Surroundings:
        return Surroundings(executable, frozen, os.environ, self.which, embedded)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "path")


def test_this_very_python_first() -> None:
    found = find_interpreter(TINY, surroundings())
    assert found.kind == "own"
    assert found.program == sys.executable
    assert found.python == f"3.{sys.version_info[1]}"
    assert found.making(Path("x"), with_pip=False)[1:] == ("-I", "-m", "venv", "--without-pip", "x")
    assert Path(own_pip()).is_file()


def test_an_own_one_that_does_not_fit_is_passed_over(desk: Desk) -> None:
    own = desk.python("own", 14)
    desk.python("python3.12", 12)
    found = find_interpreter(toolchain(10, 13), desk.around(own, frozen=False))
    assert found == Interpreter("found", "/real/python3.12", "3.12")


def test_a_frozen_app_never_runs_itself(desk: Desk) -> None:
    own = desk.python("sidelight", 12)
    with pytest.raises(InterpreterMissing):
        find_interpreter(toolchain(10, 13), desk.around(own, frozen=True))


@pytest.mark.parametrize("place", ["bin/python3", "python/bin/python3"])
def test_a_frozen_app_takes_the_one_that_ships_with_it(
    desk: Desk, tmp_path: Path, place: str
) -> None:
    shipped = Desk(tmp_path / "shipped")
    shipped.python(place, 11)
    desk.program("uv", "uv 0.9")
    desk.python("python3.12", 12)
    around = desk.around(embedded=shipped.folder)
    found = find_interpreter(toolchain(10, 13), around)
    assert (found.kind, found.program) == ("embedded", f"/real/{place}")


def test_uv_brings_one_before_others_of_the_pc_are_asked(desk: Desk) -> None:
    uv = desk.program("uv", "uv 0.9")
    desk.python("python3.12", 12)
    found = find_interpreter(toolchain(10, 13), desk.around())
    assert found == Interpreter("uv", uv, ">=3.10,<3.14")
    making = found.making(Path("x"), with_pip=True)
    assert making == (uv, "venv", "--seed", "--no-project", "--python=>=3.10,<3.14", "x")
    assert "--seed" not in found.making(Path("x"), with_pip=False)


def test_the_newest_that_fits_and_works(desk: Desk) -> None:
    desk.python("python3.14", 14)
    desk.program("python3.13", "pyenv: python3.13: command not found", fails=True)
    desk.program("python3.12", "something else")
    desk.python("python3.11", 11, venv=False)
    desk.python("python3.10", 10)
    desk.python("python3", 9)
    found = find_interpreter(toolchain(10, 13), desk.around())
    assert found.program == "/real/python3.10"


def test_none_is_told_with_what_was_looked_at(desk: Desk) -> None:
    desk.program("uv", "broken", fails=True)
    desk.program("python3.13", "", fails=True)
    desk.python("python3.12", 12, venv=False)
    desk.program("python3.11", "[]")
    desk.python("python3", 8)
    with pytest.raises(
        InterpreterMissing, match=r"Python 3\.10 to 3\.13, or the tool “uv”"
    ) as told:
        find_interpreter(toolchain(10, 13), desk.around())
    reasons = [line.rpartition(": ")[2] for line in told.value.cause.splitlines()]
    assert reasons == [
        "does not run",
        "does not run",
        "comes without the module venv",
        "is no Python",
        "is Python 3.8",
    ]


def test_its_pip_is_taken_only_when_it_can_run_elsewhere(desk: Desk, tmp_path: Path) -> None:
    package = tmp_path / "site" / "pip"
    package.mkdir(parents=True)
    desk.python("python3.12", 12, pip=str(package / "__init__.py"))
    assert find_interpreter(toolchain(10, 13), desk.around()).pip == ""
    runner = package / "__pip-runner__.py"
    runner.write_text("", encoding="utf-8")
    assert find_interpreter(toolchain(10, 13), desk.around()).pip == str(runner)


def test_the_libraries_of_a_frozen_app_are_not_for_its_children() -> None:
    environment = {
        "PATH": "/bin",
        "LD_LIBRARY_PATH": "/bundle",
        "LD_LIBRARY_PATH_ORIG": "/mine",
        "DYLD_LIBRARY_PATH": "/bundle",
    }
    frozen = Surroundings("", True, environment, lambda _: None)
    assert frozen.for_children() == {"PATH": "/bin", "LD_LIBRARY_PATH": "/mine"}
    plain = Surroundings("", False, environment, lambda _: None)
    assert plain.for_children() == environment
