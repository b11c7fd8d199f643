"""The programs of the installed app, built from C with mingw: small, with icon and version."""

from __future__ import annotations

import re
import shlex
import subprocess
from dataclasses import dataclass
from pathlib import Path

from common.project import PUBLISHER, TITLE
from windows.runtime import PYTHON_DLL

SOURCES = Path(__file__).resolve().parent / "launcher"
ICON = Path(__file__).resolve().parent / "sidelight.ico"
COMPILER, RESOURCES = "x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-windres"
_OPTIONS = ("-municode", "-O2", "-Wall", "-Wextra", "-Werror", "-s", "-Wl,--no-insert-timestamp")


@dataclass(frozen=True)
class Program:
    """One of them.

    Attributes:
        role: as `launcher.c` knows it.
        description: what the Task Manager calls it.
        has_console: it writes into the terminal that it is started from.
    """

    name: str
    role: int
    description: str
    has_console: bool


PROGRAMS = (
    Program("sidelight", 0, TITLE, has_console=False),
    Program("sidelight-cli", 1, f"{TITLE} (command line)", has_console=True),
    Program("sidelight-engine", 2, f"{TITLE} (engine)", has_console=True),
)
# Of the installer alone.
RUNNING = "running.exe"


def build_programs(stage: Path, work: Path, version: str, sign: str | None) -> None:
    for program in PROGRAMS:
        resources = work / f"{program.name}.rc"
        resources.write_text(resource_script(program, version), encoding="utf-8")
        compiled = resources.with_suffix(".res.o")
        _run(RESOURCES, "--codepage=65001", f"--input={resources}", f"--output={compiled}")
        role = (f"-DROLE={program.role}", f'-DPYTHON_DLL=L"{PYTHON_DLL}"')
        console = () if program.has_console else ("-mwindows",)
        target = stage / f"{program.name}.exe"
        _run(COMPILER, *_OPTIONS, *role, *console, f"-o{target}", SOURCES / "launcher.c", compiled)
        sign_file(sign, target)


def build_running(folder: Path) -> Path:
    """Tells the installer whether the app runs."""
    target = folder / RUNNING
    _run(COMPILER, *_OPTIONS, "-mwindows", f"-o{target}", SOURCES / "running.c")
    return target


def sign_file(sign: str | None, file: Path) -> None:
    """`sign`: a command with %1 where the file goes."""
    if sign is not None:
        command = [str(file) if word == "%1" else word for word in shlex.split(sign)]
        subprocess.run(command, check=True)


def four_numbers(version: str) -> tuple[int, int, int, int]:
    """ "1.2.3rc1" as 1, 2, 3, 0: Windows knows no letters."""
    found = re.match(r"\d+(?:\.\d+)*", version)
    numbers = [*map(int, found[0].split(".") if found else ()), 0, 0, 0, 0]
    return numbers[0], numbers[1], numbers[2], numbers[3]


def resource_script(program: Program, version: str) -> str:
    """What windres compiles."""
    comma = ",".join(map(str, four_numbers(version)))
    strings = {
        "CompanyName": PUBLISHER,
        "FileDescription": program.description,
        "FileVersion": version,
        "InternalName": program.name,
        "OriginalFilename": f"{program.name}.exe",
        "ProductName": TITLE,
        "ProductVersion": version,
    }
    values = "\n".join(f'   VALUE "{name}", "{text}"' for name, text in strings.items())
    return (
        f'1 ICON "{ICON.as_posix()}"\n'
        f'1 24 "{(SOURCES / "program.manifest").as_posix()}"\n'
        f"1 VERSIONINFO\nFILEVERSION {comma}\nPRODUCTVERSION {comma}\n"
        "FILEOS 0x40004\nFILETYPE 0x1\n"
        f'BEGIN\n BLOCK "StringFileInfo"\n BEGIN\n  BLOCK "040904B0"\n  BEGIN\n{values}\n'
        '  END\n END\n BLOCK "VarFileInfo"\n BEGIN\n  VALUE "Translation", 0x409, 1200\n END\nEND\n'
    )


def _run(*command: str | Path) -> None:
    subprocess.run([str(word) for word in command], check=True)
