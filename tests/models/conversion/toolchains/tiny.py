"""Tiny packages, and a toolchain made of them."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from models.cancel import CancelToken
from models.conversion.progress import ConversionProgress
from models.conversion.toolchains.environment import Environment, Environments
from models.conversion.toolchains.toolchain import Toolchain

ID = "tiny-1"
TINY = Toolchain(
    id=ID,
    title="tiny 1",
    python_min=(3, 10),
    python_max=(3, 99),
    requirements=("tiny-exporter==1.0",),
    without_dependencies=("tiny-compressor==2.5",),
    modules=("tiny_exporter", "tiny_compressor"),
    saved_by=("0", "5"),
    size_bytes=1_000_000,
    download_bytes=100_000,
)


def write_wheel(
    folder: Path, name: str, version: str, code: str = "", requires: Sequence[str] = ()
) -> Path:
    """A package with one module of the same name."""
    module = name.replace("-", "_")
    info = f"{module}-{version}.dist-info"
    needs = "".join(f"Requires-Dist: {need}\n" for need in requires)
    path = folder / f"{module}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"{module}.py", f"VERSION = {version!r}\n{code}")
        archive.writestr(
            f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n{needs}"
        )
        archive.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        archive.writestr(f"{info}/RECORD", f"{module}.py,,\n{info}/METADATA,,\n{info}/RECORD,,\n")
    return path


def use_only(monkeypatch: pytest.MonkeyPatch, wheels: Path) -> None:
    """Set pip up for this folder alone, by the same variables that a user would use."""
    for name in ("PIP_EXTRA_INDEX_URL", "PIP_INDEX_URL", "PIP_CERT", "PIP_TARGET"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(wheels))
    monkeypatch.setenv("PIP_REQUIRE_VIRTUALENV", "1")  # the app itself need not be in one


@dataclass
class Bench:
    """A folder for environments, one for wheels, and what was heard."""

    folder: Path
    wheels: Path
    toolchain: Toolchain = TINY
    heard: list[ConversionProgress] = field(default_factory=list)

    @property
    def environments(self) -> Environments:
        return Environments(self.folder, (self.toolchain,))

    def make(self, cancel: CancelToken | None = None) -> Environment:
        return self.environments.make(ID, self.heard.append, cancel or CancelToken())

    def visible(self) -> list[str]:
        """Names in the folder but for the locks."""
        return sorted(path.name for path in self.folder.iterdir() if path.name != ".locks")
