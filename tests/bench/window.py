"""The window: first paint, memory, and how long the GUI thread is busy while an answer streams."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from typing import Any

from tests.bench.figures import Figure, median, percentile

_STARTS = 7
_MIB = 1 << 20


def bench_window() -> list[Figure]:
    paints = [_run("paint")["paint_s"] for _ in range(_STARTS + 1)][1:]
    memory = _run("memory")
    stalls = _run("stall")["stalls_ms"]
    total = (memory["window_bytes"] + memory["engine_bytes"]) / _MIB
    parts = f"{memory['window_bytes'] / _MIB:.0f} + {memory['engine_bytes'] / _MIB:.0f}"
    busy = percentile(stalls, 0.99)
    return [
        Figure(
            "process start to first painted window, warm",
            f"{median(paints):.2f} s",
            "under 0.5 s",
            median(paints) < 0.5,
        ),
        Figure(
            "resident memory without a model, window + engine",
            f"{total:.0f} MB ({parts})",
            "under 250 MB",
            total < 250,
        ),
        Figure(
            "stall of the GUI thread while streaming, 99 % of frames",
            f"{busy:.1f} ms",
            "under 16 ms",
            busy < 16,
        ),
        Figure("stall of the GUI thread while streaming, longest", f"{max(stalls):.1f} ms"),
    ]


def _run(what: str) -> Any:
    """One measurement in a fresh process and an empty home folder."""
    with tempfile.TemporaryDirectory() as home:
        command = [sys.executable, "-m", "tests.bench.window_child", what, home, str(time.time())]
        environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
        done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)
