"""Keyframes of a 10-minute 1080p H.264 clip, against PySceneDetect on the same file.

Each side runs in a process of its own: reads the file, finds the shots, and gets as many pictures
of the same size as there are shots. On a busy PC both sides suffer alike, and so they take turns.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import av

from tests.bench.figures import Figure, median
from tests.models.inputs.films.rendering import (
    Encoding,
    Part,
    draw_parts,
    random_parts,
    starts_of,
    write_film,
)

_SECONDS, _COPIES, _FPS = 100, 6, 30
_TURNS = 1
_SIZE = (1920, 1080)
# How late or early a shot may be found, seconds.
_TOLERANCE = 0.25
_ENCODINGS: Mapping[str, Mapping[str, str]] = {
    "key pictures at cuts": {"preset": "superfast", "crf": "26"},
    "key pictures every 4 s": {"preset": "superfast", "crf": "26", "g": "120", "sc_threshold": "0"},
}


def bench_keyframes() -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        return [
            figure
            for name, options in _ENCODINGS.items()
            for figure in _compare(name, _make_clip(Path(folder), options))
        ]


def _compare(name: str, clip: Path) -> list[Figure]:
    truth = _truth()
    ours, theirs = [], []
    for _ in range(_TURNS):
        ours.append(_run("sidelight", clip, len(truth)))
        theirs.append(_run("scenedetect", clip, len(truth)))
    our_time, their_time = (median([run["seconds"] for run in runs]) for runs in (ours, theirs))
    our_work, their_work = (median([run["cpu_seconds"] for run in runs]) for runs in (ours, theirs))
    our_recall, their_recall = (_recall(runs[0]["starts"], truth) for runs in (ours, theirs))
    precision = _recall([start for start, _ in truth], [(s, 0.0) for s in ours[0]["starts"]], 1.0)
    times = their_time / our_time
    memory = max(run["memory_mb"] for run in ours)
    length = _SECONDS * _COPIES
    return [
        Figure(f"keyframes, {name}: speed", f"{length / our_time:.0f} times real time"),
        Figure(
            f"keyframes, {name}: speed by PySceneDetect's ({length / their_time:.1f})",
            f"{times:.1f} times",
            "at least 5 times",
            times >= 5,
        ),
        Figure(
            f"keyframes, {name}: the same in processor time", f"{their_work / our_work:.1f} times"
        ),
        Figure(
            f"keyframes, {name}: shot recall, PySceneDetect's {their_recall:.3f}",
            f"{our_recall:.3f} (precision {precision:.3f})",
            "not below PySceneDetect's",
            our_recall >= their_recall,
        ),
        Figure(
            f"keyframes, {name}: peak memory, PySceneDetect's {theirs[0]['memory_mb']:.0f} MB",
            f"{memory:.0f} MB",
            "under 400 MB",
            memory < 400,
        ),
    ]


def _parts() -> list[Part]:
    return random_parts(7, _SECONDS)


def _truth() -> list[tuple[float, float]]:
    """When each shot begins, and how long its way in takes."""
    parts = _parts()
    once = list(zip(starts_of(parts), (part.way_seconds for part in parts), strict=True))
    return [(start + copy * _SECONDS, way) for copy in range(_COPIES) for start, way in once]


def _recall(
    found: Sequence[float], truth: Sequence[tuple[float, float]], slack: float = _TOLERANCE
) -> float:
    """Share of the true shots whose beginning was found, anywhere in its dissolve."""
    hits = [any(start - slack <= f <= start + way + slack for f in found) for start, way in truth]
    return sum(hits) / len(hits)


def _make_clip(folder: Path, options: Mapping[str, str]) -> Path:
    """100 s, rendered, and then six times one after the other without encoding anew."""
    encoding = Encoding(options=options, fps=_FPS)
    once = write_film(folder / "once.mp4", draw_parts(_parts(), _SIZE, _FPS), encoding)
    clip = folder / f"clip{len(list(folder.iterdir()))}.mp4"
    with av.open(str(clip), "w") as output, av.open(str(once)) as template:
        stream = output.add_stream_from_template(template.streams.video[0])
        for copy in range(_COPIES):
            _append(output, stream, once, copy)
    once.unlink()
    return clip


def _append(output: Any, stream: Any, once: Path, copy: int) -> None:
    with av.open(str(once)) as container:
        offset = copy * int(container.streams.video[0].duration or 0)
        for packet in container.demux(container.streams.video[0]):
            if packet.dts is not None and packet.pts is not None:
                packet.pts, packet.dts = packet.pts + offset, packet.dts + offset
                packet.stream = stream
                output.mux(packet)


def _run(side: str, clip: Path, count: int) -> Any:
    command = [sys.executable, "-m", "tests.bench.keyframes_child", side, str(clip), str(count)]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)
