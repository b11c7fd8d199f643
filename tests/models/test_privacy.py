"""Importing OpenVINO reports nothing and leaves nothing in the user's home folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from models.places import BUILTIN_MODELS

_ROOT = BUILTIN_MODELS.parents[1]
_IN_PROCESS = """
import sys
from models.engine.openvino_backend import OpenVinoBackend
print(OpenVinoBackend().devices()[0][0].id, sys.modules["openvino_telemetry"])
"""
_IN_CHILD = """
import queue
from models.engine import protocol as p
from models.engine.client import ChildEngine
events = queue.Queue()
engine = ChildEngine()
engine.start(events.put)
engine.submit(p.ListDevices())
print(events.get(timeout=100).devices[0].id)
engine.close()
"""


def _run(code: str, home: Path) -> str:
    """In an empty home folder; the variable CI would hide the reports."""
    environment = {key: value for key, value in os.environ.items() if key != "CI"}
    places = {"HOME": str(home), "USERPROFILE": str(home), "LOCALAPPDATA": str(home)}
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=_ROOT,
        env={**environment, **places},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_no_report_from_this_process(tmp_path: Path) -> None:
    assert _run(_IN_PROCESS, tmp_path) == "CPU None"
    assert not (tmp_path / "intel").exists()


def test_no_report_from_the_engine(tmp_path: Path) -> None:
    assert _run(_IN_CHILD, tmp_path) == "CPU"
    assert not (tmp_path / "intel").exists()
