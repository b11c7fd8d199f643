"""The folder that the installer installs: Python, the packages, the app and its programs."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path

from common.lock import lock_of
from common.project import NAME, PACKAGES, ROOT
from common.repository import write_feed
from common.shipped import is_unused
from windows.documents import FOLDER as DOCUMENTS
from windows.documents import write_documents
from windows.programs import build_programs
from windows.runtime import unpack_cpp_runtime, unpack_python
from windows.trimming import trim
from windows.wheels import unpack_packages

APP, PACKAGES_FOLDER = "app", "packages"
START = Path(__file__).resolve().parent / "launcher" / "sidelight_start.py"
# Windows' own limit is 260 without a setting; the rest is for the folder it is installed in.
LONGEST_PLACE = 150
# Bytes of a compiled module for one of its source, about.
_COMPILED = 1.25


class PlaceTooLong(Exception):
    """A file would lie too deep to be installed on every PC."""


@dataclass(frozen=True)
class Ingredients:
    """What a build is told.

    Attributes:
        work: a folder for what is only needed meanwhile.
        version: of the app.
        moment: that every file carries, in seconds since 1970.
        python_zip: python.org's zip of the embedded Python, or None.
        lock: of the packages.
        npu_compiler: OpenVINO's own compiler for NPUs is installed too.
        sign: signs the program file it is given; None: nothing is signed.
    """

    work: Path
    version: str
    moment: int
    python_zip: Path | None = None
    lock: Path = field(default_factory=lambda: lock_of("windows"))
    npu_compiler: bool = False
    sign: str | None = None


def make_stage(wanted: Ingredients) -> Path:
    """All that is installed, but for the uninstaller."""
    stage = wanted.work / "stage"
    shutil.rmtree(stage, ignore_errors=True)
    unpack_python(stage, wanted.work, wanted.python_zip)
    unpack_cpp_runtime(stage, wanted.work)
    unpack_packages(wanted.lock, stage / PACKAGES_FOLDER)
    trim(stage / PACKAGES_FOLDER, wanted.npu_compiler)
    copy_app(ROOT, stage / APP, wanted.version)
    told = (stage / PACKAGES_FOLDER, wanted.lock, stage / APP / "models" / "builtin")
    write_documents(*told, stage / DOCUMENTS, wanted.work)
    shutil.copy2(ROOT / "LICENSE", stage / "LICENSE.txt")
    build_programs(stage, wanted.work, wanted.version, wanted.sign)
    check_places(stage)
    set_times(stage, wanted.moment)
    return stage


def copy_app(root: Path, app: Path, version: str) -> None:
    """The project's own packages with their data, and what names their version."""
    for package in PACKAGES:
        for source in sorted((root / package).rglob("*")):
            place = source.relative_to(root).as_posix()
            if source.is_file() and source.suffix != ".pyc" and not is_unused(place):
                target = app / place
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, target)
    write_feed(app / "models")
    shutil.copyfile(START, app / START.name)
    known = app / f"{NAME}-{version}.dist-info"
    known.mkdir()
    text = f"Metadata-Version: 2.1\nName: {NAME}\nVersion: {version}\n"
    (known / "METADATA").write_text(text, encoding="utf-8")


def check_places(stage: Path) -> None:
    """Raises `PlaceTooLong`."""
    for place in places_in(stage):
        if len(place) > LONGEST_PLACE:
            raise PlaceTooLong(place)


def set_times(stage: Path, moment: int) -> None:
    for place in places_in(stage):
        os.utime(stage / place, (moment, moment))


def places_in(stage: Path) -> list[str]:
    """Of all files, with slashes, in the order of their names."""
    return sorted(path.relative_to(stage).as_posix() for path in stage.rglob("*") if path.is_file())


def size_of(stage: Path) -> int:
    """Bytes."""
    return sum((stage / place).stat().st_size for place in places_in(stage))


def installed_size(stage: Path) -> int:
    """Bytes, with the modules that are compiled while it is installed."""
    sources = (stage / place for place in places_in(stage) if place.endswith(".py"))
    return size_of(stage) + int(_COMPILED * sum(path.stat().st_size for path in sources))
