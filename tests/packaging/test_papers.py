"""The notices and the bill of materials: whose work a package holds."""

from __future__ import annotations

import re
import sysconfig
from pathlib import Path

import pytest

from common import notices, parts
from common.lock import LOCKS, lock_of, uv_command
from common.project import ROOT

_HERE = Path(sysconfig.get_path("purelib"))
_BUILTIN = ROOT / "models" / "builtin"


@pytest.fixture(scope="module")
def text() -> str:
    return notices.notices(
        parts.parts(_HERE, lock_of("linux")),
        parts.libraries_inside(),
        parts.shipped_models(_BUILTIN),
    )


def test_every_package_is_named_with_its_licence_and_its_text(text: str) -> None:
    assert re.search(r"^numpy \d\S+\nBSD-3-Clause", text, re.MULTILINE)
    assert "Redistribution and use in source and binary forms" in text
    assert "\nopenvino-genai " in text


def test_what_is_inside_of_them_is_named_with_where_sources_are(text: str) -> None:
    assert "Qt, inside pyside6-essentials\nLGPL-3.0-only\nSources: https://" in text
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text


def test_models_and_python_are_named(text: str) -> None:
    assert "Whisper tiny.en (whisper-tiny.en)\nMIT" in text
    assert "PSF-2.0" in text


def test_tools_of_the_build_are_not(text: str) -> None:
    assert not re.search(r"^(pytest|ruff|hf-xet) \d", text, re.MULTILINE)


def test_each_library_inside_lies_in_a_package_that_is_locked() -> None:
    lock = lock_of("linux").read_text(encoding="utf-8")
    for library in parts.libraries_inside():
        assert f"\n{library.within}==" in lock
        for name in library.text:
            assert (notices.LICENCES / f"{name}.txt").is_file()


def test_locks_name_no_index_and_tools_fit_what_ships() -> None:
    command = uv_command("linux", LOCKS / "tools.in", Path("out"), constraint=lock_of("linux"))
    assert "--no-emit-index-url" in command
    assert f"--constraint={lock_of('linux')}" in command
    for lock in LOCKS.glob("*.txt"):
        assert "://" not in lock.read_text(encoding="utf-8"), lock.name
