"""What is declared to ship, compared with what a run from the sources loads."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from common import frozen_entry, shipped
from common.parts import canonical
from common.project import ROOT
from models import own_process

_TRACE = Path(__file__).with_name("trace.py")
_OPENVINO = re.compile(r"/openvino/libs/([^/]+)$")
_QT_PLUGIN = re.compile(r"/PySide6/Qt/plugins/(.+)$")
_MODULE_ASKED_FOR = re.compile(r"own_command\(\s*\"([a-z_.]+)\"")


@dataclass(frozen=True)
class Trace:
    """What a process had loaded: modules by name, and files."""

    modules: frozenset[str]
    files: frozenset[str]


@cache
def trace(what: str) -> Trace:
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, str(_TRACE), what],
        capture_output=True,
        text=True,
        env=variables,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    told: Mapping[str, list[str]] = json.loads(done.stdout.splitlines()[-1])
    return Trace(frozenset(told["modules"]), frozenset(told["files"]))


WHATS = ("window", "ask", "transcribe", "speak", "keyframes", "camera", "download", "secrets")


@pytest.mark.parametrize("what", WHATS)
def test_nothing_that_is_used_is_left_out(what: str) -> None:
    left_out = {
        module
        for module in trace(what).modules
        for name in shipped.EXCLUDED_MODULES
        if module == name or module.startswith(f"{name}.")
    }
    # Their package asks for them and does without.
    assert {name for name in left_out if not name.startswith("openvino")} == set()


def test_the_engine_finds_its_devices_and_readers() -> None:
    found = {_OPENVINO.search(file) for what in ("ask", "transcribe") for file in trace(what).files}
    used = {match[1] for match in found if match is not None}
    names = {file.removeprefix("lib").partition(".")[0] for file in used if "lib" in file}
    assert "openvino_intel_cpu_plugin" in names
    assert names - set(shipped.OTHER_FORMATS) <= set(shipped.OPENVINO_LIBRARIES)


def test_what_opens_the_window_ships() -> None:
    found = {_QT_PLUGIN.search(file) for file in trace("window").files}
    plugins = {match[1] for match in found if match is not None}
    assert any("offscreen" in plugin for plugin in plugins)
    unused = {each for each in plugins if shipped.is_unused(f"PySide6/Qt/plugins/{each}")}
    assert unused == set()


@pytest.mark.parametrize("name", ["platforms/libqxcb.so", "platforms/libqwayland.so"])
def test_windows_open_on_every_desktop(name: str) -> None:
    assert not shipped.is_unused(f"PySide6/Qt/plugins/{name}")


def test_libraries_that_were_loaded_are_no_unused_ones() -> None:
    for what in WHATS:
        places = {file.rpartition("/site-packages/")[2] for file in trace(what).files}
        assert {place for place in places if shipped.is_unused(place)} == set(), what


def test_own_data_that_is_read_ships() -> None:
    places = {f"{folder}/{file.name}" for file, folder in shipped.own_data(ROOT)}
    read = {"models/catalogue/catalogue.toml", "models/conversion/toolchains/toolchains.toml"}
    read |= {"resources/translations/sidelight_zh_CN.qm", "resources/icons/sidelight.svg"}
    read |= {"models/builtin/whisper-tiny.en/sidelight.json", "resources/samples/red-circle.png"}
    assert read <= {place for place in places if not shipped.is_unused(place)}


def test_every_process_of_our_own_can_be_started_in_a_frozen_app() -> None:
    files = (file for top in ("models", "desktop") for file in (ROOT / top).rglob("*.py"))
    asked = {name for file in files for name in _MODULE_ASKED_FOR.findall(file.read_text("utf-8"))}
    assert asked == set(frozen_entry.RUNNABLE) - {frozen_entry.PIP}
    assert set(frozen_entry.RUNNABLE) <= set(shipped.HIDDEN_IMPORTS)
    assert frozen_entry.RUN_MODULE == own_process.RUN_MODULE


def test_each_package_that_the_sources_need_is_locked_with_hashes() -> None:
    wanted = re.findall(r'^ {4}"([A-Za-z0-9_.-]+)[><=]', _dependencies(), re.MULTILINE)
    assert len(wanted) > 20
    for system in ("linux", "windows", "macos"):
        lock = (ROOT / "packaging" / "common" / "locks" / f"{system}.txt").read_text("utf-8")
        blocks = dict(re.findall(r"^(\S+)==\S+ \\\n((?: +--hash=\S+(?: \\)?\n)+)", lock, re.M))
        missing = {name for name in wanted if canonical(name) not in blocks}
        assert missing - {"tomli"} == set(), system


def test_nothing_for_training_is_locked() -> None:
    for lock in (ROOT / "packaging" / "common" / "locks").glob("*.txt"):
        names = re.findall(r"^([a-z0-9-]+)==", lock.read_text("utf-8"), re.MULTILINE)
        assert not {"torch", "transformers", "optimum-intel", "nncf"} & set(names), lock.name


def test_libraries_of_the_build_machine_stay_there() -> None:
    entries = [
        ("libstdc++.so.6", "/usr/lib/x86_64-linux-gnu/libstdc++.so.6", "BINARY"),
        ("PySide6/QtCore.pyi", "/x/site-packages/PySide6/QtCore.pyi", "DATA"),
        ("libpython3.11.so.1.0", "/opt/python/lib/libpython3.11.so.1.0", "BINARY"),
    ]
    kept = [place for place, _, _ in shipped.used(entries)]
    assert "libpython3.11.so.1.0" in kept
    assert "PySide6/QtCore.pyi" not in kept
    assert ("libstdc++.so.6" in kept) == (not sys.platform.startswith("linux"))


def _dependencies() -> str:
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    return text.partition("\ndependencies = [")[2].partition("\n]")[0]
