"""Two tiny wheels and a folder to make environments in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.models.conversion.toolchains.tiny import Bench, use_only, write_wheel


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    """The second package asks for one that does not exist, as optimum-intel does."""
    wheels = tmp_path / "wheels"
    wheels.mkdir()
    write_wheel(wheels, "tiny-exporter", "1.0")
    write_wheel(wheels, "tiny-compressor", "2.5", requires=["nowhere-to-be-had"])
    use_only(monkeypatch, wheels)
    return Bench(tmp_path / "мои toolchains", wheels)


@pytest.fixture
def short(bench: Bench) -> Bench:
    """With one list only, which takes half the time."""
    bench.toolchain = replace(bench.toolchain, without_dependencies=(), modules=("tiny_exporter",))
    return bench
