"""Reads toolchains.toml, the environments that can be made, and the lists of what they hold."""

from __future__ import annotations

import hashlib
import sys
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from models.conversion.toolchains.pins import check_pins, read_list
from models.conversion.toolchains.schema import ToolchainsError, check_table, numbers

# The same library under two names: part of Python from 3.11 on, a package before.
_toml = import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")

TOOLCHAINS_FILE = Path(__file__).with_name("toolchains.toml")

PythonVersion = tuple[int, int]


@dataclass(frozen=True)
class Toolchain:
    """An environment that can be made.

    Attributes:
        id: lower-case name, also of its folder on the disk.
        title: what people read.
        python_min: the oldest Python that all of it runs on.
        python_max: the newest one, included.
        requirements: exact pins, one a line, installed with pip as usual.
        without_dependencies: exact pins, installed after them with --no-deps.
        modules: all of them must be importable before it counts as made.
        saved_by: versions of transformers whose checkpoints it reads, the second one excluded.
        size_bytes: of the environment on the disk, approximate.
        download_bytes: of its wheels, approximate.
    """

    id: str
    title: str
    python_min: PythonVersion
    python_max: PythonVersion
    requirements: tuple[str, ...]
    without_dependencies: tuple[str, ...]
    modules: tuple[str, ...]
    saved_by: tuple[str, str]
    size_bytes: int
    download_bytes: int = 0

    @property
    def packages(self) -> int:
        return len(self.requirements) + len(self.without_dependencies)

    @property
    def room_bytes(self) -> int:
        """Free disk needed to make it: pip keeps a download and unpacks a copy of it."""
        return self.size_bytes + 2 * self.download_bytes

    @property
    def fingerprint(self) -> str:
        """Another one as soon as a list changes."""
        lists = ("\n".join(self.requirements), "\n".join(self.without_dependencies))
        return hashlib.sha256("\n\n".join(lists).encode()).hexdigest()

    def fits(self, python: PythonVersion) -> bool:
        return self.python_min <= python <= self.python_max

    def reads(self, transformers_version: str) -> bool:
        """Whether it reads a checkpoint that says so in its config; one that says nothing, yes."""
        saved = numbers(transformers_version)
        lowest, limit = (numbers(version) for version in self.saved_by)
        return not saved or lowest <= saved < limit


def read_toolchains(file: Path = TOOLCHAINS_FILE) -> tuple[Toolchain, ...]:
    """In the order of the file. Read and check; raises `ToolchainsError`."""
    try:
        document: dict[str, Any] = _toml.loads(file.read_text(encoding="utf-8"))
    except _toml.TOMLDecodeError as error:
        raise ToolchainsError(f"{file.name} is no TOML: {error}") from error
    tables = document.get("toolchain")
    if set(document) != {"toolchain"} or not isinstance(tables, list):
        raise ToolchainsError(f"{file.name} has [[toolchain]] tables only, not {sorted(document)}")
    found = tuple(_toolchain(table, file.parent, place) for place, table in enumerate(tables, 1))
    ids = [toolchain.id for toolchain in found]
    if len(set(ids)) != len(ids):
        raise ToolchainsError(f"two toolchains have the same id: {ids}")
    return found


def _toolchain(table: object, folder: Path, place: int) -> Toolchain:
    if not isinstance(table, dict):
        raise ToolchainsError(f"toolchain {place} is no table")
    where = f"toolchain {table.get('id', place)!r}"
    check_table(table, where)
    lists = [folder / f"{table['id']}{end}" for end in (".txt", ".without-dependencies.txt")]
    try:
        requirements, without = (check_pins(read_list(path)) for path in lists)
    except (OSError, ValueError) as error:
        raise ToolchainsError(f"{where}: {error}") from error
    python_min, python_max = (_python(table[key]) for key in ("python_min", "python_max"))
    if python_min > python_max:
        raise ToolchainsError(f"{where}: key 'python_min' is above 'python_max'")
    return Toolchain(
        id=table["id"],
        title=table["title"],
        python_min=python_min,
        python_max=python_max,
        requirements=requirements,
        without_dependencies=without,
        modules=tuple(table["modules"]),
        saved_by=(table["saved_by"][0], table["saved_by"][1]),
        size_bytes=table["size_bytes"],
        download_bytes=table["download_bytes"],
    )


def _python(version: str) -> PythonVersion:
    major, minor = version.split(".")
    return int(major), int(minor)
