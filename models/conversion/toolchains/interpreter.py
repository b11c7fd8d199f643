"""Finds the Python that an environment is made with."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from models.conversion.toolchains.embedded import copying, is_embedded
from models.conversion.toolchains.faults import no_python
from models.conversion.toolchains.toolchain import PythonVersion, Toolchain
from models.own_process import is_frozen

_PROBE_S = 30.0
# What a Python tells of itself.
_PROBE = """
import json, sys
from importlib.util import find_spec
pip = find_spec("pip")
print(json.dumps([sys.version_info[:2], sys.executable, bool(find_spec("venv")),
                  pip.origin if pip and pip.origin else ""]))
"""
_RUNNER = "__pip-runner__.py"
# A frozen app's start program sets them to its own libraries, and keeps what was there before.
_LIBRARY_PATHS = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "LIBPATH")


@dataclass(frozen=True)
class Surroundings:
    """Where a Python is looked for.

    Attributes:
        executable: of this process.
        frozen: this process is a frozen app, whose executable is no Python.
        environment: variables of this process.
        which: finds a program by its name; None where there is none.
        embedded: a folder with a Python that ships with the app, or None.
    """

    executable: str
    frozen: bool
    environment: Mapping[str, str]
    which: Callable[[str], str | None]
    embedded: Path | None = None

    def for_children(self) -> dict[str, str]:
        """The variables, as they were before a frozen app's start program changed them."""
        variables = dict(self.environment)
        if self.frozen:
            for name in _LIBRARY_PATHS:
                before = variables.pop(f"{name}_ORIG", None)
                variables.pop(name, None)
                if before is not None:
                    variables[name] = before
        return variables


def surroundings(embedded: Path | None = None) -> Surroundings:
    """Of this process as it is."""
    return Surroundings(sys.executable or "", is_frozen(), os.environ, shutil.which, embedded)


@dataclass(frozen=True)
class Interpreter:
    """What makes an environment.

    Attributes:
        kind: this process's own, the one that ships with the app, one that `uv` brings, or one
            that was found on this PC.
        program: of Python, or of `uv`.
        python: the version, or for `uv` the range of them.
        pip: the file that runs its pip in another Python, or "" where it has none.
        copies: it has no `venv`; an environment is a copy of it, see `embedded`.
    """

    kind: Literal["own", "embedded", "uv", "found"]
    program: str
    python: str
    pip: str = ""
    copies: bool = False

    def making(self, folder: Path, with_pip: bool) -> tuple[str, ...]:
        """The command that makes an environment, with a pip in it only where that is needed: a
        Python of Debian's has none to give."""
        if self.kind == "uv":
            seed = ("--seed",) if with_pip else ()
            return (
                self.program,
                "venv",
                *seed,
                "--no-project",
                f"--python={self.python}",
                str(folder),
            )
        if self.copies:
            return copying(self.program, folder)
        without = () if with_pip else ("--without-pip",)
        return (self.program, "-I", "-m", "venv", *without, str(folder))


def find_interpreter(toolchain: Toolchain, around: Surroundings) -> Interpreter:
    """The first that fits of: this process's own, the embedded one, uv, one on this PC.

    Raises `InterpreterMissing`.
    """
    looked_at: list[str] = []
    for kind, command in _candidates(toolchain, around):
        found = _probe(kind, command, toolchain, around)
        if isinstance(found, Interpreter):
            return found
        looked_at.append(f"{' '.join(command)}: {found}")
    oldest, newest = _dotted(toolchain.python_min), _dotted(toolchain.python_max)
    raise no_python(oldest, newest, "\n".join(looked_at))


_Kind = Literal["own", "embedded", "uv", "found"]


def _candidates(
    toolchain: Toolchain, around: Surroundings
) -> Iterator[tuple[_Kind, tuple[str, ...]]]:
    if around.executable and not around.frozen:
        yield "own", (around.executable,)
    if around.embedded is not None:
        for name in ("python.exe", "bin/python3", "python/python.exe", "python/bin/python3"):
            if (around.embedded / name).is_file():
                yield "embedded", (str(around.embedded / name),)
    uv = around.which("uv")
    if uv:
        yield "uv", (uv,)
    launcher = around.which("py") if os.name == "nt" else None
    for minor in range(toolchain.python_max[1], toolchain.python_min[1] - 1, -1):
        if launcher:
            yield "found", (launcher, f"-3.{minor}")
        program = around.which(f"python3.{minor}")
        if program:
            yield "found", (program,)
    for name in ("python3", "python"):
        program = around.which(name)
        if program:
            yield "found", (program,)


def _probe(
    kind: _Kind, command: Sequence[str], toolchain: Toolchain, around: Surroundings
) -> Interpreter | str:
    """What it is, or why it will not do. A program of that name need not be what it says."""
    if kind == "uv":
        return _probe_uv(command[0], toolchain, around)
    said = _ask([*command, "-I", "-X", "utf8", "-c", _PROBE], around)
    if said is None:
        return "does not run"
    try:
        version, executable, has_venv, pip = json.loads(said)
        python = (int(version[0]), int(version[1]))
    except (ValueError, TypeError, IndexError, RecursionError):
        return "is no Python"
    if not toolchain.fits(python):
        return f"is Python {_dotted(python)}"
    copies = not has_venv and is_embedded(str(executable))
    if not has_venv and not copies:
        return "comes without the module venv"
    return Interpreter(kind, str(executable), _dotted(python), pip_runner(pip), copies)


def _probe_uv(program: str, toolchain: Toolchain, around: Surroundings) -> Interpreter | str:
    if _ask([program, "--version"], around) is None:
        return "does not run"
    (_, newest), oldest = toolchain.python_max, _dotted(toolchain.python_min)
    return Interpreter("uv", program, f">={oldest},<3.{newest + 1}")


def _ask(command: Sequence[str], around: Surroundings) -> str | None:
    """What it prints; None when it fails."""
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=around.for_children(),
            encoding="utf-8",
            errors="replace",
            timeout=_PROBE_S,
            check=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout


def pip_runner(origin: str) -> str:
    """The file in pip's package that runs this very pip in whatever Python runs the file."""
    runner = Path(origin).with_name(_RUNNER) if origin else None
    return str(runner) if runner is not None and runner.is_file() else ""


def _dotted(version: PythonVersion) -> str:
    return f"{version[0]}.{version[1]}"
