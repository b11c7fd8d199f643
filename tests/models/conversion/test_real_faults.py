"""What goes wrong with the real tools, told in words."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from models.cancel import CancelToken
from models.conversion.child.job import Job
from models.conversion.failures import CodeNotTrusted
from models.conversion.process import run_job
from models.errors import ModelDamaged, ModelUnsupported, OutOfMemory, SidelightError
from tests.fixtures.folder_models import write

CHECKPOINT = Path(__file__).parents[2] / "fixtures" / "shapes-llava-next"
# A Python with less room for addresses than the libraries alone take.
STINGY = """#!/bin/sh
ulimit -v {kilobytes}
exec {python} "$@"
"""


@pytest.fixture
def job(tmp_path: Path) -> Job:
    """To export a copy of a checkpoint that a test may spoil."""
    source = tmp_path / "checkpoint"
    shutil.copytree(CHECKPOINT, source)
    return Job("export", str(source), str(tmp_path / "ir"), "image-text-to-text")


def failure(python: Path, job: Job, work: Path, error: type[SidelightError]) -> SidelightError:
    work.mkdir()
    with pytest.raises(error) as caught:
        run_job(python, job, work, lambda _: None, CancelToken())
    assert not list(Path(job.target).glob("*.xml"))
    assert caught.value.todo
    return caught.value


def test_an_architecture_that_the_tools_do_not_know(python: Path, job: Job, tmp_path: Path) -> None:
    write(Path(job.source), "config.json", {"model_type": "oddformer"})
    error = failure(python, job, tmp_path / "work", ModelUnsupported)
    assert "oddformer" in error.cause


def test_weights_that_were_cut(python: Path, job: Job, tmp_path: Path) -> None:
    weights = Path(job.source) / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:100_000])
    failure(python, job, tmp_path / "work", ModelDamaged)


def test_weights_that_are_missing(python: Path, job: Job, tmp_path: Path) -> None:
    (Path(job.source) / "model.safetensors").unlink()
    failure(python, job, tmp_path / "work", ModelDamaged)


def test_code_of_its_own_that_nobody_allowed(python: Path, job: Job, tmp_path: Path) -> None:
    code = {"AutoConfig": "code.Config", "AutoModelForCausalLM": "code.Model"}
    write(Path(job.source), "config.json", {"model_type": "own", "auto_map": code})
    (Path(job.source) / "code.py").write_text("raise SystemExit('was run')\n", encoding="utf-8")
    job = replace(job, task="text-generation-with-past")
    error = failure(python, job, tmp_path / "work", CodeNotTrusted)
    assert "was run" not in error.cause


def test_too_little_memory(python: Path, job: Job, tmp_path: Path) -> None:
    stingy = tmp_path / "python"
    stingy.write_text(STINGY.format(kilobytes=1_000_000, python=python), encoding="utf-8")
    stingy.chmod(0o755)
    failure(stingy, job, tmp_path / "work", OutOfMemory)
