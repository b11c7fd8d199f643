"""Builds the app for Linux and uses it; slow: ``pytest -m bench tests/packaging``."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from common import shipped
from common.project import NAME, ROOT
from linux.deb import build

pytestmark = [pytest.mark.bench, pytest.mark.timeout(7200)]

_WORK = ROOT / "build" / "linux"
_LARGEST_INSTALLED, _LARGEST_PACKAGE = 600_000_000, 200_000_000


@pytest.fixture(scope="module")
def package() -> Path:
    assert sys.platform.startswith("linux")
    _WORK.mkdir(parents=True, exist_ok=True)
    return build(_WORK, ROOT / "dist")


@pytest.fixture(scope="module")
def home() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


def _run(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    program = _WORK / "root" / "usr" / "lib" / NAME / NAME
    variables = {"PATH": os.environ["PATH"], "SIDELIGHT_HOME": str(home), "LANG": "C.UTF-8"}
    return subprocess.run(
        [str(program), *words], capture_output=True, text=True, env=variables, check=True
    )


def test_the_doctor_finds_nothing_wrong(package: Path, home: Path) -> None:
    report = json.loads(_run(home, "doctor", "--json").stdout)
    assert {device["id"] for device in report["devices"]} >= {"CPU"}
    assert all(model["works"] for model in report["models"])


def test_it_sees_and_hears(package: Path, home: Path) -> None:
    picture = ROOT / "resources" / "samples" / "red-circle.png"
    said = _run(home, "ask", "--image", str(picture), "What color is the shape?").stdout
    assert "red" in said.lower()
    speech = ROOT / "tests" / "fixtures" / "spoken" / "green-ball.wav"
    assert "green ball" in _run(home, "transcribe", str(speech)).stdout.lower()


def test_its_processes_start(package: Path, home: Path) -> None:
    assert (
        '"cameras"' in _run(home, "--run-module", "desktop.capture.camera.child", "--list").stdout
    )
    assert _run(home, "--run-module", "pip", "--version").stdout.startswith("pip ")


def test_declared_libraries_are_inside(package: Path) -> None:
    libraries = _WORK / "root" / "usr" / "lib" / NAME / "_internal" / "openvino" / "libs"
    names = {file.name.removeprefix("lib").partition(".")[0] for file in libraries.iterdir()}
    assert set(shipped.OPENVINO_LIBRARIES) <= names


def test_whose_work_it_is_lies_beside_it(package: Path) -> None:
    folder = _WORK / "root" / "usr" / "share" / "doc" / NAME
    bill = json.loads((folder / f"{NAME}.cdx.json").read_text(encoding="utf-8"))
    names = {component["name"] for component in bill["components"]}
    assert {"openvino", "pyside6-essentials", "Qt", "whisper-tiny.en", "python"} <= names
    assert (folder / "THIRD-PARTY-NOTICES.gz").is_file()
    assert (folder / "copyright").is_file()


def test_it_is_no_larger_than_it_may_be(package: Path) -> None:
    root = _WORK / "root"
    sizes = {file: file.stat().st_size for file in root.rglob("*") if not file.is_symlink()}
    models = sum(size for file, size in sizes.items() if "builtin" in file.parts)
    installed = sum(size for file, size in sizes.items() if file.is_file()) - models
    sys.stdout.write(f"installed {installed / 1e6:.0f} MB, models {models / 1e6:.0f} MB\n")
    assert installed < _LARGEST_INSTALLED
    assert package.stat().st_size - models < _LARGEST_PACKAGE
