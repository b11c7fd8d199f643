"""`sidelight keyframes`: the keyframes of a video as picture files."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from models.cancel import CancelToken
from models.cli.terminal import Terminal
from models.errors import DiskFull
from models.inputs.video import Frame

COUNT = 16


def add_keyframes(parser: argparse.ArgumentParser) -> None:
    """The words of the verb."""
    parser.add_argument("video", metavar="VIDEO")
    parser.add_argument("-o", "--output", metavar="DIR", required=True, help="made when missing")
    parser.add_argument(
        "--count", type=_positive, default=COUNT, metavar="N", help=f"at most; else {COUNT}"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def keyframes(options: argparse.Namespace, terminal: Terminal) -> int:
    """Choose, write, and say which; raises `BadVideo` for what cannot be read."""
    from models.inputs.films.keyframes import choose_keyframes

    path, folder = Path(options.video), Path(options.output)

    def on_progress(share: float) -> None:
        terminal.progress(f"Looking at {path.name}, {share:.0%} …")

    chosen = choose_keyframes(path, options.count, on_progress=on_progress, cancel=CancelToken())
    files = _write(chosen.frames, folder, path.stem)
    rows = list(zip(chosen.frames, files, strict=True))
    if not options.json:
        for frame, file in rows:
            terminal.result(f"{_clock(frame.time)}  {file}\n")
        words = f"{len(files)} of {chosen.pictures} pictures, {len(chosen.shots)} shots."
        terminal.note(words)
        return 0
    document: dict[str, Any] = {
        "video": str(path),
        "seconds": round(chosen.seconds, 3),
        "pictures": chosen.pictures,
        "shots": [{"start": round(s.start, 3), "end": round(s.end, 3)} for s in chosen.shots],
        "keyframes": [{"time": round(f.time, 3), "file": str(file)} for f, file in rows],
    }
    terminal.document(document)
    return 0


def _write(frames: tuple[Frame, ...], folder: Path, stem: str) -> list[Path]:
    from PIL import Image

    files = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for number, frame in enumerate(frames, start=1):
            file = folder / f"{stem}-{number:04}-{_clock(frame.time)}.png"
            size = (frame.picture.width, frame.picture.height)
            Image.frombytes("RGB", size, frame.picture.rgb).save(file)
            files.append(file)
    except OSError as error:
        raise DiskFull(
            f"The pictures cannot be written to {folder}.",
            "Check that it is a folder you may write to, with room left.",
            f"{type(error).__name__}: {error}",
        ) from error
    return files


def _clock(time: float) -> str:
    """Such as 00m03.2s, and 1h00m03.2s from an hour on; sorts as the times do."""
    tenths = int(time * 10 + 1e-6)
    hours, minutes = tenths // 36_000, tenths // 600 % 60
    clock = f"{minutes:02}m{tenths % 600 / 10:04.1f}s"
    return f"{hours}h{clock}" if hours else clock


def _positive(text: str) -> int:
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return value
