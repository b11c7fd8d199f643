"""The window: first paint, memory, and how long the GUI thread is busy while an answer streams."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from desktop.conversations.store import Store
from desktop.conversations.values import Conversation, Message
from tests.bench.figures import Figure, median, percentile

_STARTS = 7
_MANY = 10_000
_MIB = 1 << 20


def bench_window() -> list[Figure]:
    paints = [_run("paint")["paint_s"] for _ in range(_STARTS + 1)][1:]
    memory = _run("memory")
    stalls = _run("stall")["stalls_ms"]
    share = _run("share")
    crowded = _run("listed", _MANY)
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
        Figure(
            f"share of the GUI thread at {share['tokens_per_s']:.0f} tokens/s",
            f"{share['share'] * 100:.0f} %",
            "under 20 %",
            share["share"] < 0.2,
        ),
        Figure(
            f"process start to {crowded['count']} conversations in the sidebar",
            f"{crowded['listed_s']:.2f} s",
        ),
    ]


def _run(what: str, conversations: int = 0) -> Any:
    """One measurement in a fresh process and a home folder with nothing but conversations."""
    with tempfile.TemporaryDirectory() as home:
        if conversations:
            _fill(Path(home) / "conversations", conversations)
        command = [sys.executable, "-m", "tests.bench.window_child", what, home, str(time.time())]
        environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
        done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


def _fill(folder: Path, count: int) -> None:
    store = Store(folder)
    for number in range(count):
        conversation = Conversation(f"Conversation {number}", created=number, changed=number)
        question = Message(conversation.id, "user", f"What about {number}?")
        store.add_conversation(conversation, [question])
    store.close()
