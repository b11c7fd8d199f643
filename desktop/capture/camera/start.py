"""How the camera's process is started."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_START = (
    "import sys; sys.path.insert(0, sys.argv.pop(1)); "
    "from desktop.capture.camera.child import main; main()"
)
# FFmpeg's warnings about every picture of a cheap camera would fill the disk.
_QUIET = {"OPENCV_LOG_LEVEL": "ERROR", "OPENCV_FFMPEG_LOGLEVEL": "16"}


def child_command(*arguments: str) -> list[str]:
    """Isolated: a folder named "desktop" where the user stands must not take our place."""
    root = Path(__file__).resolve().parents[3]
    return [sys.executable, "-I", "-c", _START, str(root), *arguments]


def child_environment() -> dict[str, str]:
    return {**os.environ, **_QUIET}
