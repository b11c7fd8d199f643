"""What pip and Python say, in sentences."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from models.conversion.toolchains import faults
from models.conversion.toolchains.faults import ToolchainFault
from models.errors import DiskFull, DownloadFailed

ABSENT = (
    "ERROR: Could not find a version that satisfies the requirement torch==2.13.0 "
    "(from versions: 2.2.0, 2.2.2)\nERROR: No matching distribution found for torch==2.13.0"
)


@pytest.mark.parametrize(
    ("output", "words"),
    [
        (ABSENT, "does not have “torch==2.13.0” for this PC"),
        (f"WARNING: NewConnectionError(refused)\n{ABSENT}", "no connection to the package index"),
        (f"WARNING: ProxyError(407)\n{ABSENT}", "proxy does not let"),
        (f"SSLError(CERTIFICATE_VERIFY_FAILED)\n{ABSENT}", "not trusted"),
        ("argument: invalid choice: 'raw'", "too old"),
        ("/x/bin/python: No module named pip", "pip) is missing"),
    ],
)
def test_why_packages_did_not_come(output: str, words: str) -> None:
    error = faults.not_installed("tiny 1", output)
    assert isinstance(error, DownloadFailed)
    assert words in error.what
    assert error.cause == output
    assert "model" not in error.what


@pytest.mark.parametrize("output", ["ERROR: ResolutionImpossible", "404 Client Error: Not Found"])
def test_what_is_not_recognised_names_the_tools(output: str) -> None:
    error = faults.not_installed("tiny 1", output)
    assert type(error) is ToolchainFault
    assert error.what == "The conversion tools “tiny 1” could not be installed."
    assert error.cause == output


@pytest.mark.parametrize("step", [faults.not_installed, faults.no_environment])
def test_a_disk_that_fills_on_the_way(step: object) -> None:
    assert callable(step)
    error = step("tiny 1", "OSError: [Errno 28] No space left on device: 'x'")
    assert isinstance(error, DiskFull)
    assert "conversion tools" in error.what


def test_a_disk_that_fills_under_ourselves(tmp_path: Path) -> None:
    full = faults.not_written("tiny 1", tmp_path, OSError(errno.ENOSPC, "No space left"))
    assert isinstance(full, DiskFull)
    denied = faults.not_written("tiny 1", tmp_path, PermissionError(errno.EACCES, "denied"))
    assert isinstance(denied, ToolchainFault)
    assert str(tmp_path) in denied.todo


def test_an_empty_environment_that_cannot_be_made_tells_what_python_said() -> None:
    error = faults.no_environment("tiny 1", "Error: Command '...' returned 1")
    assert isinstance(error, ToolchainFault)
    assert "“tiny 1” could not be made" in error.what
    assert "returned 1" in error.cause


def test_a_module_that_does_not_start_keeps_the_end_of_what_was_said() -> None:
    error = faults.not_importable("tiny 1", "torch", "x" * 9000 + "ImportError: libgomp.so.1")
    assert "“torch” does not start" in error.what
    assert error.cause.endswith("libgomp.so.1")
    assert len(error.cause) < 5000
