"""What is written for NSIS, and that it takes it."""

from __future__ import annotations

import re
import shutil
import struct
import subprocess
from pathlib import Path

import pytest

from windows.build import HERE, pack
from windows.programs import build_running
from windows.registry import KINDS, plan, removals
from windows.script import files_script, registry_script
from windows.staging import Ingredients, places_in

NSI = (HERE / "installer.nsi").read_text(encoding="utf-8")
TEXTS = (HERE / "texts.nsh").read_text(encoding="utf-8-sig")
LANGUAGES = ("ENGLISH", "SIMPCHINESE", "TRADCHINESE")


@pytest.fixture
def stage(tmp_path: Path) -> Path:
    folder = tmp_path / "stage"
    for name in ("sidelight.exe", "python311.dll", "app/models/a b.py", "packages/x/y/z.dll"):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(name.encode())
    return folder


def test_every_file_is_installed_where_it_was_staged(stage: Path) -> None:
    lines = files_script(stage, places_in(stage)).splitlines()
    assert lines == [
        "!macro INSTALL_FILES",
        '  SetOutPath "$INSTDIR\\app\\models"',
        f'  File "{stage.as_posix()}/app/models/a b.py"',
        '  SetOutPath "$INSTDIR\\packages\\x\\y"',
        f'  File "{stage.as_posix()}/packages/x/y/z.dll"',
        '  SetOutPath "$INSTDIR\\"',
        f'  File "{stage.as_posix()}/python311.dll"',
        f'  File "{stage.as_posix()}/sidelight.exe"',
        "!macroend",
    ]


def test_the_registry_is_written_and_cleaned() -> None:
    text = registry_script(plan("1.2.0", "1.2.0.0", "Somebody", 5), removals())
    command = r"""HKCU "Software\Classes\Sidelight.Picture\shell\open\command" "" """
    assert f"""  WriteRegStr {command}'"$INSTDIR\\sidelight.exe" "%1"'\n""" in text
    uninstall = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\Sidelight"
    assert f'  WriteRegDWORD HKCU "{uninstall}" "EstimatedSize" 5\n' in text
    assert f'  DeleteRegKey HKCU "{uninstall}"\n' in text
    shared = r"Software\Classes\.png\OpenWithProgids"
    assert f'  DeleteRegValue HKCU "{shared}" "Sidelight.Picture"\n' in text
    assert f'  DeleteRegKey /ifempty HKCU "{shared}"\n' in text
    assert "HKLM" not in text + NSI


def test_every_text_is_there_in_every_language() -> None:
    used = set(re.findall(r"\$\(([A-Z_]+)\)", NSI))
    used |= {title[2:-1] for _, title, _ in KINDS} | {"ASK", "DESCRIPTION"}
    written = set(re.findall(r"^LangString (\w+) \$\{LANG_(\w+)\} \".+\"$", TEXTS, re.MULTILINE))
    assert written == {(name, language) for name in used for language in LANGUAGES}


def test_nobody_is_asked_for_an_administrator() -> None:
    assert "RequestExecutionLevel user" in NSI
    assert 'InstallDir "$LOCALAPPDATA\\Programs\\Sidelight"' in NSI


def test_a_silent_run_never_waits_for_an_answer() -> None:
    """But for the box that only shows while somebody looks."""
    boxes = [line for line in NSI.splitlines() if line.strip().startswith("MessageBox")]
    silent = [line for line in boxes if "/SD " in line]
    assert [line.strip() for line in boxes if line not in silent] == [
        'MessageBox MB_OK|MB_ICONEXCLAMATION "$(FOLDER_IN_USE)"'
    ]
    assert len(silent) == 4


def test_data_are_removed_only_when_that_is_said() -> None:
    removing = [at for at in range(len(NSI)) if NSI.startswith('RMDir /r "${DATA}"', at)]
    assert len(removing) == 2
    before = [NSI[:at].rstrip().splitlines()[-3:] for at in removing]
    assert any('"/REMOVEDATA"' in line for line in before[0])
    assert "/SD IDNO IDNO +2" in before[1][-1]


def test_the_installer_is_made(stage: Path, tmp_path: Path) -> None:
    """Where NSIS and mingw are; elsewhere the script has at least what it includes."""
    if shutil.which("makensis") is None or shutil.which("x86_64-w64-mingw32-gcc") is None:
        for name in ("registry.nsh", "files.nsh"):
            assert f'!include "${{INCLUDES}}/{name}"' in NSI
        return
    wanted = Ingredients(tmp_path, "1.2.3", 1_700_000_000)
    first = pack(stage, wanted, tmp_path / "out", quickly=True)
    assert first.name == "Sidelight-1.2.3-setup.exe"
    content = first.read_bytes()
    assert content[:2] == b"MZ"
    at = content.index(struct.pack("<I", 0xFEEF04BD)) + 8  # of VS_FIXEDFILEINFO
    assert struct.unpack_from("<II", content, at) == (1 << 16 | 2, 3 << 16)
    assert pack(stage, wanted, tmp_path / "again", quickly=True).read_bytes() == content


def test_a_command_that_signs_gets_every_program(stage: Path, tmp_path: Path) -> None:
    if shutil.which("makensis") is None or shutil.which("x86_64-w64-mingw32-gcc") is None:
        assert "!finalize '${SIGN}'" in NSI
        assert "!uninstfinalize '${SIGN}'" in NSI
        return
    told = tmp_path / "signed.txt"
    signer = tmp_path / "sign.sh"
    signer.write_text(f'#!/bin/sh\nbasename "$1" >> {told}\n', encoding="utf-8")
    signer.chmod(0o755)
    wanted = Ingredients(tmp_path, "1.2.3", 1_700_000_000, sign=f'{signer} "%1"')
    pack(stage, wanted, tmp_path / "out", quickly=True)
    signed = told.read_text(encoding="utf-8").split()
    assert "running.exe" in signed
    assert "Sidelight-1.2.3-setup.exe" in signed
    assert len(signed) == 3  # and the uninstaller, under a name of NSIS


def test_what_tells_whether_the_app_runs_compiles(tmp_path: Path) -> None:
    source = (HERE / "launcher" / "running.c").read_text(encoding="utf-8")
    assert "WM_CLOSE" in source
    if shutil.which("x86_64-w64-mingw32-gcc") is not None:
        built = build_running(tmp_path)
        said = subprocess.run(["file", "-b", built], capture_output=True, text=True, check=False)
        assert built.read_bytes()[:2] == b"MZ", said.stdout
