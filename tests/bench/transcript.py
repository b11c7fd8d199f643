"""A conversation of 5,000 messages: opening it, scrolling through it, its memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from tests.bench.figures import Figure, median, percentile

_OPENINGS = 3
_MIB = 1 << 20
_ANSWERS = ("short", "medium", "long")
_WAYS = {
    "wheel": "wheel, 60 pixels a frame",
    "flick": "flick, 600 pixels a frame",
    "drag": "scroll bar dragged from end to end",
    "again": "wheel, over what has been seen",
}


def bench_transcript() -> list[Figure]:
    runs = [_run() for _ in range(_OPENINGS)]
    cheap = median([run["cheap_ms"][0] for run in runs])
    opening = median([run["open_ms"][0] for run in runs])
    filled = median([run["filled_ms"][0] for run in runs])
    memory = median([run["memory_bytes"][0] for run in runs]) / _MIB
    return [
        Figure(
            "5,000 rows with views that cost nothing, opened",
            f"{cheap:.0f} ms",
            "under 100 ms",
            cheap < 100,
        ),
        Figure("5,000 messages, the GUI thread free again", f"{opening:.0f} ms"),
        Figure("5,000 messages, everything in view is there", f"{filled:.0f} ms"),
        Figure(
            "5,000 messages, memory besides their text, after scrolling",
            f"{memory:.0f} MB",
            "under 50 MB",
            memory < 50,
        ),
        *(_answer(name, [ms for run in runs for ms in run[f"{name}_ms"]]) for name in _ANSWERS),
        *(_frames(words, [ms for run in runs for ms in run[way]]) for way, words in _WAYS.items()),
        *_turns([ms for run in runs for ms in run["turns_ms"]]),
    ]


def _answer(name: str, costs: list[float]) -> Figure:
    return Figure(f"a {name} answer made, painted and dropped", f"{median(costs):.1f} ms")


def _frames(words: str, frames: list[float]) -> Figure:
    middle, most = median(frames), percentile(frames, 0.99)
    return Figure(
        f"busy per frame, {words}: median, 99 %",
        f"{middle:.1f} ms, {most:.1f} ms",
        "99 % under 16 ms",
        most < 16,
    )


def _turns(turns: list[float]) -> list[Figure]:
    return [
        Figure(
            "longest turn of the event loop in a frame, 99 %", f"{percentile(turns, 0.99):.1f} ms"
        )
    ]


def _run() -> dict[str, list[float]]:
    """All measurements in a fresh process."""
    command = [sys.executable, "-m", "tests.bench.transcript_child"]
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)
    result: dict[str, list[float]] = json.loads(done.stdout)
    return result
