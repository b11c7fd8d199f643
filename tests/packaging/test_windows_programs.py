"""The programs that are installed, their icon and their version."""

from __future__ import annotations

import struct
import subprocess
import sys
from pathlib import Path

import pytest

from windows.programs import ICON, PROGRAMS, SOURCES, four_numbers, resource_script


@pytest.mark.parametrize(
    ("version", "numbers"),
    [
        ("0.1.0", (0, 1, 0, 0)),
        ("1.12", (1, 12, 0, 0)),
        ("2.0.1rc3", (2, 0, 1, 0)),
        ("3.4.5.6.7", (3, 4, 5, 6)),
        ("0.2.0.dev1+local", (0, 2, 0, 0)),
    ],
)
def test_versions_as_windows_wants_them(version: str, numbers: tuple[int, ...]) -> None:
    assert four_numbers(version) == numbers


def test_a_program_is_told_by_name_and_version() -> None:
    window = next(program for program in PROGRAMS if program.name == "sidelight")
    text = resource_script(window, "1.2.3")
    assert "FILEVERSION 1,2,3,0" in text
    assert 'VALUE "FileDescription", "Sidelight"' in text
    assert 'VALUE "OriginalFilename", "sidelight.exe"' in text
    assert f'1 ICON "{ICON.as_posix()}"' in text


def test_only_the_window_has_no_console() -> None:
    assert [program.name for program in PROGRAMS if not program.has_console] == ["sidelight"]


def test_paths_in_any_language_and_of_any_length() -> None:
    manifest = (SOURCES / "program.manifest").read_text(encoding="utf-8")
    assert ">UTF-8</activeCodePage>" in manifest
    assert ">true</longPathAware>" in manifest
    assert 'level="asInvoker"' in manifest


def test_the_icon_has_every_size_that_windows_shows() -> None:
    content = ICON.read_bytes()
    kind, count = struct.unpack_from("<2xHH", content)
    entries = [struct.unpack_from("<BBBBHHII", content, 6 + 16 * at) for at in range(count)]
    assert kind == 1
    assert [entry[0] or 256 for entry in entries] == [16, 20, 24, 32, 40, 48, 64, 128, 256]
    for entry in entries:
        size, start = entry[6], entry[7]
        assert content[start : start + 8] == b"\x89PNG\r\n\x1a\n"
        assert struct.unpack_from(">I", content, start + 16)[0] == (entry[0] or 256)
        assert start + size <= len(content)


@pytest.mark.parametrize(
    ("program", "engine"),
    [("sidelight.exe", "sidelight-engine.exe"), ("sidelight-cli.exe", "sidelight-engine.exe")],
)
def test_processes_of_the_app_start_with_the_engine(
    tmp_path: Path, program: str, engine: str
) -> None:
    """As the installed programs begin, with a stand-in for the app."""
    app = tmp_path / "désktop 中" / "desktop"
    app.mkdir(parents=True)
    (app / "__init__.py").touch()
    (app / "__main__.py").write_text(
        "import sys\ndef main(words):\n    print(sys.executable, words)\n    return 7\n",
        encoding="utf-8",
    )
    (app.parent / "sidelight_start.py").write_bytes((SOURCES / "sidelight_start.py").read_bytes())
    code = (
        "import runpy, sys; sys.path.insert(0, sys.argv.pop(1)); sys.executable = sys.argv.pop(1); "
        "runpy.run_module('sidelight_start', run_name='__main__', alter_sys=True)"
    )
    words = (str(app.parent), str(app.parent / program), "ask", "Wie heißt das?")
    command = [sys.executable, "-I", "-X", "utf8", "-c", code, *words]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.stdout.strip() == f"{app.parent / engine} ['ask', 'Wie heißt das?']", done.stderr
    assert done.returncode == 7
